// SPDX-License-Identifier: GPL-3.0-or-later
// File operations whose effect survives a power cut: content and names are synced before success is told.
#pragma once

#include "store/store_error.h"

#include <QByteArray>
#include <QString>

namespace depesche::store
{

/// The failure of the system call before, as the store tells it: ENOSPC and EDQUOT are DiskFull, EACCES,
/// EPERM and EROFS NotWritable, all others InputOutput. `cause` is an errno value.
StoreError systemFailure(int cause, const QString &path);

/// Writes the file's content through to the disk.
Result<void> syncFile(const QString &path);

/// Writes the names in a folder through to the disk: without it a new or changed name may be gone after a
/// power cut though the file's content is there.
Result<void> syncFolder(const QString &path);

/// Gives a file another name, replacing what has it, and syncs the folder of the new name. Both on one file
/// system. The content must have been synced before.
Result<void> renameDurably(const QString &from, const QString &to);

/// A new file, whole or not at all: written under another name, synced, renamed, the folder synced. Only its
/// owner may read it. The folder must exist.
Result<void> writeDurably(const QString &target, const QByteArray &bytes);

/// Makes a folder that only its owner may enter, with its name synced; does nothing where it exists.
Result<void> makePrivateFolder(const QString &path);

} // namespace depesche::store
