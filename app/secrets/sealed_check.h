// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at the file of secrets and its key, and mending what can be.
#pragma once

#include "secrets/sealed_file.h"
#include "secrets/sealed_report.h"

#include <QSet>
#include <QString>

namespace depesche::secrets
{

/// `used`: names that some feed has. Changes nothing. Blocks.
SealedReport checkSealed(const SealedFilePaths &paths, const QSet<QString> &used);

/// As checkSealed(), and mends: permissions are tightened, secrets that nobody uses go, and a file that does
/// not open is set aside, so that its feeds ask for their passwords anew. Blocks, also for the lock of the
/// file.
SealedReport repairSealed(const SealedFilePaths &paths, const QSet<QString> &used);

} // namespace depesche::secrets
