// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the store's answers about one article and renders them on the pool.
#include "services/reading/reading_service.h"

#include "base/executor.h"
#include "services/reading/page_input.h"
#include "store/article_repository.h"
#include "store/store.h"

#include <utility>

namespace depesche::reading
{
namespace
{

using Opened = store::Result<OpenedArticle>;
using Place = store::Result<std::optional<ReadingPlace>>;
using Pictures = QHash<QUrl, store::StoredPictureInfo>;

using Hyphenators = std::shared_ptr<const rendering::Hyphenators>;

Opened render(Article article, const Pictures &stored, const PageSettings &settings, const Place &place,
              const Hyphenators &hyphenators)
{
    rendering::PageInput input = pageInput(std::move(article), stored, settings);
    input.hyphenators = hyphenators;
    rendering::RenderedPage page = rendering::renderPage(input);
    // Without its place an article can be read from the beginning.
    return OpenedArticle{input.article, std::move(page.html), page.picturesMissing, std::move(page.pictures),
                         place ? *place : std::nullopt};
}

} // namespace

ReadingService::ReadingService(store::Store &store, Executor &executor,
                               std::shared_ptr<const rendering::Hyphenators> hyphenators, QObject *parent)
    : QObject(parent), m_store(store), m_executor(executor), m_hyphenators(std::move(hyphenators))
{
}

void ReadingService::prepare(const QString &language)
{
    if (m_hyphenators)
        (void)m_executor.run([hyphenators = m_hyphenators, language] { hyphenators->find(language); });
}

store::Future<OpenedArticle> ReadingService::open(ArticleId id, const PageSettings &settings)
{
    // All questions are in the reader's queue before the first is answered. The continuations run on the
    // store's thread and must not touch this object, which may be gone by then.
    auto &articles = m_store.articles();
    auto article = articles.article(id);
    auto place = articles.readingPlace(id);
    auto pictures = m_store.pictures().ofArticle(id);
    auto &executor = m_executor;
    return pictures
        .then([article, place, settings, id, &articles, &executor,
               hyphenators = m_hyphenators](const store::Result<Pictures> &stored) {
            // Its answer came before that of the last question.
            const store::Result<Article> found = article.result();
            if (!found)
                return QtFuture::makeReadyFuture(Opened(Unexpected{found.error()}));
            articles.noteShown(id);
            // Without the list of pictures the text can still be read.
            const Pictures known = stored ? *stored : Pictures();
            return executor.run([article = *found, known, settings, place = place.result(), hyphenators] {
                return render(article, known, settings, place, hyphenators);
            });
        })
        .unwrap();
}

store::Future<QString> ReadingService::changes(ArticleId id, int version, const PageSettings &settings)
{
    using Revisions = QList<ArticleRevision>;
    auto earlier = m_store.articles().revisions(id);
    auto &executor = m_executor;
    return m_store.articles()
        .article(id)
        .then([earlier, version, settings, &executor](store::Result<Article> article) mutable {
            if (!article)
                return QtFuture::makeReadyFuture(store::Result<QString>(Unexpected{article.error()}));
            return earlier
                .then([article = std::move(*article), version, settings,
                       &executor](const store::Result<Revisions> &revisions) {
                    if (!revisions)
                        return QtFuture::makeReadyFuture(
                            store::Result<QString>(Unexpected{revisions.error()}));
                    const rendering::ChangesInput input{
                        article,         *revisions,       version, settings.style, settings.changesWords,
                        settings.locale, settings.timeZone};
                    return executor.run(
                        [input] { return store::Result<QString>(rendering::renderChanges(input)); });
                })
                .unwrap();
        })
        .unwrap();
}

void ReadingService::setPlace(ArticleId id, const std::optional<ReadingPlace> &place)
{
    m_store.articles().setReadingPlace(id, place);
}

store::Future<Resource> ReadingService::picture(const QString &hash)
{
    return m_store.pictures().read(hash).then(
        [](store::Result<store::PictureFile> file) -> store::Result<Resource> {
            if (!file)
                return Unexpected{file.error()};
            return Resource{std::move(file->bytes), file->mimeType.toLatin1()};
        });
}

store::Future<ArticleId> ReadingService::findByUrl(const QUrl &url)
{
    return m_store.articles().findByUrl(url);
}

} // namespace depesche::reading
