// SPDX-License-Identifier: GPL-3.0-or-later
// The article repository's questions and writes; statements are in article_lists and its neighbours.
#include "store/article_repository.h"

#include "store/article_counts.h"
#include "store/article_lists.h"
#include "store/article_status.h"
#include "store/database.h"
#include "store/reading_places.h"
#include "store/stored_articles.h"

#include <algorithm>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kLargestPage = 1000;

template <class T>
Result<T> orNotFound(const std::optional<T> &found)
{
    if (found)
        return *found;
    return Unexpected{StoreError{StoreErrorCode::NotFound, u"no such article"_s, {}}};
}

} // namespace

ArticleRepository::ArticleRepository(Database &database) : m_database(database) {}

Future<ArticlePage> ArticleRepository::page(ArticleQuery query, std::optional<ArticlePosition> after,
                                            int limit)
{
    return m_database.read<ArticlePage>([query = std::move(query), after = std::move(after),
                                         limit = std::clamp(limit, 1, kLargestPage)](Connection &db) {
        return articlePage(db, query, after, limit);
    });
}

Future<QList<ArticleRepository::Membership>> ArticleRepository::summaries(QList<ArticleId> ids,
                                                                          ArticleQuery query)
{
    return m_database.read<QList<Membership>>([ids = std::move(ids), query = std::move(query)](
                                                  Connection &db) { return memberships(db, ids, query); });
}

Future<int> ArticleRepository::count(ArticleQuery query)
{
    return m_database.read<int>(
        [query = std::move(query)](Connection &db) { return countArticles(db, query); });
}

Future<Article> ArticleRepository::article(ArticleId id)
{
    return m_database.read<Article>([id](Connection &db) { return orNotFound(readArticle(db, id)); });
}

Future<ArticleId> ArticleRepository::findByUrl(QUrl url)
{
    return m_database.read<ArticleId>(
        [url = std::move(url)](Connection &db) { return orNotFound(findArticle(db, url)); });
}

Future<QList<ArticleRevision>> ArticleRepository::revisions(ArticleId id)
{
    return m_database.read<QList<ArticleRevision>>([id](Connection &db) { return readRevisions(db, id); });
}

Future<QList<ArticleId>> ArticleRepository::setStatus(QList<ArticleId> ids, ArticleStatus status, bool on)
{
    return m_database.write<QList<ArticleId>>([ids = std::move(ids), status, on](WriteContext &context) {
        return changeStatus(context, ids, status, on);
    });
}

Future<QList<ArticleId>> ArticleRepository::markRead(ArticleQuery query, ArticleRange range,
                                                     std::optional<ArticlePosition> pivot)
{
    return m_database.write<QList<ArticleId>>(
        [query = std::move(query), range, pivot = std::move(pivot)](WriteContext &context) {
            return changeStatus(context, unreadArticles(context.db, query, range, pivot), ArticleStatus::Read,
                                true);
        });
}

Future<void> ArticleRepository::noteShown(ArticleId id)
{
    return m_database.write<void>([id](WriteContext &context) -> Result<void> {
        context.db.execute(u"UPDATE article_status SET shown_at = ? WHERE article = ?"_s, context.now,
                           id.value);
        return {};
    });
}

Future<std::optional<ReadingPlace>> ArticleRepository::readingPlace(ArticleId id)
{
    return m_database.read<std::optional<ReadingPlace>>(
        [id](Connection &db) { return readReadingPlace(db, id); });
}

Future<void> ArticleRepository::setReadingPlace(ArticleId id, std::optional<ReadingPlace> place)
{
    return m_database.write<void>([id, place](WriteContext &context) -> Result<void> {
        writeReadingPlace(context.db, id, place);
        return {};
    });
}

Future<ArticleCounts> ArticleRepository::counts(QDateTime todaySince)
{
    return m_database.read<ArticleCounts>(
        [todaySince = std::move(todaySince)](Connection &db) { return storedCounts(db, todaySince); });
}

} // namespace depesche::store
