// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of kept pages: names, writing that survives a crash, reading with a bound.
#pragma once

#include "domain/ids.h"
#include "store/store_error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace depesche::store
{

/// A kept page larger than this is neither written nor read.
inline constexpr qint64 kLargestKeptPage = 128 * 1024 * 1024;

/// Thread-safe: holds nothing but the folder's path. A name is a file's name without its folder; one that no
/// file of ours could have is met as a file that is not there.
class KeptPageFiles
{
public:
    explicit KeptPageFiles(QString folder) : m_folder(std::move(folder)) {}

    /// One that no file has had before.
    static QString newName(ArticleId article);
    /// Whose page it is by its name; none for a name of another form.
    static ArticleId articleOf(const QString &name);

    QString path(const QString &name) const;
    /// -1 where there is none.
    qint64 size(const QString &name) const;
    /// Whole or not at all; only the owner may read it.
    Result<void> write(const QString &name, const QByteArray &bytes) const;
    /// NotFound; InputOutput, also for a file that is too large.
    Result<QByteArray> read(const QString &name) const;
    /// `length` bytes from `offset` on; InputOutput where the file is shorter.
    Result<QByteArray> readPart(const QString &name, qint64 offset, qint64 length) const;
    /// A file that is not there is removed already.
    void remove(const QString &name) const;

    struct Entry {
        QString name;
        qint64 bytes = 0;
        QDateTime modified;
    };
    /// Every file in the folder.
    QList<Entry> entries() const;

private:
    QString m_folder;
};

} // namespace depesche::store
