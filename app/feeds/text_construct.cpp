// SPDX-License-Identifier: GPL-3.0-or-later
// Text constructs: Atom says what it means, RSS has to be looked at.
#include "feeds/text_construct.h"

#include "html/encoding.h"
#include "html/sanitizer.h"
#include "html/url_resolver.h"

#include <algorithm>

namespace depesche::feeds
{
namespace
{

/// The character that begins at `at`, or 0 at the end; half of it where it needs two units of UTF-16.
QChar characterAt(const QByteArray &utf8, qsizetype at)
{
    if (at >= utf8.size() || uchar(utf8.at(at)) < 0x80)
        return at < utf8.size() ? QLatin1Char(utf8.at(at)) : QChar();
    return QString::fromUtf8(utf8.mid(at, 4)).front();
}

bool looksLikeMarkup(const QByteArray &text)
{
    const qsizetype lastSemicolon = text.lastIndexOf(';');
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        const char c = text.at(at);
        if (c != '<' && c != '&')
            continue;
        const QChar next = characterAt(text, at + 1);
        if (c == '<' && (next.isLetter() || next == QLatin1Char('/') || next == QLatin1Char('!')))
            return true;
        if (c == '&' && (next.isLetter() || next == QLatin1Char('#')) && lastSemicolon > at)
            return true;
    }
    return false;
}

bool isAsciiSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Of the characters beyond ASCII that are white space: U+0085, U+00A0, U+1680, U+2000 to U+205F, U+3000.
bool mayBeginSpace(char lead)
{
    return lead == '\xc2' || lead == '\xe1' || lead == '\xe2' || lead == '\xe3';
}

/// First byte of the last character.
char leadOfLast(const QByteArray &utf8)
{
    qsizetype at = utf8.size() - 1;
    while (at > 0 && (uchar(utf8.at(at)) & 0xc0) == 0x80)
        --at;
    return utf8.at(at);
}

/// Base64 may hold anything.
QByteArray textOfBase64(const QByteArray &base64)
{
    const QByteArray bytes = QByteArray::fromBase64(base64);
    return html::isUtf8(bytes) ? bytes : QString::fromUtf8(bytes).toUtf8();
}

} // namespace

Text atomText(const Element &element)
{
    const QByteArray type = element.attribute("type").trimmed().toLower();
    const QByteArray mode = element.attribute("mode").trimmed().toLower();
    const bool markupInside = element.hasElements();
    if (mode == "base64")
        return {type.contains("html"), textOfBase64(element.rawText())};
    const bool inlineMarkup = type == "xhtml" || type == "application/xhtml+xml" || mode == "xml" ||
                              type.endsWith("+xml") || type == "text/xml";
    if (markupInside && (inlineMarkup || type.isEmpty() || type.contains("html"))) {
        // Some wrap escaped HTML all the same.
        if (type == "html" && looksLikeMarkup(element.rawText()))
            return {true, trimmed(element.rawText())};
        // RFC 4287 wraps XHTML in a div that is not part of the text.
        const Element *wrapper = element.child(Ns::Xhtml, "div");
        const bool onlyWrapper =
            wrapper && std::count_if(element.nodes.begin(), element.nodes.end(),
                                     [](const Node &n) { return n.element != nullptr; }) == 1;
        return {true, onlyWrapper ? wrapper->innerMarkup() : element.innerMarkup()};
    }
    if (type == "xhtml" || type == "application/xhtml+xml")
        return {true, element.innerMarkup()};
    const QByteArray text = trimmed(element.rawText());
    if (type.contains("html"))
        return {true, text};
    if (type.isEmpty() && element.ns == Ns::Atom03)
        return {looksLikeMarkup(text), text};
    // Base64 is the form of every other type (RFC 4287, 4.1.3.3).
    if (!type.isEmpty() && type.contains('/') && !type.startsWith("text/") && !type.endsWith("xml")) {
        const QByteArray decoded = textOfBase64(text);
        return {element.name == "content" && looksLikeMarkup(decoded), decoded};
    }
    return {false, text};
}

Text rssText(const Element &element)
{
    if (element.hasElements())
        return {true, element.innerMarkup()};
    const QByteArray text = trimmed(element.rawText());
    return {looksLikeMarkup(text), text};
}

Text textOf(const Element &element)
{
    return element.ns == Ns::Atom || element.ns == Ns::Atom03 ? atomText(element) : rssText(element);
}

QString plainLine(const Text &text)
{
    QString line = QString::fromUtf8(text.isHtml ? html::toPlainTextUtf8(text.value) : text.value);
    return text.isHtml ? line.replace(QLatin1Char('\n'), QLatin1Char(' ')) : line.simplified();
}

QByteArray plainText(const Text &text)
{
    return text.isHtml ? html::toPlainTextUtf8(text.value) : trimmed(text.value);
}

QByteArray trimmed(const QByteArray &utf8)
{
    qsizetype begin = 0;
    qsizetype end = utf8.size();
    while (begin < end && isAsciiSpace(utf8.at(begin)))
        ++begin;
    while (end > begin && isAsciiSpace(utf8.at(end - 1)))
        --end;
    QByteArray result = utf8.mid(begin, end - begin);
    if (begin == end || !(mayBeginSpace(result.at(0)) || mayBeginSpace(leadOfLast(result))))
        return result;
    return QString::fromUtf8(result).trimmed().toUtf8();
}

QUrl baseOf(const Element &element, const QUrl &fallback)
{
    if (element.base.isEmpty())
        return fallback;
    return element.base.isRelative() ? fallback.resolved(element.base) : element.base;
}

QUrl address(const QUrl &base, const QByteArray &reference)
{
    const QString trimmed = QString::fromUtf8(reference).trimmed();
    if (trimmed.isEmpty())
        return {};
    const QUrl url = html::resolve(base, trimmed);
    return url.isValid() && !url.isRelative() && html::isHarmlessLink(url) ? url : QUrl();
}

QString languageTag(const QByteArray &text)
{
    QString tag = QString::fromLatin1(text).trimmed();
    tag.replace(QLatin1Char('_'), QLatin1Char('-'));
    const bool plausible =
        !tag.isEmpty() && tag.size() <= 35 && std::all_of(tag.begin(), tag.end(), [](QChar c) {
            return c == QLatin1Char('-') || (c.unicode() < 0x80 && c.isLetterOrNumber());
        });
    return plausible ? tag : QString();
}

} // namespace depesche::feeds
