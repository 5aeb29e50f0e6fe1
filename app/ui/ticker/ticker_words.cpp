// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of the live ticker.
#include "ui/ticker/ticker_words.h"

#include "ui/common/words.h"

#include <QCoreApplication>

namespace depesche::ui
{
namespace
{

struct TickerWords {
    Q_DECLARE_TR_FUNCTIONS(TickerWords)
};

QString nextAttempt(const QDateTime &next, const QDateTime &now, const QLocale &locale)
{
    if (!next.isValid() || next <= now)
        return {};
    return TickerWords::tr("Next attempt at %1.").arg(entryTime(next, now, locale));
}

} // namespace

QString entryTime(const QDateTime &then, const QDateTime &now, const QLocale &locale)
{
    const QDateTime local = then.toLocalTime();
    QString time = locale.toString(local.time(), QStringLiteral("HH:mm"));
    if (local.date() == now.toLocalTime().date())
        return time;
    //: %1 is a day, %2 a time: an entry of another day
    return TickerWords::tr("%1, %2").arg(locale.toString(local.date(), TickerWords::tr("d MMM")), time);
}

QString shortState(const ticker::LiveStatus &status)
{
    switch (status.state) {
    case ticker::LiveState::Live:
        return TickerWords::tr("Live");
    case ticker::LiveState::Waiting:
        return TickerWords::tr("Waiting");
    case ticker::LiveState::Reconnecting:
        return status.failure.isFailure()
                   ? TickerWords::tr("Reconnecting: %1").arg(shortWords(status.failure))
                   : TickerWords::tr("Reconnecting");
    case ticker::LiveState::Offline:
        return TickerWords::tr("Offline");
    case ticker::LiveState::Paused:
        return TickerWords::tr("Stopped");
    case ticker::LiveState::Ended:
        return status.failure.isFailure() ? TickerWords::tr("Ended: %1").arg(shortWords(status.failure))
                                          : TickerWords::tr("Ended");
    }
    return {};
}

QString stateSentence(const ticker::LiveStatus &status, const QDateTime &now, const QLocale &locale)
{
    switch (status.state) {
    case ticker::LiveState::Live:
        return TickerWords::tr("New entries come in as they are published.");
    case ticker::LiveState::Waiting:
        return TickerWords::tr("The first answer is awaited.");
    case ticker::LiveState::Reconnecting: {
        const QString why =
            status.failure.isFailure() ? describe(status.failure) : TickerWords::tr("The connection broke.");
        return (why + u' ' + nextAttempt(status.next, now, locale)).trimmed();
    }
    case ticker::LiveState::Offline:
        return TickerWords::tr("There is no network, or it is switched off. What is stored can be read.");
    case ticker::LiveState::Paused:
        return TickerWords::tr("You stopped following; nothing is fetched.");
    case ticker::LiveState::Ended:
        return status.failure.isFailure() ? describe(status.failure)
                                          : TickerWords::tr("The coverage is over; its entries stay here.");
    }
    return {};
}

ListWords noTickers()
{
    return {
        TickerWords::tr("No live ticker is followed yet."),
        TickerWords::tr("Live blogs, feeds and event streams can be followed: new entries come in here by "
                        "themselves."),
        TickerWords::tr("Follow an address…")};
}

ListWords emptyTicker(const ticker::LiveStatus &status, const QDateTime &now, const QLocale &locale)
{
    const bool tryAgain = status.state == ticker::LiveState::Reconnecting;
    const bool resume = status.state == ticker::LiveState::Paused;
    return {TickerWords::tr("No entries yet."), stateSentence(status, now, locale),
            tryAgain ? TickerWords::tr("Try now")
            : resume ? TickerWords::tr("Follow again")
                     : QString()};
}

ListWords noEntriesFound(const TickerQuery &query)
{
    if (query.words.trimmed().isEmpty())
        return {TickerWords::tr("No key event yet."), {}, TickerWords::tr("Show all entries")};
    return {TickerWords::tr("No entry has “%1”.").arg(query.words.trimmed()),
            {},
            TickerWords::tr("Show all entries")};
}

ListWords loadingTicker()
{
    return {TickerWords::tr("Loading …"), {}, {}};
}

ListWords failedTicker(const store::StoreError &error)
{
    return {TickerWords::tr("The entries could not be read."), describe(error), TickerWords::tr("Try again")};
}

QString sharedText(const QString &time, const QString &line, const QString &text, const QString &source,
                   const QUrl &url)
{
    QStringList lines{time + QStringLiteral("  ") + line};
    if (!text.isEmpty())
        lines.append(text);
    if (!source.isEmpty())
        lines.append(source);
    if (!url.isEmpty())
        lines.append(url.toString(QUrl::FullyEncoded));
    return lines.join(u'\n');
}

} // namespace depesche::ui
