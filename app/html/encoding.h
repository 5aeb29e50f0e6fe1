// SPDX-License-Identifier: GPL-3.0-or-later
// Character sets of documents from the web: names after the WHATWG Encoding standard, and their order of
// trust.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace depesche::html
{

struct DecodedText {
    QString text;
    QByteArray encoding;    ///< the standard's name, lower case, such as "windows-1252"
    bool hadErrors = false; ///< some bytes were not of that encoding; U+FFFD stands for them
};

/// The standard's name for a label in any case ("latin1", "ISO-8859-1" and "ascii" are "windows-1252"); empty
/// for what the standard does not know.
QByteArray encodingForLabel(QByteArrayView label);

/// The charset parameter of a media type ("text/html; charset=koi8-r") as the standard's name, or empty.
QByteArray charsetOf(QByteArrayView contentType);

/// By byte order mark: "utf-8", "utf-16le", "utf-16be", or empty.
QByteArray encodingOfMark(QByteArrayView bytes);

bool isUtf8(QByteArrayView bytes);

/// `encoding` as encodingForLabel() gives it. A byte order mark is not part of the text.
DecodedText decode(QByteArrayView bytes, const QByteArray &encoding);

/// A page: byte order mark, then the header's charset, then <meta> in the first bytes, then UTF-8 if the
/// bytes are, else windows-1252. A declared UTF-8 that the bytes are not counts no more than no declaration.
DecodedText decodePage(QByteArrayView bytes, QByteArrayView contentType = {});

} // namespace depesche::html
