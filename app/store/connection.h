// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to the database and its prepared statements. Belongs to the thread that made it.
#pragma once

#include "base/cancellation.h"
#include "store/sql_failure.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QUrl>
#include <QVariant>

#include <atomic>
#include <memory>

namespace depesche::store
{

/// A value as SQLite keeps it. Empty texts are '' and never NULL; invalid dates and addresses are NULL and
/// ''.
QVariant toSql(const QString &text);
QVariant toSql(const QByteArray &bytes);
QVariant toSql(const QUrl &url);
QVariant toSql(const QDateTime &time); ///< milliseconds since 1970, UTC
QVariant toSql(qint64 number);
QVariant toSql(int number);
QVariant toSql(bool flag);
QVariant toSql(const QVariant &value);

/// A prepared statement in use. Gives up its read lock when it goes out of scope. Throws SqlFailure.
class Statement
{
public:
    Statement(std::shared_ptr<QSqlQuery> query, const QString &path) : m_query(std::move(query)), m_path(path)
    {
    }
    ~Statement() { m_query->finish(); }
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Runs the statement with these values for its question marks, in order.
    template <class... Values>
    Statement &run(const Values &...values)
    {
        int index = 0;
        (m_query->bindValue(index++, toSql(values)), ...);
        return execute();
    }
    Statement &runWith(const QVariantList &values);

    bool next();
    int rowsAffected() const { return m_query->numRowsAffected(); }
    qint64 insertedId() const { return m_query->lastInsertId().toLongLong(); }

    /// For rows that are copied as they are: an empty blob is told from NULL.
    QVariant value(int column) const;
    bool isNull(int column) const { return m_query->isNull(column); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    int number(int column) const { return m_query->value(column).toInt(); }
    double real(int column) const { return m_query->value(column).toDouble(); }
    bool flag(int column) const { return m_query->value(column).toInt() != 0; }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    QUrl url(int column) const;
    QDateTime time(int column) const;

private:
    Statement &execute();

    std::shared_ptr<QSqlQuery> m_query;
    QString m_path;
};

class Connection
{
public:
    enum class Mode {
        ReadWrite,
        ReadOnly,
        Immutable, ///< for a file in a folder where not even a lock file can be made
    };

    /// Throws SqlFailure.
    Connection(const QString &path, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Prepared once and kept. The same text must not be in use twice at a time.
    Statement statement(const QString &sql);
    /// Runs it once with these values, without keeping it.
    template <class... Values>
    int execute(const QString &sql, const Values &...values)
    {
        return statement(sql).run(values...).rowsAffected();
    }
    /// One statement that is not worth keeping (schema, settings).
    void executeOnce(const QString &sql);
    /// First column of the first row; invalid if there is none.
    QVariant value(const QString &sql);

    /// What runs on it, now or later, ends with Closed before long. From any thread, while the connection is
    /// there.
    void interrupt() { m_stops.closing = true; }
    /// What runs on it from now on ends before long once this is cancelled, with Closed too. On the
    /// connection's thread.
    void setCancellation(const Cancellation &cancellation) { m_stops.cancellation = cancellation; }
    bool isCancelled() const { return m_stops.cancellation.isCancelled(); }

    /// True if another connection has committed since this was asked last (SQLite's data_version).
    bool othersHaveWritten();

    const QString &path() const { return m_path; }

private:
    /// What SQLite asks for while a statement runs.
    struct Stops {
        std::atomic_bool closing = false;
        Cancellation cancellation;
    };

    static int mustStop(void *stops);
    void askWhileRunning();

    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    qint64 m_dataVersion = -1;
    Stops m_stops;
};

} // namespace depesche::store
