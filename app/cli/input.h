// SPDX-License-Identifier: GPL-3.0-or-later
// Files and standard input that a command reads.
#pragma once

#include "base/expected.h"

#include <QByteArray>
#include <QString>

namespace depesche::cli
{

/// The whole file, or standard input for "-", up to `most` bytes. The error is an English sentence that names
/// the file.
Expected<QByteArray, QString> readInput(const QString &file, qint64 most);

} // namespace depesche::cli
