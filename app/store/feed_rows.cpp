// SPDX-License-Identifier: GPL-3.0-or-later
// Statements on the table of feeds.
#include "store/feed_rows.h"

#include "store/connection.h"
#include "store/feed_access_column.h"
#include "store/feed_repository.h"
#include "store/foreign_markup_rows.h"
#include "store/sql_lists.h"
#include "store/stored_enum.h"
#include "store/url_key.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

IdentityRule knownRule(int value)
{
    return known(value, IdentityRule::TitleAndDate, IdentityRule::Automatic);
}

FetchState readFetchState(const Statement &row, int column)
{
    FetchState state;
    state.etag = row.bytes(column++);
    state.lastModified = row.bytes(column++);
    state.contentHash = row.bytes(column++);
    state.lastAttempt = row.time(column++);
    state.lastSuccess = row.time(column++);
    state.nextRefresh = row.time(column++);
    state.notBefore = row.time(column++);
    state.consecutiveFailures = row.number(column++);
    state.lastFailure.code = knownFailure(row.number(column++));
    state.lastFailure.httpStatus = row.number(column++);
    state.lastFailure.detail = row.text(column++);
    state.movedTo = row.url(column++);
    state.movedSeen = row.number(column++);
    state.movedFrom = row.url(column++);
    state.movedAt = row.time(column++);
    state.gone = row.flag(column++);
    state.lastFull = row.time(column++);
    state.plannedSeconds = row.number(column++);
    state.leastSeconds = row.number(column++);
    state.skipHours = quint32(row.integer(column++));
    state.skipDays = quint32(row.integer(column++));
    return state;
}

Feed readFeed(const Statement &row)
{
    int column = 0;
    Feed feed;
    feed.id = FeedId{row.integer(column++)};
    feed.folder = FolderId{row.integer(column++)};
    feed.position = row.number(column++);
    feed.url = row.url(column++);
    feed.homePage = row.url(column++);
    feed.title = row.text(column++);
    feed.customTitle = row.text(column++);
    feed.description = row.text(column++);
    feed.language = row.text(column++);
    feed.iconUrl = row.url(column++);
    feed.iconHash = row.text(column++);
    feed.format = row.text(column++);
    feed.malformed = row.flag(column++);
    feed.offlinePolicy = known(row.number(column++), OfflinePolicy::None, OfflinePolicy::Inherit);
    feed.keepDays = row.number(column++);
    feed.keepCount = row.number(column++);
    feed.refreshMinutes = row.number(column++);
    feed.opmlAttributes = unpackAttributes(row.text(column++));
    feed.textChoice = known(row.number(column++), TextChoice::Longer, TextChoice::Feed);
    feed.access = unpackAccess(row.text(column++));
    feed.identityRule = knownRule(row.number(column++));
    feed.unread = row.number(column++);
    feed.fetch = readFetchState(row, column);
    return feed;
}

} // namespace

QList<Feed> listFeeds(Connection &db)
{
    Statement rows = db.statement(uR"(SELECT f.id, f.folder, f.position, f.url, f.home_page, f.title,
            f.custom_title, f.description, f.language, f.icon_url, f.icon_hash, f.format, f.malformed,
            f.offline_policy, f.keep_days, f.keep_count, f.refresh_minutes, f.opml_attributes, f.text_choice, f.access, f.identity_rule, c.unread,
            f.etag, f.last_modified, f.content_hash, f.last_attempt, f.last_success, f.next_refresh, f.not_before,
            f.failures, f.failure_code, f.failure_http, f.failure_detail, f.moved_to, f.moved_seen, f.moved_from, f.moved_at, f.gone,
            f.last_full, f.planned_seconds, f.least_seconds, f.skip_hours, f.skip_days
        FROM feeds f JOIN feed_counts c ON c.feed = f.id
        WHERE f.removed_at IS NULL ORDER BY f.folder, f.position, f.id)"_s);
    rows.run();
    QList<Feed> feeds;
    while (rows.next())
        feeds.append(readFeed(rows));
    return feeds;
}

std::optional<StoredFeed> findFeed(Connection &db, const QString &address)
{
    Statement row = db.statement(u"SELECT id, removed_at IS NOT NULL FROM feeds WHERE url = ?"_s);
    if (!row.run(address).next())
        return {};
    return StoredFeed{FeedId{row.integer(0)}, row.flag(1)};
}

FeedId insertFeed(Connection &db, const Feed &feed, FolderId folder, int position)
{
    FeedId id;
    {
        Statement insert =
            db.statement(uR"(INSERT INTO feeds(folder, position, url, home_page, title, custom_title,
                description, language, icon_url, format, offline_policy, keep_days, keep_count, refresh_minutes,
                opml_attributes, text_choice, access, identity_rule)
            VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s);
        insert.run(idOrNull(folder), position, feedAddress(feed.url), feed.homePage, feed.title,
                   feed.customTitle, feed.description, feed.language, feed.iconUrl, feed.format,
                   int(feed.offlinePolicy), feed.keepDays, feed.keepCount, feed.refreshMinutes,
                   packAttributes(feed.opmlAttributes), int(feed.textChoice), packAccess(feed.access),
                   int(feed.identityRule));
        id = FeedId{insert.insertedId()};
    }
    db.execute(u"INSERT INTO feed_counts(feed) VALUES(?)"_s, id.value);
    return id;
}

