// SPDX-License-Identifier: GPL-3.0-or-later
// JSON forms of tickers, shared by the commands that print them.
#include "cli/ticker_values.h"

namespace depesche::cli
{

namespace
{

constexpr qsizetype kLongestText = 300;

QString entryAuthors(const QList<Author> &authors)
{
    QStringList names;
    for (const Author &author : authors) {
        if (!author.name.isEmpty())
            names.append(author.name);
    }
    return names.join(QStringLiteral(", "));
}

QString eventName(const TickerEntry &entry, bool isNew)
{
    if (entry.withdrawn)
        return QStringLiteral("withdrawn");
    return isNew ? QStringLiteral("new") : QStringLiteral("changed");
}

} // namespace

QString kindName(TickerKind kind)
{
    switch (kind) {
    case TickerKind::LiveBlog:
        return QStringLiteral("live blog");
    case TickerKind::Feed:
        return QStringLiteral("feed");
    case TickerKind::EventStream:
        break;
    }
    return QStringLiteral("event stream");
}

QJsonObject tickerValue(const Ticker &ticker)
{
    return {
        {QStringLiteral("id"), ticker.id.value},
        {QStringLiteral("url"), shown(ticker.url)},
        {QStringLiteral("kind"), kindName(ticker.kind)},
        {QStringLiteral("title"), ticker.title},
        {QStringLiteral("ended"), ticker.ended},
        {QStringLiteral("paused"), ticker.paused},
        {QStringLiteral("coverage_start"), dateValue(ticker.coverageStart)},
        {QStringLiteral("coverage_end"), dateValue(ticker.coverageEnd)},
        {QStringLiteral("oldest_first"), ticker.oldestFirst},
        {QStringLiteral("keep_count"), ticker.keepCount},
        {QStringLiteral("keep_days"), ticker.keepDays},
        {QStringLiteral("alerts"), alertChoiceName(ticker.alerts)},
        {QStringLiteral("entries"), ticker.entries},
        {QStringLiteral("unread"), ticker.unread},
        {QStringLiteral("newest_entry"), dateValue(ticker.newestEntry)},
        {QStringLiteral("next_fetch"), ticker.ended ? QJsonValue() : dateValue(ticker.fetch.nextFetch)},
    };
}

QString tickerRow(const Ticker &ticker)
{
    QString state = kindName(ticker.kind);
    if (ticker.ended)
        state += QStringLiteral(", ended");
    else if (ticker.paused)
        state += QStringLiteral(", paused");
    return QStringLiteral("%1  %2  (%3; %4 entries, %5 unread)  %6")
        .arg(QString::number(ticker.id.value), ticker.displayTitle(), state, QString::number(ticker.entries),
             QString::number(ticker.unread), shown(ticker.url));
}

QString tickerSettingsRow(const Ticker &ticker)
{
    const auto bound = [](int number) {
        return number == 0 ? QStringLiteral("all") : QString::number(number);
    };
    return QStringLiteral("%1  %2  (entries kept: %3, days kept: %4, %5 first, alerts: %6)")
        .arg(QString::number(ticker.id.value), ticker.displayTitle(), bound(ticker.keepCount),
             bound(ticker.keepDays), ticker.oldestFirst ? QStringLiteral("oldest") : QStringLiteral("newest"),
             alertChoiceName(ticker.alerts));
}

QString alertChoiceName(AlertChoice choice)
{
    switch (choice) {
    case AlertChoice::None:
        return QStringLiteral("none");
    case AlertChoice::KeyEvents:
        return QStringLiteral("key");
    case AlertChoice::WordsToo:
        return QStringLiteral("words");
    case AlertChoice::All:
        break;
    }
    return QStringLiteral("all");
}

std::optional<AlertChoice> alertChoiceOf(const QString &name)
{
    for (const AlertChoice choice :
         {AlertChoice::None, AlertChoice::KeyEvents, AlertChoice::WordsToo, AlertChoice::All}) {
        if (alertChoiceName(choice) == name)
            return choice;
    }
    return std::nullopt;
}

QString hitRow(const TickerHit &hit, const QString &title)
{
    QString row = QStringLiteral("%1  %2  ").arg(dateColumn(hit.entry.sortedAt), title);
    if (hit.entry.withdrawn)
        row += QStringLiteral("[withdrawn]  ");
    if (!hit.entry.content.headline.isEmpty())
        row += hit.entry.content.headline + QStringLiteral(":  ");
    return row + hit.snippet;
}

QJsonObject tickerChoiceValue(const TickerChoice &choice)
{
    return {{QStringLiteral("kind"), kindName(choice.kind)},
            {QStringLiteral("title"), choice.title},
            {QStringLiteral("url"), shown(choice.url)}};
}

QString tickerChoiceRow(const TickerChoice &choice, int number)
{
    QString row = QStringLiteral("%1  %2  ").arg(QString::number(number), kindName(choice.kind));
    if (!choice.title.isEmpty())
        row += choice.title + QStringLiteral("  ");
    return row + shown(choice.url);
}

QJsonObject draftValue(const TickerEntryDraft &entry)
{
    QJsonArray images;
    for (const Image &image : entry.images)
        images.append(imageValue(image));
    return {
        {QStringLiteral("id"), entry.key},
        {QStringLiteral("title"), entry.headline},
        {QStringLiteral("content_html"), entry.html},
        {QStringLiteral("text"), entry.text},
        {QStringLiteral("published"), dateValue(entry.published)},
        {QStringLiteral("updated"), dateValue(entry.modified)},
        {QStringLiteral("url"), shown(entry.url)},
        {QStringLiteral("author"), entryAuthors(entry.authors)},
        {QStringLiteral("images"), images},
        {QStringLiteral("key_event"), entry.keyEvent},
        {QStringLiteral("pinned"), entry.pinned},
    };
}

QJsonObject entryValue(const TickerEntry &entry, bool isNew)
{
    QJsonObject value = storedEntryValue(entry);
    value.insert(QStringLiteral("event"), eventName(entry, isNew));
    return value;
}

QJsonObject storedEntryValue(const TickerEntry &entry)
{
    QJsonObject value = draftValue(entry.content);
    value.insert(QStringLiteral("ticker"), entry.ticker.value);
    value.insert(QStringLiteral("arrived"), dateValue(entry.arrived));
    value.insert(QStringLiteral("edited"), entry.edited);
    value.insert(QStringLiteral("withdrawn"), entry.withdrawn);
    return value;
}

QString entryRow(const TickerEntry &entry, bool isNew, const QString &title)
{
    QString row = dateColumn(entry.sortedAt);
    if (!title.isEmpty())
        row += QStringLiteral("  %1").arg(title);
    if (!isNew)
        row += QStringLiteral("  [%1]").arg(eventName(entry, isNew));
    if (entry.content.keyEvent)
        row += QStringLiteral("  [key event]");
    const QString text = entry.content.text.simplified().left(kLongestText);
    if (!entry.content.headline.isEmpty())
        row += QStringLiteral("  ") + entry.content.headline +
               (text.isEmpty() ? QString() : QStringLiteral(":"));
    return row + QStringLiteral("  ") + text;
}

} // namespace depesche::cli
