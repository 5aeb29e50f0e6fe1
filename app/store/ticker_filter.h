// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an entry is one that a TickerQuery wants, for pages and for lists in memory alike.
#pragma once

#include "domain/ticker.h"

#include <QStringList>

namespace depesche::store
{

/// Looks at the query's filters alone, not at its ticker. Thread-safe.
class TickerFilter
{
public:
    explicit TickerFilter(const TickerQuery &query);

    bool accepts(const TickerEntry &entry) const;

private:
    bool m_keyEventsOnly;
    QStringList m_words; ///< folded, without double ones
};

} // namespace depesche::store
