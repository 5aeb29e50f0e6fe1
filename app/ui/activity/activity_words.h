// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of the activity window say, in the language of the interface.
#pragma once

#include "services/refresh/activity_log.h"

#include <QLocale>
#include <QString>

#include <chrono>

namespace depesche::ui
{

/// "feed", "picture", ...
QString kindWords(refresh::ActivityEntry::Kind kind);
/// "under way", "read (200)", "nothing new (304)", or the reason of a failure as a sentence.
QString resultWords(const refresh::ActivityEntry &entry);
/// "12 kB", "12 kB of 40 kB"; empty where nothing came.
QString receivedWords(const refresh::ActivityEntry &entry, const QLocale &locale);
/// "0.4 s".
QString durationWords(std::chrono::milliseconds duration, const QLocale &locale);
/// The address, and where it led.
QString addressWords(const refresh::ActivityEntry &entry);

} // namespace depesche::ui
