// SPDX-License-Identifier: GPL-3.0-or-later
// Finding terms word by word, and cutting a snippet.
#include "store/search_highlight.h"

#include "store/search_words.h"

#include <QSet>

#include <algorithm>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kSnippetLength = 200;
constexpr int kBefore = 50; ///< of the snippet, in front of the first match

/// Matches beyond are found by the index, but the snippet does not look for them.
constexpr qsizetype kLongestLook = 200'000;

struct WordForms {
    QString plain;
    QString digraphs;
};

bool fits(const QString &wanted, const WordForms &forms, bool prefix)
{
    return prefix ? forms.plain.startsWith(wanted) || forms.digraphs.startsWith(wanted)
                  : forms.plain == wanted || forms.digraphs == wanted;
}

/// Words of a text with their forms, which are made when they are first asked for.
class FoldedWords
{
public:
    explicit FoldedWords(QStringView text) : m_text(text), m_words(wordsOf(text)), m_forms(m_words.size()) {}

    qsizetype size() const { return m_words.size(); }
    const TextRange &range(qsizetype i) const { return m_words.at(i); }
    QStringView word(qsizetype i) const { return m_text.mid(range(i).start, range(i).length); }

    bool matches(const QStringList &words, bool prefix, qsizetype from)
    {
        if (from + words.size() > size())
            return false;
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (!fits(words.at(i), forms(from + i), prefix && i + 1 == words.size()))
                return false;
        }
        return true;
    }

private:
    const WordForms &forms(qsizetype i)
    {
        WordForms &forms = m_forms[i];
        if (forms.plain.isEmpty())
            forms = {foldedWord(word(i)), foldedWordWithDigraphs(word(i))};
        return forms;
    }

    QStringView m_text;
    QList<TextRange> m_words;
    QList<WordForms> m_forms;
};

int endOf(const TextRange &range)
{
    return range.start + range.length;
}

/// Where the window begins that has most different terms, then most matches; the first of equals.
qsizetype bestMatch(const QList<TermMatch> &matches)
{
    qsizetype best = 0;
    std::pair<qsizetype, qsizetype> most{0, 0};
    for (qsizetype first = 0; first < matches.size(); ++first) {
        const int end = matches.at(first).range.start + kSnippetLength - kBefore;
        QSet<int> terms;
        qsizetype count = 0;
        for (qsizetype i = first; i < matches.size() && endOf(matches.at(i).range) <= end; ++i, ++count)
            terms.insert(matches.at(i).term);
        const std::pair<qsizetype, qsizetype> here{terms.size(), count};
        if (here > most) {
            most = here;
            best = first;
        }
    }
    return best;
}

/// The nearest gap between words from `at` on to the right, as far as `limit`; `at` itself where there is
/// none.
qsizetype nextGap(const QString &text, qsizetype at, qsizetype limit)
{
    for (qsizetype i = at; i < limit; ++i) {
        if (text.at(i).isSpace())
            return i + 1;
    }
    return at;
}

qsizetype previousGap(const QString &text, qsizetype at, qsizetype limit)
{
    for (qsizetype i = at; i > limit; --i) {
        if (text.at(i - 1).isSpace())
            return i - 1;
    }
    return at;
}

bool splitsCharacter(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text.at(at).isLowSurrogate() && text.at(at - 1).isHighSurrogate();
}

/// Copies a part of a text with single spaces, and moves the ranges along.
class SnippetWriter
{
public:
    SnippetWriter(const QString &source, qsizetype begin, qsizetype end) : m_begin(begin)
    {
        m_places.reserve(end - begin + 1);
        if (begin > 0)
            m_snippet.text = u"…"_s;
        for (qsizetype i = begin; i < end; ++i) {
            m_places.append(int(m_snippet.text.size()));
            append(source.at(i));
        }
        m_places.append(int(m_snippet.text.size()));
        if (end < source.size())
            m_snippet.text += u'…';
    }

    void mark(const TextRange &range)
    {
        const int start = m_places.at(range.start - m_begin);
        m_snippet.matches.append({start, m_places.at(endOf(range) - m_begin) - start});
    }

    Snippet take() { return std::move(m_snippet); }

private:
    void append(QChar c)
    {
        QString &text = m_snippet.text;
        if (!c.isSpace() && c.category() != QChar::Other_Control)
            text += c;
        else if (!text.isEmpty() && !text.endsWith(u' ') && text != u"…")
            text += u' ';
    }

    qsizetype m_begin;
    QList<int> m_places;
    Snippet m_snippet;
};

QList<TextRange> merged(const QList<TermMatch> &matches)
{
    QList<TextRange> ranges;
    for (const TermMatch &match : matches) {
        if (ranges.isEmpty() || match.range.start > endOf(ranges.last()))
            ranges.append(match.range);
        else
            ranges.last().length = std::max(endOf(ranges.last()), endOf(match.range)) - ranges.last().start;
    }
    return ranges;
}

} // namespace

TermFinder::TermFinder(QList<SearchTerm> terms) : m_terms(std::move(terms))
{
    m_terms.removeIf([](const SearchTerm &term) { return term.excluded; });
    for (const SearchTerm &term : std::as_const(m_terms)) {
        for (const QString &word : {term.words.first(), term.digraphs.first()}) {
            if (!m_firstLetters.contains(word.at(0)))
                m_firstLetters += word.at(0);
        }
    }
}

/// Folding is what costs: plain letters tell before it that a word cannot be meant.
bool TermFinder::mayBegin(QStringView word) const
{
    const QChar first = word.at(0);
    return first.unicode() >= 0x80 || m_firstLetters.contains(first.toLower());
}

QList<TermMatch> TermFinder::find(QStringView text) const
{
    QList<TermMatch> matches;
    if (m_terms.isEmpty())
        return matches;
    FoldedWords words(text);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!mayBegin(words.word(i)))
            continue;
        for (int t = 0; t < m_terms.size(); ++t) {
            const SearchTerm &term = m_terms.at(t);
            if (!words.matches(term.words, term.prefix, i) && !words.matches(term.digraphs, term.prefix, i))
                continue;
            const TextRange &last = words.range(i + term.words.size() - 1);
            const int start = words.range(i).start;
            matches.append({{start, endOf(last) - start}, t});
        }
    }
    return matches;
}

QList<TextRange> TermFinder::ranges(QStringView text) const
{
    return merged(find(text));
}

Snippet snippetOf(const QString &text, const TermFinder &finder)
{
    const QList<TermMatch> matches = finder.find(QStringView(text).left(kLongestLook));
    qsizetype begin = 0;
    if (!matches.isEmpty()) {
        const int start = matches.at(bestMatch(matches)).range.start;
        const qsizetype early = std::max(0, start - kBefore);
        begin = early == 0 ? 0 : nextGap(text, early, start);
    }
    qsizetype end = std::min(begin + kSnippetLength, text.size());
    if (end < text.size())
        end = previousGap(text, end, begin + kSnippetLength / 2);
    begin -= splitsCharacter(text, begin) ? 1 : 0;
    end += splitsCharacter(text, end) ? 1 : 0;
    SnippetWriter writer(text, begin, end);
    for (const TextRange &range : merged(matches)) {
        if (range.start >= begin && endOf(range) <= end)
            writer.mark(range);
    }
    return writer.take();
}

} // namespace depesche::store
