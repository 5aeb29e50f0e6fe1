// SPDX-License-Identifier: GPL-3.0-or-later
// Extraction's verdicts as outcomes, pages put together, pictures merged.
#include "services/fulltext/page_reading.h"

#include "extraction/page_extractor.h"
#include "extraction/page_pictures.h"
#include "html/sanitizer.h"

#include <algorithm>

namespace depesche::fulltext
{

namespace
{

PageOutcome outcomeOf(extraction::PageVerdict verdict)
{
    switch (verdict) {
    case extraction::PageVerdict::Article:
        return PageOutcome::Article;
    case extraction::PageVerdict::Teaser:
        return PageOutcome::Teaser;
    case extraction::PageVerdict::ConsentWall:
        return PageOutcome::ConsentWall;
    case extraction::PageVerdict::ErrorPage:
        return PageOutcome::ErrorPage;
    case extraction::PageVerdict::Paywalled:
        return PageOutcome::Paywalled;
    }
    return PageOutcome::NoText;
}

/// Servers that say nothing of the kind are believed to send pages.
bool isWebPage(const QByteArray &contentType)
{
    const QByteArray kind = contentType.split(';').constFirst().trimmed().toLower();
    return kind.isEmpty() || kind == "text/html" || kind == "application/xhtml+xml" || kind == "text/plain";
}

bool hasPicture(const QList<Image> &images, const Image &image)
{
    return std::any_of(images.begin(), images.end(),
                       [&image](const Image &one) { return extraction::isSamePicture(one.url, image.url); });
}

QList<Image> imagesOf(const extraction::ExtractedPage &page)
{
    QList<Image> images;
    if (!page.leadImage.url.isEmpty())
        images.append(page.leadImage);
    for (const Image &image : page.images) {
        if (image.url != page.leadImage.url)
            images.append(image);
    }
    return images;
}

void fillIn(QString &text, const QString &more)
{
    if (text.isEmpty())
        text = more;
}

/// Only what the page leaves open: nothing is lost, and nothing said twice.
void fillIn(Image &image, const Image &feed)
{
    fillIn(image.caption, feed.caption);
    if (image.credit.isEmpty() && image.copyright.isEmpty()) {
        image.credit = feed.credit;
        image.copyright = feed.copyright;
    }
    fillIn(image.alt, feed.alt);
    if (image.licence.isEmpty())
        image.licence = feed.licence;
}

/// Letters that people read; white space counts for nothing.
qsizetype lengthOf(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
}

} // namespace

ReadPage readPage(const net::Response &response)
{
    ReadPage read;
    if (!isWebPage(response.contentType)) {
        read.outcome = PageOutcome::NotAPage;
        return read;
    }
    const auto page = extraction::extractPage(response.body, response.finalUrl, response.contentType);
    if (!page)
        return read;
    read.outcome = outcomeOf(page->verdict);
    if (read.outcome != PageOutcome::Article)
        return read;
    if (page->contentHtml.isEmpty() || page->text.trimmed().isEmpty()) {
        read.outcome = PageOutcome::NoText;
        return read;
    }
    read.text = {page->contentHtml, page->text, html::kSanitizerVersion, imagesOf(*page)};
    read.nextPages = page->nextPages;
    return read;
}

void appendPage(ReadPage &article, const ReadPage &next)
{
    article.text.html += next.text.html;
    article.text.text += u'\n' + next.text.text;
    for (const Image &image : next.text.images) {
        if (!hasPicture(article.text.images, image))
            article.text.images.append(image);
    }
}

QList<Image> mergedImages(const QList<Image> &page, const QList<Image> &feed)
{
    if (page.isEmpty())
        return feed;
    QList<Image> merged = page;
    for (Image &image : merged) {
        const auto same = std::find_if(feed.begin(), feed.end(), [&image](const Image &one) {
            return extraction::isSamePicture(one.url, image.url);
        });
        if (same != feed.end())
            fillIn(image, *same);
    }
    return merged;
}

ReadPage chosenText(ReadPage article, const ArticleDraft &feed, TextChoice choice)
{
    if (article.outcome != PageOutcome::Article)
        return article;
    if (choice == TextChoice::Longer && lengthOf(article.text.text) <= lengthOf(feed.text)) {
        article.outcome = PageOutcome::NotLonger;
        return article;
    }
    article.text.images = mergedImages(article.text.images, feed.images);
    return article;
}

} // namespace depesche::fulltext
