// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the file of secrets, how it is sealed, and where its key comes from.
#pragma once

#include "secrets/sealed_file.h"

#include <QFile>
#include <QJsonObject>
#include <QString>

class QLockFile;

namespace depesche::secrets
{

/// Of the file and of its key.
constexpr QFile::Permissions kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

template <class T>
using SealedResult = Expected<T, SecretFailure>;

/// 32 bytes.
SealedResult<QByteArray> readKey(const QString &path);

/// Secrets by name, as base64; none where there is no file. Blocks.
SealedResult<QJsonObject> loadSealed(const SealedFilePaths &paths);
/// Makes the key where there is none yet. The whole file is written anew. Blocks.
WrittenSecret saveSealed(const SealedFilePaths &paths, const QJsonObject &secrets);

/// Beside the file; held while it is changed.
QString sealedLockFile(const SealedFilePaths &paths);
/// Waits some seconds for other processes. Empty once the lock is held, else the reason in English.
QString lockRefusal(QLockFile &lock);

/// A file that does not open gets another name, for the case that its key comes back: says nothing to anybody
/// meanwhile. False where that is refused.
bool setAsideSealed(const SealedFilePaths &paths);

} // namespace depesche::secrets
