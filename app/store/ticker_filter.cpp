// SPDX-License-Identifier: GPL-3.0-or-later
// Folds what was typed once and each entry when it is looked at.
#include "store/ticker_filter.h"

#include "base/text_folding.h"

#include <algorithm>

namespace depesche::store
{
namespace
{

/// More than any entry has; keeps a hostile one from costing time.
constexpr qsizetype kMostLooked = 20'000;

bool beginsAWord(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0 || !text.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

QString everythingOf(const TickerEntryDraft &entry)
{
    QString all = entry.headline + u'\n' + entry.text.left(kMostLooked);
    for (const Author &author : entry.authors)
        all += u'\n' + author.name;
    for (const Image &image : entry.images)
        all += u'\n' + image.caption + u'\n' + image.credit;
    return all;
}

} // namespace

TickerFilter::TickerFilter(const TickerQuery &query)
    : m_keyEventsOnly(query.keyEventsOnly), m_words(fold(query.words).split(u' ', Qt::SkipEmptyParts))
{
    m_words.removeDuplicates();
}

bool TickerFilter::accepts(const TickerEntry &entry) const
{
    if (m_keyEventsOnly && !entry.content.keyEvent)
        return false;
    if (m_words.isEmpty())
        return true;
    const QString all = everythingOf(entry.content);
    const QString folded = fold(all);
    const QString other = foldWithUmlautDigraphs(all);
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return beginsAWord(folded, word) || beginsAWord(other, word);
    });
}

} // namespace depesche::store
