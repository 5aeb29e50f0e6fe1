// SPDX-License-Identifier: GPL-3.0-or-later
// fsync(2), rename(2), mkdir(2): Qt has no call for the first and replaces nothing with the second.
#include "store/durable_files.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr auto kOwnerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr mode_t kOwnerFolder = S_IRWXU;

Unexpected<StoreError> failed(const QString &path)
{
    return Unexpected{systemFailure(errno, path)};
}

Result<void> sync(const QString &path, int flags)
{
    const int handle = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (handle < 0)
        return failed(path);
    if (::fsync(handle) == 0) {
        ::close(handle);
        return {};
    }
    const auto failure = failed(path);
    ::close(handle);
    return failure;
}

/// After a call of Qt's or of the system's that failed on this file.
Unexpected<StoreError> failed(const QFileDevice &file)
{
    const int cause = errno;
    StoreErrorCode code = StoreErrorCode::InputOutput;
    if (file.error() == QFileDevice::ResourceError || cause == ENOSPC || cause == EDQUOT)
        code = StoreErrorCode::DiskFull;
    else if (file.error() == QFileDevice::OpenError || cause == EACCES || cause == EROFS)
        code = StoreErrorCode::NotWritable;
    const QString words = file.error() == QFileDevice::NoError ? qt_error_string(cause) : file.errorString();
    return Unexpected{StoreError{code, words, file.fileName()}};
}

Result<void> writeSynced(QFile &file, const QByteArray &bytes)
{
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, kOwnerFile))
        return failed(file);
    if (file.write(bytes) != bytes.size() || !file.flush() || ::fsync(file.handle()) != 0) {
        const auto failure = failed(file);
        file.remove();
        return failure;
    }
    file.close();
    return {};
}

} // namespace

StoreError systemFailure(int cause, const QString &path)
{
    StoreErrorCode code = StoreErrorCode::InputOutput;
    if (cause == ENOSPC || cause == EDQUOT || cause == EFBIG)
        code = StoreErrorCode::DiskFull;
    else if (cause == EACCES || cause == EPERM || cause == EROFS)
        code = StoreErrorCode::NotWritable;
    return {code, qt_error_string(cause), path};
}

Result<void> syncFile(const QString &path)
{
    return sync(path, O_RDWR);
}

Result<void> syncFolder(const QString &path)
{
    return sync(path, O_RDONLY | O_DIRECTORY);
}

Result<void> renameDurably(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failed(to);
    return syncFolder(QFileInfo(to).path());
}

Result<void> writeDurably(const QString &target, const QByteArray &bytes)
{
    QFile file(target + u'.' + QUuid::createUuid().toString(QUuid::Id128) + u".part"_s);
    if (Result<void> written = writeSynced(file, bytes); !written)
        return written;
    Result<void> named = renameDurably(file.fileName(), target);
    if (!named)
        file.remove();
    return named;
}

Result<void> makePrivateFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    if (::mkdir(QFile::encodeName(path).constData(), kOwnerFolder) != 0 && errno != EEXIST)
        return failed(path);
    return syncFolder(QFileInfo(path).path());
}

} // namespace depesche::store
