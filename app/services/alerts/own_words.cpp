// SPDX-License-Identifier: GPL-3.0-or-later
// OwnWords: search's own finder, asked for each line.
#include "services/alerts/own_words.h"

#include "store/search_highlight.h"

#include <algorithm>

namespace depesche::alerts
{
namespace
{

/// Stands where all terms without a minus do, and none with one does.
bool isAnswered(QList<store::SearchTerm> terms, QStringView text)
{
    QList<bool> excluded;
    for (store::SearchTerm &term : terms) {
        excluded.append(term.excluded);
        term.excluded = false; // else it is found nowhere
    }
    QList<bool> found(terms.size(), false);
    const store::TermFinder finder(std::move(terms));
    for (const store::TermMatch &match : finder.find(text))
        found[match.term] = true;
    for (qsizetype n = 0; n < found.size(); ++n) {
        if (found.at(n) == excluded.at(n))
            return false;
    }
    return true;
}

} // namespace

OwnWords::OwnWords(const QStringList &lines)
{
    for (const QString &line : lines) {
        QList<store::SearchTerm> terms = store::searchTerms(line);
        if (std::any_of(terms.begin(), terms.end(),
                        [](const store::SearchTerm &term) { return !term.excluded; }))
            m_questions.append(std::move(terms));
    }
}

bool OwnWords::isIn(QStringView text) const
{
    return std::any_of(m_questions.begin(), m_questions.end(),
                       [text](const QList<store::SearchTerm> &terms) { return isAnswered(terms, text); });
}

} // namespace depesche::alerts
