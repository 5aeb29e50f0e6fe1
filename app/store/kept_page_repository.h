// SPDX-License-Identifier: GPL-3.0-or-later
// Web pages of articles, each in one file.
#pragma once

#include "domain/ids.h"
#include "domain/kept_page.h"
#include "store/store_error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace depesche::store
{

class Database;

struct KeptPageFile {
    KeptPage page;
    QString name; ///< for readPart()
    QByteArray bytes;
};

class KeptPageRepository
{
public:
    explicit KeptPageRepository(Database &database);

    /// Writes the file, then its row; a page that was kept before is replaced. `page.bytes` counts for
    /// nothing. NotFound if there is no such article.
    Future<KeptPage> put(ArticleId id, KeptPage page, QByteArray bytes);
    /// NotFound where none is kept, or its file is gone.
    Future<KeptPageFile> read(ArticleId id);
    /// `length` bytes of a kept page's file from `offset` on.
    Future<QByteArray> readPart(QString name, qint64 offset, qint64 length);

    /// Out of sight at once; the file goes a day later. Gives back the articles that had a page.
    Future<QList<ArticleId>> remove(QList<ArticleId> ids);
    /// What remove() took, as long as it is there.
    Future<QList<ArticleId>> restore(QList<ArticleId> ids);

    struct Usage {
        qint64 bytes = 0;
        int pages = 0;
    };
    Future<Usage> usage();
    /// Deletes files whose page was replaced, was removed more than a day ago, or went with its article.
    Future<int> sweep();

private:
    Database &m_database;
};

} // namespace depesche::store
