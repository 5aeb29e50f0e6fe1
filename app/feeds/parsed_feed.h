// SPDX-License-Identifier: GPL-3.0-or-later
// A feed document as values, in one form for RSS, RDF, Atom and JSON Feed.
#pragma once

#include "domain/image.h"
#include "domain/links.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace depesche::feeds
{

/// An Atom link (RFC 4287, 4.2.7); rel "alternate" where the document gives none.
struct Link {
    QUrl href;
    QString rel;
    QString type;
    QString title;
    QString hreflang;
    QString length;
};

struct Generator {
    QString name;
    QUrl url;
    QString version;
};

/// The feed that an item was taken from (RSS source, atom:source).
struct Source {
    QString title;
    QUrl url;
    QString id;
    QDateTime updated;
    QString rights;
    QUrl icon;
    QList<Author> authors;
};

struct ParsedItem {
    QString id;              ///< always there; see identity() for what the store keeps
    bool idIsMadeUp = false; ///< the document gave neither id nor link
    QUrl url;
    QUrl externalUrl;
    QString title; ///< plain, one line
    // The long texts stay UTF-8, as they come and as they go.
    QByteArray contentHtml; ///< sanitised
    QByteArray contentText; ///< where the source gave plain text
    QByteArray rawHtml;  ///< the body before cleaning; empty for plain text, or where cleaning left it alone
    QByteArray bodyText; ///< plain text of whichever body there is
    QByteArray summary;  ///< plain text
    QUrl image;
    QUrl bannerImage;    ///< JSON Feed's own
    QDateTime published; ///< UTC; invalid if none could be read
    QDateTime modified;
    QList<Author> authors;
    QStringList tags; ///< labels, each once
    QString language;
    QList<Enclosure> attachments;
    QList<Image> images; ///< each picture once
    QList<RelatedLink> related;
    QUrl commentsUrl;
    QUrl commentsFeedUrl;
    std::optional<int> commentsCount;
    QList<ChatRoom> chat;
    QString rights;
    std::optional<Source> source;
    QList<Category> categories;
    QList<Author> contributors;
    QList<Link> links;
};

struct ParsedFeed {
    QString format;         ///< rss-2.0, atom-1.0, json-1.1, ...
    bool malformed = false; ///< the bytes were not well-formed in their encoding and were repaired
    QString encoding;       ///< WHATWG label, lower case
    QString id;
    QString title;
    QUrl homePage;
    QUrl feedUrl;
    QString description;
    QUrl icon;
    QUrl favicon;
    QList<Author> authors;
    QString language;
    QList<QUrl> webSubHubs;
    QDateTime updated;
    QDateTime published;
    std::optional<int> ttlMinutes;
    QList<int> skipHours; ///< 0 to 23, GMT
    QStringList skipDays; ///< English names
    QString copyright;
    std::optional<Generator> generator;
    QList<Category> categories;
    QList<Author> contributors;
    QList<Link> links;
    QList<ChatRoom> chat;
    QList<ParsedItem> items;
    QStringList deletedIds; ///< of entries that the publisher took back (RFC 6721)
};

} // namespace depesche::feeds
