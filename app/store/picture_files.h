// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of picture files: names, writing that survives a crash, reading with a bound.
#pragma once

#include "store/store_error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace depesche::store
{

/// A file is named by the SHA-256 of its content, in a folder named by the first two digits. Thread-safe:
/// holds nothing but the folder's path.
class PictureFiles
{
public:
    explicit PictureFiles(QString folder) : m_folder(std::move(folder)) {}

    static QByteArray hashOf(const QByteArray &bytes); ///< raw
    /// Raw bytes of a hash written with 64 hexadecimal digits; empty for any other text.
    static QByteArray parseHash(const QString &hash);

    /// Whether or not the file exists. `hash` is raw.
    QString path(const QByteArray &hash) const;
    bool exists(const QByteArray &hash, qint64 size) const;

    /// Whole or not at all: written under another name, synced, renamed, the folder synced. Only the owner
    /// may read it. Does nothing where a file of this size is there.
    Result<void> write(const QByteArray &hash, const QByteArray &bytes) const;
    /// NotFound; InputOutput, also for a file larger than any picture the program stores.
    Result<QByteArray> read(const QByteArray &hash) const;
    /// A file that is not there is removed already.
    void remove(const QByteArray &hash) const;

    struct Entry {
        QString path;
        QByteArray hash; ///< empty: no picture's name, left over from a write that was cut off
        qint64 bytes = 0;
        QDateTime modified;
    };
    /// Every file in the folder.
    QList<Entry> entries() const;

private:
    QString m_folder;
};

} // namespace depesche::store
