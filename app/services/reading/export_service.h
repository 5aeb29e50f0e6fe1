// SPDX-License-Identifier: GPL-3.0-or-later
// Giving one article away: as an HTML file that holds its pictures, or as Markdown with the pictures beside
// it.
#pragma once

#include "base/expected.h"
#include "services/reading/article_source.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace depesche
{
class Executor;
}
namespace depesche::store
{
class Store;
}

namespace depesche::reading
{

enum class ExportFormat { Html, Markdown };

struct ExportFailure {
    enum class Kind {
        Store,   ///< the article could not be read: `cause` says why
        Writing, ///< `path` could not be written: `reason`
    };
    Kind kind = Kind::Store;
    store::StoreError cause = {};
    QString path = {};
    QString reason = {}; ///< the system's words
};

struct ExportedArticle {
    QString file;
    QString pictureFolder;   ///< empty if no picture was written beside the file
    int picturesMissing = 0; ///< pictures that are not stored: the document links to them
};

using ExportResult = Expected<ExportedArticle, ExportFailure>;

/// Main thread. Reads from the store, renders and writes on the pool. Must not outlive the store or the pool;
/// they may finish its futures after it is gone.
class ExportService
{
public:
    ExportService(store::Store &store, Executor &executor) : m_store(store), m_executor(executor) {}

    /// The document by itself: Markdown links to pictures at their source. NotFound if the article is gone.
    store::Future<QByteArray> document(ArticleId id, ExportFormat format, const PageSettings &settings);

    /// Writes the document, and the pictures of Markdown into the folder NAME-pictures beside NAME.md. The
    /// file is replaced at the end, whole or not at all; pictures that were written for a document that could
    /// not be are taken away again.
    QFuture<ExportResult> write(ArticleId id, ExportFormat format, const QString &file,
                                const PageSettings &settings);

    /// The file that is kept of the newsroom's page, as it is: it holds its pictures. The file is replaced at
    /// the end, whole or not at all.
    QFuture<ExportResult> writeKeptPage(ArticleId id, const QString &file);

private:
    store::Store &m_store;
    Executor &m_executor;
};

/// What a file of the article is best called, with its suffix.
QString exportFileName(const QString &title, ExportFormat format);

} // namespace depesche::reading
