// SPDX-License-Identifier: GPL-3.0-or-later
// The header of a SQLite file is the same in every profile but for a few fields
// (sqlite.org/fileformat2.html, 1.3).
#include "store/damaged_source.h"

#include "store/database_file.h"
#include "store/durable_files.h"
#include "store/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <cerrno>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kHeaderSize = 100;
constexpr qint64 kPageSize = 8192;
constexpr int kVersionValidForAt = 92;
constexpr int kFileFormatAt = 18; ///< two bytes, for writing and reading; 2: with a write-ahead log

/// Bytes by their place in the file.
using Pieces = QMap<qint64, QByteArray>;

QList<qint64> schemaPages(Connection &db)
{
    QList<qint64> pages;
    Statement rows = db.statement(u"SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'"_s);
    rows.run();
    while (rows.next())
        pages.append(rows.integer(0));
    return pages;
}

/// The pages that hold the definitions of tables, of a database that this program has just made: a store of
/// that schema has them in the same places.
Pieces definitions(const QString &scratch, int schemaVersion)
{
    QFile::remove(scratch);
    QList<qint64> pages;
    {
        Connection db(scratch, Connection::Mode::ReadWrite);
        db.executeOnce(u"PRAGMA page_size=%1"_s.arg(kPageSize));
        QList<MigrationStep> steps = schemaSteps();
        const auto isLater = [schemaVersion](const MigrationStep &step) {
            return step.version > schemaVersion;
        };
        steps.removeIf(isLater);
        migrate(db, steps);
        pages = schemaPages(db);
    }
    Pieces pieces;
    QFile file(scratch);
    bool read = file.open(QIODevice::ReadOnly);
    for (const qint64 page : std::as_const(pages)) {
        const qint64 place = (page - 1) * kPageSize;
        read = read && file.seek(place);
        pieces.insert(place, file.read(kPageSize));
    }
    const QString failure = file.errorString();
    file.close();
    QFile::remove(scratch);
    if (!read || pieces.value(0).size() < kPageSize)
        throw SqlFailure{{StoreErrorCode::InputOutput, failure, scratch}};
    QByteArray &first = pieces[0];
    first[kFileFormatAt] = first[kFileFormatAt + 1] = 2;
    // Unlike the counter of changes: SQLite then takes the number of pages from the size of the file.
    qToBigEndian<quint32>(0xfffffffe, first.data() + kVersionValidForAt);
    return pieces;
}

void copyFile(const QString &from, const QString &to)
{
    QFile::remove(to);
    if (!QFile::copy(from, to))
        throw SqlFailure{systemFailure(errno, to)};
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

DamagedSource::DamagedSource(const QString &profileFolder)
    : m_path(profileFolder + u"/depesche.db"_s), m_copy(m_path + u".rescue-source"_s)
{
    if (QFileInfo(m_path).size() == 0 || open(m_path))
        return;
    const Pieces newest = definitions(m_copy, newestVersion(schemaSteps()));
    openCopy({{0, newest.value(0).left(kHeaderSize)}});
    if (!m_connection)
        openCopy({{0, newest.value(0)}});
    if (!m_connection)
        openCopy(newest);
    // What was made by an older program has the definitions of its first schema where that put them.
    if (!m_connection)
        openCopy(definitions(m_copy, 1));
}

DamagedSource::~DamagedSource()
{
    m_connection.reset();
    removeCopy();
}

int DamagedSource::schemaVersion()
{
    const int newest = newestVersion(schemaSteps());
    const int version = m_connection->value(u"PRAGMA user_version"_s).toInt();
    return version >= 1 && version <= newest ? version : newest;
}

bool DamagedSource::open(const QString &path)
{
    try {
        auto db = std::make_unique<Connection>(path, Connection::Mode::ReadOnly);
        // Tolerates a file that was cut and a table whose definition is lost.
        db->executeOnce(u"PRAGMA writable_schema=ON"_s);
        db->executeOnce(u"PRAGMA cell_size_check=ON"_s);
        if (db->value(u"SELECT count(*) FROM sqlite_master WHERE name IN ('feeds', 'articles')"_s).toInt() ==
            0)
            return false;
        const int version = db->value(u"PRAGMA user_version"_s).toInt();
        const bool isOurs = db->value(u"PRAGMA application_id"_s).toInt() == kApplicationId;
        if (isOurs && version > newestVersion(schemaSteps()))
            throw SqlFailure{{StoreErrorCode::NewerSchema, u"schema %1"_s.arg(version), m_path}};
        m_connection = std::move(db);
        return true;
    } catch (const SqlFailure &failure) {
        if (failure.error.code == StoreErrorCode::NewerSchema)
            throw;
        return false;
    }
}

void DamagedSource::openCopy(const Pieces &replaced)
{
    removeCopy();
    copyFile(m_path, m_copy);
    if (QFileInfo(m_path + u"-wal"_s).size() > 0)
        copyFile(m_path + u"-wal"_s, m_copy + u"-wal"_s);
    QFile file(m_copy);
    bool written = file.open(QIODevice::ReadWrite);
    for (auto piece = replaced.cbegin(); piece != replaced.cend(); ++piece)
        written = written && file.seek(piece.key()) && file.write(piece.value()) == piece.value().size();
    if (!written || !file.flush())
        throw SqlFailure{systemFailure(errno, m_copy)};
    file.close();
    if (!open(m_copy))
        removeCopy();
}

void DamagedSource::removeCopy()
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(m_copy + suffix);
}

} // namespace depesche::store
