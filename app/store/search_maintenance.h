// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping the search index what this program would make of the stored articles.
#pragma once

namespace depesche::store
{

class Connection;

/// Makes the index anew where it was made by other rules of folding or another choice of text. One
/// transaction of its own. Throws SqlFailure.
void ensureSearchIndexVersion(Connection &db);

/// Empties the index and fills it from the articles. Inside a transaction of the caller's. Throws SqlFailure.
void rebuildSearchIndex(Connection &db);

} // namespace depesche::store
