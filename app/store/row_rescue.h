// SPDX-License-Identifier: GPL-3.0-or-later
// Copying the rows of one table out of a damaged database, around what cannot be read.
#pragma once

#include "store/connection.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace depesche::store
{

/// A table both databases have.
struct RescueTable {
    QString name;
    QStringList columns; ///< that both have
    /// What SQLite orders the rows by where that is a whole number: the row's id, or the first column of the
    /// key. Empty: a table with another key.
    QString key;
};

/// Keys from..to, both included. A table without a key that is a whole number has one range for all.
struct KeyRange {
    qint64 from = 0;
    qint64 to = 0;
};

struct RescuedRows {
    qint64 rows = 0;
    QList<KeyRange> lost; ///< where rows may have been that could not be read
};

/// The ordinary tables of `to` (no index of FTS5, nothing of SQLite's own) as far as `from` has them. Throws
/// SqlFailure.
QList<RescueTable> rescueTables(Connection &from, Connection &to);

/// Copies every row that can be read; rows that `to` has already stay as they are. Reads from both ends up to
/// the first damage, and halves what is between until single rows are left. Throws SqlFailure where `to`
/// cannot be written, not for what `from` does. `highestKey`: no key is beyond it.
RescuedRows rescueRows(Connection &from, Connection &to, const RescueTable &table, qint64 highestKey);

/// Copies the rows with these keys from a sound database; rows that `to` has already stay. All rows of a
/// table without a key. The number of rows copied. Throws SqlFailure.
qint64 copyRows(Connection &from, Connection &to, const RescueTable &table, const QList<KeyRange> &ranges);

} // namespace depesche::store
