// SPDX-License-Identifier: GPL-3.0-or-later
// From the settings to the look of window and article.
#pragma once

#include "rendering/article_page.h"
#include "settings/settings.h"
#include "ui/common/theme.h"

namespace depesche::ui
{

Brightness brightnessOf(ColorScheme scheme);
/// `dark`: what "as the window" means at the moment.
rendering::PageStyle readingStyle(const Settings &settings, bool dark);

} // namespace depesche::ui
