// SPDX-License-Identifier: GPL-3.0-or-later
// What a web page says of its article: metadata, pictures with captions and credits, related links.
#pragma once

#include "domain/image.h"
#include "domain/links.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace depesche::extraction
{

struct ExtractedPage {
    QString title; ///< without the site's name
    QStringList authors;
    QString siteName;
    QString language;
    QDateTime published; ///< UTC
    QDateTime modified;  ///< UTC
    QString excerpt;
    QUrl canonicalUrl;
    Image leadImage;
    QList<Image> images;
    QList<RelatedLink> related;
    QString contentHtml; ///< sanitised text of the article; empty where none was told apart
    QString text;        ///< its plain text
};

/// nullopt where the page holds no article. Pure, thread-safe.
std::optional<ExtractedPage> extractPage(const QByteArray &page, const QUrl &url,
                                         const QByteArray &contentType = {});

} // namespace depesche::extraction
