// SPDX-License-Identifier: GPL-3.0-or-later
// schema.org first, then meta tags, then the links that the page marks as tags.
#include "extraction/page_topics.h"

#include "html/ascii.h"
#include "html/sanitizer.h"
#include "html/text_builder.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace depesche::extraction
{

namespace
{

using html::NodeId;
using html::Tree;

constexpr qsizetype kLongestTag = 80; // characters; what is longer is a sentence

class Tags
{
public:
    explicit Tags(QStringList &tags) : m_tags(tags) {}

    void add(const QString &text)
    {
        const QString tag = text.simplified();
        if (!tag.isEmpty() && tag.size() <= kLongestTag && m_tags.size() < PageTopics::kMaxTags &&
            !m_tags.contains(tag, Qt::CaseInsensitive))
            m_tags.append(tag);
    }

    void addList(const QString &text)
    {
        static const QRegularExpression kDivider(QStringLiteral("[,;،、，]"));
        for (const QString &tag : text.split(kDivider))
            add(tag);
    }

    bool isEmpty() const { return m_tags.isEmpty(); }

private:
    QStringList &m_tags;
};

void addKeywords(const QJsonObject &article, Tags &tags)
{
    const QJsonValue keywords = html::member(article, QLatin1StringView("keywords"));
    if (keywords.isString())
        tags.addList(html::toPlainLine(keywords.toString()));
    for (const auto &keyword : keywords.toArray())
        tags.add(html::toPlainLine(keyword.isObject()
                                       ? html::textMember(keyword.toObject(), QLatin1StringView("name"))
                                       : keyword.toString()));
}

QString firstSection(const QJsonObject &article)
{
    const QJsonValue section = html::member(article, QLatin1StringView("articleSection"));
    return html::toPlainLine(section.isArray() ? section.toArray().first().toString() : section.toString());
}

/// False as a boolean, a word or an address of schema.org.
bool isFalse(const QJsonValue &value)
{
    return value.isBool() ? !value.toBool()
                          : value.toString().endsWith(QLatin1String("false"), Qt::CaseInsensitive);
}

void readMeta(const Tree &tree, NodeId meta, PageTopics &topics, Tags &tags, QString &keywords)
{
    const std::string_view property = tree.attribute(meta, "property");
    const std::string_view name = property.empty() ? tree.attribute(meta, "name") : property;
    const auto is = [name](std::string_view wanted) { return html::equalsIgnoringCase(name, wanted); };
    const auto content = [&] { return html::toPlainLine(html::toString(tree.attribute(meta, "content"))); };
    if (is("article:tag"))
        tags.addList(content());
    else if (topics.section.isEmpty() && is("article:section"))
        topics.section = content();
    else if (is("news_keywords") || (keywords.isEmpty() && is("keywords")))
        keywords = content();
    else if (is("article:content_tier"))
        topics.isForSubscribers = topics.isForSubscribers || content() == QLatin1String("locked");
}

} // namespace

PageTopics readTopics(const Tree &tree, const html::JsonLd &data)
{
    PageTopics topics;
    Tags tags(topics.tags);
    if (const auto article = data.article()) {
        topics.section = firstSection(*article);
        topics.isForSubscribers = isFalse(html::member(*article, QLatin1StringView("isAccessibleForFree")));
        addKeywords(*article, tags);
    }
    QString keywords;
    for (NodeId at = 1; at < tree.size(); ++at) {
        if (tree.isElement(at, "meta"))
            readMeta(tree, at, topics, tags, keywords);
    }
    if (tags.isEmpty())
        tags.addList(keywords);
    const bool wantsLinks = tags.isEmpty();
    for (NodeId at = 1; wantsLinks && at < tree.size(); ++at) {
        if (tree.isElement(at, "a") && html::equalsIgnoringCase(tree.attribute(at, "rel"), "tag"))
            tags.add(html::plainLine(tree, at));
    }
    return topics;
}

} // namespace depesche::extraction
