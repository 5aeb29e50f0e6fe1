// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns in sorted order: what fits at a place of a word is found by narrowing, letter by letter.
#include "rendering/hyphenation_patterns.h"

#include "html/encoding.h"

#include <algorithm>
#include <utility>

namespace depesche::rendering
{
namespace
{

constexpr qsizetype kLongestPattern = 200;
constexpr QChar kEdge = u'.'; // stands for the beginning or end of a word

/// The number behind a keyword; 0 where the line is another one.
int numberAfter(QStringView line, QLatin1String keyword)
{
    return line.startsWith(keyword) ? line.mid(keyword.size()).trimmed().toInt() : 0;
}

} // namespace

void HyphenationPatterns::Level::add(QStringView pattern)
{
    // A break that changes letters ("f1f/ff=f,1,2") is none that a soft hyphen can stand for.
    const qsizetype change = pattern.indexOf(u'/');
    const QStringView places = change < 0 ? pattern : pattern.left(change);
    const auto at = quint32(m_letters.size());
    char number = 0;
    for (const QChar c : places) {
        if (c >= u'0' && c <= u'9') {
            number = char(c.unicode() - u'0');
            if (change >= 0 && number % 2 == 1)
                ++number;
            continue;
        }
        m_letters += c;
        m_numbers += number;
        number = 0;
    }
    const auto length = quint16(m_letters.size() - at);
    m_letters += QChar(u' ');
    m_numbers += number;
    if (length > 0)
        m_patterns.push_back({at, length});
}

QStringView HyphenationPatterns::Level::letters(const Pattern &pattern) const
{
    return QStringView(m_letters).mid(pattern.at, pattern.length);
}

void HyphenationPatterns::Level::sort()
{
    std::sort(m_patterns.begin(), m_patterns.end(),
              [this](const Pattern &a, const Pattern &b) { return letters(a) < letters(b); });
    for (quint32 i = 0; i < m_patterns.size(); ++i) {
        const char16_t letter = m_letters[m_patterns[i].at].unicode();
        if (m_ranges.empty() || m_ranges.back().letter != letter)
            m_ranges.push_back({letter, i, i});
        m_ranges.back().last = i + 1;
    }
}

QByteArray HyphenationPatterns::Level::numbers(QStringView word) const
{
    QString framed = kEdge + word.toString();
    framed += kEdge;
    QByteArray result(framed.size() + 1, '\0');
    qsizetype covered = 0; // a pattern that began earlier may end up to here
    for (qsizetype start = 0; start < framed.size(); ++start) {
        const auto range = std::lower_bound(
            m_ranges.cbegin(), m_ranges.cend(), framed[start].unicode(),
            [](const Range &candidate, char16_t letter) { return candidate.letter < letter; });
        if (range == m_ranges.cend() || range->letter != framed[start].unicode())
            continue;
        auto first = m_patterns.cbegin() + range->first;
        auto last = m_patterns.cbegin() + range->last;
        qsizetype end = start + 1;
        while (first != last) {
            // The shorter stands before the longer.
            for (; first != last && first->length == end - start; ++first) {
                if (end > covered)
                    raise(result, start, *first);
            }
            if (end == framed.size())
                break;
            narrow(first, last, end - start, framed[end].unicode());
            if (first != last)
                ++end;
        }
        covered = std::max(covered, end);
    }
    return result.mid(1, word.size() + 1);
}

void HyphenationPatterns::Level::raise(QByteArray &numbers, qsizetype start, const Pattern &pattern) const
{
    for (qsizetype i = 0; i <= pattern.length; ++i)
        numbers[start + i] = std::max(numbers[start + i], m_numbers[pattern.at + i]);
}

/// To the patterns with this letter, of those that are the same up to it.
void HyphenationPatterns::Level::narrow(Iterator &first, Iterator &last, qsizetype depth,
                                        char16_t letter) const
{
    const auto letterOf = [this, depth](const Pattern &pattern) {
        return m_letters[pattern.at + depth].unicode();
    };
    first = std::lower_bound(first, last, letter, [&](const Pattern &pattern, char16_t wanted) {
        return letterOf(pattern) < wanted;
    });
    last = std::upper_bound(first, last, letter, [&](char16_t wanted, const Pattern &pattern) {
        return wanted < letterOf(pattern);
    });
}

std::unique_ptr<HyphenationPatterns> HyphenationPatterns::read(const QByteArray &dictionary)
{
    const qsizetype firstLine = dictionary.indexOf('\n');
    const QByteArray encoding = html::encodingForLabel(dictionary.left(firstLine).trimmed());
    if (firstLine < 0 || encoding.isEmpty())
        return nullptr;
    const QString text = html::decode(QByteArrayView(dictionary).sliced(firstLine), encoding).text;
    auto patterns = std::make_unique<HyphenationPatterns>();
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts))
        patterns->readLine(line.trimmed());
    if (patterns->m_words.isEmpty())
        return nullptr;
    patterns->m_compounds.sort();
    patterns->m_words.sort();
    return patterns;
}

void HyphenationPatterns::readLine(QStringView line)
{
    if (line.isEmpty() || line.size() > kLongestPattern || line[0] == u'%' || line[0] == u'#')
        return;
    if (line == QLatin1String("NEXTLEVEL")) {
        std::swap(m_compounds, m_words);
        return;
    }
    const std::pair<QLatin1String, int *> keywords[] = {
        {QLatin1String("LEFTHYPHENMIN"), &m_least.left},
        {QLatin1String("RIGHTHYPHENMIN"), &m_least.right},
        {QLatin1String("COMPOUNDLEFTHYPHENMIN"), &m_least.partLeft},
        {QLatin1String("COMPOUNDRIGHTHYPHENMIN"), &m_least.partRight}};
    for (const auto &[keyword, least] : keywords) {
        if (const int number = numberAfter(line, keyword); number > 0) {
            *least = number;
            return;
        }
    }
    // NOHYPHEN names signs beside which nothing is parted; a word of letters has none.
    if (!line[0].isUpper())
        m_words.add(line);
}

QList<int> HyphenationPatterns::breaks(QStringView word) const
{
    const QString lower = word.toString().toLower();
    QList<int> places;
    if (lower.size() != word.size()) // a letter that has no small one of its own
        return places;
    qsizetype start = 0;
    if (!m_compounds.isEmpty()) {
        const QByteArray numbers = m_compounds.numbers(lower);
        for (qsizetype at = m_least.left; at <= lower.size() - m_least.right; ++at) {
            if (numbers[at] % 2 == 0)
                continue;
            addBreaks(QStringView(lower).mid(start, at - start), start, lower.size(), places);
            places.append(int(at));
            start = at;
        }
    }
    addBreaks(QStringView(lower).mid(start), start, lower.size(), places);
    return places;
}

/// Inside one part of a word, which is the whole word where it is no compound.
void HyphenationPatterns::addBreaks(QStringView part, qsizetype start, qsizetype wordSize,
                                    QList<int> &places) const
{
    const qsizetype left = start == 0 ? m_least.left : m_least.partLeft;
    const qsizetype right = start + part.size() == wordSize ? m_least.right : m_least.partRight;
    if (part.size() < left + right)
        return;
    const QByteArray numbers = m_words.numbers(part);
    for (qsizetype at = left; at <= part.size() - right; ++at) {
        if (numbers[at] % 2 == 1 && !part[at].isMark())
            places.append(int(start + at));
    }
}

} // namespace depesche::rendering
