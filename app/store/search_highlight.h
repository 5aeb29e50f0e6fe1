// SPDX-License-Identifier: GPL-3.0-or-later
// Which parts of a text a question found, and a piece of it around them. The index keeps no text to ask.
#pragma once

#include "domain/query.h"
#include "store/search_question.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace depesche::store
{

struct TermMatch {
    TextRange range;
    int term = 0; ///< which of the terms
};

/// Finds terms in text as people read it, by the rules of the index. Pure after construction, thread-safe.
class TermFinder
{
public:
    /// Excluded terms are found nowhere.
    explicit TermFinder(QList<SearchTerm> terms);

    /// By position; matches of different terms may overlap.
    QList<TermMatch> find(QStringView text) const;
    /// What find() finds, made one where it touches or overlaps.
    QList<TextRange> ranges(QStringView text) const;

private:
    bool mayBegin(QStringView word) const;

    QList<SearchTerm> m_terms;
    QString m_firstLetters;
};

struct Snippet {
    QString text; ///< white space made single; "…" where something was left out
    QList<TextRange> matches;
};

/// About 200 characters of `text` around the place where most different terms stand close together; its
/// beginning where there is none.
Snippet snippetOf(const QString &text, const TermFinder &finder);

} // namespace depesche::store
