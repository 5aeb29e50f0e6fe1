// SPDX-License-Identifier: GPL-3.0-or-later
// Takes secrets out of what is to be stored and hands them to the vault.
#pragma once

#include "domain/feed.h"
#include "secrets/secret_vault.h"
#include "store/feed_repository.h"

#include <QList>
#include <QObject>

#include <functional>

namespace depesche::library
{

/// Main thread. What a continuation gets carries no secret.
class SecretKeeping final : public QObject
{
    Q_OBJECT
public:
    explicit SecretKeeping(secrets::SecretVault &vault);

    /// User and password of the feeds' addresses go to the vault; then `store` is called, at once where there
    /// were none.
    void takeOut(QList<store::NewFeed> feeds, std::function<void(QList<store::NewFeed>)> store);
    void takeOut(Feed feed, std::function<void(Feed)> store);
    /// These secrets become the feed's; empty ones are forgotten.
    void keep(Feed feed, secrets::FeedSecrets secrets, std::function<void(Feed)> store);

signals:
    /// Once for each takeOut() and keep() that had secrets, after the vault took them; the place is the least
    /// good one that was needed.
    void kept(const depesche::secrets::KeptSecret &secret);

private:
    secrets::SecretVault &m_vault;
};

} // namespace depesche::library
