// SPDX-License-Identifier: GPL-3.0-or-later
// RolledLog: opened for each writing, so that another process may roll it between two.
#include "store/rolled_log.h"

#include "store/durable_files.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <cerrno>
#include <utility>

namespace depesche::store
{
namespace
{

constexpr QFile::Permissions kLogPermissions = QFile::ReadOwner | QFile::WriteOwner;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    errno = 0;
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected{systemFailure(errno, path)};
    return file.readAll();
}

} // namespace

RolledLog::RolledLog(QString path, qint64 mostBytes) : m_path(std::move(path)), m_mostBytes(mostBytes) {}

Result<void> RolledLog::append(const QByteArray &lines)
{
    const std::scoped_lock held(m_mutex);
    if (QFileInfo(m_path).size() + lines.size() > m_mostBytes)
        roll();
    QFile file(m_path);
    errno = 0;
    // Unbuffered and in one piece: lines of two processes do not mix.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, kLogPermissions) ||
        file.write(lines) != lines.size())
        return Unexpected{systemFailure(errno, m_path)};
    return {};
}

/// Where another process holds the lock, it rolls.
void RolledLog::roll()
{
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lock.tryLock(0) || QFileInfo(m_path).size() == 0)
        return;
    QFile::remove(rolledPath());
    QFile::rename(m_path, rolledPath());
}

Result<QByteArray> RolledLog::read() const
{
    const std::scoped_lock held(m_mutex);
    const auto older = contentOf(rolledPath());
    auto newer = contentOf(m_path);
    if (!newer)
        return newer;
    return older.valueOr(QByteArray()) + *newer;
}

} // namespace depesche::store
