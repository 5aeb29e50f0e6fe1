// SPDX-License-Identifier: GPL-3.0-or-later
// What a page says about its article outside of the text: title, names, dates, language.
#pragma once

#include "html/json_ld.h"
#include "html/tree.h"

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace depesche::extraction
{

/// <meta> by name, property, itemprop or http-equiv, in lower case; the first of each name wins.
using MetaTags = QHash<QString, QString>;
MetaTags readMetaTags(const html::Tree &tree);

struct PageMetadata {
    QString title; ///< without the site's name
    QStringList authors;
    QString siteName;
    QString language;
    QDateTime published; ///< UTC
    QDateTime modified;  ///< UTC
    QString description;
    QUrl canonicalUrl;
    bool isArticle = false; ///< the page calls itself one
};

PageMetadata readMetadata(const html::Tree &tree, const html::JsonLd &data, const MetaTags &meta,
                          const QUrl &url);

} // namespace depesche::extraction
