// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the index for row numbers first; summaries and bodies are read for the hits of one page only.
#include "store/search_index.h"

#include "store/article_codec.h"
#include "store/article_filter.h"
#include "store/article_summary.h"
#include "store/database.h"
#include "store/search_document.h"
#include "store/search_highlight.h"
#include "store/search_question.h"

#include <algorithm>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostHits = 500;

struct Found {
    qint64 article = 0;
    double rank = 0;
};

/// FTS5 sorts by rank itself while the index is the outer loop and rank the only order: no status is looked
/// up beyond the page. Hits of equal rank stay in the index's order, so that pages neither repeat nor miss
/// one.
QString foundStatement(const SearchQuery &query, const ArticleFilter &filter)
{
    const QString order = query.byRank ? u"article_search.rank"_s : u"s.sorted_at DESC, s.article DESC"_s;
    const QString rank = query.byRank ? u"article_search.rank"_s : u"0.0"_s;
    return uR"(SELECT s.article, %1 FROM article_search CROSS JOIN article_status s
            ON s.article = article_search.rowid
        WHERE article_search MATCH ? AND %2 ORDER BY %3 LIMIT ? OFFSET ?)"_s.arg(rank, filter.where, order);
}

QList<Found> find(Connection &db, const SearchQuery &query, const QString &match)
{
    const ArticleFilter filter = articleFilter(query.within);
    QVariantList values{match};
    values += filter.values;
    values += {std::clamp(query.limit, 1, kMostHits) + 1, std::max(query.offset, 0)};
    Statement rows = db.statement(foundStatement(query, filter));
    rows.runWith(values);
    QList<Found> found;
    while (rows.next())
        found.append({rows.integer(0), rows.real(1)});
    return found;
}

/// The text among the article's texts that shows most of what was asked for.
Snippet bestSnippet(const ArticleDraft &draft, const TermFinder &finder)
{
    Snippet best = snippetOf(draft.text.isEmpty() ? draft.summary : draft.text, finder);
    if (!best.matches.isEmpty())
        return best;
    QStringList others{draft.summary, draft.kicker};
    for (const Image &image : draft.images)
        others.append(image.caption);
    for (const QString &other : std::as_const(others)) {
        if (Snippet snippet = snippetOf(other, finder); !snippet.matches.isEmpty())
            return snippet;
    }
    return best;
}

SearchHit hitOf(Connection &db, const Found &found, const TermFinder &finder)
{
    SearchHit hit;
    hit.rank = found.rank;
    {
        Statement row = db.statement(summarySelect() + u"WHERE s.article = ?"_s);
        if (row.run(found.article).next())
            hit.article = summaryOf(row);
    }
    hit.titleMatches = finder.ranges(hit.article.title);
    Statement body = db.statement(u"SELECT data FROM bodies WHERE article = ?"_s);
    ArticleDraft draft;
    if (body.run(found.article).next())
        decodeDraft(unpack(body.bytes(0)), draft);
    Snippet snippet = bestSnippet(draft, finder);
    hit.snippet = std::move(snippet.text);
    hit.snippetMatches = std::move(snippet.matches);
    return hit;
}

QString matchFor(const QList<SearchTerm> &terms, const ArticleQuery &within)
{
    QString match = matchExpression(terms);
    if (match.isEmpty() || within.scope != ArticleScope::Feed)
        return match;
    return u"(%1) AND {feed} : \"%2\""_s.arg(match, feedMark(within.feed));
}

} // namespace

SearchIndex::SearchIndex(Database &database) : m_database(database) {}

Future<SearchPage> SearchIndex::search(SearchQuery query, const Cancellation &cancellation)
{
    const QList<SearchTerm> terms = searchTerms(query.text);
    const QString match = matchFor(terms, query.within);
    if (match.isEmpty())
        return finishedFuture<SearchPage>(
            Unexpected{StoreError{StoreErrorCode::InvalidQuery, u"there is no word to look for"_s, {}}});
    return m_database.search<SearchPage>(
        [query = std::move(query), match, terms](Connection &db) -> Result<SearchPage> {
            const QList<Found> found = find(db, query, match);
            const TermFinder finder(terms);
            const qsizetype limit = std::clamp(query.limit, 1, kMostHits);
            SearchPage page;
            page.more = found.size() > limit;
            for (qsizetype i = 0; i < std::min(found.size(), limit); ++i) {
                if (db.isCancelled())
                    return Unexpected{StoreError{StoreErrorCode::Cancelled, {}, db.path()}};
                page.hits.append(hitOf(db, found.at(i), finder));
            }
            return page;
        },
        cancellation);
}

} // namespace depesche::store
