// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of feeds as lists write them.
#pragma once

#include <QString>
#include <QUrl>

namespace depesche::feeds
{

/// "feed:https://...", "feed://...", "pcast://..." and plain addresses as http or https; invalid for
/// everything else: commands, files, data, words.
QUrl feedAddress(const QString &written);

} // namespace depesche::feeds
