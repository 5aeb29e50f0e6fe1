// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of kept pages. A file is there before its row, and goes after it.
#include "store/kept_page_repository.h"

#include "store/database.h"
#include "store/kept_page_files.h"
#include "store/kept_page_rows.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kDaysUntilGone = 1;

StoreError noPage()
{
    return {StoreErrorCode::NotFound, u"no page is kept"_s, {}};
}

struct NewPage {
    QString name;
    KeptPage page;
};

Future<KeptPage> addKeptRow(Database &database, const KeptPageFiles &files, ArticleId id, const NewPage &kept)
{
    return database
        .write<KeptPage>(
            [id, kept](WriteContext &context) -> Result<KeptPage> {
                if (!writeKeptPage(context.db, id, kept.name, kept.page))
                    return Unexpected{noPage()};
                context.articles.changed.append(id);
                return kept.page;
            },
            Database::Lane::Bulk)
        .then([files, name = kept.name](Result<KeptPage> stored) {
            if (!stored)
                files.remove(name);
            return stored;
        });
}

} // namespace

KeptPageRepository::KeptPageRepository(Database &database) : m_database(database) {}

Future<KeptPage> KeptPageRepository::put(ArticleId id, KeptPage page, QByteArray bytes)
{
    if (m_database.isReadOnly())
        return finishedFuture<KeptPage>(
            Unexpected{StoreError{StoreErrorCode::NotWritable, u"the store was opened for reading"_s, {}}});
    const KeptPageFiles files(m_database.keptPagesFolder());
    page.bytes = bytes.size();
    Database &database = m_database;
    return m_database.preparation()
        .run([files, kept = NewPage{KeptPageFiles::newName(id), std::move(page)},
              bytes = std::move(bytes)]() -> Result<NewPage> {
            if (const Result<void> written = files.write(kept.name, bytes); !written)
                return Unexpected{written.error()};
            return kept;
        })
        .then([&database, files, id](const Result<NewPage> &kept) {
            return kept ? addKeptRow(database, files, id, *kept)
                        : finishedFuture<KeptPage>(Unexpected{kept.error()});
        })
        .unwrap();
}

Future<KeptPageFile> KeptPageRepository::read(ArticleId id)
{
    Database &database = m_database;
    const KeptPageFiles files(m_database.keptPagesFolder());
    // The reader only looks up the name: lists do not wait for a large file.
    return m_database
        .read<KeptPageFile>([id](Connection &db) -> Result<KeptPageFile> {
            Statement row =
                db.statement(u"SELECT file, "_s + QLatin1StringView(kKeptPageColumns) +
                             u" FROM kept_pages k WHERE k.article = ? AND k.removed_at IS NULL"_s);
            if (!row.run(id.value).next())
                return Unexpected{noPage()};
            return KeptPageFile{*readKeptPage(row, 1), row.text(0), {}};
        })
        .then([&database, files](Result<KeptPageFile> found) {
            if (!found)
                return finishedFuture<KeptPageFile>(Unexpected{found.error()});
            return database.preparation().run(
                [files, kept = std::move(*found)]() mutable -> Result<KeptPageFile> {
                    Result<QByteArray> bytes = files.read(kept.name);
                    if (!bytes)
                        return Unexpected{bytes.error()};
                    kept.bytes = std::move(*bytes);
                    return kept;
                });
        })
        .unwrap();
}

Future<QByteArray> KeptPageRepository::readPart(QString name, qint64 offset, qint64 length)
{
    return m_database.preparation().run([files = KeptPageFiles(m_database.keptPagesFolder()),
                                         name = std::move(name), offset,
                                         length] { return files.readPart(name, offset, length); });
}

Future<QList<ArticleId>> KeptPageRepository::remove(QList<ArticleId> ids)
{
    return m_database.write<QList<ArticleId>>(
        [ids = std::move(ids)](WriteContext &context) -> Result<QList<ArticleId>> {
            const QList<ArticleId> removed = removeKeptPages(context.db, ids, context.now);
            context.articles.changed += removed;
            return removed;
        });
}

Future<QList<ArticleId>> KeptPageRepository::restore(QList<ArticleId> ids)
{
    return m_database.write<QList<ArticleId>>(
        [ids = std::move(ids)](WriteContext &context) -> Result<QList<ArticleId>> {
            const QList<ArticleId> restored = restoreKeptPages(context.db, ids);
            context.articles.changed += restored;
            return restored;
        });
}

Future<KeptPageRepository::Usage> KeptPageRepository::usage()
{
    return m_database.read<Usage>([](Connection &db) -> Result<Usage> {
        Statement row = db.statement(
            u"SELECT coalesce(sum(bytes), 0), count(*) FROM kept_pages WHERE removed_at IS NULL"_s);
        row.run().next();
        return Usage{row.integer(0), row.number(1)};
    });
}

Future<int> KeptPageRepository::sweep()
{
    return m_database.write<int>(
        [files = KeptPageFiles(m_database.keptPagesFolder())](WriteContext &context) -> Result<int> {
            // What is removed for good only now has its file until the next time, when that is on disk.
            const QStringList gone = goneKeptFiles(context.db);
            for (const QString &name : gone)
                files.remove(name);
            forgetGoneFiles(context.db);
            forgetKeptPages(context.db, context.now.addDays(-kDaysUntilGone));
            return int(gone.size());
        },
        Database::Lane::Bulk);
}

} // namespace depesche::store
