// SPDX-License-Identifier: GPL-3.0-or-later
// ticker watch: entries are printed as they come.
#include "cli/ticker_part.h"
#include "cli/ticker_values.h"
#include "services/ticker/ticker_service.h"
#include "store/store.h"
#include "store/ticker_repository.h"

#include <QHash>
#include <QSet>

namespace depesche::cli
{

namespace
{

class TickerWatch final : public TickerPart
{
public:
    void stop() override
    {
        if (m_watching)
            finish();
        else
            TickerPart::stop();
    }

protected:
    void start() override
    {
        withTickers(operands(), [this](const QList<Ticker> &chosen) { watch(chosen); });
    }

private:
    void watch(const QList<Ticker> &tickers)
    {
        if (tickers.isEmpty()) {
            fail(QStringLiteral("nothing is followed; \"ticker follow URL\" begins"));
            return;
        }
        m_watching = true;
        for (const Ticker &ticker : tickers)
            m_watched.insert(ticker.id, ticker.displayTitle());
        connect(&services().store, &store::Store::tickerChanged, this, &TickerWatch::changed);
        connect(&services().tickers, &ticker::TickerService::statusChanged, this,
                &TickerWatch::statusChanged);
        services().tickers.start();
    }

    void changed(const TickerChanges &changes)
    {
        if (isFinished() || !m_watched.contains(changes.ticker))
            return;
        const QList<TickerEntryId> ids = changes.added + changes.changed;
        if (ids.isEmpty())
            return;
        const QSet<TickerEntryId> added(changes.added.begin(), changes.added.end());
        then(services().store.tickers().entries(ids), [this, added](const QList<TickerEntry> &entries) {
            for (const TickerEntry &entry : entries)
                print(entry, added.contains(entry.id));
        });
    }

    /// Each line leaves at once.
    void print(const TickerEntry &entry, bool isNew)
    {
        const QString title = m_watched.value(entry.ticker);
        if (wantsJson())
            output().json(entryValue(entry, isNew));
        else
            output().line(entryRow(entry, isNew, m_watched.size() > 1 ? title : QString()));
        output().flush();
        if (output().isBroken())
            finish();
    }

    void statusChanged(TickerId id, const ticker::LiveStatus &status)
    {
        if (isFinished() || !m_watched.contains(id))
            return;
        if (status.state == ticker::LiveState::Ended)
            m_ended.insert(id);
        else
            m_ended.remove(id);
        if (m_ended.size() == m_watched.size())
            end();
    }

    /// After what the last answers brought was printed: the store answers in order.
    void end()
    {
        then(services().store.tickers().entries({}), [this](const QList<TickerEntry> &) { finish(); });
    }

    bool m_watching = false;
    QHash<TickerId, QString> m_watched;
    QSet<TickerId> m_ended;
};

} // namespace

std::unique_ptr<TickerPart> makeTickerWatch()
{
    return std::make_unique<TickerWatch>();
}

} // namespace depesche::cli
