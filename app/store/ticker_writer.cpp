// SPDX-License-Identifier: GPL-3.0-or-later
// writeTickerUpdate(): one question for each entry, and a write only where something is different.
#include "store/ticker_writer.h"

#include "store/article_codec.h"
#include "store/connection.h"
#include "store/ticker_codec.h"

#include <QCryptographicHash>

#include <algorithm>
#include <optional>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

struct StoredEntry {
    TickerEntryId id;
    QByteArray hash;
    bool withdrawn = false;
    bool edited = false;
};

std::optional<StoredEntry> findEntry(Connection &db, TickerId ticker, const QString &key)
{
    Statement row = db.statement(
        u"SELECT id, content_hash, withdrawn, edited FROM ticker_entries WHERE ticker = ? AND key = ?"_s);
    row.run(ticker.value, key);
    if (!row.next())
        return std::nullopt;
    return StoredEntry{TickerEntryId{row.integer(0)}, row.bytes(1), row.flag(2), row.flag(3)};
}

/// Words only: a picture in another size or a mark is no edit.
bool wordsDiffer(const QByteArray &stored, const QByteArray &arrived)
{
    TickerEntryDraft before;
    TickerEntryDraft after;
    decodeEntry(unpack(stored), before);
    decodeEntry(unpack(arrived), after);
    return before.headline != after.headline || before.text.simplified() != after.text.simplified();
}

class UpdateWriter
{
public:
    UpdateWriter(WriteContext &context, TickerId ticker) : m_db(context.db), m_now(context.now)
    {
        m_changes.ticker = ticker;
        Statement row = m_db.statement(u"SELECT forgotten FROM tickers WHERE id = ?"_s);
        row.run(ticker.value);
        m_found = row.next();
        if (m_found)
            m_forgotten = row.time(0);
    }

    bool found() const { return m_found; }
    TickerChanges takeChanges() { return std::move(m_changes); }

    void write(const PreparedEntry &entry)
    {
        const auto stored = findEntry(m_db, m_changes.ticker, entry.key);
        if (!stored)
            insert(entry);
        else if (stored->hash != entry.hash || stored->withdrawn)
            change(*stored, entry);
    }

    void withdraw(const QString &key)
    {
        const auto stored = findEntry(m_db, m_changes.ticker, key);
        if (!stored || stored->withdrawn)
            return;
        m_db.execute(u"UPDATE ticker_entries SET withdrawn = 1 WHERE id = ?"_s, stored->id.value);
        m_changes.changed.append(stored->id);
    }

private:
    QDateTime placeOf(const PreparedEntry &entry) const
    {
        return entry.published.isValid() && entry.published <= m_now ? entry.published : m_now;
    }

    void insert(const PreparedEntry &entry)
    {
        if (m_forgotten.isValid() && entry.published.isValid() && entry.published <= m_forgotten)
            return;
        TickerEntryId id;
        {
            Statement row = m_db.statement(
                u"INSERT INTO ticker_entries(ticker, key, content_hash, sorted_at, arrived) VALUES(?, ?, ?, ?, ?)"_s);
            id.value =
                row.run(m_changes.ticker.value, entry.key, entry.hash, placeOf(entry), m_now).insertedId();
        }
        m_db.execute(u"INSERT INTO ticker_bodies(entry, data) VALUES(?, ?)"_s, id.value, entry.packed);
        indexEntry(m_db, id, entry.search);
        m_changes.added.append(id);
    }

    void change(const StoredEntry &stored, const PreparedEntry &entry)
    {
        bool edited = stored.edited;
        if (stored.hash != entry.hash) {
            QByteArray before;
            {
                Statement row = m_db.statement(u"SELECT data FROM ticker_bodies WHERE entry = ?"_s);
                row.run(stored.id.value);
                if (row.next())
                    before = row.bytes(0);
            }
            edited = edited || wordsDiffer(before, entry.packed);
            m_db.execute(u"INSERT OR REPLACE INTO ticker_bodies(entry, data) VALUES(?, ?)"_s, stored.id.value,
                         entry.packed);
            indexEntry(m_db, stored.id, entry.search);
        }
        m_db.execute(u"UPDATE ticker_entries SET content_hash = ?, edited = ?, withdrawn = 0 WHERE id = ?"_s,
                     entry.hash, edited, stored.id.value);
        m_changes.changed.append(stored.id);
    }

    Connection &m_db;
    QDateTime m_now;
    TickerChanges m_changes;
    QDateTime m_forgotten;
    bool m_found = false;
};

