// SPDX-License-Identifier: GPL-3.0-or-later
// What a view needs in order to show articles: pages, pictures, and which links are articles of our own.
#pragma once

#include "domain/article.h"
#include "domain/reading_place.h"
#include "rendering/article_page.h"
#include "rendering/changes_page.h"
#include "rendering/kept_page.h"
#include "store/store_error.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace depesche::reading
{

/// How pages are to look and in which words; given by the reader pane.
struct PageSettings {
    rendering::PageStyle style;
    rendering::PageWords words;
    rendering::ChangesWords changesWords;
    rendering::KeptWords keptWords;
    QLocale locale;
    QTimeZone timeZone;
};

struct OpenedArticle {
    Article article;
    QString html; ///< the rendered page
    int picturesMissing = 0;
    QList<rendering::PagePicture> pictures; ///< that the page shows, in its order
    std::optional<ReadingPlace> place;      ///< where the person stopped the last time
};

/// The newsroom's page as it was kept.
struct OpenedPage {
    QString html;
    QList<rendering::PagePicture> pictures;
};

struct Resource {
    QByteArray bytes;
    QByteArray mimeType;
};

/// Asked on the main thread. Futures finish on any thread: use continueOn() (base/continue_on.h).
class ArticleSource
{
public:
    virtual ~ArticleSource() = default;

    /// The article with its page. NotFound if it is gone.
    virtual store::Future<OpenedArticle> open(ArticleId id, const PageSettings &settings) = 0;
    /// The page that shows what the newsroom changed (rendering/changes_page.h says which version). NotFound
    /// if the article is gone.
    virtual store::Future<QString> changes(ArticleId id, int version, const PageSettings &settings) = 0;
    /// The page that is kept of an article. NotFound where none is; InputOutput where its file is not
    /// what was written.
    virtual store::Future<OpenedPage> keptPage(ArticleId id, const PageSettings &settings) = 0;
    /// Keeps the place for the next time; none forgets it.
    virtual void setPlace(ArticleId id, const std::optional<ReadingPlace> &place) = 0;
    /// A stored picture by content hash, or one of the kept page that was opened last. NotFound for anything
    /// else.
    virtual store::Future<Resource> picture(const QString &hash) = 0;
    /// The stored article with this address. NotFound if none.
    virtual store::Future<ArticleId> findByUrl(const QUrl &url) = 0;
};

} // namespace depesche::reading
