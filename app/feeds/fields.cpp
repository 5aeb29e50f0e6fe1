// SPDX-License-Identifier: GPL-3.0-or-later
// Fields shared by channels and items.
#include "feeds/fields.h"

#include "feeds/authors.h"
#include "feeds/feed_dates.h"
#include "feeds/text_construct.h"

#include <QRegularExpression>

#include <algorithm>

namespace depesche::feeds
{
namespace
{

constexpr qsizetype kMostTags = 200;
constexpr qsizetype kMostLinks = 500;

void addTag(QStringList &tags, const QString &text)
{
    const QString tag = text.simplified();
    if (!tag.isEmpty() && !tags.contains(tag) && tags.size() < kMostTags)
        tags.append(tag);
}

QDateTime firstDate(const Element &element, std::initializer_list<std::pair<Ns, const char *>> names)
{
    for (const auto &[ns, name] : names) {
        QDateTime last;
        for (const Node &node : element.nodes) {
            if (!node.element || !node.element->is(ns, name))
                continue;
            if (const QDateTime date = parseFeedDate(node.element->text()); date.isValid())
                last = date;
        }
        if (last.isValid())
            return last;
    }
    return {};
}

/// Early Atom and RSS have the address as text.
QByteArray hrefOf(const Element &link)
{
    const QByteArray attribute = link.attribute("href");
    return attribute.isNull() ? link.rawText().trimmed() : attribute;
}

QString readRel(const Element &link)
{
    const QString rel = QString::fromUtf8(link.attribute("rel")).trimmed();
    return rel.isEmpty() ? QStringLiteral("alternate") : rel;
}

/// xmpp:room@server?join (XEP-0147, RFC 5122), with or without an account before it.
void addXmppRoom(QList<ChatRoom> &rooms, const QByteArray &reference)
{
    QString text = QString::fromUtf8(reference).trimmed();
    if (!text.startsWith(QLatin1String("xmpp:"), Qt::CaseInsensitive))
        return;
    text.remove(0, 5);
    const QString query = text.section(QLatin1Char('?'), 1);
    QString path = text.section(QLatin1Char('?'), 0, 0);
    if (path.startsWith(QLatin1String("//")))
        path = path.section(QLatin1Char('/'), 3);
    path = QUrl::fromPercentEncoding(path.toUtf8());
    const qsizetype at = path.indexOf(QLatin1Char('@'));
    if (at < 1 || !query.startsWith(QLatin1String("join")))
        return;
    rooms.append({QStringLiteral("xmpp"), path.mid(at + 1), path});
}

} // namespace

const Element *firstOf(const Element &element, const char *name, bool (*accepts)(Ns))
{
    for (const Node &node : element.nodes) {
        if (node.element && node.element->name == name && accepts(node.element->ns))
            return node.element.get();
    }
    return nullptr;
}

const Element *firstFilled(const Element &element, Ns ns, const char *name)
{
    for (const Node &node : element.nodes) {
        if (node.element && node.element->is(ns, name) && !node.element->isBlank())
            return node.element.get();
    }
    return nullptr;
}

const Element *firstFilledOf(const Element &element, std::initializer_list<Name> names)
{
    for (const Name &name : names) {
        if (const Element *found = firstFilled(element, name.ns, name.local))
            return found;
    }
    return nullptr;
}

QUrl readPageLink(const Element &element, const QList<Link> &links, const QUrl &base)
{
    QUrl rssLink;
    for (const Node &node : element.nodes) {
        if (!node.element || node.element->name != "link" || !isRss(node.element->ns))
            continue;
        const bool alternate = readRel(*node.element) == QLatin1String("alternate");
        const QUrl url = address(baseOf(*node.element, base), hrefOf(*node.element));
        if (alternate && !url.isEmpty())
            rssLink = url;
    }
    if (!rssLink.isEmpty())
        return rssLink;
    const auto rank = [](const Link &link) {
        return link.type.contains(QLatin1String("html")) ? 0 : (link.type.isEmpty() ? 1 : 2);
    };
    const Link *best = nullptr;
    for (const Link &link : links) {
        if (link.rel == QLatin1String("alternate") && (!best || rank(link) < rank(*best)))
            best = &link;
    }
    return best ? best->href : QUrl();
}

QList<Link> readLinks(const Element &element, const QUrl &base)
{
    QList<Link> links;
    for (const Node &node : element.nodes) {
        if (!node.element || node.element->name != "link")
            continue;
        const Element &child = *node.element;
        const bool likeAtom = isAtom(child.ns) || (isRss(child.ns) && !child.attribute("href").isEmpty());
        if (!likeAtom || links.size() >= kMostLinks)
            continue;
        const QByteArray reference = hrefOf(child);
        Link link;
        link.href = reference.isEmpty() ? child.base : address(baseOf(child, base), reference);
        if (link.href.isEmpty() || link.href.isRelative())
            continue;
        link.rel = readRel(child);
        link.type = QString::fromUtf8(child.attribute("type")).trimmed();
        link.title = QString::fromUtf8(child.attribute("title")).simplified();
        link.hreflang = QString::fromUtf8(child.attribute("hreflang")).trimmed();
        link.length = QString::fromUtf8(child.attribute("length")).trimmed();
        links.append(link);
    }
    return links;
}

/// "Eva <eva@x.example>" is no markup.
QString personText(const Element &element)
{
    static const QRegularExpression bracketed(QStringLiteral("<[^<>\\s]+@[^<>\\s]+>"));
    const QString text = element.text();
    return text.contains(QLatin1Char('@')) && text.contains(bracketed) ? text : plainLine(rssText(element));
}

Author readPerson(const Element &person, const QUrl &base)
{
    Author author;
    for (const Node &node : person.nodes) {
        if (!node.element)
            continue;
        const Element &child = *node.element;
        if (child.name == "name")
            author.name = plainLine(rssText(child));
        else if (child.name == "email")
            author.email = child.text();
        else if (child.name == "uri" || child.name == "url" || child.name == "homepage")
            author.url = address(baseOf(child, base), child.rawText());
    }
    if (!person.hasElements())
        author = parseAuthor(personText(person));
    return author;
}

QList<Author> readAuthors(const Element &element, const QUrl &base)
{
    QList<Author> authors;
    for (const Node &node : element.nodes) {
        if (!node.element)
            continue;
        const Element &child = *node.element;
        if (child.name == "author" && (isAtom(child.ns) || (isRss(child.ns) && child.hasElements())))
            addAuthor(authors, readPerson(child, base));
        else if (child.name == "author" && isRss(child.ns))
            addAuthor(authors, parseAuthor(personText(child)));
    }
    for (const Ns ns : {Ns::Dc, Ns::Itunes, Ns::GooglePlay}) {
        for (const Element *child : element.children(ns, ns == Ns::Dc ? "creator" : "author")) {
            if (ns == Ns::Dc || authors.isEmpty() || ns == Ns::Itunes)
                addAuthor(authors, parseAuthor(personText(*child)));
        }
    }
    if (authors.isEmpty()) {
        for (const Element *child : element.children(Ns::Dc, "author"))
            addAuthor(authors, parseAuthor(personText(*child)));
    }
    return authors;
}

QList<Author> readContributors(const Element &element, const QUrl &base)
{
    QList<Author> contributors;
    for (const Node &node : element.nodes) {
        if (!node.element || node.element->name != "contributor")
            continue;
        if (isAtom(node.element->ns))
            addAuthor(contributors, readPerson(*node.element, base));
        else if (node.element->ns == Ns::Dc)
            addAuthor(contributors, parseAuthor(personText(*node.element)));
    }
    return contributors;
}

QList<Category> readCategories(const Element &element)
{
    QList<Category> categories;
    const auto add = [&](Category category) {
        if ((!category.term.isEmpty() || !category.label.isEmpty()) && !categories.contains(category) &&
            categories.size() < kMostTags)
            categories.append(std::move(category));
    };
    for (const Node &node : element.nodes) {
        if (!node.element)
            continue;
        const Element &child = *node.element;
        if (child.name == "category" && isAtom(child.ns)) {
            Category category{QString::fromUtf8(child.attribute("term")).simplified(),
                              QString::fromUtf8(child.attribute("scheme")).trimmed(),
                              QString::fromUtf8(child.attribute("label")).simplified()};
            if (category.term.isEmpty())
                category.term = plainLine(rssText(child));
            add(category);
        } else if (child.name == "category" && isRss(child.ns)) {
            add({plainLine(rssText(child)), QString::fromUtf8(child.attribute("domain")).trimmed(), {}});
        } else if (child.is(Ns::Itunes, "category")) {
            add({QString::fromUtf8(child.attribute("text")).simplified(),
                 QStringLiteral("http://www.itunes.com/"),
                 {}});
            for (const Element *inner : child.children(Ns::Itunes, "category"))
                add({QString::fromUtf8(inner->attribute("text")).simplified(),
                     QStringLiteral("http://www.itunes.com/"),
                     {}});
        } else if (child.is(Ns::Itunes, "keywords") || (child.name == "tags" && isRss(child.ns))) {
            const bool itunes = child.ns == Ns::Itunes;
            for (const QString &keyword : child.text().split(QLatin1Char(',')))
                add({keyword.simplified(),
                     itunes ? QStringLiteral("http://www.itunes.com/") : QString(),
                     {}});
        } else if (child.is(Ns::Media, "category")) {
            add({plainLine(rssText(child)), QString::fromUtf8(child.attribute("scheme")).trimmed(),
                 QString::fromUtf8(child.attribute("label")).simplified()});
        } else if (child.is(Ns::Dc, "subject")) {
            add({plainLine(rssText(child)), {}, {}});
        }
    }
    return categories;
}

QStringList readTags(const QList<Category> &categories, const QStringList &keywords)
{
    QStringList tags;
    for (const Category &category : categories)
        addTag(tags, category.label.isEmpty() ? category.term : category.label);
    for (const QString &keyword : keywords)
        addTag(tags, keyword);
    return tags;
}

QDateTime readPublished(const Element &element)
{
    return firstDate(element, {{Ns::Plain, "pubdate"},
                               {Ns::Rss10, "pubdate"},
                               {Ns::Rss090, "pubdate"},
                               {Ns::Atom, "published"},
                               {Ns::Atom03, "published"},
                               {Ns::Atom03, "issued"},
                               {Ns::Atom, "issued"},
                               {Ns::Plain, "published"},
                               {Ns::DcTerms, "issued"},
                               {Ns::Dc, "date"},
                               {Ns::DcTerms, "date"},
                               {Ns::Atom03, "created"},
                               {Ns::Atom, "created"},
                               {Ns::DcTerms, "created"},
                               {Ns::Plain, "date"}});
}

QDateTime readModified(const Element &element)
{
    return firstDate(element, {{Ns::Atom, "updated"},
                               {Ns::Atom03, "updated"},
                               {Ns::Atom03, "modified"},
                               {Ns::Atom, "modified"},
                               {Ns::DcTerms, "modified"},
                               {Ns::Plain, "lastbuilddate"},
                               {Ns::Rss10, "lastbuilddate"},
                               {Ns::Plain, "updated"},
                               {Ns::Dc, "date"}});
}

QString readRights(const Element &element)
{
    for (const auto &[ns, name] : {std::pair{Ns::Atom, "rights"},
                                   {Ns::Atom03, "copyright"},
                                   {Ns::Plain, "copyright"},
                                   {Ns::Dc, "rights"},
                                   {Ns::DcTerms, "rights"}}) {
        if (const Element *child = firstFilled(element, ns, name))
            return plainLine(isAtom(ns) ? atomText(*child) : rssText(*child));
    }
    return {};
}

QList<ChatRoom> readRooms(const Element &element, const QList<QByteArray> &discussion)
{
    QList<ChatRoom> rooms;
    for (const Element *chat : element.children(Ns::Podcast, "chat")) {
        ChatRoom room{QString::fromUtf8(chat->attribute("protocol")).trimmed().toLower(),
                      QString::fromUtf8(chat->attribute("server")).trimmed(),
                      QString::fromUtf8(chat->attribute("space")).trimmed()};
        if (!room.protocol.isEmpty() || !room.server.isEmpty())
            rooms.append(room);
    }
    for (const QByteArray &reference : discussion)
        addXmppRoom(rooms, reference);
    return rooms;
}

} // namespace depesche::feeds
