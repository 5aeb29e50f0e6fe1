// SPDX-License-Identifier: GPL-3.0-or-later
// The keyring of the person's session: Secret Service (GNOME and others) or KWallet.
#pragma once

#include "secrets/secret_store.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace QKeychain
{
class Job;
}

namespace depesche
{
class Clock;
}

namespace depesche::secrets
{

/// Through QtKeychain. Entries belong to the service "Depesche". A keyring that is locked asks the person by
/// itself, which may take a while; after the patience is over the question is given up, and the next one
/// tries anew.
class Keyring final : public QObject, public SecretStore
{
    Q_OBJECT
public:
    explicit Keyring(Clock &clock, std::chrono::milliseconds patience = std::chrono::seconds(30),
                     QObject *parent = nullptr);

    QFuture<ReadSecret> read(QString name) override;
    QFuture<WrittenSecret> write(QString name, QByteArray value) override;
    QFuture<WrittenSecret> remove(QString name) override;

private:
    using Presence = std::function<void(bool)>;

    /// Asks the session's bus, once, whether anybody keeps secrets there.
    void whenKnown(Presence tell);
    void askBus();
    void settle(bool present);

    template <class Answer>
    QFuture<Answer> ask(QKeychain::Job *job, std::function<Answer(const QKeychain::Job &)> answerOf);

    Clock &m_clock;
    std::chrono::milliseconds m_patience;
    std::optional<bool> m_present;
    QList<Presence> m_waiting;
};

} // namespace depesche::secrets
