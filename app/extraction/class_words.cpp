// SPDX-License-Identifier: GPL-3.0-or-later
// The words, and how they are looked for.
#include "extraction/class_words.h"

#include "html/ascii.h"

#include <algorithm>
#include <initializer_list>
#include <string>

namespace depesche::extraction
{

namespace
{

using Words = std::initializer_list<std::string_view>;

const Words kSide = {"-ad-",          "ai2html",     "banner",       "breadcrumb",     "combx",
                     "comment",       "community",   "cover-wrap",   "disqus",         "extra",
                     "footer",        "gdpr",        "legends",      "menu",           "related",
                     "remark",        "replies",     "rss",          "shoutbox",       "sidebar",
                     "skyscraper",    "social",      "sponsor",      "supplemental",   "ad-break",
                     "agegate",       "pagination",  "pager",        "popup",          "yom-remote",
                     "newsletter",    "outbrain",    "taboola",      "recommend",      "sharing",
                     "capping",       "right-rail",  "right-column", "most-read",      "mostread",
                     "inline-teaser", "share-",      "share_",       "sharedaddy",     "promo",
                     "advert",        "teaser-list", "more-on",      "mehr-zum-thema", "m-buy",
                     "google-news",   "cookie",      "consent",      "toolbar",        "userbar"};
const Words kTalk = {"comment", "disqus",  "outbrain",  "recommend", "related",
                     "replies", "taboola", "most-read", "mostread"};
const Words kNotes = {"author-",    "author_",      "authorprofile",   "byline",         "dateline",
                      "timestamp",  "pub-date",     "pubdate",         "publish-date",   "post-meta",
                      "entry-meta", "article-meta", "meta-info",       "meta__",         "article-info",
                      "taglist",    "tag-list",     "article-tags",    "post-tags",      "topics",
                      "vjs-",       "sr-only",      "visually-hidden", "visuallyhidden", "screen-reader",
                      "offscreen",  "reading-time", "read-time",       "readingtime"};
const Words kGate = {"paywall", "subscribe", "readmore", "read-more", "regwall", "premium-content"};
const Words kText = {"article-body",    "articlebody",  "article__body", "article_body",
                     "story-body",      "storybody",    "entry-content", "post-content",
                     "article-content", "main-content", "body-content",  "shadow"};
const Words kPositive = {"article", "body",       "content", "entry", "hentry", "h-entry", "main",
                         "page",    "pagination", "post",    "text",  "blog",   "story"};
const Words kNegative = {"-ad-",     "hidden",     "banner",  "combx",    "comment", "com-",
                         "contact",  "footer",     "gdpr",    "masthead", "media",   "meta",
                         "outbrain", "promo",      "related", "scroll",   "share",   "shoutbox",
                         "sidebar",  "skyscraper", "sponsor", "shopping", "tags",    "widget"};

bool containsAny(std::string_view text, Words words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

ClassWords read(std::string_view value)
{
    std::string lower(value);
    std::transform(lower.begin(), lower.end(), lower.begin(), html::asciiLower);
    ClassWords words;
    words.side = containsAny(lower, kSide);
    words.talk = containsAny(lower, kTalk);
    words.notes = containsAny(lower, kNotes);
    words.gate = containsAny(lower, kGate);
    words.text = containsAny(lower, kText);
    words.weight =
        std::int8_t((containsAny(lower, kPositive) ? 25 : 0) - (containsAny(lower, kNegative) ? 25 : 0));
    return words;
}

} // namespace

ClassWords ClassWordReader::of(html::NodeId id)
{
    ClassWords result;
    std::for_each(m_tree.begin(id), m_tree.end(id), [&](const html::Attribute &attribute) {
        if (attribute.value.empty() || (attribute.name != "class" && attribute.name != "id"))
            return;
        auto known = m_known.find(attribute.value);
        if (known == m_known.end())
            known = m_known.emplace(attribute.value, read(attribute.value)).first;
        const ClassWords &words = known->second;
        result.side = result.side || (words.side && !words.text);
        result.talk = result.talk || (words.talk && !words.text);
        result.notes = result.notes || (words.notes && !words.text);
        result.gate = result.gate || (words.gate && !words.text);
        result.text = result.text || words.text;
        result.weight = std::int8_t(result.weight + words.weight);
    });
    return result;
}

} // namespace depesche::extraction
