// SPDX-License-Identifier: GPL-3.0-or-later
// What a person typed into a search field, taken apart, and as an expression that FTS5 cannot misread.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace depesche::store
{

/// A word, or words that stand one after the other.
struct SearchTerm {
    QStringList words;    ///< as fold() gives them; never empty
    QStringList digraphs; ///< as foldWithUmlautDigraphs() gives them; as long as words
    bool prefix = false;  ///< the last word may go on
    bool excluded = false;

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

/// Pure. Words, "phrases" (also with typographic quotation marks), prefix*, -not. Anything else is a gap
/// between words, and what is not apart by spaces (news-room) is a phrase. Long texts are cut at 1,000
/// characters and 32 terms.
QList<SearchTerm> searchTerms(QStringView typed);

/// An expression for MATCH: every term that is not excluded, none that is. Empty if there is nothing to look
/// for.
QString matchExpression(const QList<SearchTerm> &terms);

/// For the filter of a list: each word is the beginning of a word in the title (or in the line above it).
/// Empty if there is no word.
QString titleFilterExpression(QStringView typed);

} // namespace depesche::store
