// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a document as UTF-8, whatever encoding they came in.
#pragma once

#include <QByteArray>
#include <QString>

namespace depesche::feeds
{

struct DecodedText {
    QByteArray utf8;        ///< without byte order mark
    QString encoding;       ///< the encoding that was used, lower case
    bool malformed = false; ///< some bytes had no meaning in it and were replaced
};

/// Byte order mark, then charset of `contentType`, then the XML declaration, then UTF-8, and windows-1252 for
/// bytes that are not UTF-8. Labels as the WHATWG Encoding Standard reads them (iso-8859-1 is windows-1252).
DecodedText decodeDocument(const QByteArray &document, const QByteArray &contentType);

/// The value of a parameter of a media type ("charset", "boundary"), without quotes; empty if it is not
/// there.
QByteArray mediaTypeParameter(const QByteArray &mediaType, const QByteArray &name);

} // namespace depesche::feeds
