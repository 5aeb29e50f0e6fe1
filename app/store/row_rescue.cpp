// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite stops at the first page that makes no sense; asking for keys behind it goes round.
#include "store/row_rescue.h"

#include <QPair>

#include <deque>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// For one table. A page that is lost costs about two for each of its rows.
constexpr int kMostProbes = 2000;

QString quoted(const QString &name)
{
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

QStringList quoted(const QStringList &names)
{
    QStringList result;
    for (const QString &name : names)
        result.append(quoted(name));
    return result;
}

struct Columns {
    QStringList names;
    QString integerKey; ///< first column of the primary key where it is a whole number
    int keyColumns = 0;
};

Columns columnsOf(Connection &db, const QString &table)
{
    Columns columns;
    Statement rows = db.statement(u"SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid"_s);
    rows.run(table);
    while (rows.next()) {
        columns.names.append(rows.text(0));
        if (rows.number(2) == 0)
            continue;
        ++columns.keyColumns;
        if (rows.number(2) == 1 && rows.text(1).compare(u"INTEGER"_s, Qt::CaseInsensitive) == 0)
            columns.integerKey = rows.text(0);
    }
    return columns;
}

QString insertStatement(const RescueTable &table)
{
    QStringList marks(table.columns.size(), u"?"_s);
    return u"INSERT OR IGNORE INTO %1(%2) VALUES(%3)"_s.arg(
        quoted(table.name), quoted(table.columns).join(u", "_s), marks.join(u", "_s));
}

enum class Order { Ascending, Descending };

QString words(Order order)
{
    return order == Order::Ascending ? u"ASC"_s : u"DESC"_s;
}

/// How far a walk along a table came.
struct Walk {
    bool whole = false; ///< to the end, without meeting damage
    bool any = false;
    qint64 last = 0; ///< key of the last row that was read
};

/// Copies rows of one table from one connection to the other.
class RowCopy
{
public:
    RowCopy(Connection &from, Connection &to, const RescueTable &table)
        : m_from(from),
          m_to(to),
          m_table(table),
          m_insert(insertStatement(table)),
          m_columns(quoted(table.columns).join(u", "_s))
    {
    }

    /// Keys between the two, neither included.
    Walk between(qint64 above, qint64 below, Order order)
    {
        const QString key = quoted(m_table.key);
        return walk(u"SELECT %1, %2 FROM %3 WHERE %1 > ? AND %1 < ? ORDER BY %1 %4"_s.arg(
                        key, m_columns, quoted(m_table.name), words(order)),
                    {above, below}, order);
    }

    /// Of a table whose key is no whole number.
    Walk all(Order order)
    {
        return walk(u"SELECT 0, %1 FROM %2 ORDER BY %3 %4"_s.arg(
                        m_columns, quoted(m_table.name), quoted(m_table.columns.first()), words(order)),
                    {}, order);
    }

    qint64 copied() const { return m_copied; }

private:
    Walk walk(const QString &sql, const QVariantList &values, Order order)
    {
        Walk result;
        try {
            Statement rows = m_from.statement(sql);
            rows.runWith(values);
            while (rows.next()) {
                const qint64 key = rows.integer(0);
                // Pages that point to each other in a circle would lead on for ever.
                if (result.any && (order == Order::Ascending ? key < result.last : key > result.last))
                    return result;
                insert(rows);
                result.any = true;
                result.last = key;
            }
            result.whole = true;
        } catch (const SqlFailure &failure) {
            if (failure.error.path == m_to.path())
                throw;
        }
        return result;
    }

    void insert(const Statement &rows)
    {
        QVariantList values;
        for (int column = 1; column <= m_table.columns.size(); ++column)
            values.append(rows.value(column));
        m_copied += m_to.statement(m_insert).runWith(values).rowsAffected();
    }

    Connection &m_from;
    Connection &m_to;
    const RescueTable &m_table;
    QString m_insert;
    QString m_columns;
    qint64 m_copied = 0;
};

QList<KeyRange> copyAround(RowCopy &copy, qint64 highestKey)
{
    struct Gap {
        qint64 above; ///< keys between the two, neither included
        qint64 below;
    };
    QList<KeyRange> lost;
    // Wide gaps first: whatever is left over when the probes run out is then as small as can be.
    std::deque<Gap> gaps{{-1, highestKey + 1}};
    for (int probes = 0; !gaps.empty(); ++probes) {
        Gap gap = gaps.front();
        gaps.pop_front();
        if (gap.below - gap.above <= 1)
            continue;
        if (probes >= kMostProbes) {
            lost.append({gap.above + 1, gap.below - 1});
            continue;
        }
        const Walk up = copy.between(gap.above, gap.below, Order::Ascending);
        if (up.whole)
            continue;
        gap.above = up.any ? up.last : gap.above;
        const Walk down = copy.between(gap.above, gap.below, Order::Descending);
        if (down.whole)
            continue;
        gap.below = down.any ? down.last : gap.below;
        if (gap.below - gap.above <= 2) {
            // The rows that share the last keys read may be incomplete, too.
            lost.append({gap.above, gap.below});
            continue;
        }
        const qint64 middle = gap.above + (gap.below - gap.above) / 2;
        gaps.push_back({gap.above, middle + 1});
        gaps.push_back({middle, gap.below});
    }
    return lost;
}

} // namespace

QList<RescueTable> rescueTables(Connection &from, Connection &to)
{
    QList<QPair<QString, bool>> names;
    {
        Statement rows =
            to.statement(uR"(SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
                AND name NOT LIKE 'sqlite\_%' ESCAPE '\')"_s);
        rows.run();
        while (rows.next())
            names.append({rows.text(0), rows.flag(1)});
    }
    QList<RescueTable> tables;
    for (const auto &[name, withoutRowId] : names) {
        const Columns here = columnsOf(to, name);
        const QStringList there = columnsOf(from, name).names;
        RescueTable table{name, {}, {}};
        for (const QString &column : here.names) {
            if (there.contains(column))
                table.columns.append(column);
        }
        const bool isRowId = !withoutRowId && here.keyColumns == 1;
        if (!here.integerKey.isEmpty() && (withoutRowId || isRowId))
            table.key = here.integerKey;
        if (!table.columns.isEmpty())
            tables.append(table);
    }
    return tables;
}

RescuedRows rescueRows(Connection &from, Connection &to, const RescueTable &table, qint64 highestKey)
{
    RowCopy copy(from, to, table);
    RescuedRows result;
    if (!table.key.isEmpty())
        result.lost = copyAround(copy, highestKey);
    else if (!copy.all(Order::Ascending).whole && !copy.all(Order::Descending).whole)
        result.lost = {{0, highestKey}};
    result.rows = copy.copied();
    return result;
}

qint64 copyRows(Connection &from, Connection &to, const RescueTable &table, const QList<KeyRange> &ranges)
{
    RowCopy copy(from, to, table);
    if (table.key.isEmpty()) {
        copy.all(Order::Ascending);
        return copy.copied();
    }
    for (const KeyRange &range : ranges)
        copy.between(range.from - 1, range.to + 1, Order::Ascending);
    return copy.copied();
}

} // namespace depesche::store
