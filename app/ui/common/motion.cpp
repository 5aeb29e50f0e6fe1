// SPDX-License-Identifier: GPL-3.0-or-later
// The settings' wish, and what the desktop tells Qt.
#include "ui/common/motion.h"

#include <QApplication>
#include <QStyle>

namespace depesche::ui
{
namespace
{

bool wishedStill = false; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): as the theme in force

/// Only Plasma's platform theme tells Qt of it; others leave the hint at nought without meaning it.
bool desktopIsStill()
{
    return qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains(QLatin1String("KDE")) &&
           QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

} // namespace

bool motionIsReduced()
{
    return wishedStill || desktopIsStill();
}

void setMotionReduced(bool reduced)
{
    wishedStill = reduced;
}

} // namespace depesche::ui
