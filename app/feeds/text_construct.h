// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of feeds: what is markup, what is plain, and the address that relative links refer to.
#pragma once

#include "feeds/element.h"

#include <QString>
#include <QUrl>

namespace depesche::feeds
{

/// A text before cleaning.
struct Text {
    bool isHtml = false;
    QByteArray value; ///< valid UTF-8
};

/// Atom's type and mode attributes (RFC 4287, 3.1 and 4.1.3; Atom 0.3's content model): text, html, xhtml,
/// base64, MIME types.
Text atomText(const Element &element);

/// RSS never says what it is: markup or entities make it HTML.
Text rssText(const Element &element);

/// By the rules of the element's own format.
Text textOf(const Element &element);

/// One line of plain text of either kind.
QString plainLine(const Text &text);
/// Plain text with paragraphs, in UTF-8.
QByteArray plainText(const Text &text);
/// `utf8` without white space of any script at its ends.
QByteArray trimmed(const QByteArray &utf8);

/// The element's xml:base resolved against `fallback`, else `fallback`.
QUrl baseOf(const Element &element, const QUrl &fallback);

/// An address in an element's text or attribute: absolute and harmless, else invalid.
QUrl address(const QUrl &base, const QByteArray &reference);

/// "en_US" as "en-US"; empty for what is no language tag.
QString languageTag(const QByteArray &text);

} // namespace depesche::feeds
