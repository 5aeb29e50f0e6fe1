// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a file so that nobody ever finds a part of it.
#pragma once

#include "base/expected.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>

#include <optional>

namespace depesche
{

/// Puts `bytes` in the place of what the file held, all at once: after a full disk, a refusal or a crash the
/// old content is there. Any thread; waits for the disk. The error is the system's reason.
Expected<void, QString> writeWholeFile(const QString &path, const QByteArray &bytes,
                                       std::optional<QFileDevice::Permissions> permissions = {});

} // namespace depesche
