// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of pictures and of the addresses they come from. A file is there before its row, and goes after it.
#include "store/picture_repository.h"

#include "store/article_filter.h"
#include "store/database.h"
#include "store/offline_state.h"
#include "store/picture_budget.h"
#include "store/picture_files.h"
#include "store/sql_lists.h"

#include <QSet>

#include <algorithm>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr std::chrono::minutes kFirstPause{10};
constexpr std::chrono::hours kLongestPause{7 * 24};
constexpr int kMostDoublings = 12;
constexpr int kMostMissing = 10'000;

StoreError noSuchPicture(const QString &hash)
{
    return {StoreErrorCode::NotFound, u"no such picture"_s, hash};
}

struct NewPicture {
    QString url;
    QByteArray hash;
    QByteArray bytes;
    QString mimeType;
    int width = 0;
    int height = 0;
    PictureFacts facts;
};

QList<ArticleId> articlesNaming(Connection &db, const QString &url)
{
    Statement rows = db.statement(uR"(SELECT i.article FROM picture_sources o
        JOIN article_images i ON i.source = o.id WHERE o.url = ?)"_s);
    rows.run(url);
    QList<ArticleId> articles;
    while (rows.next())
        articles.append(ArticleId{rows.integer(0)});
    return articles;
}

/// Rows of address, hash, type, width, height, bytes, caption, credit, copyright.
QHash<QUrl, StoredPictureInfo> picturesByAddress(Statement &rows)
{
    QHash<QUrl, StoredPictureInfo> pictures;
    while (rows.next())
        pictures.insert(rows.url(0), {QString::fromLatin1(rows.bytes(1).toHex()),
                                      rows.text(2),
                                      rows.number(3),
                                      rows.number(4),
                                      rows.integer(5),
                                      {rows.text(6), rows.text(7), rows.text(8)}});
    return pictures;
}

Result<StoredPictureInfo> addRow(WriteContext &context, const PictureFiles &files, const NewPicture &picture)
{
    // The budget may have taken the file away since it was written; whoever holds the writer's turn is right.
    if (const Result<void> written = files.write(picture.hash, picture.bytes); !written)
        return Unexpected{written.error()};
    Connection &db = context.db;
    db.execute(
        uR"(INSERT INTO pictures(hash, mime_type, width, height, bytes, added_at, caption, credit, copyright)
                   VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(hash) DO NOTHING)"_s,
        picture.hash, picture.mimeType, picture.width, picture.height, qint64(picture.bytes.size()),
        context.now, picture.facts.caption, picture.facts.credit, picture.facts.copyright);
    db.execute(uR"(INSERT INTO picture_sources(url, hash) VALUES(?, ?)
                   ON CONFLICT(url) DO UPDATE SET hash = excluded.hash, failures = 0, retry_at = NULL)"_s,
               picture.url, picture.hash);
    const QList<ArticleId> articles = articlesNaming(db, picture.url);
    if (!updateOfflineStates(db, articles).isEmpty())
        context.counts = true;
    context.articles.changed += articles;
    return StoredPictureInfo{QString::fromLatin1(picture.hash.toHex()), picture.mimeType, picture.width,
                             picture.height, picture.bytes.size()};
}

std::chrono::milliseconds pauseAfter(int failures)
{
    const auto pause = kFirstPause * (1 << std::clamp(failures - 1, 0, kMostDoublings));
    return std::min<std::chrono::milliseconds>(pause, kLongestPause);
}

struct MissingStatement {
    QString sql;
    QVariantList values;
};

QString missingSelect(const QString &condition)
{
    return uR"(SELECT o.url, s.article, s.feed, o.failures
        FROM article_status s JOIN feeds f ON f.id = s.feed JOIN article_images i ON i.article = s.article
            JOIN picture_sources o ON o.id = i.source
        WHERE o.hash IS NULL AND s.offline <> 2 AND %1
        ORDER BY s.sorted_at DESC, s.article DESC, o.id)"_s.arg(condition);
}

/// What a person asks for by name is tried again at once, whatever happened before.
MissingStatement missingOf(const QList<ArticleId> &ids)
{
    return {missingSelect(u"s.article IN (SELECT value FROM json_each(?))"_s), {jsonList(ids)}};
}

