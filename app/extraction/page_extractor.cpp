// SPDX-License-Identifier: GPL-3.0-or-later
// Joins what the other parts read from one parsed page.
#include "extraction/page_extractor.h"

#include "extraction/article_body.h"
#include "extraction/page_links.h"
#include "extraction/page_metadata.h"
#include "extraction/page_pictures.h"
#include "extraction/page_topics.h"
#include "extraction/related_links.h"
#include "html/ascii.h"
#include "html/encoding.h"
#include "html/json_ld.h"
#include "html/sanitizer.h"
#include "html/text_builder.h"
#include "html/url_resolver.h"

namespace depesche::extraction
{

namespace
{

constexpr qsizetype kMaxExcerpt = 2000;
constexpr qsizetype kLeastText = 25; // less is a label

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

/// Of the text, or its first lines where it has no paragraphs.
QString firstParagraph(const QString &html)
{
    qsizetype begin = html.indexOf(QLatin1String("<p"));
    for (; begin >= 0; begin = html.indexOf(QLatin1String("<p"), begin + 2)) {
        if (html.mid(begin + 2, 1) != QLatin1String(">") && html.mid(begin + 2, 1) != QLatin1String(" "))
            continue; // another element whose name begins alike
        const qsizetype end = html.indexOf(QLatin1String("</p>"), begin);
        const QString text = html::toPlainLine(QStringView(html).mid(begin, end < 0 ? -1 : end - begin));
        if (text.size() >= kLeastText)
            return text.left(kMaxExcerpt);
    }
    return html::toPlainText(html).section(QLatin1Char('\n'), 0, 0).left(kMaxExcerpt);
}

/// What the site's rule finds is what the newsroom shows as title and names.
void applyRule(const SiteRule &rule, const html::Tree &tree, PageMetadata &metadata)
{
    const html::NodeId title = rule.title ? rule.title->first(tree) : html::kNoNode;
    if (title != html::kNoNode) {
        if (QString text = html::plainLine(tree, title); !text.isEmpty())
            metadata.title = std::move(text);
    }
    QStringList names;
    for (html::NodeId at = 1; rule.authors && at < tree.size(); ++at) {
        const QString name = rule.authors->matches(tree, at) ? html::plainLine(tree, at) : QString();
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    if (!names.isEmpty())
        metadata.authors = names;
}

ExtractedPage fromMetadata(const PageMetadata &metadata, const ArticleBody &body)
{
    ExtractedPage result;
    result.title = metadata.title;
    result.authors = metadata.authors;
    result.siteName = metadata.siteName;
    result.language = metadata.language;
    result.published = metadata.published;
    result.modified = metadata.modified;
    result.canonicalUrl = metadata.canonicalUrl;
    result.excerpt = metadata.description.isEmpty() ? firstParagraph(body.html) : metadata.description;
    return result;
}

} // namespace

std::optional<ExtractedPage> extractPage(const QByteArray &page, const QUrl &url,
                                         const QByteArray &contentType, const SiteRules &rules)
{
    if (!looksLikeMarkup(page))
        return std::nullopt;
    const QString markup = html::decodePage(page, contentType).text;
    const html::Tree tree = html::Tree::parse(markup, html::Tree::Grammar::Document);
    const QUrl base = baseOf(tree, url);
    const SiteRule *rule = rules.find(tree, url);
    const html::JsonLd data = html::JsonLd::ofPage(tree);
    const MetaTags meta = readMetaTags(tree);
    PageMetadata metadata = readMetadata(tree, data, meta, base);
    if (rule != nullptr)
        applyRule(*rule, tree, metadata);
    const auto article = data.article();
    const QString articleBody =
        article ? html::textMember(*article, QLatin1StringView("articleBody")) : QString();
    const QString markupOfBody =
        article ? html::member(*article, QLatin1StringView("articleBody")).toString() : QString();
    const PageFacts facts(tree, true);
    const ArticleBody body =
        findArticleBody(tree, facts, {base, articleBody, markupOfBody, metadata.title, rule});
    if (body.text.isEmpty() && !metadata.isArticle)
        return std::nullopt;

    ExtractedPage result = fromMetadata(metadata, body);
    const PageTopics topics = readTopics(tree, data);
    result.section = topics.section;
    result.tags = topics.tags;
    result.isForSubscribers = topics.isForSubscribers;
    PagePictures pictures = readPictures(tree, facts, body, data, meta, base, rule);
    result.leadImage = std::move(pictures.lead);
    result.images = std::move(pictures.images);
    result.related = readRelatedLinks(tree, data, base);
    result.nextPages = readNextPages(tree, url, base);
    result.verdict = judge({url, metadata.title, metadata.description, body.text, metadata.isArticle,
                            topics.isForSubscribers, facts.hasGate(), int(articleBody.size())});
    result.contentHtml = body.html;
    result.text = body.text;
    return result;
}

} // namespace depesche::extraction
