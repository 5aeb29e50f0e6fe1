// SPDX-License-Identifier: GPL-3.0-or-later
// Parts that channels and items have in common: links, people, categories, dates, rooms.
#pragma once

#include "domain/links.h"
#include "feeds/element.h"
#include "feeds/parsed_feed.h"

#include <QDateTime>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <initializer_list>

namespace depesche::feeds
{

inline bool isAtom(Ns ns)
{
    return ns == Ns::Atom || ns == Ns::Atom03;
}

/// Elements that RSS in any of its versions may own.
inline bool isRss(Ns ns)
{
    return ns == Ns::Plain || ns == Ns::Rss10 || ns == Ns::Rss090;
}

/// The first child of that name that is not empty, in one of RSS's or Atom's namespaces.
const Element *firstOf(const Element &element, const char *name, bool (*accepts)(Ns));
const Element *firstFilled(const Element &element, Ns ns, const char *name);

struct Name {
    Ns ns;
    const char *local;
};
/// The first that is not empty, asked in the order of `names`.
const Element *firstFilledOf(const Element &element, std::initializer_list<Name> names);

/// Atom's links (RFC 4287, 4.2.7), also where they stand in RSS.
QList<Link> readLinks(const Element &element, const QUrl &base);

/// The page that the element stands for: text of RSS's link, else Atom's alternate link, web pages before
/// other types.
QUrl readPageLink(const Element &element, const QList<Link> &links, const QUrl &base);

/// An Atom person construct.
Author readPerson(const Element &person, const QUrl &base);
QList<Author> readAuthors(const Element &element, const QUrl &base);
QList<Author> readContributors(const Element &element, const QUrl &base);

/// The text of an element that names a person.
QString personText(const Element &element);

QList<Category> readCategories(const Element &element);
/// Labels of categories, subjects and keywords, each once.
QStringList readTags(const QList<Category> &categories, const QStringList &keywords);

QDateTime readPublished(const Element &element);
QDateTime readModified(const Element &element);

QString readRights(const Element &element);
/// podcast:chat, and xmpp addresses among `discussion`.
QList<ChatRoom> readRooms(const Element &element, const QList<QByteArray> &discussion);

} // namespace depesche::feeds
