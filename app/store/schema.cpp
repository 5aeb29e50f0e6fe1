// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the schema. Times are milliseconds since 1970, UTC; addresses are fully encoded; hashes are
// raw bytes.
#include "store/schema.h"

#include "store/feed_access_column.h"
#include "store/foreign_markup_rows.h"
#include "store/full_text_rows.h"
#include "store/kept_page_rows.h"
#include "store/reading_places.h"
#include "store/ticker_index.h"
#include "store/ticker_schema.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

const QStringList &schema1()
{
    static const QStringList statements{
        uR"(CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID)"_s,

        uR"(CREATE TABLE folders(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            parent INTEGER REFERENCES folders(id),
            name TEXT NOT NULL,
            position INTEGER NOT NULL,
            expanded INTEGER NOT NULL DEFAULT 1))"_s,

        uR"(CREATE TABLE feeds(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            folder INTEGER REFERENCES folders(id),
            position INTEGER NOT NULL,
            removed_at INTEGER,
            url TEXT NOT NULL UNIQUE,
            home_page TEXT NOT NULL DEFAULT '',
            title TEXT NOT NULL DEFAULT '',
            custom_title TEXT NOT NULL DEFAULT '',
            description TEXT NOT NULL DEFAULT '',
            language TEXT NOT NULL DEFAULT '',
            icon_url TEXT NOT NULL DEFAULT '',
            icon_hash TEXT NOT NULL DEFAULT '',
            format TEXT NOT NULL DEFAULT '',
            malformed INTEGER NOT NULL DEFAULT 0,
            offline_policy INTEGER NOT NULL DEFAULT 0,
            keep_days INTEGER NOT NULL DEFAULT 0,
            keep_count INTEGER NOT NULL DEFAULT 0,
            refresh_minutes INTEGER NOT NULL DEFAULT 0,
            opml_attributes TEXT NOT NULL DEFAULT '',
            etag BLOB NOT NULL DEFAULT '',
            last_modified BLOB NOT NULL DEFAULT '',
            content_hash BLOB NOT NULL DEFAULT '',
            last_attempt INTEGER,
            last_success INTEGER,
            next_refresh INTEGER,
            not_before INTEGER,
            failures INTEGER NOT NULL DEFAULT 0,
            failure_code INTEGER NOT NULL DEFAULT 0,
            failure_http INTEGER NOT NULL DEFAULT 0,
            failure_detail TEXT NOT NULL DEFAULT '',
            moved_to TEXT NOT NULL DEFAULT '',
            moved_seen INTEGER NOT NULL DEFAULT 0,
            gone INTEGER NOT NULL DEFAULT 0))"_s,

        // Apart from feeds, so that counting an article does not rewrite the feed's long row.
        uR"(CREATE TABLE feed_counts(
            feed INTEGER PRIMARY KEY REFERENCES feeds(id) ON DELETE CASCADE,
            total INTEGER NOT NULL DEFAULT 0,
            unread INTEGER NOT NULL DEFAULT 0,
            saved INTEGER NOT NULL DEFAULT 0,
            offline INTEGER NOT NULL DEFAULT 0))"_s,

        // A picture as a file; hash is the file's name.
        uR"(CREATE TABLE pictures(
            hash BLOB PRIMARY KEY,
            mime_type TEXT NOT NULL,
            width INTEGER NOT NULL,
            height INTEGER NOT NULL,
            bytes INTEGER NOT NULL,
            added_at INTEGER NOT NULL,
            caption TEXT NOT NULL DEFAULT '',
            credit TEXT NOT NULL DEFAULT '',
            copyright TEXT NOT NULL DEFAULT '') WITHOUT ROWID)"_s,

        // An address that articles name, and the picture that was found there.
        uR"(CREATE TABLE picture_sources(
            id INTEGER PRIMARY KEY,
            url TEXT NOT NULL UNIQUE,
            hash BLOB REFERENCES pictures(hash),
            failures INTEGER NOT NULL DEFAULT 0,
            retry_at INTEGER))"_s,
        uR"(CREATE INDEX picture_sources_hash ON picture_sources(hash) WHERE hash IS NOT NULL)"_s,

        // What a list shows, and what a fetch compares.
        uR"(CREATE TABLE articles(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            feed INTEGER NOT NULL REFERENCES feeds(id),
            identity TEXT NOT NULL,
            content_hash BLOB NOT NULL,
            text_hash BLOB NOT NULL,
            url TEXT NOT NULL,
            url_key INTEGER,
            title TEXT NOT NULL,
            excerpt TEXT NOT NULL,
            author TEXT NOT NULL,
            language TEXT NOT NULL,
            lead_source INTEGER REFERENCES picture_sources(id),
            arrived INTEGER NOT NULL,
            revision INTEGER NOT NULL DEFAULT 1,
            UNIQUE(feed, identity)))"_s,
        uR"(CREATE INDEX articles_url ON articles(url_key) WHERE url_key IS NOT NULL)"_s,
        uR"(CREATE INDEX articles_lead ON articles(lead_source) WHERE lead_source IS NOT NULL)"_s,

        // Everything else of an article, packed (article_codec.h).
        uR"(CREATE TABLE bodies(
            article INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
            data BLOB NOT NULL))"_s,

        // Narrow and apart from the text: every list walks one of its indexes. listed = neither hidden nor of
        // a removed feed.
        uR"(CREATE TABLE article_status(
            article INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
            feed INTEGER NOT NULL,
            sorted_at INTEGER NOT NULL,
            listed INTEGER NOT NULL DEFAULT 1,
            read INTEGER NOT NULL DEFAULT 0,
            saved INTEGER NOT NULL DEFAULT 0,
            hidden INTEGER NOT NULL DEFAULT 0,
            offline INTEGER NOT NULL DEFAULT 0,
            shown_at INTEGER))"_s,
        uR"(CREATE INDEX status_all ON article_status(sorted_at) WHERE listed = 1)"_s,
        uR"(CREATE INDEX status_feed ON article_status(feed, listed, sorted_at))"_s,
        uR"(CREATE INDEX status_unread ON article_status(sorted_at) WHERE listed = 1 AND read = 0)"_s,
        uR"(CREATE INDEX status_feed_unread ON article_status(feed, sorted_at) WHERE listed = 1 AND read = 0)"_s,
        uR"(CREATE INDEX status_saved ON article_status(sorted_at) WHERE listed = 1 AND saved = 1)"_s,
        uR"(CREATE INDEX status_offline ON article_status(sorted_at) WHERE listed = 1 AND offline = 2)"_s,
        uR"(CREATE INDEX status_offline_unread ON article_status(sorted_at)
            WHERE listed = 1 AND offline = 2 AND read = 0)"_s,

        uR"(CREATE TRIGGER status_added AFTER INSERT ON article_status WHEN NEW.listed = 1 BEGIN
            UPDATE feed_counts SET total = total + 1, unread = unread + (NEW.read = 0),
                saved = saved + NEW.saved, offline = offline + (NEW.offline = 2)
            WHERE feed = NEW.feed; END)"_s,
        uR"(CREATE TRIGGER status_gone AFTER DELETE ON article_status WHEN OLD.listed = 1 BEGIN
            UPDATE feed_counts SET total = total - 1, unread = unread - (OLD.read = 0),
                saved = saved - OLD.saved, offline = offline - (OLD.offline = 2)
            WHERE feed = OLD.feed; END)"_s,
        uR"(CREATE TRIGGER status_changed AFTER UPDATE OF listed, read, saved, offline ON article_status BEGIN
            UPDATE feed_counts SET total = total + NEW.listed - OLD.listed,
                unread = unread + (NEW.listed AND NEW.read = 0) - (OLD.listed AND OLD.read = 0),
                saved = saved + (NEW.listed AND NEW.saved) - (OLD.listed AND OLD.saved),
                offline = offline + (NEW.listed AND NEW.offline = 2) - (OLD.listed AND OLD.offline = 2)
            WHERE feed = NEW.feed; END)"_s,

        uR"(CREATE TABLE article_images(
            article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
            source INTEGER NOT NULL REFERENCES picture_sources(id),
            PRIMARY KEY(article, source)) WITHOUT ROWID)"_s,
        uR"(CREATE INDEX article_images_source ON article_images(source))"_s,

        uR"(CREATE TABLE revisions(
            article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            replaced_at INTEGER NOT NULL,
            title TEXT NOT NULL,
            html BLOB NOT NULL,
            PRIMARY KEY(article, number)) WITHOUT ROWID)"_s,

        // Articles that retention took while their feed still names them: not to be taken for new ones.
        uR"(CREATE TABLE expired(
            feed INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
            identity TEXT NOT NULL,
            seen_at INTEGER NOT NULL,
            PRIMARY KEY(feed, identity)) WITHOUT ROWID)"_s,

        // Folded text only (search_document.h); feed holds the feed's mark, not its title, so that a new
        // title leaves the index as it is.
        uR"(CREATE VIRTUAL TABLE article_search USING fts5(title, text, author, tags, feed,
            content='', tokenize="unicode61 remove_diacritics 0"))"_s,
        uR"(INSERT INTO article_search(article_search, rank) VALUES('rank', 'bm25(8.0, 1.0, 4.0, 4.0, 0.5)'))"_s,
    };
    return statements;
}

