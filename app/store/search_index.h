// SPDX-License-Identifier: GPL-3.0-or-later
// Full-text search over everything stored.
#pragma once

#include "base/cancellation.h"
#include "domain/query.h"
#include "store/store_error.h"

namespace depesche::store
{

class Database;

class SearchIndex
{
public:
    explicit SearchIndex(Database &database);

    /// Words are joined with and; "a phrase", prefix*, -not. Any text is safe: what SQLite would read as
    /// syntax is quoted. Text and question are folded (base/text_folding.h). InvalidQuery where nothing
    /// searchable is left. One search runs at a time: who asks anew cancels the search before, which then
    /// ends with Cancelled before long.
    Future<SearchPage> search(SearchQuery query, const Cancellation &cancellation = {});

private:
    Database &m_database;
};

} // namespace depesche::store
