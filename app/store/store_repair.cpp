// SPDX-License-Identifier: GPL-3.0-or-later
// The repairs.
#include "store/store_repair.h"

#include "store/article_codec.h"
#include "store/connection.h"
#include "store/full_text_rows.h"
#include "store/kept_page_rows.h"
#include "store/offline_state.h"
#include "store/store_check.h"
#include "store/ticker_codec.h"
#include "store/ticker_index.h"

#include <QFile>
#include <QHash>
#include <QSet>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// In this order: what goes takes others' rows with it.
const QStringList &danglingRows()
{
    static const QStringList statements{
        u"UPDATE folders SET parent = NULL WHERE parent NOT IN (SELECT id FROM folders)"_s,
        u"UPDATE feeds SET folder = NULL WHERE folder NOT IN (SELECT id FROM folders)"_s,
        u"DELETE FROM articles WHERE feed NOT IN (SELECT id FROM feeds)"_s,
        u"UPDATE articles SET lead_source = NULL WHERE lead_source NOT IN (SELECT id FROM picture_sources)"_s,
        u"UPDATE picture_sources SET hash = NULL WHERE hash NOT IN (SELECT hash FROM pictures)"_s,
        u"DELETE FROM bodies WHERE article NOT IN (SELECT id FROM articles)"_s,
        u"DELETE FROM article_status WHERE article NOT IN (SELECT id FROM articles)"_s,
        u"DELETE FROM reading_places WHERE article NOT IN (SELECT id FROM articles)"_s,
        u"DELETE FROM revisions WHERE article NOT IN (SELECT id FROM articles)"_s,
        uR"(DELETE FROM article_images WHERE article NOT IN (SELECT id FROM articles)
            OR source NOT IN (SELECT id FROM picture_sources))"_s,
        u"DELETE FROM expired WHERE feed NOT IN (SELECT id FROM feeds)"_s,
        u"DELETE FROM feed_counts WHERE feed NOT IN (SELECT id FROM feeds)"_s,
        u"DELETE FROM ticker_entries WHERE ticker NOT IN (SELECT id FROM tickers)"_s,
        u"DELETE FROM ticker_bodies WHERE entry NOT IN (SELECT id FROM ticker_entries)"_s,
    };
    return statements;
}

/// An empty text until the feed names the article again: a hash that fits nothing makes that an edit, and the
/// feed is read again though it has not changed.
void replaceLostBodies(Connection &db)
{
    db.executeOnce(uR"(UPDATE feeds SET etag = '', last_modified = '', content_hash = '' WHERE id IN (
        SELECT feed FROM articles WHERE id NOT IN (SELECT article FROM bodies)))"_s);
    db.executeOnce(
        uR"(UPDATE articles SET content_hash = x'' WHERE id NOT IN (SELECT article FROM bodies))"_s);
    db.execute(uR"(INSERT INTO bodies(article, data) SELECT id, ? FROM articles
                   WHERE id NOT IN (SELECT article FROM bodies))"_s,
               pack(encodeDraft({})));
}

/// The same for entries of tickers.
void replaceLostEntries(Connection &db)
{
    const QString lost = u"id NOT IN (SELECT entry FROM ticker_bodies)"_s;
    db.executeOnce(u"UPDATE tickers SET etag = '', last_modified = '', content_hash = '' WHERE id IN "
                   "(SELECT ticker FROM ticker_entries WHERE "_s +
                   lost + u')');
    db.executeOnce(u"UPDATE ticker_entries SET content_hash = x'' WHERE "_s + lost);
    db.execute(u"INSERT INTO ticker_bodies(entry, data) SELECT id, ? FROM ticker_entries WHERE "_s + lost,
               pack(encodeEntry({})));
}

QList<QByteArray> lostPictures(Connection &db, const QHash<QByteArray, qint64> &sizes)
{
    QList<QByteArray> lost;
    Statement rows = db.statement(u"SELECT hash, bytes FROM pictures"_s);
    rows.run();
    while (rows.next()) {
        if (sizes.value(rows.bytes(0), -1) != rows.integer(1))
            lost.append(rows.bytes(0));
    }
    return lost;
}

/// The names of files whose rows stay.
QSet<QString> dropLostPages(Connection &db, const KeptPageFiles &files)
{
    QStringList lost;
    QSet<QString> known;
    {
        Statement rows = db.statement(u"SELECT file, bytes FROM kept_pages"_s);
        rows.run();
        while (rows.next()) {
            if (files.size(rows.text(0)) == rows.integer(1))
                known.insert(rows.text(0));
            else
                lost.append(rows.text(0));
        }
    }
    for (const QString &file : lost) {
        db.execute(u"DELETE FROM kept_pages WHERE file = ?"_s, file);
        files.remove(file);
    }
    return known;
}

