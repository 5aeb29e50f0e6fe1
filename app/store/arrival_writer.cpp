// SPDX-License-Identifier: GPL-3.0-or-later
// Tells new, edited and unchanged articles apart and writes each kind.
#include "store/arrival_writer.h"

#include "store/article_codec.h"
#include "store/article_edit.h"
#include "store/article_identity.h"
#include "store/article_pictures.h"
#include "store/connection.h"
#include "store/feed_rows.h"
#include "store/retention.h"
#include "store/sql_lists.h"

#include <QSet>

#include <algorithm>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

struct IndexChange {
    ArticleId id;
    std::optional<SearchDocument> before;
    const SearchDocument *arrived = nullptr;
    std::optional<SearchDocument> shown{}; ///< where another text than the one that arrived is shown

    const SearchDocument &after() const { return shown ? *shown : *arrived; }
};

class ArrivalWriter
{
public:
    ArrivalWriter(WriteContext &context, const PreparedArrival &arrival)
        : m_context(context), m_db(context.db), m_arrival(arrival), m_feed(arrival.head.feed)
    {
    }

    Result<ArrivalReport> write();

private:
    bool readRules();
    void writeArticles();
    void compareWithStored();
    void writeArticle(const PreparedArticle &article);
    void insert(const PreparedArticle &article);
    ArticleId insertRow(const PreparedArticle &article, const QVariant &lead);
    void edit(const StoredHashes &stored, const PreparedArticle &article);
    void writeIndex();
    void retain();
    QDateTime sortedAt(const PreparedArticle &article) const;

    WriteContext &m_context;
    Connection &m_db;
    const PreparedArrival &m_arrival;
    FeedId m_feed;
    RetentionRule m_rule;
    bool m_isOutdated = false;
    bool m_namesChanged = false;
    QHash<QString, StoredHashes> m_stored;
    QSet<QString> m_expired;
    QList<IndexChange> m_indexed;
    ArrivalReport m_report;
};

bool ArrivalWriter::readRules()
{
    Statement row = m_db.statement(uR"(SELECT keep_days, keep_count, identity_changed FROM feeds
        WHERE id = ? AND removed_at IS NULL)"_s);
    if (!row.run(m_feed.value).next())
        return false;
    m_rule = {row.number(0), row.number(1)};
    m_namesChanged = row.flag(2);
    m_isOutdated = identityRuleOf(m_db, m_feed) != m_arrival.head.identityRule;
    return true;
}

void ArrivalWriter::writeArticles()
{
    if (m_namesChanged) {
        takeOverArticles(m_db, m_feed, m_arrival.articles);
        noteIdentityRuleApplied(m_db, m_feed);
    }
    compareWithStored();
    // Feeds name the newest first; among articles of one moment the one with the greater id is listed first.
    std::for_each(m_arrival.articles.crbegin(), m_arrival.articles.crend(),
                  [this](const PreparedArticle &article) { writeArticle(article); });
    writeIndex();
}

/// One question for all articles: a feed may have many thousands that it names no more.
void ArrivalWriter::compareWithStored()
{
    QStringList identities;
    identities.reserve(m_arrival.articles.size());
    for (const PreparedArticle &article : m_arrival.articles)
        identities.append(article.identity);
    const QString named = jsonList(identities);
    m_expired = expiredIdentities(m_db, m_feed, named, m_context.now);
    Statement rows = m_db.statement(uR"(SELECT a.identity, a.id, a.content_hash, a.text_hash
        FROM json_each(?) AS named CROSS JOIN articles a ON a.feed = ? AND a.identity = named.value)"_s);
    rows.run(named, m_feed.value);
    while (rows.next())
        m_stored.insert(rows.text(0), {ArticleId{rows.integer(1)}, rows.bytes(2), rows.bytes(3)});
}

Result<ArrivalReport> ArrivalWriter::write()
{
    if (!readRules() || !writeArrivedPart(m_db, m_arrival.head))
        return Unexpected{StoreError{StoreErrorCode::NotFound, u"no such feed"_s, {}}};
    m_context.feeds.changed.append(m_feed);
    // Asked before another rule was chosen: its articles have names that are no more. It is asked anew.
    if (m_isOutdated)
        forgetValidators(m_db, m_feed);
    else if (!m_arrival.articles.isEmpty())
        writeArticles();
    retain();
    return m_report;
}

