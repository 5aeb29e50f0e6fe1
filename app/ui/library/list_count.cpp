// SPDX-License-Identifier: GPL-3.0-or-later
// Asking for the count, and asking again when it may have changed meanwhile.
#include "ui/library/list_count.h"

#include "base/continue_on.h"
#include "services/library/library_service.h"

#include <utility>

namespace depesche::ui
{

ListCount::ListCount(library::LibraryService &library, QObject *parent) : QObject(parent), m_library(library)
{
    connect(&library, &library::LibraryService::countsChanged, this, &ListCount::ask);
    connect(&library, &library::LibraryService::listsOutdated, this, &ListCount::ask);
}

void ListCount::follow(const ArticleQuery &query)
{
    m_query = query;
    m_follows = true;
    ask();
}

void ListCount::stop()
{
    m_follows = false;
}

void ListCount::ask()
{
    if (!m_follows)
        return;
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    if (m_query.scope == ArticleScope::Today)
        m_query.since = m_library.startOfToday();
    continueOn(this, m_library.count(m_query), [this, asked = m_query](const store::Result<int> &count) {
        m_asking = false;
        if (m_follows && count && asked == m_query)
            emit counted(*count);
        if (std::exchange(m_again, false))
            ask();
    });
}

} // namespace depesche::ui