/// What the document says of itself; what it does not say stays.
bool writeHead(Connection &db, TickerId ticker, const TickerUpdate &head)
{
    return db.execute(uR"(UPDATE tickers SET title = said.title, page = said.page,
                coverage_start = said.coverage_start, coverage_end = said.coverage_end
            FROM (SELECT coalesce(nullif(?, ''), title) AS title, coalesce(nullif(?, ''), page) AS page,
                    coalesce(?, coverage_start) AS coverage_start, ? AS coverage_end, id
                FROM tickers WHERE id = ?) AS said
            WHERE tickers.id = said.id
                AND (tickers.title, tickers.page, tickers.coverage_start, tickers.coverage_end) IS NOT
                    (said.title, said.page, said.coverage_start, said.coverage_end))"_s,
                      head.title, head.page, head.coverageStart, head.coverageEnd, ticker.value) > 0;
}

void forgetEntries(WriteContext &context, TickerId ticker, const QString &which, const QVariant &bound,
                   TickerChanges &changes)
{
    QDateTime newest;
    {
        Statement rows = context.db.statement(
            u"SELECT id, sorted_at FROM ticker_entries WHERE ticker = ? AND id IN ("_s + which + u')');
        rows.run(ticker.value, ticker.value, bound);
        while (rows.next()) {
            changes.removed.append(TickerEntryId{rows.integer(0)});
            newest = newest.isValid() ? std::max(newest, rows.time(1)) : rows.time(1);
        }
    }
    if (!newest.isValid())
        return;
    context.db.execute(u"UPDATE tickers SET forgotten = max(coalesce(forgotten, 0), ?) WHERE id = ?"_s,
                       newest, ticker.value);
}

} // namespace

PreparedTickerUpdate prepareTickerUpdate(TickerUpdate update)
{
    PreparedTickerUpdate prepared;
    prepared.entries.reserve(update.entries.size());
    for (const TickerEntryDraft &entry : std::as_const(update.entries)) {
        const QByteArray encoded = encodeEntry(entry);
        prepared.entries.append({entry.key, entry.published,
                                 QCryptographicHash::hash(encoded, QCryptographicHash::Sha256).left(16),
                                 pack(encoded), tickerSearchDocument(entry)});
    }
    // The oldest first, so that ids grow with time where several arrive at once.
    std::stable_sort(prepared.entries.begin(), prepared.entries.end(),
                     [](const PreparedEntry &a, const PreparedEntry &b) {
                         return a.published.isValid() && b.published.isValid() && a.published < b.published;
                     });
    update.entries.clear();
    prepared.head = std::move(update);
    return prepared;
}

Result<TickerChanges> writeTickerUpdate(WriteContext &context, TickerId ticker,
                                        const PreparedTickerUpdate &update)
{
    UpdateWriter writer(context, ticker);
    if (!writer.found())
        return Unexpected{StoreError{StoreErrorCode::NotFound, u"no such ticker"_s, {}}};
    for (const PreparedEntry &entry : update.entries)
        writer.write(entry);
    for (const QString &key : update.head.withdrawn)
        writer.withdraw(key);
    TickerChanges changes = writer.takeChanges();
    const bool isStream = update.head.kind == TickerKind::EventStream;
    changes.tickerChanged = !isStream && writeHead(context.db, ticker, update.head);
    if (!changes.added.isEmpty())
        retainEntries(context, ticker, changes);
    return changes;
}

void retainEntries(WriteContext &context, TickerId ticker, TickerChanges &changes)
{
    int count = 0;
    int days = 0;
    {
        Statement row = context.db.statement(u"SELECT keep_count, keep_days FROM tickers WHERE id = ?"_s);
        row.run(ticker.value);
        if (!row.next())
            return;
        count = row.number(0);
        days = row.number(1);
    }
    const qsizetype before = changes.removed.size();
    if (count > 0)
        forgetEntries(
            context, ticker,
            u"SELECT id FROM ticker_entries WHERE ticker = ? ORDER BY sorted_at DESC, id DESC LIMIT -1 OFFSET ?"_s,
            count, changes);
    if (days > 0)
        forgetEntries(context, ticker, u"SELECT id FROM ticker_entries WHERE ticker = ? AND sorted_at < ?"_s,
                      context.now.addDays(-days).toMSecsSinceEpoch(), changes);
    for (const TickerEntryId id : changes.removed.mid(before)) {
        context.db.execute(u"DELETE FROM ticker_entries WHERE id = ?"_s, id.value);
        changes.added.removeAll(id);
        changes.changed.removeAll(id);
    }
}

} // namespace depesche::store
