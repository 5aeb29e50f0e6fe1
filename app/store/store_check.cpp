// SPDX-License-Identifier: GPL-3.0-or-later
// The checks, each with the sentence it reports.
#include "store/store_check.h"

#include "store/connection.h"
#include "store/offline_state.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostDetails = 20;

const QString &restoreAdvice()
{
    static const QString advice =
        u"Close all windows of the program; repair then rescues what can be read and keeps the damaged file."_s;
    return advice;
}

const QString &repairAdvice()
{
    static const QString advice = u"Repair makes it right again."_s;
    return advice;
}

void checkPages(Connection &db, QStringList &problems)
{
    Statement rows = db.statement(u"PRAGMA integrity_check(%1)"_s.arg(kMostDetails));
    rows.run();
    while (rows.next()) {
        if (const QString said = rows.text(0); said != "ok"_L1)
            problems.append(
                u"The database file is damaged (%1). %2"_s.arg(said.simplified(), restoreAdvice()));
    }
}

void checkReferences(Connection &db, QStringList &problems)
{
    QHash<QString, int> broken;
    {
        Statement rows = db.statement(u"PRAGMA foreign_key_check"_s);
        rows.run();
        while (rows.next())
            ++broken[rows.text(0) + u" → "_s + rows.text(2)];
    }
    for (auto it = broken.cbegin(); it != broken.cend(); ++it)
        problems.append(u"%1 rows point to nothing (%2). %3"_s.arg(it.value()).arg(it.key(), repairAdvice()));
}

/// Adds `sentence` with the number in place of %1 where the statement counts any.
void expectNone(Connection &db, const QString &count, const QString &sentence, QStringList &problems)
{
    if (const qint64 number = db.value(count).toLongLong(); number > 0)
        problems.append(sentence.arg(number) + u' ' + repairAdvice());
}

void checkArticles(Connection &db, QStringList &problems)
{
    expectNone(db, u"SELECT count(*) FROM articles WHERE id NOT IN (SELECT article FROM bodies)"_s,
               u"%1 articles have lost their text."_s, problems);
    expectNone(db, u"SELECT count(*) FROM articles WHERE id NOT IN (SELECT article FROM article_status)"_s,
               u"%1 articles have lost their state and are in no list."_s, problems);
    expectNone(db, uR"(SELECT count(*) FROM feed_texts x JOIN bodies b ON b.article = x.article
                       WHERE b.data = x.data)"_s,
               u"%1 articles show their feed's text and say that it is their page's."_s, problems);
    expectNone(
        db, uR"(SELECT count(*) FROM article_status s JOIN feeds f ON f.id = s.feed
                       WHERE s.listed <> (s.hidden = 0 AND f.removed_at IS NULL))"_s,
        u"%1 articles are listed though they are hidden or their feed was removed, or the other way round."_s,
        problems);
    expectNone(db,
               u"SELECT count(*) FROM article_status s WHERE s.offline <> "_s +
                   offlineStateExpression(u"s.article"_s),
               u"%1 articles say something else about being stored than their pictures do."_s, problems);
}

void checkCounts(Connection &db, QStringList &problems)
{
    expectNone(db, uR"(SELECT count(*) FROM feeds f LEFT JOIN feed_counts c ON c.feed = f.id LEFT JOIN (
            SELECT feed, count(*) AS total, sum(read = 0) AS unread, sum(saved) AS saved, sum(offline = 2) AS offline
            FROM article_status WHERE listed = 1 GROUP BY feed) s ON s.feed = f.id
        WHERE (c.total, c.unread, c.saved, c.offline) IS NOT
              (coalesce(s.total, 0), coalesce(s.unread, 0), coalesce(s.saved, 0), coalesce(s.offline, 0)))"_s,
               u"The counts of %1 feeds are not those of their articles."_s, problems);
}

void checkTickers(Connection &db, QStringList &problems)
{
    expectNone(db, u"SELECT count(*) FROM ticker_entries WHERE id NOT IN (SELECT entry FROM ticker_bodies)"_s,
               u"%1 entries of tickers have lost their text."_s, problems);
    expectNone(db, uR"(SELECT count(*) FROM tickers t WHERE (t.entries, t.unread) IS NOT (
            (SELECT count(*) FROM ticker_entries e WHERE e.ticker = t.id),
            (SELECT count(*) FROM ticker_entries e
                WHERE e.ticker = t.id AND e.id > t.seen AND e.withdrawn = 0)))"_s,
               u"The counts of %1 tickers are not those of their entries."_s, problems);
    expectNone(db, uR"(SELECT count(*) FROM ticker_bodies
                       WHERE entry NOT IN (SELECT id FROM ticker_search_docsize))"_s,
               u"%1 entries of tickers are not in the search index."_s, problems);
    expectNone(
        db,
        uR"(SELECT count(*) FROM ticker_search_docsize WHERE id NOT IN (SELECT id FROM ticker_entries))"_s,
        u"The search index has %1 entries of tickers that are no longer there."_s, problems);
}