/// A newsroom may not have the page any more: a file that names its article and is whole is worth more than
/// the row that it lost. Counts of what is in it are gone.
bool adoptPage(Connection &db, const KeptPageFiles::Entry &entry)
{
    const ArticleId article = KeptPageFiles::articleOf(entry.name);
    KeptPage page;
    {
        Statement row = db.statement(uR"(SELECT url FROM articles WHERE id = ?
            AND id NOT IN (SELECT article FROM kept_pages))"_s);
        if (!article.isValid() || !row.run(article.value).next())
            return false;
        page.url = row.url(0);
    }
    page.keptAt = entry.modified.toUTC();
    page.bytes = entry.bytes;
    return writeKeptPage(db, article, entry.name, page);
}

bool hasRow(Connection &db, const QByteArray &hash)
{
    return db.statement(u"SELECT 1 FROM pictures WHERE hash = ?"_s).run(hash).next();
}

} // namespace

void repairRows(Connection &db)
{
    db.executeOnce(u"REINDEX"_s);
    for (const QString &statement : danglingRows())
        db.executeOnce(statement);
    repairFeedTexts(db);
    replaceLostBodies(db);
    replaceLostEntries(db);
    db.executeOnce(
        uR"(INSERT INTO article_status(article, feed, sorted_at) SELECT id, feed, arrived FROM articles
                       WHERE id NOT IN (SELECT article FROM article_status))"_s);
}

void repairPictures(Connection &db, const PictureFiles &files, const QDateTime &now)
{
    QHash<QByteArray, qint64> sizes;
    const QList<PictureFiles::Entry> entries = files.entries();
    for (const PictureFiles::Entry &entry : entries) {
        if (!entry.hash.isEmpty())
            sizes.insert(entry.hash, entry.bytes);
    }
    for (const QByteArray &hash : lostPictures(db, sizes)) {
        db.execute(u"UPDATE picture_sources SET hash = NULL, failures = 0, retry_at = NULL WHERE hash = ?"_s,
                   hash);
        db.execute(u"DELETE FROM pictures WHERE hash = ?"_s, hash);
        files.remove(hash);
    }
    for (const PictureFiles::Entry &entry : entries) {
        if (entry.modified.secsTo(now) > kLeftBehindSeconds &&
            (entry.hash.isEmpty() || !hasRow(db, entry.hash)))
            QFile::remove(entry.path);
    }
}

void repairKeptPages(Connection &db, const KeptPageFiles &files, const QDateTime &now)
{
    // A rescued database may be of an older schema.
    if (!db.value(u"SELECT 1 FROM sqlite_schema WHERE name = 'kept_pages'"_s).isValid())
        return;
    db.executeOnce(u"DELETE FROM kept_pages WHERE article NOT IN (SELECT id FROM articles)"_s);
    const QStringList going = goneKeptFiles(db);
    const QSet<QString> known = dropLostPages(db, files);
    const QList<KeptPageFiles::Entry> entries = files.entries();
    for (const KeptPageFiles::Entry &entry : entries) {
        const bool isOld = entry.modified.secsTo(now) > kLeftBehindSeconds;
        if (known.contains(entry.name) || !isOld || (!going.contains(entry.name) && adoptPage(db, entry)))
            continue;
        files.remove(entry.name);
    }
    forgetGoneFiles(db);
}

void removeDamagedBackups(const BackupFiles &backups)
{
    const QList<BackupFile> files = backups.list();
    for (const BackupFile &file : files) {
        if (!BackupFiles::examine(file).sound)
            QFile::remove(file.path);
    }
}

void repairStates(Connection &db)
{
    db.executeOnce(uR"(UPDATE article_status SET listed = (hidden = 0 AND EXISTS(
        SELECT 1 FROM feeds f WHERE f.id = article_status.feed AND f.removed_at IS NULL)))"_s);
    db.executeOnce(u"UPDATE article_status SET offline = "_s +
                   offlineStateExpression(u"article_status.article"_s));
    recountTickers(db);
    db.executeOnce(u"DELETE FROM feed_counts"_s);
    db.executeOnce(uR"(INSERT INTO feed_counts(feed, total, unread, saved, offline)
        SELECT f.id, count(s.article), coalesce(sum(s.read = 0), 0), coalesce(sum(s.saved), 0),
            coalesce(sum(s.offline = 2), 0)
        FROM feeds f LEFT JOIN article_status s ON s.feed = f.id AND s.listed = 1 GROUP BY f.id)"_s);
}

} // namespace depesche::store