/// The rhythm that a feed asks for.
const QStringList &schema2()
{
    static const QStringList statements{
        uR"(ALTER TABLE feeds ADD COLUMN last_full INTEGER)"_s,
        uR"(ALTER TABLE feeds ADD COLUMN planned_seconds INTEGER NOT NULL DEFAULT 0)"_s,
        uR"(ALTER TABLE feeds ADD COLUMN least_seconds INTEGER NOT NULL DEFAULT 0)"_s,
        uR"(ALTER TABLE feeds ADD COLUMN skip_hours INTEGER NOT NULL DEFAULT 0)"_s,
        uR"(ALTER TABLE feeds ADD COLUMN skip_days INTEGER NOT NULL DEFAULT 0)"_s,
        uR"(UPDATE feeds SET last_full = last_success)"_s,
    };
    return statements;
}

/// Where a feed was before it moved; by what its articles are told apart.
const QStringList &schema6()
{
    static const QStringList statements{
        uR"(ALTER TABLE feeds ADD COLUMN moved_from TEXT NOT NULL DEFAULT '')"_s,
        uR"(ALTER TABLE feeds ADD COLUMN moved_at INTEGER)"_s,
        uR"(ALTER TABLE feeds ADD COLUMN identity_rule INTEGER NOT NULL DEFAULT 0)"_s,
        uR"(ALTER TABLE feeds ADD COLUMN identity_changed INTEGER NOT NULL DEFAULT 0)"_s,
    };
    return statements;
}

void applyAll(Connection &db, const QStringList &statements)
{
    for (const QString &statement : statements)
        db.executeOnce(statement);
}

} // namespace

QList<MigrationStep> schemaSteps()
{
    return {
        {1, [](Connection &db) { applyAll(db, schema1()); }},
        {2, [](Connection &db) { applyAll(db, schema2()); }},
        feedAccessStep(),
        fullTextStep(),
        tickerStep(),
        {6, [](Connection &db) { applyAll(db, schema6()); }},
        readingPlacesStep(),
        folderMarkupStep(),
        keptPagesStep(),
        tickerIndexStep(),
    };
}

} // namespace depesche::store
