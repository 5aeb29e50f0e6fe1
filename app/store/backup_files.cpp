// SPDX-License-Identifier: GPL-3.0-or-later
// Making a copy, reading it back, and only then letting older ones go.
#include "store/backup_files.h"

#include "base/logging.h"
#include "store/durable_files.h"
#include "store/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr auto kPrefix = "depesche-"_L1;
constexpr auto kSuffix = ".db"_L1;
constexpr auto kUnfinished = ".part"_L1;

/// Invalid for a file of another name.
QDate dayOf(const QString &name)
{
    if (!name.startsWith(kPrefix) || !name.endsWith(kSuffix))
        return {};
    return QDate::fromString(name.mid(kPrefix.size(), name.size() - kPrefix.size() - kSuffix.size()),
                             Qt::ISODate);
}

Unexpected<StoreError> notSound(const QString &path)
{
    return Unexpected{StoreError{StoreErrorCode::Damaged, u"the copy that was made is not sound"_s, path}};
}

} // namespace

QString BackupFiles::pathOf(QDate day) const
{
    return m_folder + u'/' + kPrefix + day.toString(Qt::ISODate) + kSuffix;
}

QList<BackupFile> BackupFiles::list() const
{
    QList<BackupFile> found;
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &file : files) {
        if (const QDate day = dayOf(file.fileName()); day.isValid())
            found.append({file.filePath(), day, file.size()});
    }
    std::sort(found.begin(), found.end(),
              [](const BackupFile &a, const BackupFile &b) { return a.day > b.day; });
    return found;
}

BackupFile BackupFiles::examine(BackupFile file)
{
    file.sound = false;
    try {
        // Immutable: the copy belongs to nobody, and no lock file is to lie beside it.
        Connection db(file.path, Connection::Mode::Immutable);
        file.sound = db.value(u"PRAGMA quick_check(1)"_s).toString() == u"ok" &&
                     db.value(u"PRAGMA application_id"_s).toInt() == kApplicationId;
        file.articles = db.value(u"SELECT count(*) FROM articles"_s).toLongLong();
    } catch (const SqlFailure &) {
        file.sound = false;
    }
    return file;
}

Result<BackupFile> BackupFiles::make(Connection &db, QDate day) const
{
    if (Result<void> made = makePrivateFolder(m_folder); !made)
        return Unexpected{made.error()};
    removeLeftovers();
    const QString path = pathOf(day);
    const QString copy = path + kUnfinished;
    try {
        copyDatabase(db, copy);
    } catch (const SqlFailure &failure) {
        QFile::remove(copy);
        return Unexpected{failure.error};
    }
    BackupFile made = examine({copy, day, QFileInfo(copy).size()});
    Result<void> kept = made.sound ? syncFile(copy) : Result<void>(notSound(copy));
    if (kept)
        kept = renameDurably(copy, path);
    if (!kept) {
        QFile::remove(copy);
        return Unexpected{kept.error()};
    }
    made.path = path;
    prune(path);
    return made;
}

/// Of copies that were cut off.
void BackupFiles::removeLeftovers() const
{
    const QFileInfoList files =
        QDir(m_folder).entryInfoList({kPrefix + u'*' + kSuffix + kUnfinished + u'*'}, QDir::Files);
    for (const QFileInfo &file : files)
        QFile::remove(file.filePath());
}

void BackupFiles::prune(const QString &newest) const
{
    int kept = 1;
    const QList<BackupFile> files = list();
    for (const BackupFile &file : files) {
        if (file.path == newest)
            continue;
        if (kept < kKept && examine(file).sound) {
            ++kept;
            continue;
        }
        qCInfo(logStore) << "removing the backup of" << file.day.toString(Qt::ISODate);
        QFile::remove(file.path);
    }
}

} // namespace depesche::store
