// SPDX-License-Identifier: GPL-3.0-or-later
// The style sheet of an article page.
#pragma once

#include "rendering/article_page.h"

namespace depesche::rendering
{

/// CSS for the page; values out of range are brought into it.
QString styleSheet(const PageStyle &style);

} // namespace depesche::rendering
