// SPDX-License-Identifier: GPL-3.0-or-later
// Live coverage that is followed: the ticker, its entries, what one fetch or event says, what a write
// changed.
#pragma once

#include "domain/alert_choice.h"
#include "domain/errors.h"
#include "domain/ids.h"
#include "domain/image.h"
#include "domain/links.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace depesche
{

/// Stored by number: new ones go to the end.
enum class TickerKind {
    LiveBlog,    ///< a web page that carries its coverage as data (schema.org LiveBlogPosting, AMP)
    Feed,        ///< RSS, Atom, JSON Feed
    EventStream, ///< Server-Sent Events (WHATWG HTML, 9.2)
};

/// What a source says of one entry, cleaned and ready to be stored.
struct TickerEntryDraft {
    QString key;         ///< stable within the ticker; never empty
    QString headline;    ///< plain, one line; may be empty
    QString html;        ///< sanitised body; may be empty
    QString text;        ///< plain text of the body
    QUrl url;            ///< of this entry; empty if the source gave none
    QDateTime published; ///< UTC; invalid if the source gave none
    QDateTime modified;  ///< UTC; invalid if the source gave none
    QList<Author> authors;
    QList<Image> images;
    bool keyEvent = false; ///< the source sets it apart as important
    bool pinned = false;   ///< the source keeps it at the top

    friend bool operator==(const TickerEntryDraft &, const TickerEntryDraft &) = default;
};

struct TickerEntry {
    TickerEntryId id;
    TickerId ticker;
    TickerEntryDraft content;
    QDateTime sortedAt;     ///< UTC; published, or arrived where published is missing or lies ahead
    QDateTime arrived;      ///< UTC, when this machine first stored it
    bool edited = false;    ///< the source changed its words after it had arrived
    bool withdrawn = false; ///< the source took it back; its content is kept
};

/// What one document, or one event of a stream, says.
struct TickerUpdate {
    TickerKind kind = TickerKind::LiveBlog;
    QString title; ///< plain; empty where it says nothing of it
    QUrl page;     ///< for people; may be empty
    QDateTime coverageStart;
    QDateTime coverageEnd;           ///< UTC; invalid if open
    QList<TickerEntryDraft> entries; ///< each key once
    QStringList withdrawn;           ///< keys
};

/// Something that an address offers to be followed.
struct TickerChoice {
    TickerKind kind = TickerKind::LiveBlog;
    QString title; ///< plain, as the page or the document states it; may be empty
    QUrl url;      ///< what TickerService::follow() takes

    friend bool operator==(const TickerChoice &, const TickerChoice &) = default;
};

/// What the last fetches taught. Validators are byte-exact as the server sent them (RFC 9110, 8.8).
struct TickerFetchState {
    QByteArray etag;
    QByteArray lastModified;
    QByteArray contentHash; ///< of the last document that was read, hex
    QString lastEventId;    ///< of an event stream; what to send as Last-Event-ID
    QDateTime lastAttempt;  ///< UTC; invalid if never tried
    QDateTime lastSuccess;  ///< UTC; invalid if never
    QDateTime nextFetch;    ///< UTC; invalid: at the next occasion
    QDateTime notBefore;    ///< UTC; set where the server named a time (Retry-After)
    int consecutiveFailures = 0;
    FeedFailure lastFailure; ///< code None after a success

    friend bool operator==(const TickerFetchState &, const TickerFetchState &) = default;
};

struct Ticker {
    TickerId id;
    QUrl url;
    TickerKind kind = TickerKind::LiveBlog;
    QString title; ///< the source's, plain; empty until first read
    QUrl page;     ///< for people
    QDateTime coverageStart;
    QDateTime coverageEnd;
    bool ended = false;                         ///< coverage is over; nothing is asked any more
    bool paused = false;                        ///< by the person
    bool oldestFirst = false;                   ///< how the person reads it
    int keepCount = 10'000;                     ///< at most this many entries; 0: no limit
    int keepDays = 0;                           ///< entries older than this go; 0: for ever
    AlertChoice alerts = AlertChoice::WordsToo; ///< of which entries the desktop tells
    int entries = 0;                            ///< stored
    int unread = 0;                             ///< arrived after what was seen
    TickerEntryId seen;                         ///< entries up to this id were seen
    QDateTime newestEntry;                      ///< UTC; invalid if there is none
    TickerFetchState fetch;

    QString displayTitle() const
    {
        return title.isEmpty() ? url.toDisplayString(QUrl::RemoveUserInfo) : title;
    }
};

/// What one write changed in one ticker.
struct TickerChanges {
    TickerId ticker;
    QList<TickerEntryId> added;
    QList<TickerEntryId> changed; ///< edited, withdrawn, pinned, marked
    QList<TickerEntryId> removed;
    bool tickerChanged = false; ///< title, coverage, settings, fetch state, or the ticker came or went

    bool hasEntries() const { return !added.isEmpty() || !changed.isEmpty() || !removed.isEmpty(); }
    bool isEmpty() const { return !hasEntries() && !tickerChanged; }
};

/// Where an entry stands in its ticker; a page of entries begins after one.
struct TickerPosition {
    QDateTime sortedAt;
    TickerEntryId id;
};

/// Which entries a list shows.
struct TickerQuery {
    TickerId ticker; ///< none: of all tickers, merged by time
    bool keyEventsOnly = false;
    QString words = {}; ///< each must begin a word of headline, text, caption or author; folded comparison

    bool filters() const { return keyEventsOnly || !words.trimmed().isEmpty(); }
    friend bool operator==(const TickerQuery &, const TickerQuery &) = default;
};

struct TickerPage {
    QList<TickerEntry> entries;
    std::optional<TickerPosition> end; ///< where the next page begins; none: there is nothing beyond
};

} // namespace depesche

Q_DECLARE_METATYPE(depesche::TickerChanges)
