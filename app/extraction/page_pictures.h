// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of a page's article with their captions and credits.
#pragma once

#include "domain/image.h"
#include "extraction/article_body.h"
#include "extraction/page_metadata.h"
#include "extraction/site_rules.h"
#include "html/json_ld.h"
#include "html/tree.h"

#include <QList>
#include <QUrl>

namespace depesche::extraction
{

struct PagePictures {
    Image lead;          ///< without address where the page has none
    QList<Image> images; ///< each picture once, in document order, then those only named in the head
};

/// What the page shows wins over its hidden data; hidden data fills what the page leaves open.
PagePictures readPictures(const html::Tree &tree, const PageFacts &facts, const ArticleBody &body,
                          const html::JsonLd &data, const MetaTags &meta, const QUrl &url,
                          const SiteRule *rule = nullptr);

/// The same picture, perhaps in another size, crop or format.
bool isSamePicture(const QUrl &a, const QUrl &b);

} // namespace depesche::extraction
