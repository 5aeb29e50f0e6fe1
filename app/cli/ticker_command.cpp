// SPDX-License-Identifier: GPL-3.0-or-later
// ticker: live coverage, one word for each thing that can be done with it.
#include "cli/commands.h"
#include "cli/ticker_part.h"

#include <algorithm>
#include <array>

namespace depesche::cli
{

namespace
{

struct PartRow {
    QLatin1String word;
    QLatin1String operands;
    int least; ///< operands after the word
    int most;  ///< -1: any number
    std::unique_ptr<TickerPart> (*make)();
};

constexpr std::array kParts{
    PartRow{QLatin1String("follow"), QLatin1String("URL"), 1, 1, makeTickerFollow},
    PartRow{QLatin1String("offers"), QLatin1String("URL"), 1, 1, makeTickerOffers},
    PartRow{QLatin1String("unfollow"), QLatin1String("TICKER"), 1, 1, makeTickerUnfollow},
    PartRow{QLatin1String("list"), QLatin1String(""), 0, 0, makeTickerList},
    PartRow{QLatin1String("watch"), QLatin1String("[TICKER...]"), 0, -1, makeTickerWatch},
    PartRow{QLatin1String("set"), QLatin1String("TICKER"), 1, 1, makeTickerSet},
    PartRow{QLatin1String("search"), QLatin1String("WORD..."), 1, -1, makeTickerSearch},
    PartRow{QLatin1String("export"), QLatin1String("TICKER FILE"), 2, 2, makeTickerExport},
};

QStringList usages()
{
    QStringList result;
    for (const PartRow &part : kParts)
        result += QStringLiteral("%1 %2").arg(part.word, part.operands).trimmed();
    return result;
}

class TickerCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("ticker"),
            .operands = usages().join(QStringLiteral(" | ")),
            .summary = QStringLiteral("follow live coverage: pages with a live blog, feeds, event streams"),
            .details = QStringLiteral(
                "follow asks the address what it is and stores what is there. A page without coverage of\n"
                "its own may name feeds and event streams: they are listed in the error, and --pick takes\n"
                "one; offers only shows what there is. unfollow forgets it with all its entries; list\n"
                "shows what is followed. watch keeps asking, politely, and prints entries as they come,\n"
                "edits and withdrawals too, until it is stopped or all coverage has ended; with --json one\n"
                "object for each line.\n"
                "set changes what is kept of a ticker and how it is read; what no option names stays as it\n"
                "is. search finds entries by their words, as \"search\" does articles, the newest first.\n"
                "export writes all entries as one HTML file with captions and credits, and with the\n"
                "pictures that are stored. TICKER is a number or an address."),
            .options =
                {{QStringLiteral("pick"), QStringLiteral("N"),
                  QStringLiteral("follow: the Nth of what the page offers")},
                 {QStringLiteral("keep-count"), QStringLiteral("N"),
                  QStringLiteral("set: at most so many entries; 0 for all")},
                 {QStringLiteral("keep-days"), QStringLiteral("N"),
                  QStringLiteral("set: entries of so many days; 0 for all")},
                 {QStringLiteral("newest-first"), {}, QStringLiteral("set, export: the newest on top")},
                 {QStringLiteral("oldest-first"), {}, QStringLiteral("set, export: the oldest on top")},
                 {QStringLiteral("alerts"), QStringLiteral("CHOICE"),
                  QStringLiteral("set: of what the desktop tells: none, key (key events), words (key\n"
                                 "events and what has one of your words), all")},
                 {QStringLiteral("in"), QStringLiteral("TICKER"), QStringLiteral("search: in this one")},
                 {QStringLiteral("limit"), QStringLiteral("N"),
                  QStringLiteral("search: at most so many hits; 50 unless told")}},
            .leastOperands = 1,
            .mostOperands = -1,
        };
    }

    void stop() override
    {
        if (m_part)
            m_part->stop();
        else
            ProfileCommand::stop();
    }

protected:
    void start() override
    {
        const QString word = arguments().operands().first();
        const auto count = int(arguments().operands().size()) - 1;
        const auto *const row = std::find_if(kParts.begin(), kParts.end(), [&](const PartRow &part) {
            return part.word == word && count >= part.least && (part.most < 0 || count <= part.most);
        });
        if (row == kParts.end()) {
            finish(misused(QStringLiteral("ticker is used as: %1").arg(usages().join(QStringLiteral(", ")))));
            return;
        }
        m_part = row->make();
        m_part->begin(arguments(), services(), output(),
                      [this](CommandResult result) { finish(std::move(result)); });
    }

private:
    std::unique_ptr<TickerPart> m_part;
};

} // namespace

std::unique_ptr<Command> makeTickerCommand()
{
    return std::make_unique<TickerCommand>();
}

} // namespace depesche::cli
