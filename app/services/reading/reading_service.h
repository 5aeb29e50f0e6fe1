// SPDX-License-Identifier: GPL-3.0-or-later
// Opening an article: the page that shows it and the pictures that stand in it.
#pragma once

#include "domain/article.h"
#include "rendering/article_page.h"
#include "store/store_error.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QString>

namespace depesche
{
class Clock;
class Executor;
} // namespace depesche
namespace depesche::store
{
class Store;
}

namespace depesche::reading
{

/// How pages are to look and in which words; given by the reader pane.
struct PageSettings {
    rendering::PageStyle style;
    rendering::PageWords words;
    QLocale locale;
    QTimeZone timeZone;
};

struct OpenedArticle {
    Article article;
    QString html; ///< the rendered page
    int picturesMissing = 0;
};

struct Resource {
    QByteArray bytes;
    QByteArray mimeType;
};

/// Main thread. Reads from the store, renders on the pool.
class ReadingService final : public QObject
{
    Q_OBJECT
public:
    ReadingService(store::Store &store, Executor &executor, Clock &clock, QObject *parent = nullptr);

    /// The article with its page. NotFound if it is gone. Notes that it was shown.
    store::Future<OpenedArticle> open(ArticleId id, const PageSettings &settings);

    /// A stored picture by content hash. NotFound for anything else.
    store::Future<Resource> picture(const QString &hash);

    store::Future<ArticleId> findByUrl(const QUrl &url);
    store::Future<QList<ArticleRevision>> revisions(ArticleId id);

private:
    store::Store &m_store;
    Executor &m_executor;
    Clock &m_clock;
};

} // namespace depesche::reading
