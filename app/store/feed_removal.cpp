// SPDX-License-Identifier: GPL-3.0-or-later
// Unlisting, relisting and deleting feeds with their articles.
#include "store/feed_removal.h"

#include "store/article_removal.h"
#include "store/database.h"
#include "store/feed_access_column.h"
#include "store/feed_rows.h"

#include <memory>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// Articles that one write of a purge deletes: about a tenth of a second.
constexpr int kPurgeStep = 200;

QList<ArticleId> articlesOf(Connection &db, const QString &condition, FeedId feed)
{
    Statement rows = db.statement(u"SELECT article FROM article_status WHERE feed = ? AND "_s + condition);
    rows.run(feed.value);
    QList<ArticleId> ids;
    while (rows.next())
        ids.append(ArticleId{rows.integer(0)});
    return ids;
}

struct PurgeStep {
    int feeds = 0;
    bool more = false;
};

FeedId nextRemovedFeed(Connection &db, const QDateTime &before)
{
    Statement row = db.statement(u"SELECT min(id) FROM feeds WHERE removed_at < ?"_s);
    row.run(before).next();
    return FeedId{row.integer(0)};
}

PurgeStep purgeSome(WriteContext &context, const QDateTime &before)
{
    const FeedId feed = nextRemovedFeed(context.db, before);
    if (!feed.isValid())
        return {};
    const QList<ArticleId> articles = articlesOf(context.db, u"1 LIMIT %1"_s.arg(kPurgeStep), feed);
    removeArticles(context.db, articles);
    if (articles.size() == kPurgeStep)
        return {0, true};
    context.db.execute(u"DELETE FROM feeds WHERE id = ?"_s, feed.value);
    return {1, true};
}

/// Keeps itself alive through the continuations until the last step.
class Purge : public std::enable_shared_from_this<Purge>
{
public:
    Purge(Database &database, QDateTime before) : m_database(database), m_before(std::move(before))
    {
        m_promise.start();
    }

    Future<int> future() { return m_promise.future(); }

    void step()
    {
        m_database
            .write<PurgeStep>(
                [before = m_before](WriteContext &context) -> Result<PurgeStep> {
                    return purgeSome(context, before);
                },
                Database::Lane::Bulk)
            .then([self = shared_from_this()](const Result<PurgeStep> &step) { self->noteStep(step); });
    }

private:
    void noteStep(const Result<PurgeStep> &result)
    {
        if (result)
            m_feeds += result->feeds;
        if (result && result->more) {
            step();
            return;
        }
        m_promise.addResult(result ? Result<int>(m_feeds) : Result<int>(Unexpected{result.error()}));
        m_promise.finish();
    }

    Database &m_database;
    QDateTime m_before;
    QPromise<Result<int>> m_promise;
    int m_feeds = 0;
};

} // namespace

void removeFeeds(WriteContext &context, const QList<FeedId> &feeds)
{
    const QList<FeedId> removed = setRemoved(context.db, feeds, context.now);
    for (const FeedId feed : removed) {
        context.articles.removed.append(articlesOf(context.db, u"listed = 1"_s, feed));
        context.db.execute(u"UPDATE article_status SET listed = 0 WHERE feed = ? AND listed = 1"_s,
                           feed.value);
    }
    context.feeds.removed.append(removed);
    context.counts |= !removed.isEmpty();
}

void restoreFeeds(WriteContext &context, const QList<FeedId> &feeds)
{
    const QList<FeedId> restored = setRemoved(context.db, feeds, {});
    for (const FeedId feed : restored) {
        context.articles.added.append(articlesOf(context.db, u"listed = 0 AND hidden = 0"_s, feed));
        context.db.execute(
            u"UPDATE article_status SET listed = 1 WHERE feed = ? AND listed = 0 AND hidden = 0"_s,
            feed.value);
    }
    context.feeds.added.append(restored);
    context.counts |= !restored.isEmpty();
}

QStringList secretsOfRemovedFeeds(Connection &db, const QDateTime &before)
{
    Statement rows =
        db.statement(u"SELECT access, coalesce(removed_at < ?, 0) FROM feeds WHERE access <> ''"_s);
    rows.run(before);
    QStringList going;
    QStringList staying;
    while (rows.next()) {
        const QString secret = unpackAccess(rows.text(0)).secret;
        if (!secret.isEmpty())
            (rows.flag(1) ? going : staying).append(secret);
    }
    going.removeIf([&](const QString &secret) { return staying.contains(secret); });
    return going;
}

QStringList secretNamesInUse(Connection &db)
{
    Statement rows = db.statement(u"SELECT access FROM feeds WHERE access <> ''"_s);
    rows.run();
    QStringList names;
    while (rows.next())
        names.append(unpackAccess(rows.text(0)).secret);
    names.removeAll(QString());
    return names;
}

Future<int> purgeRemovedFeeds(Database &database, QDateTime before)
{
    auto purge = std::make_shared<Purge>(database, std::move(before));
    Future<int> future = purge->future();
    purge->step();
    return future;
}

} // namespace depesche::store
