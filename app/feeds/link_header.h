// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP header field Link (RFC 8288, section 3).
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

namespace depesche::feeds
{

struct LinkValue {
    QByteArray target;                       ///< as written between the angle brackets
    QMap<QByteArray, QByteArray> parameters; ///< names in lower case; of repeated ones the first counts
};

/// All links of one field value that can be read; what can not be read ends it. Linear in its length.
QList<LinkValue> parseLinkHeader(const QByteArray &value);

} // namespace depesche::feeds
