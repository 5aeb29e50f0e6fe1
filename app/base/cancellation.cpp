// SPDX-License-Identifier: GPL-3.0-or-later
// CancellationSource: the first cancel() wins, later ones do nothing.
#include "base/cancellation.h"

namespace depesche
{

void CancellationSource::cancel()
{
    if (!m_cancelled.exchange(true))
        emit cancelled();
}

} // namespace depesche
