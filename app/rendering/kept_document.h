// SPDX-License-Identifier: GPL-3.0-or-later
// A web page that is kept: one HTML file that holds its pictures, for any browser, and the way back from it.
#pragma once

#include "domain/kept_page.h"

#include <QByteArray>
#include <QHash>
#include <QLocale>
#include <QString>
#include <QTimeZone>
#include <QUrl>

#include <functional>
#include <optional>

namespace depesche::rendering
{

/// Sentences that stand in a kept page, translated by the caller; %1 as named.
struct KeptWords {
    QString kept;           ///< "Page of %1, kept on %2" (host, date and time)
    QString back;           ///< "Back to the article"
    QString pictureMissing; ///< "Picture not kept"
    QString leftOut;        ///< heading of what is not in it
    QString addresses;      ///< "Addresses of what was left out"
    /// "3 pictures could not be fetched."
    std::function<QString(LeftOut::Reason, int)> reason;
};

/// A picture that was checked: a raster format whatever the server called it.
struct KeptPicture {
    QByteArray bytes;
    QString mimeType;
    int width = 0; ///< pixels, 0 if unknown
    int height = 0;
};

struct KeptDocument {
    QUrl url;
    QString title;
    QString language; ///< BCP 47, empty if unknown
    QDateTime keptAt;
    QByteArray html; ///< extraction::CleanPage::html
    QHash<QUrl, KeptPicture> pictures;
    LeftOut leftOut;
};

/// The file: UTF-8, no script, a Content-Security-Policy that allows the pictures in it and nothing else, a
/// plain light style, the source named above, what was left out below. Pure, thread-safe.
QByteArray keptDocument(const KeptDocument &page, const KeptWords &words, const QLocale &locale,
                        const QTimeZone &zone);

/// Where a file has a picture.
struct KeptPicturePlace {
    QString hash; ///< SHA-256 of the picture, hex
    QString mimeType;
    qint64 offset = 0; ///< of its base64 text
    qint64 length = 0;
    int width = 0;
    int height = 0;
};

struct KeptContent {
    QString title;
    QString language;
    QString html; ///< cleaned, for the body of a page, with the note of what was left out
    QHash<QUrl, KeptPicturePlace> pictures;
};

/// Nothing for a file that keptDocument() did not write, or that is cut off. Pure, thread-safe.
std::optional<KeptContent> readKeptDocument(const QByteArray &file);

} // namespace depesche::rendering