void ArrivalWriter::writeArticle(const PreparedArticle &article)
{
    const auto stored = m_stored.constFind(article.identity);
    if (stored != m_stored.constEnd()) {
        if (stored->content == article.contentHash)
            ++m_report.unchanged;
        else
            edit(*stored, article);
        return;
    }
    const QDateTime oldest = oldestKept(m_rule, m_context.now);
    if (m_expired.contains(article.identity) || (oldest.isValid() && sortedAt(article) < oldest))
        ++m_report.unchanged;
    else
        insert(article);
}

/// Dates that lie ahead would keep an article on top for ever.
QDateTime ArrivalWriter::sortedAt(const PreparedArticle &article) const
{
    return article.published.isValid() ? std::min(article.published, m_context.now) : m_context.now;
}

ArticleId ArrivalWriter::insertRow(const PreparedArticle &article, const QVariant &lead)
{
    Statement insert =
        m_db.statement(uR"(INSERT INTO articles(feed, identity, content_hash, text_hash, url, url_key,
            title, excerpt, author, language, lead_source, arrived)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s);
    insert.run(m_feed.value, article.identity, article.contentHash, article.textHash, article.url,
               article.urlKey ? QVariant(*article.urlKey) : QVariant(), article.title, article.excerpt,
               article.author, article.language, lead, m_context.now);
    return ArticleId{insert.insertedId()};
}

void ArrivalWriter::insert(const PreparedArticle &article)
{
    const QList<PictureSource> sources = pictureSources(m_db, article.pictures);
    const ArticleId id = insertRow(article, leadSource(sources));
    m_db.execute(u"INSERT INTO bodies(article, data) VALUES(?, ?)"_s, id.value, article.body);
    m_db.execute(u"INSERT INTO article_status(article, feed, sorted_at, offline) VALUES(?, ?, ?, ?)"_s,
                 id.value, m_feed.value, sortedAt(article), offlineState(sources));
    tiePictures(m_db, id, sources);
    m_indexed.append({id, std::nullopt, &article.document});
    m_report.added.append(id);
    m_context.articles.added.append(id);
    m_context.counts = true;
}

void ArrivalWriter::edit(const StoredHashes &stored, const PreparedArticle &article)
{
    EditedDocuments documents = editArticle(m_db, m_feed, stored, article, m_context.now);
    IndexChange change{stored.id, std::move(documents.before), &article.document, std::move(documents.after)};
    if (*change.before != change.after())
        m_indexed.append(std::move(change));
    m_context.articles.changed.append(stored.id);
    m_context.counts = true; // pictures may have come or gone
    if (stored.text == article.textHash)
        ++m_report.unchanged;
    else
        m_report.updated.append(stored.id);
}

/// All at once and last: FTS5 writes out what it has gathered with every savepoint, also with those that
/// SQLite makes by itself for statements that fire triggers.
void ArrivalWriter::writeIndex()
{
    for (const IndexChange &change : std::as_const(m_indexed)) {
        if (change.before)
            removeFromIndex(m_db, change.id, *change.before);
        addToIndex(m_db, change.id, change.after());
    }
}

void ArrivalWriter::retain()
{
    const QList<ArticleId> gone = applyRetention(m_db, m_feed, m_rule, m_context.now);
    if (gone.isEmpty())
        return;
    m_context.articles.removed.append(gone);
    m_context.counts = true;
    const QSet<ArticleId> removed(gone.begin(), gone.end());
    const auto isGone = [&](ArticleId id) { return removed.contains(id); };
    m_report.added.removeIf(isGone);
    m_report.updated.removeIf(isGone);
}

} // namespace

Result<ArrivalReport> writeArrival(WriteContext &context, const PreparedArrival &arrival)
{
    return ArrivalWriter(context, arrival).write();
}

} // namespace depesche::store
