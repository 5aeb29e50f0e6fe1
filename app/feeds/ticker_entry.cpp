// SPDX-License-Identifier: GPL-3.0-or-later
// entryOf(), EntryCollector: limits on every field, and what tells that an entry is pinned or matters most.
#include "feeds/ticker_entry.h"

#include "feeds/body.h"
#include "feeds/feed_parser.h"
#include "html/sanitizer.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace depesche::feeds
{
namespace
{

constexpr qsizetype kLongestEntryBody = 512 * 1024;
constexpr qsizetype kLongestHeadline = 1000;
constexpr qsizetype kLongestKey = 500;
constexpr qsizetype kMostEntryImages = 50;
constexpr qsizetype kMostEntryAuthors = 20;

bool hasTags(const QString &text)
{
    static const QRegularExpression tag(QStringLiteral("<[A-Za-z/!]"));
    return tag.match(text).hasMatch();
}

bool hasReferences(const QString &text)
{
    static const QRegularExpression reference(
        QStringLiteral("&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});"));
    return reference.match(text).hasMatch();
}

/// Character references resolved, line breaks kept.
QString resolved(const QString &text)
{
    if (!hasReferences(text))
        return text;
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString &line : lines)
        line = html::toPlainLine(line);
    return lines.join(QLatin1Char('\n'));
}

/// Empty lines divide paragraphs, others are line breaks.
QString paragraphs(const QString &text)
{
    QString html;
    for (const QString &part : text.split(QRegularExpression(QStringLiteral("\\n\\s*\\n")))) {
        QString inner = html::escape(part.trimmed());
        if (inner.isEmpty())
            continue;
        inner.replace(QLatin1Char('\n'), QLatin1String("<br>"));
        html += QLatin1String("<p>") + inner + QLatin1String("</p>");
    }
    return html;
}

QString withPlainLineEnds(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return text.trimmed();
}

/// "is-key-event", "Key event" and "keyEvent" are one word.
QString markOf(const QString &word)
{
    QString mark;
    for (const QChar c : word) {
        if (c.isLetterOrNumber())
            mark += c.toLower();
    }
    return mark.startsWith(QLatin1String("is")) ? mark.mid(2) : mark;
}

bool isOneOf(const QString &mark, std::initializer_list<QLatin1StringView> marks)
{
    return std::any_of(marks.begin(), marks.end(), [&](QLatin1StringView known) { return mark == known; });
}

void readMarks(TickerEntryDraft &entry, const QStringList &words)
{
    for (const QString &word : words) {
        const QString mark = markOf(word);
        if (isOneOf(mark, {QLatin1StringView("keyevent"), QLatin1StringView("breaking"),
                           QLatin1StringView("breakingnews"), QLatin1StringView("eilmeldung")}))
            entry.keyEvent = true;
        else if (isOneOf(mark, {QLatin1StringView("pinned"), QLatin1StringView("sticky"),
                                QLatin1StringView("pinnedpost"), QLatin1StringView("angepinnt")}))
            entry.pinned = true;
    }
}

QString shortKey(const QString &key)
{
    if (key.size() <= kLongestKey)
        return key;
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("sha256:") + QString::fromLatin1(hash.toHex().left(32));
}

QDateTime versionOf(const TickerEntryDraft &entry)
{
    return entry.modified.isValid() ? entry.modified : entry.published;
}

} // namespace

void setLooseBody(ParsedItem &item, const QString &text, const QUrl &base)
{
    const QString body = withPlainLineEnds(text.left(kLongestEntryBody));
    if (hasTags(body)) {
        setBody(item, {true, body.toUtf8()}, base);
        return;
    }
    const QString plain = resolved(body);
    if (hasTags(plain) && html::toPlainText(plain) != plain)
        setBody(item, {true, plain.toUtf8()}, base);
    else
        setBody(item, {false, plain.toUtf8()}, base);
}

TickerEntryDraft entryOf(const ParsedItem &item, const QStringList &words)
{
    TickerEntryDraft entry;
    // Entries of one page may differ in the fragment alone, which the identity of an article leaves out.
    entry.key = shortKey(item.url.hasFragment() ? item.id : identity(item));
    entry.headline = item.title.left(kLongestHeadline);
    if (!item.contentHtml.isEmpty())
        entry.html = QString::fromUtf8(item.contentHtml).left(4 * kLongestEntryBody);
    else if (!item.contentText.isEmpty())
        entry.html =
            paragraphs(withPlainLineEnds(QString::fromUtf8(item.contentText).left(kLongestEntryBody)));
    entry.text = QString::fromUtf8(item.bodyText).left(kLongestEntryBody);
    entry.url = item.url;
    entry.published = item.published;
    entry.modified = item.modified;
    entry.authors = item.authors.mid(0, kMostEntryAuthors);
    entry.images = item.images.mid(0, kMostEntryImages);
    readMarks(entry, words + item.tags);
    return entry;
}

bool hasContent(const TickerEntryDraft &entry)
{
    return !entry.headline.isEmpty() || !entry.text.trimmed().isEmpty() || !entry.html.isEmpty() ||
           !entry.images.isEmpty();
}

EntryCollector::EntryCollector(TickerUpdate &update) : m_update(update)
{
    for (qsizetype at = 0; at < update.entries.size(); ++at)
        m_places.insert(update.entries[at].key, at);
}

void EntryCollector::add(const TickerEntryDraft &entry)
{
    if (entry.key.isEmpty())
        return;
    const auto known = m_places.constFind(entry.key);
    if (known == m_places.constEnd()) {
        if (m_update.entries.size() >= kMost)
            return;
        m_places.insert(entry.key, m_update.entries.size());
        m_update.entries.append(entry);
    } else {
        TickerEntryDraft &place = m_update.entries[*known];
        const QDateTime before = versionOf(place);
        const QDateTime now = versionOf(entry);
        if (!before.isValid() || !now.isValid() || now >= before)
            place = entry;
    }
    m_update.withdrawn.removeAll(entry.key);
}

void EntryCollector::withdraw(const QString &key)
{
    if (key.isEmpty())
        return;
    const QString shortened = shortKey(key);
    if (const auto known = m_places.constFind(shortened); known != m_places.constEnd()) {
        m_update.entries.removeAt(*known);
        m_places.clear();
        for (qsizetype at = 0; at < m_update.entries.size(); ++at)
            m_places.insert(m_update.entries[at].key, at);
    }
    if (!m_update.withdrawn.contains(shortened) && m_update.withdrawn.size() < kMost)
        m_update.withdrawn.append(shortened);
}

} // namespace depesche::feeds
