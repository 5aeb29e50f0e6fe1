// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of a language as patterns of letters: Liang's method, in the form of the dictionaries of office
// programs (hyph_*.dic).
#pragma once

#include "rendering/hyphenation.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace depesche::rendering
{

/// A number between two letters says whether a line may end there: odd allows it, even forbids it, the
/// highest one counts. Of all patterns that could end at a letter only the one that begins first is looked
/// at, and it counts where it does end there: dictionaries are made for programs that read them so. A
/// dictionary of two levels parts compounds first, then each of their parts.
class HyphenationPatterns final : public Hyphenator
{
public:
    /// Null if the dictionary's character set is unknown or no pattern is in it.
    static std::unique_ptr<HyphenationPatterns> read(const QByteArray &dictionary);

    QList<int> breaks(QStringView word) const override;

private:
    /// Patterns in the order of their letters.
    class Level
    {
    public:
        void add(QStringView pattern);
        void sort();
        bool isEmpty() const { return m_patterns.empty(); }
        /// A number for each place of `word`: before its first letter, …, behind its last one.
        QByteArray numbers(QStringView word) const;

    private:
        struct Pattern {
            quint32 at; ///< in m_letters and m_numbers
            quint16 length;
        };
        struct Range {
            char16_t letter; ///< that its patterns begin with
            quint32 first;
            quint32 last; ///< one behind
        };
        using Iterator = std::vector<Pattern>::const_iterator;
        QStringView letters(const Pattern &pattern) const;
        void raise(QByteArray &numbers, qsizetype start, const Pattern &pattern) const;
        void narrow(Iterator &first, Iterator &last, qsizetype depth, char16_t letter) const;

        QString m_letters;
        QByteArray m_numbers; ///< one more than letters for each pattern
        std::vector<Pattern> m_patterns;
        std::vector<Range> m_ranges;
    };
    /// Letters that stay together at the beginning and end of a word, and of the parts of a compound.
    struct Least {
        int left = 2;
        int right = 2;
        int partLeft = 2;
        int partRight = 2;
    };

    void readLine(QStringView line);
    void addBreaks(QStringView part, qsizetype start, qsizetype wordSize, QList<int> &places) const;

    Level m_compounds; ///< empty for a dictionary of one level
    Level m_words;
    Least m_least;
};

} // namespace depesche::rendering
