// SPDX-License-Identifier: GPL-3.0-or-later
// Children follow their parents in the tree, so one pass backwards adds everything up.
#include "extraction/node_facts.h"

#include "html/ascii.h"
#include "html/element_policy.h"
#include "html/image_element.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace depesche::extraction
{

namespace
{

using html::NodeId;
using html::Tree;
using Words = std::initializer_list<std::string_view>;

bool containsAny(std::string_view text, Words words)
{
    return !text.empty() && std::any_of(words.begin(), words.end(), [text](std::string_view word) {
        return html::containsIgnoringCase(text, word);
    });
}

bool isPlainWrapper(std::string_view name)
{
    return name == "body" || name == "a" || name == "article" || name == "main";
}

void countText(std::string_view text, NodeFacts &facts)
{
    bool gap = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (html::isHtmlSpace(c)) {
            facts.text += gap ? 0 : 1;
            gap = true;
            continue;
        }
        gap = false;
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80)
            ++facts.text;
        if (c == ',' || text.substr(i, 3) == "\xE3\x80\x81" || text.substr(i, 3) == "\xEF\xBC\x8C" ||
            text.substr(i, 2) == "\xD8\x8C") // and those of Chinese, Japanese and Arabic
            ++facts.commas;
    }
}

bool isExcluded(const Tree &tree, NodeId id, bool strict)
{
    const html::Node &node = tree[id];
    if (node.kind != html::Node::Kind::Element)
        return false;
    const std::string_view name = node.name;
    if (node.foreign || html::ruleFor(name).policy == html::ElementPolicy::Drop || name == "noscript" ||
        name == "nav" || name == "button" || name == "dialog")
        return true;
    if (name == "form" || isPlainWrapper(name))
        return false;
    if (html::isHidden(tree, id) || tree.attribute(id, "aria-hidden") == "true")
        return true;
    if (tree.attribute(id, "aria-modal") == "true" ||
        containsAny(tree.attribute(id, "role"), {"menu", "complementary", "navigation", "alert", "dialog"}))
        return true;
    return strict && (name == "footer" || isSideMatter(tree, id));
}

} // namespace

bool isSideMatter(const Tree &tree, NodeId id)
{
    if (tree[id].attributeCount == 0 || isPlainWrapper(tree[id].name))
        return false;
    static const Words kUnlikely = {
        "-ad-",           "ai2html",    "banner",     "breadcrumb", "combx",       "comment",
        "community",      "cover-wrap", "disqus",     "extra",      "footer",      "gdpr",
        "legends",        "menu",       "related",    "remark",     "replies",     "rss",
        "shoutbox",       "sidebar",    "skyscraper", "social",     "sponsor",     "supplemental",
        "ad-break",       "agegate",    "pagination", "pager",      "popup",       "yom-remote",
        "newsletter",     "outbrain",   "taboola",    "recommend",  "sharing",     "share-",
        "share_",         "sharedaddy", "promo",      "advert",     "teaser-list", "more-on",
        "mehr-zum-thema", "readmore",   "read-more",  "paywall",    "subscribe",   "m-buy",
        "google-news",    "cookie",     "consent",    "toolbar",    "userbar"};
    static const Words kMaybe = {"article-body",    "articlebody",  "article__body", "article_body",
                                 "story-body",      "storybody",    "entry-content", "post-content",
                                 "article-content", "main-content", "body-content",  "shadow"};
    for (const std::string_view attribute : {std::string_view("class"), std::string_view("id")}) {
        const std::string_view value = tree.attribute(id, attribute);
        if (containsAny(value, kUnlikely) && !containsAny(value, kMaybe))
            return true;
    }
    return tree.attribute(id, "data-type") == "article" || tree.attribute(id, "data-type") == "banner";
}

int PageFacts::classWeight(const Tree &tree, NodeId id)
{
    static const Words kPositive = {"article", "body",       "content", "entry", "hentry", "h-entry", "main",
                                    "page",    "pagination", "post",    "text",  "blog",   "story"};
    static const Words kNegative = {"-ad-",     "hidden",     "banner",  "combx",    "comment", "com-",
                                    "contact",  "footer",     "gdpr",    "masthead", "media",   "meta",
                                    "outbrain", "promo",      "related", "scroll",   "share",   "shoutbox",
                                    "sidebar",  "skyscraper", "sponsor", "shopping", "tags",    "widget"};
    int weight = 0;
    for (const std::string_view attribute : {std::string_view("class"), std::string_view("id")}) {
        const std::string_view value = tree.attribute(id, attribute);
        if (containsAny(value, kNegative))
            weight -= 25;
        if (containsAny(value, kPositive))
            weight += 25;
    }
    return weight;
}

PageFacts::PageFacts(const Tree &tree, bool strict) : m_facts(std::size_t(tree.size()))
{
    for (NodeId at = 1; at < tree.size(); ++at) {
        m_facts[std::size_t(at)].excluded =
            m_facts[std::size_t(tree[at].parent)].excluded || isExcluded(tree, at, strict);
    }
    for (NodeId at = tree.size() - 1; at > 0; --at) {
        NodeFacts &facts = m_facts[std::size_t(at)];
        if (facts.excluded)
            continue;
        const html::Node &node = tree[at];
        if (node.kind == html::Node::Kind::Text)
            countText(node.text, facts);
        else if (node.name == "a" && !tree.attribute(at, "href").starts_with('#'))
            facts.linkText = facts.text;
        else if (node.name == "p")
            ++facts.paragraphs;
        else if (node.name == "li")
            ++facts.listItems;
        else if (node.name == "input")
            ++facts.inputs;
        else if (html::isImageElement(tree, at))
            ++facts.images;
        else if (node.name.size() == 2 && node.name[0] == 'h' && html::isAsciiDigit(node.name[1]))
            facts.headingText = facts.text;
        NodeFacts &parent = m_facts[std::size_t(node.parent)];
        parent.text += facts.text;
        parent.linkText += facts.linkText;
        parent.commas += facts.commas;
        parent.paragraphs += facts.paragraphs;
        parent.images += facts.images;
        parent.listItems += facts.listItems;
        parent.inputs += facts.inputs;
        parent.headingText += facts.headingText;
    }
}

} // namespace depesche::extraction
