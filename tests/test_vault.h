// SPDX-License-Identifier: GPL-3.0-or-later
// A vault whose keyring and file are in memory, and can be made to fail.
#pragma once

#include "secrets/secret_vault.h"

#include <QMap>
#include <QPromise>

#include <list>
#include <memory>
#include <optional>

namespace depesche::testing
{

class MemorySecretStore final : public secrets::SecretStore
{
public:
    QMap<QString, QByteArray> kept;
    std::optional<secrets::SecretFailure> failure; ///< what every question is answered with
    bool hold = false;                             ///< readers wait until release()
    int reads = 0;

    void release()
    {
        hold = false;
        for (QPromise<secrets::ReadSecret> &waiting : m_waiting) {
            waiting.addResult(std::optional<QByteArray>());
            waiting.finish();
        }
        m_waiting.clear();
    }

    QFuture<secrets::ReadSecret> read(QString name) override
    {
        ++reads;
        if (hold) {
            QPromise<secrets::ReadSecret> &waiting = m_waiting.emplace_back();
            waiting.start();
            return waiting.future();
        }
        if (failure)
            return finished<secrets::ReadSecret>(Unexpected{*failure});
        const auto found = kept.constFind(name);
        return finished<secrets::ReadSecret>(found == kept.constEnd() ? std::optional<QByteArray>()
                                                                      : std::optional(*found));
    }
    QFuture<secrets::WrittenSecret> write(QString name, QByteArray value) override
    {
        if (failure)
            return finished<secrets::WrittenSecret>(Unexpected{*failure});
        kept.insert(name, value);
        return finished<secrets::WrittenSecret>({});
    }
    QFuture<secrets::WrittenSecret> remove(QString name) override
    {
        if (failure)
            return finished<secrets::WrittenSecret>(Unexpected{*failure});
        kept.remove(name);
        return finished<secrets::WrittenSecret>({});
    }

private:
    template <class T>
    static QFuture<T> finished(T value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }

    std::list<QPromise<secrets::ReadSecret>> m_waiting;
};

/// Both places work until the test says otherwise.
class TestVault
{
public:
    MemorySecretStore &keyring() { return *m_keyring; }
    MemorySecretStore &file() { return *m_file; }
    secrets::SecretVault &operator*() { return m_vault; }
    secrets::SecretVault *operator->() { return &m_vault; }

private:
    MemorySecretStore *m_keyring = new MemorySecretStore; // the vault owns both
    MemorySecretStore *m_file = new MemorySecretStore;
    secrets::SecretVault m_vault{std::unique_ptr<secrets::SecretStore>(m_keyring),
                                 std::unique_ptr<secrets::SecretStore>(m_file)};
};

} // namespace depesche::testing
