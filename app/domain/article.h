// SPDX-License-Identifier: GPL-3.0-or-later
// An article: what the source said, what the person did with it, and the short form that lists show.
#pragma once

#include "domain/full_text.h"
#include "domain/ids.h"
#include "domain/image.h"
#include "domain/kept_page.h"
#include "domain/links.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace depesche
{

/// What a source says about one article, cleaned and ready to be stored.
struct ArticleDraft {
    QString identity;    ///< stable within the feed: publisher's id, else canonical link, else title and date
    QString publisherId; ///< letter by letter, where the source gave one; not stored
    QUrl url;            ///< absolute, http or https; empty if the source gave none
    QString title;       ///< plain text on one line
    QString kicker;      ///< the line above the headline (section or topic), plain; may be empty
    QString summary;     ///< plain text; may be empty
    QString html;        ///< sanitised body; may be empty
    QString rawHtml;     ///< the body as received; empty when it equals html
    int sanitizerVersion = 0;
    QString text;        ///< plain text of the body, for search and excerpts
    QString language;    ///< BCP 47, empty if unknown
    QDateTime published; ///< UTC; invalid if the source gave none
    QDateTime modified;  ///< UTC; invalid if the source gave none
    QList<Author> authors;
    QList<Category> categories;
    QList<Enclosure> enclosures;
    QList<Image> images; ///< the first one is the lead picture
    QList<RelatedLink> related;
    QList<ChatRoom> rooms;
    QUrl commentsUrl;
    QUrl commentsFeedUrl;
    std::optional<int> commentsCount;
    QString rights;

    friend bool operator==(const ArticleDraft &, const ArticleDraft &) = default;
};

/// How much of an article is on this machine.
enum class OfflineState {
    TextOnly, ///< the text is here, at least one of its pictures is not
    Partial,  ///< some of its pictures are here
    Complete, ///< text and all pictures are here
};

struct Article {
    ArticleId id;
    FeedId feed;
    QString feedTitle;
    QUrl feedHomePage;
    ArticleDraft content;
    QDateTime arrived;   ///< UTC, when this machine first stored it
    int revision = 1;    ///< 1 for the first text, one more with each edit by the newsroom
    QDateTime changedAt; ///< UTC, when this machine saw the newest edit; invalid for the first text
    bool read = false;
    bool saved = false;
    OfflineState offline = OfflineState::TextOnly;
    bool showsPage = false; ///< html, text and images of `content` are those of its page, not the feed's
    PageTry page{};         ///< the last request for its page
    std::optional<KeptPage> keptPage{};
};

/// One row of a list; never carries a body.
struct ArticleSummary {
    ArticleId id;
    FeedId feed;
    QString feedTitle;
    QString title;
    QString excerpt;  ///< plain text, at most about 300 characters
    QString author;   ///< first author's name; may be empty
    QString language; ///< BCP 47; may be empty
    QUrl url;
    QDateTime sortedAt;      ///< UTC; published, or arrived where published is missing or lies ahead
    QString thumbnailHash;   ///< content hash of the stored lead picture; empty if none is stored
    bool hasPicture = false; ///< the source gave a lead picture, stored or not
    bool read = false;
    bool saved = false;
    bool edited = false; ///< the newsroom changed it after it had arrived
    OfflineState offline = OfflineState::TextOnly;
};

/// An earlier text of an article.
struct ArticleRevision {
    int number = 1;
    QDateTime replacedAt; ///< UTC
    QString title;
    QString html;
};

} // namespace depesche
