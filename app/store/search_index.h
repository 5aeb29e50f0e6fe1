// SPDX-License-Identifier: GPL-3.0-or-later
// Full-text search over everything stored.
#pragma once

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
    /// searchable is left.
    Future<SearchPage> search(SearchQuery query);

private:
    Database &m_database;
};

} // namespace depesche::store
