// SPDX-License-Identifier: GPL-3.0-or-later
// SecretVault: which place is asked after which.
#include "secrets/secret_vault.h"

#include "base/continue_on.h"

#include <QPromise>

#include <functional>
#include <utility>

namespace depesche::secrets
{
namespace
{

template <class T>
struct Answer {
    std::shared_ptr<QPromise<T>> promise = std::make_shared<QPromise<T>>();

    Answer() { promise->start(); }
    QFuture<T> future() const { return promise->future(); }
    void operator()(T value) const
    {
        promise->addResult(std::move(value));
        promise->finish();
    }
};

FeedSecrets unpacked(const QByteArray &value)
{
    return unpackSecrets(value).value_or(FeedSecrets());
}

/// Whether the person, or their keyring, decided against giving or taking the secret.
bool isDecision(const SecretFailure &failure)
{
    return failure.code == SecretError::Refused || failure.code == SecretError::TimedOut;
}

} // namespace

SecretVault::SecretVault(std::unique_ptr<SecretStore> keyring, std::unique_ptr<SecretStore> file,
                         QObject *parent)
    : QObject(parent), m_keyring(std::move(keyring)), m_file(std::move(file))
{
}

SecretVault::~SecretVault() = default;

QFuture<ReadFeedSecrets> SecretVault::read(const QString &name)
{
    const Answer<ReadFeedSecrets> answer;
    if (const auto known = m_known.constFind(name); known != m_known.constEnd() || name.isEmpty()) {
        answer(name.isEmpty() ? FeedSecrets() : *known);
        return answer.future();
    }
    const auto finish = [this, name, answer](ReadFeedSecrets secrets) {
        if (secrets && !m_known.contains(name))
            m_known.insert(name, *secrets);
        answer(std::move(secrets));
    };
    continueOn(this, m_keyring->read(name), [this, name, finish](const ReadSecret &read) {
        if (read && *read)
            finish(unpacked(**read));
        else if (!read && isDecision(read.error()))
            finish(Unexpected{read.error()});
        else
            readFile(name, finish);
    });
    return answer.future();
}

void SecretVault::readFile(const QString &name, std::function<void(ReadFeedSecrets)> finish)
{
    continueOn(this, m_file->read(name), [finish = std::move(finish)](const ReadSecret &read) {
        if (read)
            finish(*read ? unpacked(**read) : FeedSecrets());
        else
            finish(Unexpected{read.error()});
    });
}

QFuture<KeptSecret> SecretVault::write(const QString &name, const FeedSecrets &secrets)
{
    const Answer<KeptSecret> answer;
    m_known.insert(name, secrets);
    if (secrets.isEmpty()) {
        continueOn(this, remove(name), [answer] { answer(KeptSecret()); });
        return answer.future();
    }
    const auto finish = [this, name, answer](KeptSecret kept) {
        if (kept.place == SecretPlace::Memory)
            m_onlyKnown.insert(name);
        else
            m_onlyKnown.remove(name);
        answer(std::move(kept));
    };
    const QByteArray value = packSecrets(secrets);
    continueOn(this, m_keyring->write(name, value),
               [this, name, value, finish](const WrittenSecret &written) {
                   if (written) {
                       // It may lie there from a time without a keyring.
                       continueOn(this, m_file->remove(name), [](const WrittenSecret &) {});
                       finish(KeptSecret{SecretPlace::Keyring, {}});
                   } else if (isDecision(written.error())) {
                       finish(KeptSecret{SecretPlace::Memory, written.error()});
                   } else {
                       writeFile(name, value, finish);
                   }
               });
    return answer.future();
}

void SecretVault::writeFile(const QString &name, const QByteArray &value,
                            std::function<void(KeptSecret)> finish)
{
    continueOn(this, m_file->write(name, value), [finish = std::move(finish)](const WrittenSecret &written) {
        if (written)
            finish(KeptSecret{SecretPlace::SealedFile, {}});
        else
            finish(KeptSecret{SecretPlace::Memory, written.error()});
    });
}

QFuture<void> SecretVault::remove(const QString &name)
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    m_known.insert(name, {});
    m_onlyKnown.remove(name);
    continueOn(this, m_keyring->remove(name), [this, name, promise](const WrittenSecret &) {
        continueOn(this, m_file->remove(name), [promise](const WrittenSecret &) { promise->finish(); });
    });
    return promise->future();
}

void SecretVault::readAnew(const QString &name)
{
    if (!m_onlyKnown.contains(name))
        m_known.remove(name);
}

} // namespace depesche::secrets
