// SPDX-License-Identifier: GPL-3.0-or-later
// readXmlFeed: what the channel says of itself, then its items.
#include "feeds/xml_feed.h"

#include "feeds/authors.h"
#include "feeds/fields.h"
#include "feeds/media.h"
#include "feeds/news_sitemap.h"
#include "feeds/text_construct.h"
#include "feeds/xml_item.h"
#include "html/url_resolver.h"

#include <algorithm>
#include <array>

namespace depesche::feeds
{
namespace
{

constexpr int kMostXmlItems = 100'000;

QString rssFormat(const Element &root)
{
    const QByteArray version = root.attribute("version").trimmed();
    for (const char *known : {"0.90", "0.91", "0.92", "0.93", "0.94", "1.0", "2.0"}) {
        if (version.startsWith(known))
            return QLatin1String("rss-") + QLatin1String(known);
    }
    return version.startsWith("2.") ? QStringLiteral("rss-2.0") : QStringLiteral("rss");
}

QString rdfFormat(const Element &root)
{
    for (const Node &node : root.nodes) {
        if (!node.element || (node.element->name != "channel" && node.element->name != "item"))
            continue;
        if (node.element->ns == Ns::Rss090)
            return QStringLiteral("rss-0.90");
        if (isRss(node.element->ns))
            return QStringLiteral("rss-1.0");
    }
    if (root.hasElements())
        return {};
    const Ns declared = namespaceOf(root.attribute(Ns::Xml, "xmlns"));
    return declared == Ns::Rss090 ? QStringLiteral("rss-0.90") : QStringLiteral("rss-1.0");
}

QString atomFormat(const Element &root)
{
    const QByteArray version = root.attribute("version").trimmed();
    if (root.ns == Ns::Atom)
        return QStringLiteral("atom-1.0");
    if (root.ns == Ns::Atom03 || version == "0.3")
        return QStringLiteral("atom-0.3");
    return version == "1.0" ? QStringLiteral("atom-1.0") : QStringLiteral("atom");
}

const Element &channelOf(const Element &root)
{
    if (isAtom(root.ns) || root.name == "feed")
        return root;
    const Element *channel = firstOf(root, "channel", isRss);
    return channel ? *channel : root;
}

QUrl linkOf(const QList<Link> &links, const char *rel)
{
    for (const Link &link : links) {
        if (link.rel == QLatin1String(rel))
            return link.href;
    }
    return {};
}

QUrl readIcon(const Element &root, const Element &channel, const QUrl &base)
{
    for (const Element *place : {&channel, &root}) {
        if (const Element *image = firstOf(*place, "image", isRss)) {
            for (const char *name : {"url", "href"}) {
                if (const Element *url = firstOf(*image, name, isRss)) {
                    if (QUrl icon = address(baseOf(*url, base), url->rawText()); !icon.isEmpty())
                        return icon;
                }
            }
            QUrl resource = address(baseOf(*image, base), image->attribute("href"));
            if (!resource.isEmpty())
                return resource;
        }
    }
    for (const Element *link : channel.children(Ns::Itunes, "link")) {
        if (link->attribute("rel").trimmed() == "image")
            return address(baseOf(*link, base), link->attribute("href"));
    }
    for (const Ns ns : {Ns::Itunes, Ns::GooglePlay, Ns::Podcast}) {
        for (const Element *image : channel.children(ns, "image")) {
            const QByteArray reference =
                image->attribute("href").isEmpty() ? image->rawText() : image->attribute("href");
            if (QUrl icon = address(baseOf(*image, base), reference); !icon.isEmpty())
                return icon;
        }
    }
    if (const Element *logo = firstOf(channel, "logo", isAtom))
        return address(baseOf(*logo, base), logo->rawText());
    return {};
}

QString readFeedLanguage(const Element &root, const Element &channel)
{
    const Element *stated = firstFilledOf(
        channel,
        {{Ns::Plain, "language"}, {Ns::Rss10, "language"}, {Ns::Rss090, "language"}, {Ns::Dc, "language"}});
    if (stated)
        return languageTag(stated->rawText());
    return languageTag(channel.lang.isEmpty() ? root.lang : channel.lang);
}

QList<Author> readFeedAuthors(const Element &channel, const QUrl &base)
{
    QList<Author> authors = readAuthors(channel, base);
    for (const char *name : {"managingeditor", "webmaster"}) {
        if (!authors.isEmpty())
            break;
        for (const Ns ns : {Ns::Plain, Ns::Rss10, Ns::Rss090}) {
            for (const Element *person : channel.children(ns, name))
                addAuthor(authors, parseAuthor(personText(*person)));
        }
    }
    return authors;
}

std::optional<int> readTtl(const Element &channel)
{
    constexpr int kLongest = 60 * 24 * 366;
    bool ok = false;
    if (const Element *ttl = firstFilled(channel, Ns::Plain, "ttl")) {
        const int minutes = ttl->rawText().trimmed().toInt(&ok);
        if (ok && minutes > 0)
            return std::min(minutes, kLongest);
    }
    const Element *period = firstFilled(channel, Ns::Syndication, "updateperiod");
    if (!period)
        return std::nullopt;
    struct Period {
        const char *name;
        int minutes;
    };
    static constexpr std::array kPeriods{Period{"hourly", 60}, Period{"daily", 1440}, Period{"weekly", 10080},
                                         Period{"monthly", 43200}, Period{"yearly", 525600}};
    const QByteArray name = period->rawText().trimmed().toLower();
    const auto found = std::find_if(kPeriods.begin(), kPeriods.end(),
                                    [&](const Period &known) { return name == known.name; });
    if (found == kPeriods.end())
        return std::nullopt;
    const Element *frequency = firstFilled(channel, Ns::Syndication, "updatefrequency");
    const int times = frequency ? frequency->rawText().trimmed().toInt() : 1;
    return std::max(1, found->minutes / std::max(1, times));
}

void readSkips(const Element &channel, ParsedFeed &feed)
{
    if (const Element *hours = firstOf(channel, "skiphours", isRss)) {
        for (const Node &node : hours->nodes) {
            if (!node.element || node.element->name != "hour")
                continue;
            bool ok = false;
            const int hour = node.element->rawText().trimmed().toInt(&ok) % 24; // RSS 0.91 counted to 24
            if (ok && hour >= 0 && !feed.skipHours.contains(hour))
                feed.skipHours.append(hour);
        }
    }
    if (const Element *days = firstOf(channel, "skipdays", isRss)) {
        static constexpr std::array kDays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                          "Friday", "Saturday", "Sunday"};
        for (const Node &node : days->nodes) {
            if (!node.element || node.element->name != "day")
                continue;
            const QByteArray day = node.element->rawText().trimmed();
            for (const char *known : kDays) {
                if (day.compare(known, Qt::CaseInsensitive) == 0 &&
                    !feed.skipDays.contains(QLatin1String(known)))
                    feed.skipDays.append(QLatin1String(known));
            }
        }
    }
}

std::optional<Generator> readGenerator(const Element &channel, const QUrl &base)
{
    Generator generator;
    if (const Element *atom = firstOf(channel, "generator", isAtom)) {
        generator.name = plainLine(rssText(*atom));
        const QByteArray reference =
            atom->attribute("uri").isEmpty() ? atom->attribute("url") : atom->attribute("uri");
        generator.url = address(baseOf(*atom, base), reference);
        generator.version = QString::fromUtf8(atom->attribute("version")).simplified();
    } else if (const Element *rss = firstOf(channel, "generator", isRss)) {
        generator.name = plainLine(rssText(*rss));
        if (generator.name.startsWith(QLatin1String("http")) && !generator.name.contains(QLatin1Char(' ')))
            generator.url = address(base, rss->rawText());
    } else if (const Element *agent = channel.child(Ns::Admin, "generatoragent")) {
        generator.name = QString::fromUtf8(agent->attribute(Ns::Rdf, "resource")).trimmed();
        generator.url = address(baseOf(*agent, base), agent->attribute(Ns::Rdf, "resource"));
    }
    if (generator.name.isEmpty() && generator.url.isEmpty() && generator.version.isEmpty())
        return std::nullopt;
    return generator;
}

void readText(const Element &channel, ParsedFeed &feed)
{
    if (const Element *title = firstFilledOf(channel, {{Ns::Atom, "title"},
                                                       {Ns::Atom03, "title"},
                                                       {Ns::Plain, "title"},
                                                       {Ns::Rss10, "title"},
                                                       {Ns::Rss090, "title"},
                                                       {Ns::Dc, "title"},
                                                       {Ns::Itunes, "title"},
                                                       {Ns::Media, "title"}}))
        feed.title = plainLine(textOf(*title));
    if (const Element *description = firstFilledOf(channel, {{Ns::Atom, "subtitle"},
                                                             {Ns::Atom03, "tagline"},
                                                             {Ns::Atom03, "subtitle"},
                                                             {Ns::Atom, "tagline"},
                                                             {Ns::Plain, "description"},
                                                             {Ns::Rss10, "description"},
                                                             {Ns::Rss090, "description"},
                                                             {Ns::Itunes, "summary"},
                                                             {Ns::Itunes, "subtitle"},
                                                             {Ns::GooglePlay, "description"},
                                                             {Ns::Dc, "description"},
                                                             {Ns::Atom03, "info"}}))
        feed.description = QString::fromUtf8(plainText(textOf(*description)));
    if (const Element *id = firstFilledOf(channel, {{Ns::Atom, "id"},
                                                    {Ns::Atom03, "id"},
                                                    {Ns::Plain, "guid"},
                                                    {Ns::Dc, "identifier"},
                                                    {Ns::Podcast, "guid"}}))
        feed.id = id->text();
    if (feed.id.isEmpty())
        feed.id = QString::fromUtf8(channel.attribute(Ns::Rdf, "about")).trimmed();
    feed.copyright = readRights(channel);
}

void readAddresses(const Element &root, const Element &channel, const QUrl &url, ParsedFeed &feed)
{
    // The channel's own link is the base of last resort, and needs a base itself.
    QUrl base = baseOf(channel, url);
    feed.links = readLinks(channel, base);
    feed.homePage = readPageLink(channel, feed.links, base);
    if (base.isEmpty()) {
        base = feed.homePage;
        feed.links = readLinks(channel, base);
    }
    feed.feedUrl = linkOf(feed.links, "self");
    if (feed.feedUrl.isEmpty())
        feed.feedUrl = url;
    for (const Link &link : std::as_const(feed.links)) {
        if (link.rel == QLatin1String("hub") && html::isFetchable(link.href) &&
            !feed.webSubHubs.contains(link.href))
            feed.webSubHubs.append(link.href);
    }
    feed.icon = readIcon(root, channel, base);
    if (const Element *icon = firstOf(channel, "icon", isAtom))
        feed.favicon = address(baseOf(*icon, base), icon->rawText());
    feed.authors = readFeedAuthors(channel, base);
    feed.contributors = readContributors(channel, base);
    feed.generator = readGenerator(channel, base);
}

bool isItem(const Element &element)
{
    return (element.name == "item" || element.name == "entry") && (isRss(element.ns) || isAtom(element.ns));
}

/// Items stand in the channel (RSS 2.0), beside it (RSS 1.0), or in a list of their own (RSS 1.1).
void collectItems(const Element &parent, std::vector<const Element *> &items)
{
    for (const Node &node : parent.nodes) {
        if (!node.element || items.size() >= kMostXmlItems)
            continue;
        if (isItem(*node.element))
            items.push_back(node.element.get());
        else if (node.element->name == "items" && isRss(node.element->ns))
            collectItems(*node.element, items);
    }
}

QStringList readTombstones(const Element &channel)
{
    QStringList ids;
    for (const Element *deleted : channel.children(Ns::Tombstones, "deleted-entry")) {
        const QString id = QString::fromUtf8(deleted->attribute("ref")).simplified();
        if (!id.isEmpty() && ids.size() < kMostXmlItems)
            ids.append(id);
    }
    return ids;
}

} // namespace

