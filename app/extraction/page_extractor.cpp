// SPDX-License-Identifier: GPL-3.0-or-later
// Joins what the other parts read from one parsed page.
#include "extraction/page_extractor.h"

#include "extraction/article_body.h"
#include "extraction/json_ld.h"
#include "extraction/page_metadata.h"
#include "extraction/page_pictures.h"
#include "extraction/related_links.h"
#include "html/ascii.h"
#include "html/encoding.h"
#include "html/url_resolver.h"

namespace depesche::extraction
{

namespace
{

constexpr qsizetype kMaxExcerpt = 600;
constexpr qsizetype kLeastText = 40; // less text than this, with no metadata of an article, is no article

QUrl baseOf(const html::Tree &tree, const QUrl &url)
{
    const html::NodeId base = tree.descendant(html::Tree::root(), "base");
    if (base == html::kNoNode)
        return url;
    const QUrl found = html::resolve(url, html::toString(tree.attribute(base, "href")));
    return html::isFetchable(found) ? found : url;
}

bool looksLikeMarkup(const QByteArray &page)
{
    const QByteArray start = page.left(4096).trimmed();
    return start.contains('<') && !start.startsWith('{');
}

QString firstParagraph(const QString &text)
{
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (line.size() >= 60)
            return line.left(kMaxExcerpt);
    }
    return text.section(QLatin1Char('\n'), 0, 0).left(kMaxExcerpt);
}

} // namespace

std::optional<ExtractedPage> extractPage(const QByteArray &page, const QUrl &url,
                                         const QByteArray &contentType)
{
    if (!looksLikeMarkup(page))
        return std::nullopt;
    const QString markup = html::decodePage(page, contentType).text;
    const html::Tree tree = html::Tree::parse(markup, html::Tree::Grammar::Document);
    const QUrl base = baseOf(tree, url);
    const JsonLd data = JsonLd::ofPage(tree);
    const MetaTags meta = readMetaTags(tree);
    const PageMetadata metadata = readMetadata(tree, data, meta, base);
    const auto article = data.article();
    const QString articleBody = article ? textMember(*article, QLatin1StringView("articleBody")) : QString();
    const ArticleBody body = findArticleBody(tree, base, articleBody, metadata.title);
    if (body.text.size() < kLeastText && !metadata.isArticle)
        return std::nullopt;

    ExtractedPage result;
    result.title = metadata.title;
    result.authors = metadata.authors;
    result.siteName = metadata.siteName;
    result.language = metadata.language;
    result.published = metadata.published;
    result.modified = metadata.modified;
    result.canonicalUrl = metadata.canonicalUrl;
    result.excerpt = metadata.description.isEmpty() ? firstParagraph(body.text) : metadata.description;
    PagePictures pictures = readPictures(tree, body, data, meta, base);
    result.leadImage = std::move(pictures.lead);
    result.images = std::move(pictures.images);
    result.related = readRelatedLinks(tree, data, base);
    result.contentHtml = body.html;
    result.text = body.text;
    return result;
}

} // namespace depesche::extraction