/// FTS5's own check compares with a stored copy of the text, of which there is none: documents are compared
/// instead.
void checkIndex(Connection &db, QStringList &problems)
{
    expectNone(db, uR"(SELECT count(*) FROM articles a JOIN bodies b ON b.article = a.id
                       WHERE a.id NOT IN (SELECT id FROM article_search_docsize))"_s,
               u"%1 articles are not in the search index."_s, problems);
    expectNone(db,
               uR"(SELECT count(*) FROM article_search_docsize WHERE id NOT IN (SELECT id FROM articles))"_s,
               u"The search index has %1 articles that are no longer there."_s, problems);
}

void checkPictures(Connection &db, const PictureFiles &files, const QDateTime &now, CheckReport &report)
{
    QHash<QByteArray, qint64> sizes;
    qint64 leftBehind = 0;
    QHash<QByteArray, bool> old;
    for (const PictureFiles::Entry &entry : files.entries()) {
        const bool isOld = entry.modified.secsTo(now) > kLeftBehindSeconds;
        report.pictureBytes += entry.bytes;
        if (!entry.hash.isEmpty()) {
            sizes.insert(entry.hash, entry.bytes);
            old.insert(entry.hash, isOld);
        } else if (isOld) {
            ++leftBehind;
        }
    }
    qint64 gone = 0;
    qint64 wrong = 0;
    Statement rows = db.statement(u"SELECT hash, bytes FROM pictures"_s);
    rows.run();
    while (rows.next()) {
        const auto size = sizes.constFind(rows.bytes(0));
        if (size == sizes.constEnd())
            ++gone;
        else if (*size != rows.integer(1))
            ++wrong;
        old.remove(rows.bytes(0));
    }
    leftBehind += std::count(old.cbegin(), old.cend(), true);
    if (gone > 0)
        report.problems.append(u"%1 picture files are gone. Repair has them fetched again."_s.arg(gone));
    if (wrong > 0)
        report.problems.append(
            u"%1 picture files have the wrong size. Repair has them fetched again."_s.arg(wrong));
    if (leftBehind > 0)
        report.problems.append(
            u"%1 files in the pictures folder belong to nothing. Repair removes them."_s.arg(leftBehind));
}

void checkKeptPages(Connection &db, const KeptPageFiles &files, const QDateTime &now, CheckReport &report)
{
    qint64 lost = 0;
    QSet<QString> known;
    Statement rows = db.statement(uR"(SELECT file, bytes, removed_at IS NULL FROM kept_pages
        UNION ALL SELECT file, -1, 0 FROM kept_files_gone)"_s);
    rows.run();
    while (rows.next()) {
        known.insert(rows.text(0));
        const qint64 expected = rows.integer(1);
        report.keptPages += int(rows.flag(2)); // those that were taken away are still there
        if (expected >= 0 && files.size(rows.text(0)) != expected)
            ++lost;
    }
    qint64 leftBehind = 0;
    for (const KeptPageFiles::Entry &entry : files.entries()) {
        report.keptPageBytes += entry.bytes;
        if (!known.contains(entry.name) && entry.modified.secsTo(now) > kLeftBehindSeconds)
            ++leftBehind;
    }
    if (lost > 0)
        report.problems.append(u"The files of %1 kept pages are gone or cut off. Repair takes them off the "
                               u"list; keep them again "
                               "while the newsrooms have them."_s.arg(lost));
    if (leftBehind > 0)
        report.problems.append(u"%1 files in the pages folder are on no list. Repair gives them back to "
                               u"their articles, or removes "
                               "them where there is none."_s.arg(leftBehind));
}

} // namespace

void checkBackups(const BackupFiles &backups, CheckReport &report)
{
    const QList<BackupFile> files = backups.list();
    for (const BackupFile &file : files) {
        report.backups.append(BackupFiles::examine(file));
        if (!report.backups.last().sound)
            report.problems.append(
                u"The backup of %1 is damaged. Repair removes it."_s.arg(file.day.toString(Qt::ISODate)));
    }
    report.ok = report.problems.isEmpty();
}

CheckReport checkStore(Connection &db, const PictureFiles &pictures, const KeptPageFiles &pages,
                       const QDateTime &now)
{
    CheckReport report;
    report.schemaVersion = db.value(u"PRAGMA user_version"_s).toInt();
    report.articles = db.value(u"SELECT count(*) FROM articles"_s).toLongLong();
    report.feeds = db.value(u"SELECT count(*) FROM feeds WHERE removed_at IS NULL"_s).toLongLong();
    report.databaseBytes = QFileInfo(db.path()).size() + QFileInfo(db.path() + u"-wal"_s).size();
    checkPages(db, report.problems);
    checkReferences(db, report.problems);
    checkArticles(db, report.problems);
    checkTickers(db, report.problems);
    checkCounts(db, report.problems);
    checkIndex(db, report.problems);
    checkPictures(db, pictures, now, report);
    checkKeptPages(db, pages, now, report);
    report.ok = report.problems.isEmpty();
    return report;
}

} // namespace depesche::store
