// SPDX-License-Identifier: GPL-3.0-or-later
// A picture as a newsroom describes it: what it shows, who made it, who owns it.
#pragma once

#include <QString>
#include <QUrl>

namespace depesche
{

/// Every text is plain, as the source gave it, and empty where the source gave none: nothing is invented.
struct Image {
    QUrl url;
    QString caption;   ///< what the picture shows, without the credit
    QString credit;    ///< the credit line
    QString copyright; ///< what the source marks as copyright
    QString alt;       ///< text alternative; never shown as a caption
    QUrl licence;      ///< page that states or sells the rights
    int width = 0;     ///< pixels, 0 if unknown
    int height = 0;    ///< pixels, 0 if unknown
    QString medium;    ///< Media RSS medium, usually "image"

    friend bool operator==(const Image &, const Image &) = default;
};

} // namespace depesche
