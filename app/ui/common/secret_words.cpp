// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence for each way in which a keyring can be missing or unwilling.
#include "ui/common/secret_words.h"

#include "secrets/sealed_file.h"

#include <QCoreApplication>

namespace depesche::ui
{
namespace
{

struct SecretWords {
    Q_DECLARE_TR_FUNCTIONS(SecretWords)
};

} // namespace

QString describe(const secrets::SecretFailure &failure)
{
    switch (failure.code) {
    case secrets::SecretError::Unavailable:
        return SecretWords::tr("This system has no keyring.");
    case secrets::SecretError::Refused:
        return SecretWords::tr("The keyring is locked, or it refuses.");
    case secrets::SecretError::TimedOut:
        return SecretWords::tr("The keyring does not answer.");
    case secrets::SecretError::Failed:
        break;
    }
    if (failure.detail.isEmpty())
        return SecretWords::tr("The file of passwords cannot be used.");
    return SecretWords::tr("The file of passwords cannot be used (%1).").arg(failure.detail);
}

QString describe(const secrets::KeptSecret &kept)
{
    switch (kept.place) {
    case secrets::SecretPlace::Keyring:
        return {};
    case secrets::SecretPlace::SealedFile:
        return SecretWords::tr("This system has no keyring. The password is kept encrypted in the profile; "
                               "the key is %1, which you alone can read.")
            .arg(secrets::usualKeyFile());
    case secrets::SecretPlace::Memory:
        break;
    }
    return SecretWords::tr("%1 The password holds until Depesche is closed and is asked for again then.")
        .arg(describe(kept.why));
}

} // namespace depesche::ui
