// SPDX-License-Identifier: GPL-3.0-or-later
// A row goes with its article, whoever deletes that; a trigger remembers the file, which goes later.
#include "store/kept_page_rows.h"

#include "store/sql_lists.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kKeptPagesSchema = 9;

QList<ArticleId> withPage(Connection &db, const QString &condition, const QList<ArticleId> &ids)
{
    Statement rows = db.statement(
        u"SELECT article FROM kept_pages WHERE article IN (SELECT value FROM json_each(?)) AND "_s +
        condition);
    rows.run(jsonList(ids));
    QList<ArticleId> found;
    while (rows.next())
        found.append(ArticleId{rows.integer(0)});
    return found;
}

} // namespace

MigrationStep keptPagesStep()
{
    return {kKeptPagesSchema, [](Connection &db) {
                db.executeOnce(uR"(CREATE TABLE kept_pages(
                    article INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
                    file TEXT NOT NULL,
                    url TEXT NOT NULL,
                    kept_at INTEGER NOT NULL,
                    bytes INTEGER NOT NULL,
                    pictures INTEGER NOT NULL,
                    left_out INTEGER NOT NULL,
                    removed_at INTEGER))"_s);
                db.executeOnce(u"CREATE TABLE kept_files_gone(file TEXT PRIMARY KEY) WITHOUT ROWID"_s);
                db.executeOnce(uR"(CREATE TRIGGER kept_page_gone AFTER DELETE ON kept_pages BEGIN
                    INSERT OR IGNORE INTO kept_files_gone(file) VALUES(OLD.file); END)"_s);
            }};
}

std::optional<KeptPage> readKeptPage(const Statement &row, int first)
{
    if (row.isNull(first))
        return std::nullopt;
    return KeptPage{row.url(first + 1), row.time(first), row.integer(first + 2), row.number(first + 3),
                    row.number(first + 4)};
}

bool writeKeptPage(Connection &db, ArticleId id, const QString &file, const KeptPage &page)
{
    db.execute(u"DELETE FROM kept_pages WHERE article = ?"_s, id.value);
    return db.execute(uR"(INSERT INTO kept_pages(article, file, url, kept_at, bytes, pictures, left_out)
                          SELECT id, ?, ?, ?, ?, ?, ? FROM articles WHERE id = ?)"_s,
                      file, page.url.toString(QUrl::FullyEncoded), page.keptAt, page.bytes, page.pictures,
                      page.leftOut, id.value) > 0;
}

QString keptPageFile(Connection &db, ArticleId id)
{
    Statement row = db.statement(u"SELECT file FROM kept_pages WHERE article = ? AND removed_at IS NULL"_s);
    return row.run(id.value).next() ? row.text(0) : QString();
}

QList<ArticleId> removeKeptPages(Connection &db, const QList<ArticleId> &ids, const QDateTime &now)
{
    QList<ArticleId> there = withPage(db, u"removed_at IS NULL"_s, ids);
    db.execute(u"UPDATE kept_pages SET removed_at = ? WHERE article IN (SELECT value FROM json_each(?))"_s,
               now, jsonList(there));
    return there;
}

QList<ArticleId> restoreKeptPages(Connection &db, const QList<ArticleId> &ids)
{
    QList<ArticleId> there = withPage(db, u"removed_at IS NOT NULL"_s, ids);
    db.execute(u"UPDATE kept_pages SET removed_at = NULL WHERE article IN (SELECT value FROM json_each(?))"_s,
               jsonList(there));
    return there;
}

void forgetKeptPages(Connection &db, const QDateTime &before)
{
    db.execute(u"DELETE FROM kept_pages WHERE removed_at < ?"_s, before);
}

QStringList goneKeptFiles(Connection &db)
{
    Statement rows =
        db.statement(u"SELECT file FROM kept_files_gone WHERE file NOT IN (SELECT file FROM kept_pages)"_s);
    rows.run();
    QStringList files;
    while (rows.next())
        files.append(rows.text(0));
    return files;
}

void forgetGoneFiles(Connection &db)
{
    db.executeOnce(u"DELETE FROM kept_files_gone"_s);
}

} // namespace depesche::store
