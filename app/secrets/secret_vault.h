// SPDX-License-Identifier: GPL-3.0-or-later
// Where this program's secrets are: the keyring, else a sealed file, else memory.
#pragma once

#include "secrets/feed_secrets.h"
#include "secrets/secret_store.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace depesche::secrets
{

enum class SecretPlace {
    Keyring,    ///< of the person's session
    SealedFile, ///< there is no keyring: encrypted in the profile, with a key outside of it
    Memory,     ///< neither can be used: until the program ends
};

struct KeptSecret {
    SecretPlace place = SecretPlace::Keyring;
    SecretFailure why; ///< for Memory: what the better places said
};

using ReadFeedSecrets = Expected<FeedSecrets, SecretFailure>;

/// Main thread. Remembers what it was asked for, so that each secret is fetched once in a run. A keyring that
/// is locked or refuses is the person's decision: nothing is written to a file behind its back.
class SecretVault final : public QObject
{
    Q_OBJECT
public:
    SecretVault(std::unique_ptr<SecretStore> keyring, std::unique_ptr<SecretStore> file,
                QObject *parent = nullptr);
    ~SecretVault() override;

    /// Empty secrets where there are none of that name.
    QFuture<ReadFeedSecrets> read(const QString &name);
    /// Always kept at least in memory. Empty secrets are removed.
    QFuture<KeptSecret> write(const QString &name, const FeedSecrets &secrets);
    QFuture<void> remove(const QString &name);
    /// The next read() asks where the secret is kept, instead of remembering.
    void readAnew(const QString &name);

private:
    void readFile(const QString &name, std::function<void(ReadFeedSecrets)> finish);
    void writeFile(const QString &name, const QByteArray &value, std::function<void(KeptSecret)> finish);

    std::unique_ptr<SecretStore> m_keyring;
    std::unique_ptr<SecretStore> m_file;
    QHash<QString, FeedSecrets> m_known;
    QSet<QString> m_onlyKnown; ///< kept nowhere else
};

} // namespace depesche::secrets
