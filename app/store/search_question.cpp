// SPDX-License-Identifier: GPL-3.0-or-later
// Typed text to terms, terms to FTS5 (sqlite.org/fts5.html, 3). Every word goes into quotation marks, and
// words hold only letters and digits, so nothing that was typed is ever read as syntax.
#include "store/search_question.h"

#include "base/text_folding.h"
#include "store/search_words.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kLongestQuestion = 1000;
constexpr qsizetype kMostTerms = 32;

/// A prefix of one letter is every tenth word there is: as a search it says nothing, and costs much.
constexpr qsizetype kShortestPrefix = 2;

bool isQuotationMark(QChar c)
{
    return QStringView(u"\"“”„‟«»").contains(c);
}

bool isMinus(QChar c)
{
    return c == u'-' || c == u'−';
}

SearchTerm termOf(QStringView text)
{
    SearchTerm term;
    for (const TextRange &range : wordsOf(text)) {
        const QStringView word = text.mid(range.start, range.length);
        const QString folded = foldedWord(word);
        if (folded.isEmpty()) // marks without a letter
            continue;
        term.words.append(folded);
        term.digraphs.append(foldedWordWithDigraphs(word));
    }
    return term;
}

class QuestionReader
{
public:
    explicit QuestionReader(QStringView typed) : m_text(typed) {}

    QList<SearchTerm> read()
    {
        QList<SearchTerm> terms;
        while (m_at < m_text.size() && terms.size() < kMostTerms) {
            if (m_text.at(m_at).isSpace()) {
                ++m_at;
                continue;
            }
            const bool excluded = takeMinus();
            SearchTerm term = isQuotationMark(peek()) ? readPhrase() : readWord();
            term.excluded = excluded;
            if (!term.words.isEmpty())
                terms.append(term);
        }
        return terms;
    }

private:
    QChar peek() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }

    /// A minus before a gap excludes nothing.
    bool takeMinus()
    {
        if (!isMinus(peek()))
            return false;
        ++m_at;
        return m_at < m_text.size() && !m_text.at(m_at).isSpace();
    }

    SearchTerm readPhrase()
    {
        const qsizetype start = ++m_at;
        while (m_at < m_text.size() && !isQuotationMark(m_text.at(m_at)))
            ++m_at;
        SearchTerm term = termOf(m_text.mid(start, m_at - start));
        ++m_at;
        term.prefix = takeAsterisk(term);
        return term;
    }

    SearchTerm readWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !m_text.at(m_at).isSpace() && !isQuotationMark(m_text.at(m_at)) &&
               m_text.at(m_at) != u'*')
            ++m_at;
        SearchTerm term = termOf(m_text.mid(start, m_at - start));
        term.prefix = takeAsterisk(term);
        return term;
    }

    bool takeAsterisk(const SearchTerm &term)
    {
        if (peek() != u'*')
            return false;
        ++m_at;
        return !term.words.isEmpty() && term.words.last().size() >= kShortestPrefix;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

QString quoted(const QStringList &words, bool prefix)
{
    return u'"' + words.join(u' ') + (prefix ? u"\"*"_s : u"\""_s);
}

/// The words with their digraphs made single letters. The index has the digraphs of a text at its end, away
/// from the words around them, so a phrase is looked for in the plain form, and the digraph beside it says
/// that the letter is an umlaut there.
QString phraseWithUmlauts(const SearchTerm &term)
{
    QStringList plain;
    QStringList beside;
    for (qsizetype i = 0; i < term.digraphs.size(); ++i) {
        const QString &word = term.digraphs.at(i);
        QString single = word;
        single.replace("ae"_L1, "a"_L1).replace("oe"_L1, "o"_L1).replace("ue"_L1, "u"_L1);
        plain.append(single);
        if (single != word)
            beside.append(quoted({word}, term.prefix && i + 1 == term.digraphs.size()));
    }
    if (beside.isEmpty() || plain == term.words)
        return {};
    return u'(' + quoted(plain, term.prefix) + u" AND "_s + beside.join(u" AND "_s) + u')';
}

QString expressionOf(const SearchTerm &term)
{
    QStringList ways{quoted(term.words, term.prefix)};
    if (term.digraphs != term.words)
        ways.append(quoted(term.digraphs, term.prefix));
    if (term.words.size() > 1) {
        if (const QString umlauts = phraseWithUmlauts(term); !umlauts.isEmpty())
            ways.append(umlauts);
    }
    return ways.size() == 1 ? ways.first() : u'(' + ways.join(u" OR "_s) + u')';
}

} // namespace

QList<SearchTerm> searchTerms(QStringView typed)
{
    return QuestionReader(typed.left(kLongestQuestion)).read();
}

QString matchExpression(const QList<SearchTerm> &terms)
{
    QStringList wanted;
    QStringList excluded;
    for (const SearchTerm &term : terms)
        (term.excluded ? excluded : wanted).append(expressionOf(term));
    if (wanted.isEmpty() || excluded.isEmpty())
        return wanted.join(u" AND "_s);
    return u'(' + wanted.join(u" AND "_s) + u") NOT ("_s + excluded.join(u" OR "_s) + u')';
}

QString titleFilterExpression(QStringView typed)
{
    QStringList words;
    const QStringView text = typed.left(kLongestQuestion);
    for (const TextRange &range : wordsOf(text)) {
        SearchTerm term = termOf(text.mid(range.start, range.length));
        if (term.words.isEmpty())
            continue;
        term.prefix = true;
        words.append(expressionOf(term));
        if (words.size() == kMostTerms)
            break;
    }
    return words.isEmpty() ? QString() : u"{title} : ("_s + words.join(u" AND "_s) + u')';
}

} // namespace depesche::store
