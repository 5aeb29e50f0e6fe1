// SPDX-License-Identifier: GPL-3.0-or-later
// What of an article goes into the search index, folded.
#pragma once

#include "domain/article.h"

#include <QByteArray>

namespace depesche::store
{

class Connection;

/// Raise when searchDocument() gives other results for any article: the index is rebuilt then.
inline constexpr int kSearchDocumentVersion = 1;

/// UTF-8. The index keeps no copy of it, so taking an article out needs exactly the same document again.
struct SearchDocument {
    QByteArray title; ///< with the kicker
    QByteArray text;  ///< body, summary and captions, each once
    QByteArray author;
    QByteArray tags;
    QByteArray feed; ///< feedMark()
    friend bool operator==(const SearchDocument &, const SearchDocument &) = default;
};

/// Pure, thread-safe.
SearchDocument searchDocument(const ArticleDraft &draft, FeedId feed);

/// A word no text and no question holds, standing for a feed in the index.
QString feedMark(FeedId feed);

/// Folded, and after it the words whose umlauts may also be typed as digraphs (Köln: koln koeln).
QString foldForIndex(QStringView text);

void addToIndex(Connection &db, ArticleId id, const SearchDocument &document);
void removeFromIndex(Connection &db, ArticleId id, const SearchDocument &document);

} // namespace depesche::store