bool writePersonsPart(Connection &db, const Feed &feed)
{
    return db.execute(
               uR"(UPDATE feeds SET custom_title = ?, folder = ?, position = ?, url = ?, offline_policy = ?,
                              keep_days = ?, keep_count = ?, refresh_minutes = ?, text_choice = ?, access = ?,
                              identity_rule = ?
                          WHERE id = ? AND removed_at IS NULL)"_s,
               feed.customTitle, idOrNull(feed.folder), feed.position, feedAddress(feed.url),
               int(feed.offlinePolicy), feed.keepDays, feed.keepCount, feed.refreshMinutes,
               int(feed.textChoice), packAccess(feed.access), int(feed.identityRule), feed.id.value) > 0;
}

void writeSecretName(Connection &db, FeedId feed, const QString &secret)
{
    FeedAccess access;
    {
        Statement row = db.statement(u"SELECT access FROM feeds WHERE id = ?"_s);
        if (!row.run(feed.value).next())
            return;
        access = unpackAccess(row.text(0));
    }
    access.secret = secret;
    db.execute(u"UPDATE feeds SET access = ? WHERE id = ?"_s, packAccess(access), feed.value);
}

bool writeFetchState(Connection &db, FeedId feed, const FetchState &state)
{
    return db.execute(uR"(UPDATE feeds SET etag = ?, last_modified = ?, content_hash = ?, last_attempt = ?,
                              last_success = ?, next_refresh = ?, not_before = ?, failures = ?, failure_code = ?,
                              failure_http = ?, failure_detail = ?, moved_to = ?, moved_seen = ?,
                              moved_from = ?, moved_at = ?, gone = ?,
                              last_full = ?, planned_seconds = ?, least_seconds = ?, skip_hours = ?, skip_days = ?
                          WHERE id = ? AND removed_at IS NULL)"_s,
                      state.etag, state.lastModified, state.contentHash, state.lastAttempt, state.lastSuccess,
                      state.nextRefresh, state.notBefore, state.consecutiveFailures,
                      int(state.lastFailure.code), state.lastFailure.httpStatus, state.lastFailure.detail,
                      state.movedTo, state.movedSeen, state.movedFrom, state.movedAt, state.gone,
                      state.lastFull, state.plannedSeconds, state.leastSeconds, qint64(state.skipHours),
                      qint64(state.skipDays), feed.value) > 0;
}

bool writeArrivedPart(Connection &db, const Arrival &arrival)
{
    db.execute(
        uR"(UPDATE feeds SET title = coalesce(nullif(?, ''), title), home_page = ?, description = ?, language = ?, icon_url = ?, format = ?,
                       malformed = ?
                   WHERE id = ? AND removed_at IS NULL)"_s,
        arrival.title, arrival.homePage, arrival.description, arrival.language, arrival.iconUrl,
        arrival.format, arrival.malformed, arrival.feed.value);
    return writeFetchState(db, arrival.feed, arrival.fetch);
}

std::optional<IdentityRule> identityRuleOf(Connection &db, FeedId feed)
{
    Statement row = db.statement(u"SELECT identity_rule FROM feeds WHERE id = ?"_s);
    if (!row.run(feed.value).next())
        return {};
    return knownRule(row.number(0));
}

void noteIdentityRuleChanged(Connection &db, FeedId feed)
{
    db.execute(u"UPDATE feeds SET identity_changed = 1 WHERE id = ?"_s, feed.value);
}

void noteIdentityRuleApplied(Connection &db, FeedId feed)
{
    db.execute(u"UPDATE feeds SET identity_changed = 0 WHERE id = ?"_s, feed.value);
}

void forgetValidators(Connection &db, FeedId feed)
{
    db.execute(uR"(UPDATE feeds SET etag = '', last_modified = '', content_hash = '', next_refresh = NULL
                   WHERE id = ?)"_s,
               feed.value);
}

void forgetFetchState(Connection &db, FeedId feed)
{
    writeFetchState(db, feed, {});
}

QList<FeedId> setRemoved(Connection &db, const QList<FeedId> &feeds, const QDateTime &removedAt)
{
    QList<FeedId> changed;
    for (const FeedId feed : feeds) {
        const int rows = db.execute(uR"(UPDATE feeds SET removed_at = ?
                                        WHERE id = ? AND (removed_at IS NULL) <> (? IS NULL))"_s,
                                    removedAt, feed.value, removedAt);
        if (rows > 0)
            changed.append(feed);
    }
    return changed;
}

} // namespace depesche::store
