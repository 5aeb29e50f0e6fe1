// SPDX-License-Identifier: GPL-3.0-or-later
// Whether things may move by themselves.
#pragma once

namespace depesche::ui
{

/// True where the person wants still pictures: what would slide appears at once.
bool motionIsReduced();
/// The person's own wish, from the settings; desktops that say so are asked besides.
void setMotionReduced(bool reduced);

} // namespace depesche::ui
