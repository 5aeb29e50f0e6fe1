// SPDX-License-Identifier: GPL-3.0-or-later
// What schema.org data says of a picture (ImageObject).
#pragma once

#include <QJsonObject>
#include <QString>
#include <QUrl>

namespace depesche::html
{

/// Texts are plain, on one line, and empty where the data gives none.
struct ImageObject {
    QUrl url;        ///< absolute, http or https; empty if there is none
    QString caption; ///< without the credit
    QString credit;
    QString copyright;
    QUrl licence;
    int width = 0;  ///< pixels, 0 if unknown
    int height = 0; ///< pixels, 0 if unknown
};

/// The credit is creditText, else what the caption ends with, else the copyright, else the creator.
ImageObject readImageObject(const QJsonObject &object, const QUrl &base);

} // namespace depesche::html
