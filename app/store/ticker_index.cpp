// SPDX-License-Identifier: GPL-3.0-or-later
// Entries in FTS5; counts by triggers, as those of articles.
#include "store/ticker_index.h"

#include "store/article_codec.h"
#include "store/connection.h"
#include "store/search_document.h"
#include "store/search_highlight.h"
#include "store/ticker_codec.h"
#include "store/ticker_rows.h"

#include <algorithm>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// Holds a copy of its folded text, unlike the one of articles: entries go in bulk, with their ticker or by
/// retention, and a row that knows its text is taken out by its number.
void makeTickerIndex(Connection &db)
{
    db.executeOnce(uR"(CREATE VIRTUAL TABLE ticker_search USING fts5(headline, text, author,
        tokenize="unicode61 remove_diacritics 0"))"_s);
}

void makeTickerCounts(Connection &db)
{
    db.executeOnce(u"ALTER TABLE tickers ADD COLUMN entries INTEGER NOT NULL DEFAULT 0"_s);
    db.executeOnce(u"ALTER TABLE tickers ADD COLUMN unread INTEGER NOT NULL DEFAULT 0"_s);
    db.executeOnce(uR"(CREATE TRIGGER ticker_entry_added AFTER INSERT ON ticker_entries BEGIN
        UPDATE tickers SET entries = entries + 1, unread = unread + (NEW.withdrawn = 0 AND NEW.id > seen)
        WHERE id = NEW.ticker; END)"_s);
    db.executeOnce(uR"(CREATE TRIGGER ticker_entry_gone AFTER DELETE ON ticker_entries BEGIN
        UPDATE tickers SET entries = entries - 1, unread = unread - (OLD.withdrawn = 0 AND OLD.id > seen)
        WHERE id = OLD.ticker;
        DELETE FROM ticker_search WHERE rowid = OLD.id; END)"_s);
    db.executeOnce(uR"(CREATE TRIGGER ticker_entry_withdrawn AFTER UPDATE OF withdrawn ON ticker_entries
        WHEN OLD.withdrawn <> NEW.withdrawn BEGIN
        UPDATE tickers SET unread = unread + (NEW.id > seen) * (OLD.withdrawn - NEW.withdrawn)
        WHERE id = NEW.ticker; END)"_s);
    // What is left unread is counted along an index that has nothing else before it.
    db.executeOnce(uR"(CREATE TRIGGER ticker_seen AFTER UPDATE OF seen ON tickers BEGIN
        UPDATE tickers SET unread = (SELECT count(*) FROM ticker_entries e
            WHERE e.ticker = NEW.id AND e.id > NEW.seen AND e.withdrawn = 0)
        WHERE id = NEW.id; END)"_s);
}

QList<TickerEntryId> foundEntries(Connection &db, const QString &match, std::optional<TickerId> within,
                                  int limit)
{
    QVariantList values{match};
    if (within)
        values += within->value;
    values += limit;
    Statement rows = db.statement(
        u"SELECT e.id FROM ticker_search CROSS JOIN ticker_entries e ON e.id = ticker_search.rowid"
        " WHERE ticker_search MATCH ? "_s +
        (within ? u"AND e.ticker = ? "_s : QString()) + u"ORDER BY e.sorted_at DESC, e.id DESC LIMIT ?"_s);
    rows.runWith(values);
    QList<TickerEntryId> ids;
    while (rows.next())
        ids.append(TickerEntryId{rows.integer(0)});
    return ids;
}

TickerHit tickerHit(const TickerEntry &entry, const TermFinder &finder)
{
    TickerHit hit;
    hit.entry = entry;
    hit.headlineMatches = finder.ranges(entry.content.headline);
    Snippet snippet = snippetOf(entry.content.text, finder);
    for (const Image &image : entry.content.images) {
        if (!snippet.matches.isEmpty())
            break;
        if (Snippet caption = snippetOf(image.caption, finder); !caption.matches.isEmpty())
            snippet = std::move(caption);
    }
    hit.snippet = std::move(snippet.text);
    hit.snippetMatches = std::move(snippet.matches);
    return hit;
}

} // namespace

MigrationStep tickerIndexStep()
{
    return {10, [](Connection &db) {
                makeTickerIndex(db);
                makeTickerCounts(db);
                recountTickers(db);
                db.executeOnce(u"ALTER TABLE tickers ADD COLUMN alerts INTEGER NOT NULL DEFAULT 2"_s);
            }};
}

TickerSearchDocument tickerSearchDocument(const TickerEntryDraft &entry)
{
    QString text = entry.text;
    for (const Image &image : entry.images) {
        if (!text.contains(image.caption))
            text += u'\n' + image.caption;
    }
    QStringList names;
    for (const Author &author : entry.authors)
        names.append(author.name);
    return {foldForIndex(entry.headline).toUtf8(), foldForIndex(text).toUtf8(),
            foldForIndex(names.join(u'\n')).toUtf8()};
}

void indexEntry(Connection &db, TickerEntryId id, const TickerSearchDocument &document)
{
    db.execute(u"DELETE FROM ticker_search WHERE rowid = ?"_s, id.value);
    db.execute(uR"(INSERT INTO ticker_search(rowid, headline, text, author)
                   VALUES(?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT)))"_s,
               id.value, document.headline, document.text, document.author);
}

bool hasTickerIndex(Connection &db)
{
    return db.value(u"SELECT count(*) FROM sqlite_master WHERE name = 'ticker_search'"_s).toInt() > 0;
}

void rebuildTickerIndex(Connection &db)
{
    // Emptying it would read it, and it may be damaged.
    db.executeOnce(u"DROP TABLE ticker_search"_s);
    makeTickerIndex(db);
    Statement entries = db.statement(u"SELECT entry, data FROM ticker_bodies"_s);
    entries.run();
    while (entries.next()) {
        TickerEntryDraft entry;
        decodeEntry(unpack(entries.bytes(1)), entry);
        indexEntry(db, TickerEntryId{entries.integer(0)}, tickerSearchDocument(entry));
    }
}

void recountTickers(Connection &db)
{
    db.executeOnce(uR"(UPDATE tickers SET
        entries = (SELECT count(*) FROM ticker_entries e WHERE e.ticker = tickers.id),
        unread = (SELECT count(*) FROM ticker_entries e
            WHERE e.ticker = tickers.id AND e.id > tickers.seen AND e.withdrawn = 0))"_s);
}

QList<TickerHit> findEntries(Connection &db, const QList<SearchTerm> &terms, std::optional<TickerId> within,
                             int limit)
{
    const QList<TickerEntryId> ids = foundEntries(db, matchExpression(terms), within, limit);
    const QList<TickerEntry> entries = entriesOf(db, ids); // the oldest first
    const TermFinder finder(terms);
    QList<TickerHit> hits;
    hits.reserve(entries.size());
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry)
        hits.append(tickerHit(*entry, finder));
    return hits;
}

} // namespace depesche::store
