// SPDX-License-Identifier: GPL-3.0-or-later
// The program's picture with a number on it.
#pragma once

#include <QIcon>

namespace depesche::ui
{

/// `picture` itself where `count` is 0. More than 99 are shown as "99+". In the sizes that notification areas
/// ask for.
QIcon countIcon(const QIcon &picture, int count);

} // namespace depesche::ui
