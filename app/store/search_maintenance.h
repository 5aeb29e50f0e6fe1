// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping the search index what this program would make of the stored articles.
#pragma once

namespace depesche::store
{

class Connection;

/// Makes the index of articles and that of tickers' entries anew where it was made by other rules of folding
/// or another choice of text. One transaction of its own for each. Throws SqlFailure.
void ensureSearchIndexVersion(Connection &db);

/// Empties both and fills them from what is stored. Inside a transaction of the caller's. Throws SqlFailure.
void rebuildSearchIndex(Connection &db);

} // namespace depesche::store
