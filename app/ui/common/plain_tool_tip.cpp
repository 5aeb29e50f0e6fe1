// SPDX-License-Identifier: GPL-3.0-or-later
// plainToolTip.
#include "ui/common/plain_tool_tip.h"

#include <QTextDocument>

namespace depesche::ui
{

QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

} // namespace depesche::ui
