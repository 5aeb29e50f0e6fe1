// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes of links are told by their class, by their data-type or by the words in front of a link.
#include "extraction/related_links.h"

#include "html/ascii.h"
#include "html/figure.h"
#include "html/image_element.h"
#include "html/text_builder.h"
#include "html/url_resolver.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace depesche::extraction
{

namespace
{

using html::kNoNode;
using html::NodeId;
using html::Tree;

constexpr qsizetype kMaxLinks = 50;
constexpr qsizetype kLeastTitle = 12; // shorter texts are section names and buttons

bool isRelatedBox(const Tree &tree, NodeId id)
{
    const html::Node &node = tree[id];
    if (node.kind != html::Node::Kind::Element || node.attributeCount == 0 || node.name == "body" ||
        node.name == "html")
        return false;
    if (tree.attribute(id, "data-type") == "article")
        return true;
    for (const std::string_view attribute : {std::string_view("class"), std::string_view("id")}) {
        const std::string_view value = tree.attribute(id, attribute);
        for (const std::string_view word :
             {"related", "more-on", "mehr-zum-thema", "read-more", "readmore", "see-also", "article__article",
              "further-reading", "lesen-sie-auch", "recommended", "similar-articles", "verwandte"}) {
            if (html::containsIgnoringCase(value, word))
                return true;
        }
    }
    return false;
}

/// "Lesen Sie auch: <a>": words in front of a link that make it a referral.
bool isReferral(const QString &text)
{
    static const QRegularExpression expression(
        QStringLiteral(
            "^\\W*(?:lesen sie auch|lies auch|mehr zum thema|mehr dazu|siehe auch|weiterlesen|read more|"
            "read also|also read|related|see also|more on this|lire aussi|à lire aussi|lea también|"
            "читайте также|leggi anche|lees ook|læs også|les også|läs också)\\s*[:–—-]"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return expression.match(text).hasMatch();
}

class LinkCollector
{
public:
    LinkCollector(const Tree &tree, const QUrl &url) : m_tree(tree), m_url(url)
    {
        m_seen.insert(html::canonical(url));
    }

    void takeBox(NodeId box)
    {
        const NodeId end = m_tree.afterSubtree(box);
        for (NodeId at = box; at < end && m_links.size() < kMaxLinks; ++at) {
            if (m_tree.isElement(at, "a"))
                takeLink(at);
        }
    }

    void add(const QUrl &url, const QString &title, const QUrl &image)
    {
        if (!html::isFetchable(url) || url.path().size() < 2 || m_links.size() >= kMaxLinks)
            return;
        const QUrl key = html::canonical(url);
        if (m_seen.contains(key)) {
            complete(key, title, image);
            return;
        }
        m_seen.insert(key);
        m_links.append({url, title, image});
    }

    QList<RelatedLink> take()
    {
        m_links.removeIf([](const RelatedLink &link) { return link.title.size() < kLeastTitle; });
        return std::move(m_links);
    }

private:
    void takeLink(NodeId link)
    {
        const QUrl url = html::resolve(m_url, html::toString(m_tree.attribute(link, "href")));
        QUrl image;
        const NodeId end = m_tree.afterSubtree(link);
        for (NodeId at = link; at < end && image.isEmpty(); ++at) {
            if (!html::isImageElement(m_tree, at))
                continue;
            if (const auto picture = html::readImage(m_tree, at, m_url);
                picture && html::isFetchable(picture->url))
                image = picture->url;
        }
        QString title = html::plainLine(m_tree, link);
        if (title.isEmpty())
            title = html::toString(m_tree.attribute(link, "title")).simplified();
        add(url, title, image);
    }

    /// A card links its picture and its headline apart from one another.
    void complete(const QUrl &key, const QString &title, const QUrl &image)
    {
        for (RelatedLink &link : m_links) {
            if (html::canonical(link.url) != key)
                continue;
            if (link.title.isEmpty())
                link.title = title;
            if (link.image.isEmpty())
                link.image = image;
        }
    }

    const Tree &m_tree;
    const QUrl &m_url;
    QList<RelatedLink> m_links;
    QSet<QUrl> m_seen;
};

} // namespace

QList<RelatedLink> readRelatedLinks(const Tree &tree, const html::JsonLd &data, const QUrl &url)
{
    LinkCollector collector(tree, url);
    for (NodeId at = 1; at < tree.size();) {
        if (isRelatedBox(tree, at)) {
            collector.takeBox(at);
            at = tree.afterSubtree(at);
            continue;
        }
        if (tree.isElement(at, "p") && tree.descendant(at, "a") != kNoNode &&
            isReferral(html::plainLine(tree, at)))
            collector.takeBox(at);
        ++at;
    }
    if (const auto article = data.article()) {
        const QJsonValue value = html::member(*article, QLatin1StringView("relatedLink"));
        const QJsonArray links = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue link : links) {
            const QJsonObject object = link.toObject();
            const QString address =
                link.isString() ? link.toString() : html::textMember(object, QLatin1StringView("url"));
            if (!address.isEmpty())
                collector.add(html::resolve(url, address),
                              html::textMember(object, QLatin1StringView("headline")), {});
        }
    }
    return collector.take();
}

} // namespace depesche::extraction
