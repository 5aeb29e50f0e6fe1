// SPDX-License-Identifier: GPL-3.0-or-later
// From the bytes of an article's pages to the text that is shown. Pure, thread-safe.
#pragma once

#include "domain/article.h"
#include "net/http_client.h"
#include "store/full_text_repository.h"

#include <QList>
#include <QUrl>

namespace depesche::fulltext
{

/// One page, or several of one article put together.
struct ReadPage {
    PageOutcome outcome = PageOutcome::NoText; ///< Article where there is a text
    store::PageText text;                      ///< with Article
    QList<QUrl> nextPages;                     ///< of an article on several pages, in order
};

ReadPage readPage(const net::Response &response);

/// The next page's text below the first one's; each picture once.
void appendPage(ReadPage &article, const ReadPage &next);

/// The page's pictures and what the feed knows of them beyond the page. Where the page has none, the feed's.
QList<Image> mergedImages(const QList<Image> &page, const QList<Image> &feed);

/// What is to be shown, or why the feed's text stays. `article` is what readPage() gave.
ReadPage chosenText(ReadPage article, const ArticleDraft &feed, TextChoice choice);

} // namespace depesche::fulltext
