// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the store's answers about one article and renders them on the pool.
#include "services/reading/reading_service.h"

#include "base/executor.h"
#include "services/reading/page_input.h"
#include "store/article_repository.h"
#include "store/kept_page_repository.h"
#include "store/store.h"

#include <mutex>
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

using KeptFile = store::Result<store::KeptPageFile>;

} // namespace

void ReadingService::prepare(const QString &language)
{
    if (m_hyphenators)
        (void)m_executor.run([hyphenators = m_hyphenators, language] { hyphenators->find(language); });
}

/// Where the kept page's file has its pictures. Written on the pool, read on the main thread.
class ReadingService::KeptPictures
{
public:
    struct Place {
        QString file;
        rendering::KeptPicturePlace place;
    };

    void set(const QString &file, const rendering::KeptContent &content)
    {
        const std::scoped_lock locked(m_mutex);
        m_file = file;
        m_places.clear();
        for (const rendering::KeptPicturePlace &place : content.pictures)
            m_places.insert(place.hash, place);
    }
    std::optional<Place> find(const QString &hash) const
    {
        const std::scoped_lock locked(m_mutex);
        const auto found = m_places.constFind(hash);
        return found == m_places.cend() ? std::nullopt : std::optional(Place{m_file, *found});
    }

private:
    mutable std::mutex m_mutex;
    QString m_file;
    QHash<QString, rendering::KeptPicturePlace> m_places;
};

ReadingService::ReadingService(store::Store &store, Executor &executor,
                               std::shared_ptr<const rendering::Hyphenators> hyphenators, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_executor(executor),
      m_hyphenators(std::move(hyphenators)),
      m_kept(std::make_shared<KeptPictures>())
{
}

ReadingService::~ReadingService() = default;

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

store::Future<OpenedPage> ReadingService::keptPage(ArticleId id, const PageSettings &settings)
{
    using Page = store::Result<OpenedPage>;
    return m_store.keptPages()
        .read(id)
        .then([settings, kept = m_kept, &executor = m_executor](KeptFile file) {
            if (!file)
                return QtFuture::makeReadyFuture(Page(Unexpected{file.error()}));
            return executor.run([settings, kept, file = std::move(*file)]() -> Page {
                auto content = rendering::readKeptDocument(file.bytes);
                if (!content)
                    return Unexpected{store::StoreError{store::StoreErrorCode::InputOutput,
                                                        QStringLiteral("no kept page"), file.name}};
                kept->set(file.name, *content);
                rendering::RenderedPage page =
                    rendering::renderKeptPage({file.page, std::move(*content), settings.style, settings.words,
                                               settings.keptWords, settings.locale, settings.timeZone});
                return OpenedPage{std::move(page.html), std::move(page.pictures)};
            });
        })
        .unwrap();
}

void ReadingService::setPlace(ArticleId id, const std::optional<ReadingPlace> &place)
{
    m_store.articles().setReadingPlace(id, place);
}

store::Future<Resource> ReadingService::picture(const QString &hash)
{
    if (const auto kept = m_kept->find(hash))
        return m_store.keptPages()
            .readPart(kept->file, kept->place.offset, kept->place.length)
            .then([mimeType = kept->place.mimeType](
                      const store::Result<QByteArray> &text) -> store::Result<Resource> {
                if (!text)
                    return Unexpected{text.error()};
                return Resource{QByteArray::fromBase64(*text), mimeType.toLatin1()};
            });
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
