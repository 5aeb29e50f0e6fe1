// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers figures from the page, ImageObjects from its data, and joins what speaks of the same picture.
#include "extraction/page_pictures.h"

#include "extraction/node_facts.h"
#include "html/ascii.h"
#include "html/credit_line.h"
#include "html/element_names.h"
#include "html/figure.h"
#include "html/image_element.h"
#include "html/image_object.h"
#include "html/text_builder.h"
#include "html/url_resolver.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace depesche::extraction
{

namespace
{

using html::kNoNode;
using html::NodeId;
using html::Tree;

constexpr qsizetype kMaxPictures = 200;
constexpr int kLeastSide = 80; // pixels; smaller ones are icons and portraits of authors

/// "Headline - Provider, 1920, 21.12.2021": the tail that a family of newsroom systems adds to alt and title.
QString withoutTail(QString text)
{
    static const QRegularExpression tail(
        QStringLiteral("\\s*-\\s[^-,]{2,40},\\s\\d{2,5},\\s\\d{2}\\.\\d{2}\\.\\d{4}$"));
    text = text.simplified();
    return text.remove(tail);
}

Image shownImage(const Tree &tree, NodeId id, const html::ImageElement &element)
{
    Image image;
    image.url = element.url;
    image.width = element.width;
    image.height = element.height;
    image.medium = QStringLiteral("image");
    image.alt = withoutTail(html::toString(tree.attribute(id, "alt")));
    const html::FigureText figure = html::figureText(tree, id);
    image.copyright = figure.copyright;
    if (figure.credit.isEmpty() && figure.copyright.isEmpty()) {
        const html::CaptionAndCredit split = html::splitCredit(figure.caption);
        image.caption = split.caption;
        image.credit = split.credit;
    } else {
        image.caption = figure.caption;
        image.credit = html::withoutLabel(figure.credit.isEmpty() ? figure.copyright : figure.credit);
    }
    // A title says something of its own, or stands in for the caption above a copyright line.
    const QString title = withoutTail(html::toString(tree.attribute(id, "title")));
    if (image.caption.isEmpty() && !title.isEmpty() && (title != image.alt || !image.copyright.isEmpty())) {
        const html::CaptionAndCredit split = html::splitCredit(title);
        image.caption = split.caption;
        if (image.credit.isEmpty())
            image.credit = split.credit;
    }
    return image;
}

Image describedImage(const QJsonObject &object, const QUrl &base)
{
    const html::ImageObject described = html::readImageObject(object, base);
    Image image;
    image.url = described.url;
    image.medium = QStringLiteral("image");
    image.width = described.width;
    image.height = described.height;
    image.caption = described.caption;
    image.credit = described.credit;
    image.copyright = described.copyright;
    image.licence = described.licence;
    return image;
}

/// Values of the microdata properties below an ImageObject.
QString microdata(const Tree &tree, NodeId top, std::string_view property)
{
    const NodeId end = tree.afterSubtree(top);
    for (NodeId at = top + 1; at < end; ++at) {
        if (tree[at].attributeCount == 0 || tree.attribute(at, "itemprop") != property)
            continue;
        for (const std::string_view name :
             {std::string_view("content"), std::string_view("href"), std::string_view("src")}) {
            if (tree.hasAttribute(at, name))
                return html::toString(tree.attribute(at, name)).simplified();
        }
        return tree.textContent(at).simplified();
    }
    return {};
}

void fillFrom(Image &image, const Image &other)
{
    const auto fill = [](QString &target, const QString &source) {
        if (target.isEmpty())
            target = source;
    };
    fill(image.caption, other.caption);
    fill(image.credit, other.credit);
    fill(image.copyright, other.copyright);
    fill(image.alt, other.alt);
    if (image.licence.isEmpty())
        image.licence = other.licence;
    if (image.width == 0 && image.height == 0 && image.url == other.url) {
        image.width = other.width;
        image.height = other.height;
    }
}

QString pictureKey(const QUrl &url)
{
    static const QRegularExpression size(
        QStringLiteral("(?:[-_](?:\\d{2,5}x\\d{2,5}|\\d{3,4}w?|scaled|large|small|medium|original|thumb))+$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression id(
        QStringLiteral("^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{8,}(?![0-9a-f]*-[0-9a-f]{4}-))"));
    QString stem = url.fileName();
    stem.truncate(stem.lastIndexOf(QLatin1Char('.')) > 0 ? stem.lastIndexOf(QLatin1Char('.')) : stem.size());
    if (const auto match = id.match(stem); match.hasMatch() && stem.size() > match.capturedLength())
        return match.captured();
    stem.remove(size);
    return stem.size() >= 8 && stem.compare(QLatin1String("original"), Qt::CaseInsensitive) != 0 ? stem
                                                                                                 : QString();
}

class PictureCollector
{
public:
    PictureCollector(const Tree &tree, const PageFacts &facts, const ArticleBody &body, const QUrl &url,
                     const SiteRule *rule)
        : m_tree(tree), m_facts(facts), m_body(body), m_url(url), m_rule(rule)
    {
    }

    void takeShown()
    {
        for (NodeId at = 1; at < m_tree.size() && m_result.size() < kMaxPictures; ++at) {
            if (!html::isImageElement(m_tree, at) || !belongs(at))
                continue;
            const auto element = html::readImage(m_tree, at, m_url);
            if (!element || !html::isFetchable(element->url) || isIcon(*element))
                continue;
            Image image = shownImage(m_tree, at, *element);
            if (m_rule != nullptr)
                applyRule(*m_rule, at, image);
            take(image, true);
        }
    }

    void takeMicrodata()
    {
        for (NodeId at = 1; at < m_tree.size(); ++at) {
            if (m_tree[at].attributeCount == 0 ||
                !html::containsIgnoringCase(m_tree.attribute(at, "itemtype"), "schema.org/ImageObject"))
                continue;
            QJsonObject object;
            for (const char *name : {"contentUrl", "url", "caption", "creditText", "copyrightNotice",
                                     "copyrightHolder", "creator", "author", "license"}) {
                if (const QString value = microdata(m_tree, at, name); !value.isEmpty())
                    object.insert(QLatin1String(name), value);
            }
            takeDescribed(object);
        }
    }

    void takeDescribed(const QJsonObject &object)
    {
        const Image image = describedImage(object, m_url);
        if (!image.url.isEmpty())
            take(image, false);
    }

    /// The entry of this picture, made if there is none yet.
    qsizetype take(const Image &image, bool shown)
    {
        for (qsizetype i = 0; i < m_result.size(); ++i) {
            if (!isSamePicture(m_result.at(i).url, image.url))
                continue;
            // The larger rendition is the one worth keeping.
            if (shown && image.width > m_result.at(i).width && m_result.at(i).width > 0)
                m_result[i].url = image.url;
            fillFrom(m_result[i], image);
            return i;
        }
        if (m_result.size() >= kMaxPictures)
            return -1;
        m_result.append(image);
        return m_result.size() - 1;
    }

    QList<Image> &images() { return m_result; }

private:
    /// Caption and credit as the site's rule finds them in the largest box around the picture that holds no
    /// other one.
    void applyRule(const SiteRule &rule, NodeId id, Image &image) const
    {
        constexpr int kMostLevelsUp = 8;
        NodeId box = kNoNode;
        int level = 0;
        for (NodeId at = m_tree[id].parent; at > Tree::root() && level < kMostLevelsUp;
             at = m_tree[at].parent, ++level) {
            if (m_facts[at].images > 1 || html::isOneOf(m_tree[at].name, {"body", "article", "main"}))
                break;
            box = at;
        }
        if (box == kNoNode)
            return;
        const auto textOf = [&](const std::optional<Selector> &selector) {
            const NodeId found = selector ? selector->first(m_tree, box) : kNoNode;
            return found == kNoNode ? QString() : html::plainLine(m_tree, found);
        };
        if (const QString credit = textOf(rule.credit); !credit.isEmpty())
            image.credit = html::withoutLabel(credit);
        if (const QString caption = textOf(rule.caption); !caption.isEmpty()) {
            const html::CaptionAndCredit split = html::splitCredit(caption);
            image.caption = split.caption;
            if (image.credit.isEmpty())
                image.credit = split.credit;
        }
    }

    bool belongs(NodeId id) const
    {
        for (const NodeId part : m_body.parts) {
            if (m_tree.contains(part, id))
                return !isForeign(id, part);
        }
        if ((m_facts[id].excluded || m_tree.ancestor(id, "aside") != kNoNode) && isAside(id))
            return false;
        const html::FigureText text = html::figureText(m_tree, id);
        if (!text.whole.isEmpty() || !text.credit.isEmpty() || !text.copyright.isEmpty())
            return true;
        return !m_body.parts.empty() && id < m_body.parts.front() &&
               m_tree.ancestor(id, "figure") != kNoNode && m_tree.ancestor(id, "article") != kNoNode;
    }

    /// Outside the text, in a box that does not hold the text as well: what is said of both says nothing.
    bool isAside(NodeId id) const
    {
        const NodeId text = m_body.parts.empty() ? kNoNode : m_body.parts.front();
        for (NodeId at = id; at > Tree::root(); at = m_tree[at].parent) {
            if (text != kNoNode && m_tree.contains(at, text))
                return false;
            const std::string_view name = m_tree[at].name;
            if (name == "nav" || name == "aside" || name == "footer" || html::isHidden(m_tree, at) ||
                (m_facts.isSideMatter(at) && m_tree.descendant(at, "h1") == kNoNode))
                return true;
        }
        return true;
    }

    /// Inside the text, but in a box of other articles.
    bool isForeign(NodeId id, NodeId part) const
    {
        for (NodeId at = m_tree[id].parent; at > part; at = m_tree[at].parent) {
            const std::string_view name = m_tree[at].name;
            if (name == "nav" || name == "footer" ||
                (name == "aside" && !html::classContains(m_tree, at, {"image", "photo", "bild"})))
                return true;
            if (name != "figure" && m_facts.isSideMatter(at))
                return true;
        }
        return false;
    }

    static bool isIcon(const html::ImageElement &image)
    {
        return (image.width > 0 && image.width < kLeastSide) ||
               (image.height > 0 && image.height < kLeastSide) ||
               image.url.path().endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
    }

    const Tree &m_tree;
    const PageFacts &m_facts;
    const ArticleBody &m_body;
    const QUrl &m_url;
    const SiteRule *m_rule;
    QList<Image> m_result;
};

/// The article's own image member: strings, objects, lists of both.
QList<QJsonObject> articleImages(const QJsonObject &article)
{
    QList<QJsonObject> result;
    const QJsonValue value = html::member(article, QLatin1StringView("image"));
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const auto &one : list) {
        if (one.isString())
            result.append(QJsonObject{{QStringLiteral("url"), one.toString()}});
        else if (one.isObject())
            result.append(one.toObject());
        if (result.size() >= kMaxPictures)
            break;
    }
    return result;
}

bool speaks(const Image &image)
{
    return !image.caption.isEmpty() || !image.credit.isEmpty();
}

} // namespace

bool isSamePicture(const QUrl &a, const QUrl &b)
{
    if (a == b)
        return true;
    if (a.path().size() > 4 && a.path() == b.path() && a.host() == b.host())
        return !a.path().endsWith(QLatin1String("/image")); // one script that serves all pictures
    const QString key = pictureKey(a);
    if (!key.isEmpty() && key == pictureKey(b))
        return true;
    // A proxy carries the address of the original inside its own.
    const QString whole = QUrl::fromPercentEncoding(a.toEncoded());
    const QString other = QUrl::fromPercentEncoding(b.toEncoded());
    const QString otherPath = b.host() + b.path(), wholePath = a.host() + a.path();
    return (otherPath.size() > 20 && whole.contains(otherPath)) ||
           (wholePath.size() > 20 && other.contains(wholePath));
}

PagePictures readPictures(const Tree &tree, const PageFacts &facts, const ArticleBody &body,
                          const html::JsonLd &data, const MetaTags &meta, const QUrl &url,
                          const SiteRule *rule)
{
    PictureCollector collector(tree, facts, body, url, rule);
    collector.takeShown();
    const qsizetype shown = collector.images().size();
    collector.takeMicrodata();
    for (const QJsonObject &object : data.objects()) {
        if (html::hasType(object, QLatin1StringView("ImageObject")) &&
            !html::member(object, QLatin1StringView("caption")).isUndefined())
            collector.takeDescribed(object);
    }
    qsizetype lead = -1;
    if (const auto article = data.article()) {
        for (const QJsonObject &object : articleImages(*article)) {
            const Image image = describedImage(object, url);
            if (image.url.isEmpty())
                continue;
            const qsizetype at = collector.take(image, false);
            if (lead < 0)
                lead = at;
        }
    }
    Image social;
    const QString stated =
        meta.value(QStringLiteral("og:image"), meta.value(QStringLiteral("twitter:image"))).trimmed();
    if (!stated.isEmpty()) // what is empty would resolve to the page itself
        social.url = html::resolve(url, stated);
    social.medium = QStringLiteral("image");
    social.alt = meta.value(QStringLiteral("og:image:alt"));
    const bool hasSocial = html::isFetchable(social.url) && social.url.path().size() > 1;
    const qsizetype socialAt = hasSocial ? collector.take(social, false) : -1;
    if (lead < 0 || (socialAt >= 0 && socialAt < shown && lead >= shown))
        lead = socialAt;
    PagePictures result;
    result.images = collector.images();
    // Pictures made for sharing differ from the one that the page opens with.
    const bool silent = lead < 0 || (lead >= shown && !speaks(result.images.at(lead)));
    const bool firstSpeaks = shown > 0 && speaks(result.images.first());
    if ((silent && firstSpeaks) || (lead < 0 && !result.images.isEmpty()))
        lead = 0;
    if (lead >= 0)
        result.lead = result.images.at(lead);
    return result;
}

} // namespace depesche::extraction
