// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures as files by content hash, and which article needs which.
#pragma once

#include "domain/feed.h"
#include "domain/ids.h"
#include "domain/query.h"
#include "store/store_error.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

namespace depesche::store
{

class Database;

/// Caption and the like read from the file itself; used only where the article gives none.
struct PictureFacts {
    QString caption;
    QString credit;
    QString copyright;
};

struct StoredPictureInfo {
    QString hash; ///< SHA-256 of the file, hex
    QString mimeType;
    int width = 0;
    int height = 0;
    qint64 bytes = 0;
    PictureFacts facts = {};
};

/// A picture that an article wants and that is not here.
struct MissingPicture {
    QUrl url;
    ArticleId article;
    FeedId feed;
    int failures = 0;
};

struct PictureFile {
    QByteArray bytes;
    QString mimeType;
};

class PictureRepository
{
public:
    explicit PictureRepository(Database &database);

    /// Writes the file (once per content), ties it to every article that names `url`, updates their offline
    /// state.
    Future<StoredPictureInfo> add(const QUrl &url, QByteArray bytes, QString mimeType, int width, int height,
                                  PictureFacts facts = {});
    /// Counts a failed fetch; it is offered again by missing() after a growing pause.
    Future<void> noteFailure(const QUrl &url);

    /// Stored pictures among those that the article names, by address.
    Future<QHash<QUrl, StoredPictureInfo>> ofArticle(ArticleId article);
    /// Stored ones among these addresses, whoever names them.
    Future<QHash<QUrl, StoredPictureInfo>> ofAddresses(QList<QUrl> urls);
    Future<PictureFile> read(QString hash);
    /// Path of the file for a hash, whether or not it exists. Thread-safe; takes only 64 hexadecimal digits.
    QString path(const QString &hash) const;

    /// Pictures still to be fetched, newest articles first. `ids` empty: of every article in the query that
    /// its feed's policy (or `fallback`, where that says Inherit) keeps, and whose pause after a failure is
    /// over; with ids: of these articles, whatever policy and pauses say. Each address once.
    Future<QList<MissingPicture>> missing(const ArticleQuery &query, const QList<ArticleId> &ids,
                                          OfflinePolicy fallback, int limit);

    struct Usage {
        qint64 bytes = 0;
        int pictures = 0;
        int articlesComplete = 0;
    };
    Future<Usage> usage();
    /// Deletes files, least recently shown articles first, until the sum is below `bytes`; saved articles
    /// keep theirs.
    Future<int> enforceBudget(qint64 bytes);

private:
    Database &m_database;
};

} // namespace depesche::store
