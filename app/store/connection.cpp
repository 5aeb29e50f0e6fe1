// SPDX-License-Identifier: GPL-3.0-or-later
// QSQLITE connections, their options, and values in SQLite's form.
#include "store/connection.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QTimeZone>

#include <atomic>
#include <sqlite3.h>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// Statements made for single questions (lists of ids, filters) would otherwise pile up.
constexpr int kMaxKeptStatements = 200;

QString nextName()
{
    static std::atomic<quint64> number{0};
    return u"depesche-store-%1"_s.arg(++number);
}

QString openOptions(Connection::Mode mode)
{
    QString busy = u"QSQLITE_BUSY_TIMEOUT=10000"_s;
    switch (mode) {
    case Connection::Mode::ReadWrite:
        return busy;
    case Connection::Mode::ReadOnly:
        return busy + u";QSQLITE_OPEN_READONLY"_s;
    case Connection::Mode::Immutable:
        return busy + u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
    }
    return busy;
}

/// SQLite asks after so many steps of its machine: some hundred times a second.
constexpr int kStepsBetweenQuestions = 100'000;

QString immutableAddress(const QString &path)
{
    return QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()) + u"?immutable=1"_s;
}

} // namespace

QVariant toSql(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QVariant toSql(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

QVariant toSql(const QUrl &url)
{
    return url.isEmpty() ? u""_s : url.toString(QUrl::FullyEncoded);
}

QVariant toSql(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QVariant toSql(qint64 number)
{
    return number;
}

QVariant toSql(int number)
{
    return number;
}

QVariant toSql(bool flag)
{
    return flag ? 1 : 0;
}

QVariant toSql(const QVariant &value)
{
    return value;
}

Statement &Statement::runWith(const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        m_query->bindValue(int(i), values.at(i));
    return execute();
}

Statement &Statement::execute()
{
    if (!m_query->exec())
        throw SqlFailure{toStoreError(m_query->lastError(), m_path)};
    return *this;
}

bool Statement::next()
{
    if (m_query->next())
        return true;
    // The driver ends a result the same way after its last row and after an error.
    if (m_query->lastError().isValid())
        throw SqlFailure{toStoreError(m_query->lastError(), m_path)};
    return false;
}

QVariant Statement::value(int column) const
{
    const QVariant value = m_query->value(column);
    return value.metaType().id() == QMetaType::QByteArray ? toSql(value.toByteArray()) : value;
}

QUrl Statement::url(int column) const
{
    const QString address = text(column);
    return address.isEmpty() ? QUrl() : QUrl(address);
}

QDateTime Statement::time(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

Connection::Connection(const QString &path, Mode mode) : m_path(path), m_name(nextName())
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setConnectOptions(openOptions(mode));
    m_database.setDatabaseName(mode == Mode::Immutable ? immutableAddress(path) : path);
    if (m_database.open()) {
        askWhileRunning();
        return;
    }
    const StoreError error = toStoreError(m_database.lastError(), path);
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
    throw SqlFailure{error};
}

int Connection::mustStop(void *stops)
{
    const auto *asked = static_cast<const Stops *>(stops);
    return asked->closing || asked->cancellation.isCancelled() ? 1 : 0;
}

/// Qt's driver and this program use the same library, so that its handle can be given to it.
void Connection::askWhileRunning()
{
    const QVariant handle = m_database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") == 0)
        sqlite3_progress_handler(*static_cast<sqlite3 *const *>(handle.constData()), kStepsBetweenQuestions,
                                 mustStop, &m_stops);
}

Connection::~Connection()
{
    m_statements.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Statement Connection::statement(const QString &sql)
{
    auto found = m_statements.constFind(sql);
    if (found == m_statements.constEnd()) {
        if (m_statements.size() >= kMaxKeptStatements)
            m_statements.clear();
        auto query = std::make_shared<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(sql))
            throw SqlFailure{toStoreError(query->lastError(), m_path)};
        found = m_statements.insert(sql, query);
    }
    return Statement(*found, m_path);
}

void Connection::executeOnce(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        throw SqlFailure{toStoreError(query.lastError(), m_path)};
}

QVariant Connection::value(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        throw SqlFailure{toStoreError(query.lastError(), m_path)};
    if (query.next())
        return query.value(0);
    if (query.lastError().isValid())
        throw SqlFailure{toStoreError(query.lastError(), m_path)};
    return {};
}

bool Connection::othersHaveWritten()
{
    const qint64 version = value(u"PRAGMA data_version"_s).toLongLong();
    const bool changed = m_dataVersion >= 0 && version != m_dataVersion;
    m_dataVersion = version;
    return changed;
}

} // namespace depesche::store
