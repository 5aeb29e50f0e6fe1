// SPDX-License-Identifier: GPL-3.0-or-later
// ticker list, ticker unfollow: what is followed, and what no more.
#include "cli/ticker_part.h"
#include "cli/ticker_values.h"
#include "services/ticker/ticker_service.h"

namespace depesche::cli
{

namespace
{

class TickerList final : public TickerPart
{
    void start() override
    {
        withTickers({}, [this](const QList<Ticker> &all) { list(all); });
    }

    void list(const QList<Ticker> &tickers)
    {
        if (wantsJson())
            output().beginArray();
        for (const Ticker &ticker : tickers) {
            if (wantsJson())
                output().item(tickerValue(ticker));
            else
                output().line(tickerRow(ticker));
        }
        if (wantsJson())
            output().endArray();
        finish();
    }
};

class TickerUnfollow final : public TickerPart
{
    void start() override
    {
        withTickers(operands(), [this](const QList<Ticker> &chosen) { unfollow(chosen.first()); });
    }

    void unfollow(const Ticker &ticker)
    {
        then(services().tickers.unfollow(ticker.id), [this, ticker] {
            if (wantsJson())
                output().json(QJsonObject{{QStringLiteral("id"), ticker.id.value}});
            else
                output().line(QStringLiteral("no longer following %1").arg(ticker.displayTitle()));
            finish();
        });
    }
};

} // namespace

std::unique_ptr<TickerPart> makeTickerList()
{
    return std::make_unique<TickerList>();
}

std::unique_ptr<TickerPart> makeTickerUnfollow()
{
    return std::make_unique<TickerUnfollow>();
}

} // namespace depesche::cli
