// SPDX-License-Identifier: GPL-3.0-or-later
// Picture files on disk.
#include "store/picture_files.h"

#include "store/durable_files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kLargestPicture = 64 * 1024 * 1024;
constexpr qsizetype kHashBytes = 32;

} // namespace

QByteArray PictureFiles::hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray PictureFiles::parseHash(const QString &hash)
{
    const auto isDigit = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    if (hash.size() != 2 * kHashBytes || !std::all_of(hash.begin(), hash.end(), isDigit))
        return {};
    return QByteArray::fromHex(hash.toLatin1());
}

QString PictureFiles::path(const QByteArray &hash) const
{
    const QString name = QString::fromLatin1(hash.toHex());
    return m_folder + u'/' + name.left(2) + u'/' + name;
}

bool PictureFiles::exists(const QByteArray &hash, qint64 size) const
{
    const QFileInfo file(path(hash));
    return file.isFile() && file.size() == size;
}

Result<void> PictureFiles::write(const QByteArray &hash, const QByteArray &bytes) const
{
    const QString target = path(hash);
    const QString folder = QFileInfo(target).path();
    // Whoever put it there may have been stopped before the name was on disk.
    if (exists(hash, bytes.size()))
        return syncFolder(folder);
    for (const QString &place : {m_folder, folder}) {
        if (Result<void> made = makePrivateFolder(place); !made)
            return made;
    }
    return writeDurably(target, bytes);
}

Result<QByteArray> PictureFiles::read(const QByteArray &hash) const
{
    QFile file(path(hash));
    if (!file.exists())
        return Unexpected{StoreError{StoreErrorCode::NotFound, u"no such picture"_s, file.fileName()}};
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected{StoreError{StoreErrorCode::InputOutput, file.errorString(), file.fileName()}};
    if (file.size() > kLargestPicture)
        return Unexpected{
            StoreError{StoreErrorCode::InputOutput, u"larger than a picture"_s, file.fileName()}};
    QByteArray bytes = file.read(kLargestPicture);
    if (file.error() != QFileDevice::NoError)
        return Unexpected{StoreError{StoreErrorCode::InputOutput, file.errorString(), file.fileName()}};
    return bytes;
}

void PictureFiles::remove(const QByteArray &hash) const
{
    QFile::remove(path(hash));
}

QList<PictureFiles::Entry> PictureFiles::entries() const
{
    QList<Entry> found;
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file = files.nextFileInfo();
        const QByteArray hash = parseHash(file.fileName());
        const bool inPlace = !hash.isEmpty() && path(hash) == file.filePath();
        found.append({file.filePath(), inPlace ? hash : QByteArray(), file.size(), file.lastModified()});
    }
    return found;
}

} // namespace depesche::store
