// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets in one encrypted file, for systems without a keyring.
#pragma once

#include "secrets/sealed_report.h"
#include "secrets/secret_store.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <memory>

namespace depesche
{
class Executor;
}

namespace depesche::secrets
{

struct SealedFilePaths {
    QString file; ///< the encrypted secrets, in the profile
    QString key;  ///< 32 random bytes, outside of the profile; both are readable by their owner only
};

/// The person's folder for state that is not to be carried to other machines (XDG Base Directory
/// Specification 0.8, XDG_STATE_HOME): a copy of the profile, a backup or a lost disk image of it says
/// nothing. It is no protection against who can read all files of the person.
QString usualKeyFile();

/// XSalsa20-Poly1305 (libsodium's secretbox) with a new nonce for each writing. Several processes may use
/// one file. Without a profile's folder or a place for the key every question ends with Failed.
class SealedFile final : public SecretStore
{
public:
    SealedFile(SealedFilePaths paths, Executor &executor);
    ~SealedFile() override;

    QFuture<ReadSecret> read(QString name) override;
    QFuture<WrittenSecret> write(QString name, QByteArray value) override;
    QFuture<WrittenSecret> remove(QString name) override;

    /// `used`: names that some feed has (see checkSealed() and repairSealed()).
    QFuture<SealedReport> check(QSet<QString> used);
    QFuture<SealedReport> repair(QSet<QString> used);

private:
    struct Box;

    Executor &m_executor;
    std::shared_ptr<Box> m_box; ///< shared with work on the pool that may outlive this object
};

} // namespace depesche::secrets
