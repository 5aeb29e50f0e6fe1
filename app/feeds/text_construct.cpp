// SPDX-License-Identifier: GPL-3.0-or-later
// Text constructs: Atom says what it means, RSS has to be looked at.
#include "feeds/text_construct.h"

#include "html/sanitizer.h"
#include "html/url_resolver.h"

#include <algorithm>

namespace depesche::feeds
{
namespace
{

bool looksLikeMarkup(const QString &text)
{
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        const QChar next = text.at(at + 1);
        if (text.at(at) == QLatin1Char('<') &&
            (next.isLetter() || next == QLatin1Char('/') || next == QLatin1Char('!')))
            return true;
        if (text.at(at) == QLatin1Char('&') && (next.isLetter() || next == QLatin1Char('#')) &&
            text.indexOf(QLatin1Char(';'), at) > 0)
            return true;
    }
    return false;
}

QString collapsed(const QString &text)
{
    return text.simplified();
}

} // namespace

Text atomText(const Element &element)
{
    const QByteArray type = element.attribute("type").trimmed().toLower();
    const QByteArray mode = element.attribute("mode").trimmed().toLower();
    const bool markupInside = element.hasElements();
    if (mode == "base64") {
        const QString decoded = QString::fromUtf8(QByteArray::fromBase64(element.rawText()));
        return {type.contains("html"), decoded};
    }
    const bool inlineMarkup = type == "xhtml" || type == "application/xhtml+xml" || mode == "xml" ||
                              type.endsWith("+xml") || type == "text/xml";
    if (markupInside && (inlineMarkup || type.isEmpty() || type.contains("html"))) {
        // Some wrap escaped HTML all the same.
        if (type == "html" && looksLikeMarkup(element.text()))
            return {true, element.text()};
        // RFC 4287 wraps XHTML in a div that is not part of the text.
        const Element *wrapper = element.child(Ns::Xhtml, "div");
        const bool onlyWrapper =
            wrapper && std::count_if(element.nodes.begin(), element.nodes.end(),
                                     [](const Node &n) { return n.element != nullptr; }) == 1;
        return {true, onlyWrapper ? wrapper->innerMarkup() : element.innerMarkup()};
    }
    if (type == "xhtml" || type == "application/xhtml+xml")
        return {true, element.innerMarkup()};
    const QString text = QString::fromUtf8(element.rawText());
    if (type.contains("html"))
        return {true, text.trimmed()};
    if (type.isEmpty() && element.ns == Ns::Atom03)
        return {looksLikeMarkup(text), text.trimmed()};
    // Base64 is the form of every other type (RFC 4287, 4.1.3.3).
    if (!type.isEmpty() && type.contains('/') && !type.startsWith("text/") && !type.endsWith("xml")) {
        const QString decoded = QString::fromUtf8(QByteArray::fromBase64(text.trimmed().toUtf8()));
        return {element.name == "content" && looksLikeMarkup(decoded), decoded};
    }
    return {false, text.trimmed()};
}

Text rssText(const Element &element)
{
    if (element.hasElements())
        return {true, element.innerMarkup()};
    const QString text = QString::fromUtf8(element.rawText()).trimmed();
    return {looksLikeMarkup(text), text};
}

Text textOf(const Element &element)
{
    return element.ns == Ns::Atom || element.ns == Ns::Atom03 ? atomText(element) : rssText(element);
}

QString plainLine(const Text &text)
{
    return text.isHtml ? html::toPlainLine(text.value) : collapsed(text.value);
}

QString plainText(const Text &text)
{
    return text.isHtml ? html::toPlainText(text.value) : text.value.trimmed();
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
