// SPDX-License-Identifier: GPL-3.0-or-later
// Options that say how a feed is reached and kept, as several commands have them.
#pragma once

#include "base/expected.h"
#include "cli/arguments.h"
#include "domain/feed.h"
#include "secrets/secret_vault.h"

#include <QList>
#include <QPair>
#include <QString>

#include <optional>

namespace depesche::cli
{

QList<OptionSpec> accessOptions();

/// What the options ask for; what is not set stays as it is.
struct AccessChange {
    std::optional<int> refreshMinutes;
    std::optional<int> keepDays;
    std::optional<int> keepCount;
    std::optional<IdentityRule> identity;
    std::optional<TextChoice> text;
    std::optional<QString> userAgent;
    std::optional<QString> certificate;
    std::optional<ProxyChoice> proxy;
    std::optional<bool> http2;
    std::optional<bool> cookies;
    std::optional<QString> user; ///< empty: no sign-in any more
    QString password;            ///< goes with user
    std::optional<QString> passphrase;
    std::optional<QList<QPair<QByteArray, QByteArray>>> headers;

    bool changesSecrets() const { return user || passphrase || headers; }
    void applyTo(Feed &feed) const;
    void applyTo(secrets::FeedSecrets &secrets) const;
};

/// Reads the password, and after it the passphrase, each as one line of standard input where the options ask
/// for them. The error is an English sentence.
Expected<AccessChange, QString> readAccessOptions(const Arguments &arguments);

/// As --text takes it and JSON gives it: feed, full, longer.
QString nameOf(TextChoice choice);

/// "the password is kept in the keyring": where secrets went.
QString words(const secrets::KeptSecret &kept);
/// The same for JSON: keyring, sealed-file, memory.
QString nameOf(secrets::SecretPlace place);

/// How the option --identity and JSON name it: automatic, id, address, title, title-date.
QString nameOf(IdentityRule rule);

} // namespace depesche::cli