QString feedFormat(const Element &root)
{
    if (root.name == "rss")
        return rssFormat(root);
    if (root.name == "rdf" && (root.ns == Ns::Rdf || root.ns == Ns::Plain))
        return rdfFormat(root);
    if (root.name == "feed" && (isAtom(root.ns) || root.ns == Ns::Plain))
        return atomFormat(root);
    if (root.name == "channel" && root.ns == Ns::Rss10)
        return QStringLiteral("rss-1.0");
    return isNewsSitemap(root) ? QStringLiteral("news-sitemap") : QString();
}

ParsedFeed readXmlFeed(const Element &root, const QUrl &url)
{
    if (isNewsSitemap(root))
        return readNewsSitemap(root, url);
    const Element &channel = channelOf(root);
    ParsedFeed feed;
    feed.format = feedFormat(root);
    readText(channel, feed);
    readAddresses(root, channel, url, feed);
    feed.language = readFeedLanguage(root, channel);
    feed.published = readPublished(channel);
    feed.updated = readModified(channel);
    feed.ttlMinutes = readTtl(channel);
    readSkips(channel, feed);
    feed.categories = readCategories(channel);
    feed.chat = readRooms(channel, {});

    ItemSurroundings surroundings;
    surroundings.base = baseOf(channel, url.isEmpty() ? feed.homePage : url);
    surroundings.language = feed.language;
    surroundings.media = readMediaContext(channel, {});
    std::vector<const Element *> items;
    collectItems(channel, items);
    if (&channel != &root)
        collectItems(root, items);
    feed.items.reserve(qsizetype(items.size()));
    feed.deletedIds = readTombstones(channel);
    for (const Element *item : items)
        feed.items.append(readXmlItem(*item, surroundings));
    return feed;
}

} // namespace depesche::feeds