/// Policy All keeps every article's pictures, SavedOnly (All and one) those of the saved.
MissingStatement missingKept(const ArticleQuery &query, OfflinePolicy fallback, const QDateTime &now)
{
    static_assert(int(OfflinePolicy::Inherit) == 0 && int(OfflinePolicy::All) == 1 &&
                  int(OfflinePolicy::SavedOnly) == 2);
    const ArticleFilter filter = articleFilter(query);
    return {missingSelect(filter.where + uR"( AND (o.retry_at IS NULL OR o.retry_at <= ?)
            AND CASE f.offline_policy WHEN 0 THEN ? ELSE f.offline_policy END IN (1, 1 + s.saved))"_s),
            filter.values + QVariantList{toSql(now), int(fallback)}};
}

/// Deletes the files of pictures whose rows are gone for good. A write, so that no other write adds one
/// meanwhile.
Future<void> removeFiles(Database &database, const PictureFiles &files, const QList<QByteArray> &hashes)
{
    return database.write<void>(
        [files, hashes](WriteContext &context) -> Result<void> {
            for (const QByteArray &hash : hashes) {
                Statement row = context.db.statement(u"SELECT 1 FROM pictures WHERE hash = ?"_s);
                if (!row.run(hash).next())
                    files.remove(hash);
            }
            return {};
        },
        Database::Lane::Bulk);
}

} // namespace

PictureRepository::PictureRepository(Database &database) : m_database(database) {}

Future<StoredPictureInfo> PictureRepository::add(const QUrl &url, QByteArray bytes, QString mimeType,
                                                 int width, int height, PictureFacts facts)
{
    const PictureFiles files(m_database.picturesFolder());
    auto prepared =
        m_database.preparation().run([files,
                                      picture = NewPicture{url.toString(QUrl::FullyEncoded),
                                                           {},
                                                           std::move(bytes),
                                                           std::move(mimeType),
                                                           width,
                                                           height,
                                                           std::move(facts)},
                                      writable = !m_database.isReadOnly()]() mutable -> Result<NewPicture> {
            picture.hash = PictureFiles::hashOf(picture.bytes);
            if (!writable) // the write that follows says so
                return picture;
            if (const Result<void> written = files.write(picture.hash, picture.bytes); !written)
                return Unexpected{written.error()};
            return picture;
        });
    Database &database = m_database;
    return prepared
        .then([&database, files](Result<NewPicture> picture) {
            if (!picture)
                return finishedFuture<StoredPictureInfo>(Unexpected{picture.error()});
            return database.write<StoredPictureInfo>(
                [files, picture = std::move(*picture)](WriteContext &context) {
                    return addRow(context, files, picture);
                },
                Database::Lane::Bulk);
        })
        .unwrap();
}

Future<void> PictureRepository::noteFailure(const QUrl &url)
{
    return m_database.write<void>(
        [address = url.toString(QUrl::FullyEncoded)](WriteContext &context) -> Result<void> {
            int failures = 0;
            {
                Statement row = context.db.statement(u"SELECT failures FROM picture_sources WHERE url = ?"_s);
                if (!row.run(address).next())
                    return {}; // no article names it any more
                failures = row.number(0) + 1;
            }
            context.db.execute(u"UPDATE picture_sources SET failures = ?, retry_at = ? WHERE url = ?"_s,
                               failures, context.now.addMSecs(pauseAfter(failures).count()), address);
            return {};
        },
        Database::Lane::Bulk);
}

Future<QHash<QUrl, StoredPictureInfo>> PictureRepository::ofArticle(ArticleId article)
{
    using Pictures = QHash<QUrl, StoredPictureInfo>;
    return m_database.read<Pictures>([article](Connection &db) -> Result<Pictures> {
        Statement rows = db.statement(uR"(SELECT o.url, p.hash, p.mime_type, p.width, p.height, p.bytes,
                p.caption, p.credit, p.copyright
            FROM article_images i JOIN picture_sources o ON o.id = i.source JOIN pictures p ON p.hash = o.hash
            WHERE i.article = ?)"_s);
        rows.run(article.value);
        return picturesByAddress(rows);
    });
}

