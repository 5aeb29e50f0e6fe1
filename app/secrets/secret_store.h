// SPDX-License-Identifier: GPL-3.0-or-later
// A place that keeps secrets under names; the interface that the vault sees.
#pragma once

#include "base/expected.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

#include <optional>

namespace depesche::secrets
{

enum class SecretError {
    Unavailable, ///< there is no such place on this system
    Refused,     ///< locked, or the person said no
    TimedOut,
    Failed, ///< damaged, not writable, or broken in another way
};

struct SecretFailure {
    SecretError code = SecretError::Failed;
    QString detail; ///< English particulars, without secrets; may be empty
};

/// A secret, or nothing where none has that name.
using ReadSecret = Expected<std::optional<QByteArray>, SecretFailure>;
using WrittenSecret = Expected<void, SecretFailure>;

/// Main thread. Never blocks it; every future finishes.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    virtual QFuture<ReadSecret> read(QString name) = 0;
    virtual QFuture<WrittenSecret> write(QString name, QByteArray value) = 0;
    /// Success too where there is none.
    virtual QFuture<WrittenSecret> remove(QString name) = 0;
};

} // namespace depesche::secrets
