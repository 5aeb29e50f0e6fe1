// SPDX-License-Identifier: GPL-3.0-or-later
// readXmlItem: the order in which elements are asked for each field.
#include "feeds/xml_item.h"

#include "feeds/body.h"
#include "feeds/fields.h"
#include "feeds/text_construct.h"
#include "html/url_resolver.h"

#include <initializer_list>
#include <optional>

namespace depesche::feeds
{
namespace
{

const Element *bodyElement(const Element &item)
{
    return firstFilledOf(item, {{Ns::Atom, "content"},
                                {Ns::Atom03, "content"},
                                {Ns::Content, "encoded"},
                                {Ns::Yandex, "full-text"},
                                {Ns::Turbo, "content"},
                                {Ns::Xhtml, "body"},
                                {Ns::Xhtml, "div"},
                                {Ns::Plain, "content"},
                                {Ns::Plain, "fullitem"},
                                {Ns::Plain, "fulltext"},
                                {Ns::Plain, "body"}});
}

const Element *summaryElement(const Element &item)
{
    return firstFilledOf(item, {{Ns::Atom, "summary"},
                                {Ns::Atom03, "summary"},
                                {Ns::Plain, "description"},
                                {Ns::Rss10, "description"},
                                {Ns::Rss090, "description"},
                                {Ns::Itunes, "summary"},
                                {Ns::Itunes, "subtitle"},
                                {Ns::GooglePlay, "description"},
                                {Ns::Dc, "description"},
                                {Ns::DcTerms, "abstract"},
                                {Ns::Plain, "summary"}});
}

QString readTitle(const Element &item, const MediaContext &media)
{
    const Element *title = firstFilledOf(item, {{Ns::Atom, "title"},
                                                {Ns::Atom03, "title"},
                                                {Ns::Plain, "title"},
                                                {Ns::Rss10, "title"},
                                                {Ns::Rss090, "title"},
                                                {Ns::Dc, "title"},
                                                {Ns::Itunes, "title"}});
    return title ? plainLine(textOf(*title)) : media.title;
}

void readIdentity(const Element &item, const QUrl &base, ParsedItem &result)
{
    const Element *id = firstFilledOf(item, {{Ns::Atom, "id"},
                                             {Ns::Atom03, "id"},
                                             {Ns::Plain, "guid"},
                                             {Ns::Rss10, "guid"},
                                             {Ns::Plain, "id"},
                                             {Ns::Dc, "identifier"}});
    if (id)
        result.id = id->text().simplified();
    if (result.id.isEmpty())
        result.id = QString::fromUtf8(item.attribute(Ns::Rdf, "about")).trimmed();
    if (!result.url.isEmpty() || !id || id->name != "guid")
        return;
    if (id->attribute("ispermalink").trimmed().toLower() == "false")
        return;
    // A relative reference is too often just a number.
    const QUrl link = address(QUrl(), id->rawText());
    const bool relativePath = id->text().startsWith(QLatin1Char('/'));
    result.url = link.isEmpty() && relativePath ? address(base, id->rawText()) : link;
}

void addRelated(QList<RelatedLink> &related, const QUrl &url, const QString &title, const QUrl &image)
{
    for (const RelatedLink &known : std::as_const(related)) {
        if (known.url == url)
            return;
    }
    if (!url.isEmpty())
        related.append({url, title, image});
}

QList<RelatedLink> readRelated(const Element &item, const QList<Link> &links, const QUrl &base)
{
    QList<RelatedLink> related;
    for (const Element *group : item.children(Ns::Yandex, "related")) {
        for (const Node &node : group->nodes) {
            if (!node.element || node.element->name != "link")
                continue;
            const Element &link = *node.element;
            const QByteArray reference =
                link.attribute("url").isEmpty() ? link.attribute("href") : link.attribute("url");
            addRelated(related, address(baseOf(link, base), reference), plainLine(rssText(link)),
                       address(baseOf(link, base), link.attribute("img")));
        }
    }
    for (const Link &link : links) {
        if (link.rel == QLatin1String("related"))
            addRelated(related, link.href, link.title, {});
    }
    return related;
}

std::optional<int> count(const QByteArray &text)
{
    bool ok = false;
    const int number = text.trimmed().toInt(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

void readComments(const Element &item, const QUrl &base, ParsedItem &result)
{
    if (const Element *page = firstOf(item, "comments", isRss))
        result.commentsUrl = address(baseOf(*page, base), page->rawText());
    if (const Element *feed = item.child(Ns::Wfw, "commentrss"))
        result.commentsFeedUrl = address(baseOf(*feed, base), feed->rawText());
    for (const Name &name : {Name{Ns::Slash, "comments"}, Name{Ns::Threading, "total"}}) {
        if (const Element *total = item.child(name.ns, name.local); total && !result.commentsCount)
            result.commentsCount = count(total->rawText());
    }
    for (const Node &node : item.nodes) {
        if (!node.element || node.element->name != "link" || !isAtom(node.element->ns) ||
            node.element->attribute("rel").trimmed() != "replies")
            continue;
        const Element &link = *node.element;
        const QUrl url = address(baseOf(link, base), link.attribute("href"));
        const bool isFeed = link.attribute("type").contains("atom") || link.attribute("type").contains("rss");
        QUrl &target = isFeed ? result.commentsFeedUrl : result.commentsUrl;
        if (target.isEmpty() && html::isFetchable(url))
            target = url;
        if (!result.commentsCount)
            result.commentsCount = count(link.attribute(Ns::Threading, "count"));
    }
}

QList<ChatRoom> readItemRooms(const Element &item)
{
    QList<QByteArray> discussion;
    for (const Node &node : item.nodes) {
        if (!node.element)
            continue;
        const Element &child = *node.element;
        const QByteArray rel = child.attribute("rel").trimmed().toLower();
        if (child.name == "comments" && isRss(child.ns))
            discussion.append(child.rawText());
        else if (child.name == "link" && (rel == "discussion" || rel == "replies"))
            discussion.append(child.attribute("href"));
    }
    return readRooms(item, discussion);
}

std::optional<Source> readSource(const Element &item, const QUrl &outerBase)
{
    Source source;
    if (const Element *rss = firstOf(item, "source", isRss)) {
        source.title = plainLine(rssText(*rss));
        source.url = address(baseOf(*rss, outerBase), rss->attribute("url"));
    }
    if (const Element *atom = firstOf(item, "source", isAtom)) {
        const QUrl base = baseOf(*atom, outerBase);
        if (const Element *title = firstOf(*atom, "title", isAtom))
            source.title = plainLine(atomText(*title));
        if (const Element *id = firstOf(*atom, "id", isAtom))
            source.id = id->text();
        if (const Element *icon = firstOf(*atom, "icon", isAtom))
            source.icon = address(baseOf(*icon, base), icon->rawText());
        source.url = readPageLink(*atom, readLinks(*atom, base), base);
        source.updated = readModified(*atom);
        source.rights = readRights(*atom);
        source.authors = readAuthors(*atom, base);
    }
    const bool empty = source.title.isEmpty() && source.url.isEmpty() && source.id.isEmpty() &&
                       source.authors.isEmpty() && source.rights.isEmpty() && source.icon.isEmpty() &&
                       !source.updated.isValid();
    return empty ? std::nullopt : std::optional(source);
}

QString readLanguage(const Element &item, const Element *body, const QString &outer)
{
    const Element &innermost = body ? *body : item;
    if (!innermost.lang.isNull())
        return languageTag(innermost.lang);
    for (const Ns ns : {Ns::Dc, Ns::Plain}) {
        if (const Element *language = firstFilled(item, ns, "language"))
            return languageTag(language->rawText());
    }
    return outer;
}

/// The picture of podcasts.
QUrl readOwnImage(const Element &item, const QUrl &base)
{
    for (const Element *link : item.children(Ns::Itunes, "link")) {
        if (link->attribute("rel").trimmed() == "image")
            return address(baseOf(*link, base), link->attribute("href"));
    }
    for (const Ns ns : {Ns::Itunes, Ns::GooglePlay, Ns::Podcast}) {
        for (const Element *image : item.children(ns, "image")) {
            QUrl url =
                address(baseOf(*image, base), image->attribute("href").isEmpty() ? image->attribute("url")
                                                                                 : image->attribute("href"));
            if (!url.isEmpty())
                return url;
        }
    }
    return {};
}

/// What iTunes says of the episode holds for the file that is the episode.
void readDuration(const Element &item, QList<Enclosure> &attachments)
{
    const Element *duration = firstFilled(item, Ns::Itunes, "duration");
    if (duration && !attachments.isEmpty() && attachments.first().durationSeconds < 0)
        attachments.first().durationSeconds = parseDuration(duration->rawText());
}

} // namespace

ParsedItem readXmlItem(const Element &item, const ItemSurroundings &surroundings)
{
    ParsedItem result;
    const QUrl base = baseOf(item, surroundings.base);
    result.links = readLinks(item, base);
    result.url = readPageLink(item, result.links, base);
    readIdentity(item, base, result);
    for (const Link &link : std::as_const(result.links)) {
        if (link.rel == QLatin1String("related") && result.externalUrl.isEmpty())
            result.externalUrl = link.href;
    }
    MediaFound media = readMedia(item, base, surroundings.media);
    result.title = readTitle(item, media.context);
    result.images = std::move(media.images);
    result.attachments = std::move(media.attachments);
    if (const QUrl own = readOwnImage(item, base); html::isFetchable(own)) {
        Image image;
        image.url = own;
        image.medium = QStringLiteral("image");
        addImage(result.images, image);
    }
    readDuration(item, result.attachments);

    const Element *body = bodyElement(item);
    const Element *summary = summaryElement(item);
    if (summary && body)
        result.summary = plainText(textOf(*summary));
    const Element *shown = body ? body : summary;
    if (shown) {
        const bool explicitBase = !shown->base.isEmpty();
        const QUrl bodyBase =
            explicitBase || isAtom(shown->ns) || result.url.isEmpty() ? baseOf(*shown, base) : result.url;
        setBody(result, textOf(*shown), bodyBase);
        if (!body)
            result.summary = result.bodyText; // the same text; it need not be parsed twice
    } else if (!media.context.description.isEmpty()) {
        setBody(result, {false, media.context.description.toUtf8()}, base);
    }

    result.published = readPublished(item);
    result.modified = readModified(item);
    result.authors = readAuthors(item, base);
    result.contributors = readContributors(item, base);
    result.categories = readCategories(item);
    result.tags = readTags(result.categories, media.context.keywords);
    result.language = readLanguage(item, shown, surroundings.language);
    result.related = readRelated(item, result.links, base);
    readComments(item, base, result);
    result.chat = readItemRooms(item);
    result.rights = readRights(item);
    result.source = readSource(item, base);
    completeItem(result);
    return result;
}

} // namespace depesche::feeds
