// SPDX-License-Identifier: GPL-3.0-or-later
// Key file, sealing and opening: XSalsa20-Poly1305 (libsodium's secretbox) over JSON.
#include "secrets/sealed_content.h"

#include "base/whole_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <sodium.h>

#include <optional>

namespace depesche::secrets
{
namespace
{

constexpr qint64 kMostBytes = 16 * 1024 * 1024;
constexpr int kLockMilliseconds = 5'000;

const QByteArray &mark()
{
    static const QByteArray bytes = QByteArrayLiteral("Depesche sealed 1\n");
    return bytes;
}

Unexpected<SecretFailure> failed(const QString &detail)
{
    return Unexpected{SecretFailure{SecretError::Failed, detail}};
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData()); // NOLINT: what libsodium takes
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data()); // NOLINT: what libsodium takes
}

QByteArray seal(const QByteArray &text, const QByteArray &key)
{
    QByteArray nonce(crypto_secretbox_NONCEBYTES, '\0');
    randombytes_buf(nonce.data(), size_t(nonce.size()));
    QByteArray box(text.size() + qsizetype(crypto_secretbox_MACBYTES), '\0');
    crypto_secretbox_easy(raw(box), raw(text), size_t(text.size()), raw(nonce), raw(key));
    return mark() + nonce + box;
}

std::optional<QByteArray> unseal(const QByteArray &sealed, const QByteArray &key)
{
    const qsizetype head = mark().size() + qsizetype(crypto_secretbox_NONCEBYTES);
    if (!sealed.startsWith(mark()) || sealed.size() < head + qsizetype(crypto_secretbox_MACBYTES))
        return std::nullopt;
    const QByteArray nonce = sealed.mid(mark().size(), crypto_secretbox_NONCEBYTES);
    const QByteArray box = sealed.mid(head);
    QByteArray text(box.size() - qsizetype(crypto_secretbox_MACBYTES), '\0');
    if (crypto_secretbox_open_easy(raw(text), raw(box), size_t(box.size()), raw(nonce), raw(key)) != 0)
        return std::nullopt;
    return text;
}

} // namespace

QString lockRefusal(QLockFile &lock)
{
    if (lock.tryLock(kLockMilliseconds))
        return {};
    return lock.error() == QLockFile::LockFailedError
               ? QStringLiteral("another process holds the file of secrets")
               : QStringLiteral("no lock could be made beside the file of secrets");
}

SealedResult<QByteArray> readKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(QStringLiteral("its key %1 cannot be read").arg(path));
    QByteArray key = file.read(crypto_secretbox_KEYBYTES + 1);
    if (key.size() != qsizetype(crypto_secretbox_KEYBYTES))
        return failed(QStringLiteral("its key %1 is damaged").arg(path));
    return key;
}

namespace
{

SealedResult<QByteArray> makeKey(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, kOwnerOnly | QFile::ExeOwner))
            return failed(QStringLiteral("the folder %1 cannot be made").arg(folder));
    }
    QLockFile lock(path + QStringLiteral(".lock"));
    if (const QString refusal = lockRefusal(lock); !refusal.isEmpty())
        return failed(refusal);
    if (QFileInfo::exists(path))
        return readKey(path); // another process was first
    QByteArray key(crypto_secretbox_KEYBYTES, '\0');
    randombytes_buf(key.data(), size_t(key.size()));
    if (!writeWholeFile(path, key, kOwnerOnly))
        return failed(QStringLiteral("the key %1 cannot be written").arg(path));
    return key;
}

} // namespace

SealedResult<QJsonObject> loadSealed(const SealedFilePaths &paths)
{
    QFile file(paths.file);
    if (!file.exists())
        return QJsonObject();
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes)
        return failed(QStringLiteral("%1 cannot be read").arg(paths.file));
    const auto key = readKey(paths.key);
    if (!key)
        return Unexpected{key.error()};
    const auto text = unseal(file.readAll(), *key);
    if (!text)
        return failed(QStringLiteral("%1 does not open with its key").arg(paths.file));
    return QJsonDocument::fromJson(*text).object();
}

WrittenSecret saveSealed(const SealedFilePaths &paths, const QJsonObject &secrets)
{
    const auto key = QFileInfo::exists(paths.key) ? readKey(paths.key) : makeKey(paths.key);
    if (!key)
        return Unexpected{key.error()};
    const QByteArray sealed = seal(QJsonDocument(secrets).toJson(QJsonDocument::Compact), *key);
    if (const auto written = writeWholeFile(paths.file, sealed, kOwnerOnly); !written)
        return failed(QStringLiteral("%1 cannot be written: %2").arg(paths.file, written.error()));
    return {};
}

QString sealedLockFile(const SealedFilePaths &paths)
{
    return paths.file + QStringLiteral(".lock");
}

bool setAsideSealed(const SealedFilePaths &paths)
{
    const QString kept = paths.file + QStringLiteral(".unreadable");
    QFile::remove(kept);
    return QFile::rename(paths.file, kept);
}

} // namespace depesche::secrets
