// SPDX-License-Identifier: GPL-3.0-or-later
// SecretKeeping: vault first, store afterwards, so that no secret is ever on its way into the store.
#include "services/library/secret_keeping.h"

#include "base/continue_on.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace depesche::library
{

SecretKeeping::SecretKeeping(secrets::SecretVault &vault) : m_vault(vault) {}

void SecretKeeping::takeOut(QList<store::NewFeed> feeds, std::function<void(QList<store::NewFeed>)> store)
{
    QList<std::pair<QString, secrets::FeedSecrets>> found;
    for (store::NewFeed &added : feeds) {
        Feed &feed = added.feed;
        if (feed.url.userInfo().isEmpty())
            continue;
        feed.access.secret = secrets::newSecretName(feed.url);
        found.append({feed.access.secret, secrets::secretsInAddress(feed.url)});
        feed.url.setUserInfo(QString());
    }
    if (found.isEmpty()) {
        store(std::move(feeds));
        return;
    }
    struct Batch {
        QList<store::NewFeed> feeds;
        std::function<void(QList<store::NewFeed>)> store;
        qsizetype open = 0;
        secrets::KeptSecret kept;
    };
    auto batch = std::make_shared<Batch>(Batch{std::move(feeds), std::move(store), found.size(), {}});
    for (const auto &[name, secret] : std::as_const(found)) {
        continueOn(this, m_vault.write(name, secret), [this, batch](const secrets::KeptSecret &written) {
            if (written.place > batch->kept.place)
                batch->kept = written;
            if (--batch->open > 0)
                return;
            emit kept(batch->kept);
            batch->store(std::move(batch->feeds));
        });
    }
}

void SecretKeeping::takeOut(Feed feed, std::function<void(Feed)> store)
{
    if (feed.url.userInfo().isEmpty()) {
        store(std::move(feed));
        return;
    }
    // Header lines and passphrases that are kept already stay beside the new password.
    const auto read = m_vault.read(feed.access.secret); // before the feed is moved from
    continueOn(
        this, read,
        [this, feed = std::move(feed), store = std::move(store)](const secrets::ReadFeedSecrets &known) {
            keep(feed,
                 secrets::isMeantFor(known.valueOr({}).origin, feed.url) ? *known : secrets::FeedSecrets(),
                 store);
        });
}

void SecretKeeping::keep(Feed feed, secrets::FeedSecrets secrets, std::function<void(Feed)> store)
{
    if (!feed.url.userInfo().isEmpty()) {
        const secrets::FeedSecrets typed = secrets::secretsInAddress(feed.url);
        secrets.user = typed.user;
        secrets.password = typed.password;
        feed.url.setUserInfo(QString());
    }
    if (secrets.isEmpty() && feed.access.secret.isEmpty()) {
        store(std::move(feed));
        return;
    }
    secrets.origin = secrets::originOf(feed.url);
    if (feed.access.secret.isEmpty())
        feed.access.secret = secrets::newSecretName(feed.url);
    const QString name = feed.access.secret;
    if (secrets.isEmpty())
        feed.access.secret.clear();
    continueOn(this, m_vault.write(name, secrets),
               [this, feed = std::move(feed), store = std::move(store)](const secrets::KeptSecret &written) {
                   if (!feed.access.secret.isEmpty())
                       emit kept(written);
                   store(feed);
               });
}

} // namespace depesche::library
