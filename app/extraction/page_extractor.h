// SPDX-License-Identifier: GPL-3.0-or-later
// What a web page says of its article: metadata, pictures with captions and credits, related links.
#pragma once

#include "domain/image.h"
#include "domain/links.h"
#include "extraction/page_verdict.h"
#include "extraction/site_rules.h"

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
    QString section;
    QStringList tags;
    bool isForSubscribers = false; ///< the page says so; what is here may be the whole text all the same
    PageVerdict verdict = PageVerdict::Article;
    QList<QUrl> nextPages; ///< of an article that is spread over several, in order
    Image leadImage;
    QList<Image> images;
    QList<RelatedLink> related;
    QString contentHtml; ///< sanitised text of the article; empty where none was told apart
    QString text;        ///< its plain text
};

/// nullopt where the page holds no text at all. Pure, thread-safe; fetches nothing.
std::optional<ExtractedPage> extractPage(const QByteArray &page, const QUrl &url,
                                         const QByteArray &contentType = {},
                                         const SiteRules &rules = SiteRules::builtIn());

} // namespace depesche::extraction