Future<QHash<QUrl, StoredPictureInfo>> PictureRepository::ofAddresses(QList<QUrl> urls)
{
    using Pictures = QHash<QUrl, StoredPictureInfo>;
    return m_database.read<Pictures>([urls = std::move(urls)](Connection &db) -> Result<Pictures> {
        Pictures pictures;
        for (const QUrl &url : urls) {
            Statement rows = db.statement(uR"(SELECT o.url, p.hash, p.mime_type, p.width, p.height, p.bytes,
                    p.caption, p.credit, p.copyright
                FROM picture_sources o JOIN pictures p ON p.hash = o.hash WHERE o.url = ?)"_s);
            rows.run(url);
            pictures.insert(picturesByAddress(rows));
        }
        return pictures;
    });
}

Future<PictureFile> PictureRepository::read(QString hash)
{
    return m_database.read<PictureFile>(
        [hash = std::move(hash),
         files = PictureFiles(m_database.picturesFolder())](Connection &db) -> Result<PictureFile> {
            const QByteArray name = PictureFiles::parseHash(hash);
            Statement row = db.statement(u"SELECT mime_type FROM pictures WHERE hash = ?"_s);
            if (name.isEmpty() || !row.run(name).next())
                return Unexpected{noSuchPicture(hash)};
            Result<QByteArray> bytes = files.read(name);
            if (!bytes)
                return Unexpected{bytes.error()};
            return PictureFile{std::move(*bytes), row.text(0)};
        });
}

QString PictureRepository::path(const QString &hash) const
{
    const QByteArray name = PictureFiles::parseHash(hash);
    return name.isEmpty() ? QString() : PictureFiles(m_database.picturesFolder()).path(name);
}

Future<QList<MissingPicture>> PictureRepository::missing(const ArticleQuery &query,
                                                         const QList<ArticleId> &ids, OfflinePolicy fallback,
                                                         int limit)
{
    const MissingStatement statement =
        ids.isEmpty() ? missingKept(query, fallback, m_database.now()) : missingOf(ids);
    const int most = std::clamp(limit, 1, kMostMissing);
    return m_database.read<QList<MissingPicture>>([statement,
                                                   most](Connection &db) -> Result<QList<MissingPicture>> {
        Statement rows = db.statement(statement.sql);
        rows.runWith(statement.values);
        QList<MissingPicture> missing;
        QSet<QString> seen; // many articles may name one picture
        while (missing.size() < most && rows.next()) {
            const QString url = rows.text(0);
            if (seen.contains(url))
                continue;
            seen.insert(url);
            missing.append({QUrl(url), ArticleId{rows.integer(1)}, FeedId{rows.integer(2)}, rows.number(3)});
        }
        return missing;
    });
}

Future<PictureRepository::Usage> PictureRepository::usage()
{
    return m_database.read<Usage>([](Connection &db) -> Result<Usage> {
        Usage usage;
        {
            Statement row = db.statement(u"SELECT coalesce(sum(bytes), 0), count(*) FROM pictures"_s);
            row.run().next();
            usage.bytes = row.integer(0);
            usage.pictures = row.number(1);
        }
        usage.articlesComplete = db.value(u"SELECT coalesce(sum(offline), 0) FROM feed_counts"_s).toInt();
        return usage;
    });
}

Future<int> PictureRepository::enforceBudget(qint64 bytes)
{
    Database &database = m_database;
    const PictureFiles files(database.picturesFolder());
    return database
        .write<QList<QByteArray>>(
            [bytes](WriteContext &context) -> Result<QList<QByteArray>> {
                return dropPicturesOverBudget(context, bytes);
            },
            Database::Lane::Bulk)
        .then([&database, files](const Result<QList<QByteArray>> &dropped) {
            if (!dropped)
                return finishedFuture<int>(Unexpected{dropped.error()});
            const int count = int(dropped->size());
            return removeFiles(database, files, *dropped)
                .then([count](const Result<void> &removed) -> Result<int> {
                    if (!removed)
                        return Unexpected{removed.error()};
                    return count;
                });
        })
        .unwrap();
}

} // namespace depesche::store
