// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the text, cleans it, and looks again less strictly where little was found.
#include "extraction/article_body.h"

#include "extraction/article_cleaner.h"
#include "extraction/article_finder.h"
#include "html/tree_sanitizer.h"

namespace depesche::extraction
{

namespace
{

using html::NodeId;
using html::Tree;

constexpr int kLeastArticle = 250; // characters; with less the search is repeated less strictly

void render(const Tree &tree, const PageFacts &facts, const PageStatements &page, ArticleBody &body)
{
    for (const NodeId part : body.parts) {
        const ArticleCleaner cleaner(tree, facts, part, page.title, page.rule);
        const html::Sanitized clean = html::sanitizeTree(
            tree, part, {page.base, true}, [&](NodeId id) { return id != part && cleaner.leavesOut(id); });
        body.html += clean.html;
        if (!body.text.isEmpty() && !clean.text.isEmpty())
            body.text += QLatin1Char('\n');
        body.text += clean.text;
    }
}

/// The matches of a site's rule that hold text, none inside of another.
std::vector<NodeId> outermost(const Tree &tree, const PageFacts &facts, const Selector &selector)
{
    std::vector<NodeId> found;
    int prose = 0;
    for (NodeId at = 1; at < tree.size();) {
        const bool isMatch = selector.matches(tree, at);
        if (isMatch && facts[at].text > 0) {
            found.push_back(at);
            prose += facts[at].prose;
        }
        at = isMatch ? tree.afterSubtree(at) : at + 1;
    }
    // A rule that the site has outgrown finds next to nothing.
    return prose * 4 >= facts[Tree::root()].prose ? found : std::vector<NodeId>();
}

ArticleBody find(const Tree &tree, const PageFacts &facts, const PageStatements &page)
{
    ArticleBody body;
    if (page.rule != nullptr && page.rule->text)
        body.parts = outermost(tree, facts, *page.rule->text);
    if (body.parts.empty())
        body.parts = findArticle(tree, facts, page.articleBody);
    render(tree, facts, page, body);
    return body;
}

/// The text as the structured data gives it, where the page shows hardly any of it.
ArticleBody stated(const PageStatements &page)
{
    ArticleBody body;
    if (page.articleMarkup.contains(QLatin1String("<p"))) {
        html::Sanitized clean = html::sanitize(page.articleMarkup, {page.base});
        body.html = std::move(clean.html);
        body.text = std::move(clean.text);
        return body;
    }
    QStringList paragraphs;
    for (const QString &line : page.articleMarkup.split(QLatin1Char('\n'))) {
        if (const QString paragraph = html::toPlainLine(line); !paragraph.isEmpty())
            paragraphs.append(paragraph);
    }
    for (const QString &paragraph : paragraphs)
        body.html += QStringLiteral("<p>") + html::escape(paragraph) + QStringLiteral("</p>");
    body.text = paragraphs.join(QLatin1Char('\n'));
    return body;
}

} // namespace

ArticleBody findArticleBody(const Tree &tree, const PageFacts &facts, const PageStatements &page)
{
    ArticleBody body = find(tree, facts, page);
    if (body.text.size() < kLeastArticle) {
        ArticleBody other = find(tree, PageFacts(tree, false), page);
        if (other.text.size() > body.text.size())
            body = std::move(other);
    }
    if (page.articleBody.size() > kLeastArticle && body.text.size() * 2 < page.articleBody.size())
        return stated(page);
    return body;
}

} // namespace depesche::extraction
