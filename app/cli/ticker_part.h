// SPDX-License-Identifier: GPL-3.0-or-later
// What "ticker" does, one class for each of its words; TickerCommand chooses.
#pragma once

#include "cli/command.h"
#include "domain/ticker.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace depesche::cli
{

/// Its first operand is the word that chose it. Its options and help are those of "ticker".
class TickerPart : public ProfileCommand
{
public:
    CommandInfo info() const override { return {}; }

protected:
    /// Operands after the word.
    QStringList operands() const { return arguments().operands().mid(1); }
    /// --oldest-first: true, --newest-first: false, else nothing.
    std::optional<bool> wantedOrder() const
    {
        if (arguments().has(QStringLiteral("oldest-first")))
            return true;
        return arguments().has(QStringLiteral("newest-first")) ? std::optional(false) : std::nullopt;
    }
    /// The tickers that `words` name by number or address, in this order; all where there are none. Ends
    /// with a failure where one is not followed.
    void withTickers(const QStringList &words, const std::function<void(const QList<Ticker> &)> &use);
};

std::unique_ptr<TickerPart> makeTickerExport();
std::unique_ptr<TickerPart> makeTickerFollow();
std::unique_ptr<TickerPart> makeTickerList();
std::unique_ptr<TickerPart> makeTickerOffers();
std::unique_ptr<TickerPart> makeTickerSearch();
std::unique_ptr<TickerPart> makeTickerSet();
std::unique_ptr<TickerPart> makeTickerUnfollow();
std::unique_ptr<TickerPart> makeTickerWatch();

} // namespace depesche::cli
