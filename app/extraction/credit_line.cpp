// SPDX-License-Identifier: GPL-3.0-or-later
// The rules live with the HTML module, because feeds carry captions too.
#include "extraction/credit_line.h"

#include "html/credit_line.h"

namespace depesche::extraction
{

CaptionAndCredit splitCredit(const QString &text)
{
    html::CaptionAndCredit parts = html::splitCredit(text);
    return {std::move(parts.caption), std::move(parts.credit)};
}

} // namespace depesche::extraction
