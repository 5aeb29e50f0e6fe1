// SPDX-License-Identifier: GPL-3.0-or-later
// SealedFile: key file, sealing and opening, and the whole file written anew for each change.
#include "secrets/sealed_file.h"

#include "base/executor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <sodium.h>

#include <utility>

namespace depesche::secrets
{
namespace
{

constexpr QFile::Permissions kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr qint64 kMostBytes = 16 * 1024 * 1024;
constexpr int kLockMilliseconds = 5'000;

const QByteArray &mark()
{
    static const QByteArray bytes = QByteArrayLiteral("Depesche sealed 1\n");
    return bytes;
}

template <class T>
using Result = Expected<T, SecretFailure>;

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

QString lockRefusal(QLockFile &lock)
{
    if (lock.tryLock(kLockMilliseconds))
        return {};
    return lock.error() == QLockFile::LockFailedError
               ? QStringLiteral("another process holds the file of secrets")
               : QStringLiteral("no lock could be made beside the file of secrets");
}

Result<QByteArray> readKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(QStringLiteral("its key %1 cannot be read").arg(path));
    QByteArray key = file.read(crypto_secretbox_KEYBYTES + 1);
    if (key.size() != qsizetype(crypto_secretbox_KEYBYTES))
        return failed(QStringLiteral("its key %1 is damaged").arg(path));
    return key;
}

Result<QByteArray> makeKey(const QString &path)
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
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwnerOnly) || file.write(key) < 0 ||
        !file.commit())
        return failed(QStringLiteral("the key %1 cannot be written").arg(path));
    return key;
}

} // namespace

/// On threads of the pool, one at a time.
struct SealedFile::Box {
    explicit Box(SealedFilePaths where) : paths(std::move(where)) {}

    Result<QJsonObject> load() const;
    WrittenSecret save(const QJsonObject &secrets) const;
    ReadSecret read(const QString &name);
    template <class Change>
    WrittenSecret change(Change apply);

    SealedFilePaths paths;
    std::mutex mutex;
};

Result<QJsonObject> SealedFile::Box::load() const
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

WrittenSecret SealedFile::Box::save(const QJsonObject &secrets) const
{
    const auto key = QFileInfo::exists(paths.key) ? readKey(paths.key) : makeKey(paths.key);
    if (!key)
        return Unexpected{key.error()};
    QSaveFile file(paths.file);
    const QByteArray sealed = seal(QJsonDocument(secrets).toJson(QJsonDocument::Compact), *key);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwnerOnly) || file.write(sealed) < 0 ||
        !file.commit())
        return failed(QStringLiteral("%1 cannot be written: %2").arg(paths.file, file.errorString()));
    return {};
}

ReadSecret SealedFile::Box::read(const QString &name)
{
    const std::scoped_lock held(mutex);
    const auto secrets = load();
    if (!secrets)
        return Unexpected{secrets.error()};
    const auto found = secrets->constFind(name);
    if (found == secrets->constEnd())
        return std::optional<QByteArray>();
    return std::optional(QByteArray::fromBase64(found->toString().toLatin1()));
}

template <class Change>
WrittenSecret SealedFile::Box::change(Change apply)
{
    const std::scoped_lock held(mutex);
    QLockFile lock(paths.file + QStringLiteral(".lock"));
    if (const QString refusal = lockRefusal(lock); !refusal.isEmpty())
        return failed(refusal);
    auto secrets = load();
    if (!secrets) {
        // Without its key it says nothing to anybody; it stays for the case that the key comes back.
        const QString kept = paths.file + QStringLiteral(".unreadable");
        QFile::remove(kept);
        if (!QFile::rename(paths.file, kept))
            return Unexpected{secrets.error()};
        secrets = QJsonObject();
    }
    if (!apply(*secrets))
        return {};
    return save(*secrets);
}

QString usualKeyFile()
{
    QString folder = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(folder))
        folder = QDir::homePath() + QStringLiteral("/.local/state");
    return folder + QStringLiteral("/depesche/secrets.key");
}

SealedFile::SealedFile(SealedFilePaths paths, Executor &executor)
    : m_executor(executor), m_box(std::make_shared<Box>(std::move(paths)))
{
    if (sodium_init() < 0)
        qFatal("libsodium finds no source of random numbers");
}

SealedFile::~SealedFile() = default;

QFuture<ReadSecret> SealedFile::read(QString name)
{
    return m_executor.run([box = m_box, name = std::move(name)] { return box->read(name); });
}

QFuture<WrittenSecret> SealedFile::write(QString name, QByteArray value)
{
    return m_executor.run([box = m_box, name = std::move(name), value = std::move(value)] {
        return box->change([&](QJsonObject &secrets) {
            secrets.insert(name, QString::fromLatin1(value.toBase64()));
            return true;
        });
    });
}

QFuture<WrittenSecret> SealedFile::remove(QString name)
{
    return m_executor.run([box = m_box, name = std::move(name)] {
        if (!QFileInfo::exists(box->paths.file))
            return WrittenSecret();
        return box->change([&](QJsonObject &secrets) {
            const bool there = secrets.contains(name);
            secrets.remove(name);
            return there;
        });
    });
}

} // namespace depesche::secrets
