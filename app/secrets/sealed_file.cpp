// SPDX-License-Identifier: GPL-3.0-or-later
// SealedFile: one question at a time, on the pool, and the whole file written anew for each change.
#include "secrets/sealed_file.h"

#include "base/executor.h"
#include "secrets/sealed_check.h"
#include "secrets/sealed_content.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QLockFile>
#include <sodium.h>

#include <mutex>
#include <optional>
#include <utility>

namespace depesche::secrets
{

/// On threads of the pool, one at a time.
struct SealedFile::Box {
    explicit Box(SealedFilePaths where) : paths(std::move(where)) {}

    ReadSecret read(const QString &name);
    template <class Change>
    WrittenSecret change(Change apply);

    SealedFilePaths paths;
    std::mutex mutex;
};

ReadSecret SealedFile::Box::read(const QString &name)
{
    const std::scoped_lock held(mutex);
    const auto secrets = loadSealed(paths);
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
    QLockFile lock(sealedLockFile(paths));
    if (const QString refusal = lockRefusal(lock); !refusal.isEmpty())
        return Unexpected{SecretFailure{SecretError::Failed, refusal}};
    auto secrets = loadSealed(paths);
    if (!secrets) {
        if (!setAsideSealed(paths))
            return Unexpected{secrets.error()};
        secrets = QJsonObject();
    }
    if (!apply(*secrets))
        return {};
    return saveSealed(paths, *secrets);
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

QFuture<SealedReport> SealedFile::check(QSet<QString> used)
{
    return m_executor.run([box = m_box, used = std::move(used)] {
        const std::scoped_lock held(box->mutex);
        return checkSealed(box->paths, used);
    });
}

QFuture<SealedReport> SealedFile::repair(QSet<QString> used)
{
    return m_executor.run([box = m_box, used = std::move(used)] {
        const std::scoped_lock held(box->mutex);
        return repairSealed(box->paths, used);
    });
}

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
