// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the header of a SQLite file by hand (sqlite.org/fileformat2.html, 1.3): opening it could change it.
#include "store/database_file.h"

#include "base/logging.h"
#include "store/backup_files.h"
#include "store/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <fcntl.h>
#include <unistd.h>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kDatabaseHeader = 100;
constexpr int kPageSizeAt = 16;
constexpr int kPageCountAt = 28;
constexpr int kUserVersionAt = 60;
constexpr int kApplicationIdAt = 68;
constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

quint32 field(const QByteArray &header, int at)
{
    return qFromBigEndian<quint32>(header.constData() + at);
}

Unexpected<StoreError> damaged(const QString &why, const QString &path)
{
    return Unexpected{StoreError{StoreErrorCode::Damaged, why, path}};
}

qint64 announcedSize(const QByteArray &header)
{
    const qint64 pageSize = qFromBigEndian<quint16>(header.constData() + kPageSizeAt);
    constexpr qint64 kLargestPageSize = 65536; // written as 1
    return (pageSize == 1 ? kLargestPageSize : pageSize) * field(header, kPageCountAt);
}

bool hasLog(const QString &path)
{
    return QFileInfo(path + u"-wal"_s).size() > 0;
}

bool isGoneThoughItWasThere(const QString &folder, const QString &path)
{
    return QFileInfo(path).size() == 0 && (hasLog(path) || !BackupFiles(folder).list().isEmpty());
}

QString suspicionMark(const QString &path)
{
    return path + u".suspect"_s;
}

Result<void> checkHeader(QFile &file, int newestSchema)
{
    const QString path = file.fileName();
    if (file.size() == 0) // made, but nothing was written: a start that was cut off
        return {};
    const QByteArray header = file.read(kDatabaseHeader);
    if (header.size() < kDatabaseHeader || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return damaged(u"the file does not begin like a database"_s, path);
    const int version = int(field(header, kUserVersionAt));
    if (version > 0 && int(field(header, kApplicationIdAt)) != kApplicationId)
        return Unexpected{StoreError{StoreErrorCode::ProfileUnusable,
                                     u"the file is a database of another program"_s, path}};
    if (version > newestSchema)
        return Unexpected{StoreError{StoreErrorCode::NewerSchema, u"schema %1"_s.arg(version), path}};
    // While a log is there, the main file may rightly be behind its own header.
    if (!hasLog(path) && file.size() < announcedSize(header))
        return damaged(u"the file is shorter than its header says"_s, path);
    return {};
}

} // namespace

Result<DatabaseFile> inspectDatabaseFile(const QString &folder, const QString &path, int newestSchema,
                                         bool readOnly)
{
    const QFileInfo place(folder);
    if (!place.isDir() || !place.isReadable() || !place.isExecutable())
        return Unexpected{
            StoreError{StoreErrorCode::ProfileUnusable, u"not a folder that can be read"_s, folder}};
    DatabaseFile result;
    result.exists = QFileInfo::exists(path);
    result.canWrite = place.isWritable() && (!result.exists || QFileInfo(path).isWritable());
    if (!readOnly && !result.canWrite)
        return Unexpected{StoreError{StoreErrorCode::NotWritable, u"no right to write"_s, path}};
    if (isGoneThoughItWasThere(folder, path) && (!result.exists || QFileInfo(path).isFile()))
        return damaged(u"the database is gone, and its log or backups are there"_s, path);
    if (!result.exists) {
        if (readOnly)
            return Unexpected{StoreError{StoreErrorCode::ProfileUnusable, u"no database there"_s, path}};
        return result;
    }
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Unexpected{StoreError{StoreErrorCode::ProfileUnusable, file.errorString(), path}};
    if (const Result<void> sound = checkHeader(file, newestSchema); !sound)
        return Unexpected{sound.error()};
    return result;
}

Result<void> makeDatabaseFile(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Append, kOwnerOnly))
        return {};
    const bool full = file.error() == QFileDevice::ResourceError;
    return Unexpected{
        StoreError{full ? StoreErrorCode::DiskFull : StoreErrorCode::NotWritable, file.errorString(), path}};
}

void noteSuspicion(const QString &path)
{
    QFile mark(suspicionMark(path));
    if (!mark.open(QIODevice::WriteOnly | QIODevice::Append, kOwnerOnly))
        qCWarning(logStore) << "the damage cannot be noted for the next start:" << mark.errorString();
}

bool isSuspected(const QString &path)
{
    return QFileInfo::exists(suspicionMark(path));
}

void forgetSuspicion(const QString &path)
{
    QFile::remove(suspicionMark(path));
}

bool isOpenElsewhere(const QString &path)
{
    constexpr off_t kOpenMark = 128;
    const int shared = ::open(QFile::encodeName(path + u"-shm"_s).constData(), O_RDWR | O_CLOEXEC);
    if (shared < 0)
        return false;
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = kOpenMark;
    lock.l_len = 1;
    const bool held = ::fcntl(shared, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(shared);
    return held;
}

void tightenPermissions(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        const QFileDevice::Permissions given = QFile::permissions(path + suffix);
        if (given & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther))
            QFile::setPermissions(path + suffix, kOwnerOnly);
    }
}

} // namespace depesche::store
