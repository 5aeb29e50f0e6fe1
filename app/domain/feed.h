// SPDX-License-Identifier: GPL-3.0-or-later
// A subscription: the source, where it hangs in the tree, and how its last fetches went.
#pragma once

#include "domain/errors.h"
#include "domain/feed_access.h"
#include "domain/foreign_markup.h"
#include "domain/full_text.h"
#include "domain/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

namespace depesche
{

/// Which articles' pictures are kept for reading without a network.
enum class OfflinePolicy { Inherit, All, SavedOnly, None };

/// What tells the articles of a feed apart, and by which each is known again with the next fetch. Where a
/// source gives an article nothing of the kind, it is as with Automatic. Stored by number: new ones go to the
/// end.
enum class IdentityRule {
    Automatic,    ///< the publisher's id, else the address, else title and date
    Id,           ///< the publisher's id, letter by letter
    Address,      ///< for feeds that give every article a new id
    Title,        ///< for feeds that change ids and addresses
    TitleAndDate, ///< the day counts (UTC): for feeds that use a title again and again
};

/// What the last fetches taught about a feed. Validators are byte-exact as the server sent them (RFC
/// 9110, 8.8).
struct FetchState {
    QByteArray etag;
    QByteArray lastModified;
    QByteArray contentHash; ///< of the last body that was read, hex
    QDateTime lastAttempt;  ///< UTC; invalid if never tried
    QDateTime lastSuccess;  ///< UTC; invalid if never
    QDateTime nextRefresh;  ///< UTC; invalid: at the next occasion
    QDateTime notBefore;    ///< UTC; set where the server named a time (Retry-After); nobody may ask earlier
    int consecutiveFailures = 0;
    FeedFailure lastFailure; ///< code None after a success
    QUrl movedTo;            ///< target of the permanent redirect seen last
    int movedSeen = 0;       ///< how often in a row
    QUrl movedFrom;          ///< the address before the last move that was followed; empty: none
    QDateTime movedAt;       ///< UTC; when it was followed; invalid: never
    bool gone = false;       ///< 410: never asked again by itself
    QDateTime lastFull;      ///< UTC; the last answer that was no 304; invalid if never
    int plannedSeconds = 0;  ///< the pause of its rhythm, before jitter and hours to skip; 0: unknown
    int leastSeconds = 0;    ///< what its document asks for (ttl, syndication module); 0: nothing
    quint32 skipHours = 0;   ///< bit n: its document asks not to be asked from n:00 to n:59 GMT
    quint32 skipDays = 0;    ///< bit 0: not on Mondays, GMT
};

struct Feed {
    FeedId id;
    FolderId folder; ///< none: top level
    QUrl url;        ///< may carry no user info; credentials live elsewhere
    QUrl homePage;
    QString title;       ///< the publisher's, plain
    QString customTitle; ///< the person's; wins over title
    QString description;
    QString language;
    QUrl iconUrl;
    QString iconHash;       ///< stored icon, by content hash
    QString format;         ///< rss-2.0, atom-1.0, ...; empty until first read
    bool malformed = false; ///< the last document had to be repaired
    int position = 0;       ///< among its siblings
    OfflinePolicy offlinePolicy = OfflinePolicy::Inherit;
    int keepDays = 0;       ///< articles older than this go; 0: for ever
    int keepCount = 0;      ///< at most this many articles; 0: no limit
    int refreshMinutes = 0; ///< wish of the person; 0: the program decides
    TextChoice textChoice = TextChoice::Feed;
    IdentityRule identityRule = IdentityRule::Automatic;
    FeedAccess access;
    ForeignAttributes opmlAttributes; ///< attributes of others, kept for export
    FetchState fetch;
    int unread = 0; ///< as stored, kept up to date by the store

    QString displayTitle() const
    {
        if (!customTitle.isEmpty())
            return customTitle;
        return title.isEmpty() ? url.toDisplayString(QUrl::RemoveUserInfo) : title;
    }
};

struct Folder {
    FolderId id;
    FolderId parent; ///< none: top level
    QString name;
    int position = 0;
    bool expanded = true;
    ForeignAttributes opmlAttributes; ///< attributes of others, kept for export
};

/// The whole tree; a few thousand entries at most, so it is handed around as a value.
struct Subscriptions {
    QList<Folder> folders; ///< parents before children, siblings by position
    QList<Feed> feeds;     ///< by folder, then position
    ForeignElement head;   ///< what the heads of imported lists say, kept for export
};

} // namespace depesche
