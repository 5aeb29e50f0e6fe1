// SPDX-License-Identifier: GPL-3.0-or-later
// Opening an article: the page that shows it and the pictures that stand in it.
#pragma once

#include "services/reading/article_source.h"

#include <QFuture>
#include <QObject>

#include <memory>

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

/// Main thread. Reads from the store, renders on the pool. Must not outlive the store or the pool; they may
/// finish its futures after it is gone.
class ReadingService final : public QObject, public ArticleSource
{
    Q_OBJECT
public:
    /// Without `hyphenators` words are not parted.
    ReadingService(store::Store &store, Executor &executor,
                   std::shared_ptr<const rendering::Hyphenators> hyphenators = {}, QObject *parent = nullptr);
    ~ReadingService() override;

    /// Reads on the pool, ahead of time, what the first article in this language will need.
    void prepare(const QString &language);
    /// Notes in the store that the article was shown.
    store::Future<OpenedArticle> open(ArticleId id, const PageSettings &settings) override;
    store::Future<QString> changes(ArticleId id, int version, const PageSettings &settings) override;
    store::Future<OpenedPage> keptPage(ArticleId id, const PageSettings &settings) override;
    void setPlace(ArticleId id, const std::optional<ReadingPlace> &place) override;
    store::Future<Resource> picture(const QString &hash) override;
    store::Future<ArticleId> findByUrl(const QUrl &url) override;

private:
    class KeptPictures;

    store::Store &m_store;
    Executor &m_executor;
    const std::shared_ptr<const rendering::Hyphenators> m_hyphenators; ///< shared with what runs on the pool
    std::shared_ptr<KeptPictures> m_kept; ///< of the kept page that was opened last
};

} // namespace depesche::reading
