// SPDX-License-Identifier: GPL-3.0-or-later
// Tool tips of text from outside.
#pragma once

#include <QString>

namespace depesche::ui
{

/// A tool tip that shows `text` as it stands. Qt takes a tool tip that looks like markup for markup, and
/// would draw the pictures and links that a title names.
QString plainToolTip(const QString &text);

} // namespace depesche::ui
