// SPDX-License-Identifier: GPL-3.0-or-later
// Kept pages on disk.
#include "store/kept_page_files.h"

#include "store/durable_files.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// A database may have been written to by somebody else: nothing outside of the folder is ever touched.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && !name.contains(u'/') && !name.startsWith(u'.');
}

StoreError noSuchPage(const QString &path)
{
    return {StoreErrorCode::NotFound, u"no such kept page"_s, path};
}

Result<QByteArray> readFrom(const QString &path, qint64 offset, qint64 length)
{
    QFile file(path);
    if (!file.exists())
        return Unexpected{noSuchPage(path)};
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected{StoreError{StoreErrorCode::InputOutput, file.errorString(), path}};
    const qint64 wanted = length < 0 ? file.size() - offset : length;
    if (wanted < 0 || wanted > kLargestKeptPage || !file.seek(offset))
        return Unexpected{StoreError{StoreErrorCode::InputOutput, u"not the size of a kept page"_s, path}};
    QByteArray bytes = file.read(wanted);
    if (file.error() != QFileDevice::NoError || bytes.size() != wanted)
        return Unexpected{StoreError{StoreErrorCode::InputOutput, file.errorString(), path}};
    return bytes;
}

} // namespace

QString KeptPageFiles::newName(ArticleId article)
{
    return u"%1-%2.html"_s.arg(QString::number(article.value), QUuid::createUuid().toString(QUuid::Id128));
}

ArticleId KeptPageFiles::articleOf(const QString &name)
{
    return name.endsWith(".html"_L1) ? ArticleId{name.section(u'-', 0, 0).toLongLong()} : ArticleId();
}

QString KeptPageFiles::path(const QString &name) const
{
    return m_folder + u'/' + name;
}

qint64 KeptPageFiles::size(const QString &name) const
{
    const QFileInfo file(path(name));
    return isPlainName(name) && file.isFile() ? file.size() : -1;
}

Result<void> KeptPageFiles::write(const QString &name, const QByteArray &bytes) const
{
    if (bytes.size() > kLargestKeptPage)
        return Unexpected{StoreError{StoreErrorCode::InputOutput, u"larger than a kept page"_s, path(name)}};
    if (Result<void> made = makePrivateFolder(m_folder); !made)
        return made;
    return writeDurably(path(name), bytes);
}

Result<QByteArray> KeptPageFiles::read(const QString &name) const
{
    return isPlainName(name) ? readFrom(path(name), 0, -1) : Unexpected{noSuchPage(name)};
}

Result<QByteArray> KeptPageFiles::readPart(const QString &name, qint64 offset, qint64 length) const
{
    return isPlainName(name) ? readFrom(path(name), offset, length) : Unexpected{noSuchPage(name)};
}

void KeptPageFiles::remove(const QString &name) const
{
    if (isPlainName(name))
        QFile::remove(path(name));
}

QList<KeptPageFiles::Entry> KeptPageFiles::entries() const
{
    QList<Entry> found;
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden);
    while (files.hasNext()) {
        const QFileInfo file = files.nextFileInfo();
        found.append({file.fileName(), file.size(), file.lastModified()});
    }
    return found;
}

} // namespace depesche::store
