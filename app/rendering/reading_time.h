// SPDX-License-Identifier: GPL-3.0-or-later
// How long a text takes to read.
#pragma once

#include <QString>
#include <QStringView>

namespace depesche::rendering
{

/// Words of scripts that part them by spaces, and characters of those that do not (Chinese, Japanese, Thai
/// and so on).
class TextLength
{
public:
    /// A piece of text; a word does not go on in the next piece.
    void add(QStringView piece);

    int words() const { return m_words; }
    int characters() const { return m_characters; }
    /// In words, for comparing texts of any script.
    int inWords() const;

private:
    int m_words = 0;
    int m_characters = 0;
};

/// Minutes, at least 1, that an adult takes for a text in `language` (BCP 47), by the mean speeds of the
/// International Reading Speed Texts (Trauzettel-Klosinski and Dietz 2012); an unknown language is read like
/// the average of them.
int readingMinutes(const TextLength &length, const QString &language);

} // namespace depesche::rendering
