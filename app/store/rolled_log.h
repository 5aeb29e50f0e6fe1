// SPDX-License-Identifier: GPL-3.0-or-later
// A text file that is added to and never grows beyond a bound.
#pragma once

#include "store/store_error.h"

#include <QByteArray>
#include <QString>

#include <mutex>

namespace depesche::store
{

/// Lines in one file; when it is full it becomes PATH.1, which goes with the next rolling. Both can be read
/// by their owner only. Any thread; several processes may add to one log. Nothing is synced: a power cut may
/// take the newest lines.
class RolledLog
{
public:
    /// `mostBytes`: of each of the two files.
    RolledLog(QString path, qint64 mostBytes);

    const QString &path() const { return m_path; }
    /// `lines` with a line feed at the end of each. Blocks until the system has them.
    Result<void> append(const QByteArray &lines);
    /// Everything that is kept, oldest first; empty where nothing has been written yet.
    Result<QByteArray> read() const;

private:
    QString rolledPath() const { return m_path + QStringLiteral(".1"); }
    void roll();

    QString m_path;
    qint64 m_mostBytes;
    mutable std::mutex m_mutex;
};

} // namespace depesche::store
