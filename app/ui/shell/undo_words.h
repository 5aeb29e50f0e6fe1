// SPDX-License-Identifier: GPL-3.0-or-later
// What can be undone, in a sentence.
#pragma once

#include "services/library/library_service.h"

#include <QString>

namespace depesche::ui
{

/// "12 articles marked as read."
QString undoWords(const library::UndoInfo &info);
/// True where the person should be told without asking: something left the screen, or many articles changed.
bool deservesToast(const library::UndoInfo &info);

} // namespace depesche::ui
