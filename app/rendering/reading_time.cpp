// SPDX-License-Identifier: GPL-3.0-or-later
// Counts words and characters; the table of reading speeds.
#include "rendering/reading_time.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace depesche::rendering
{
namespace
{

struct ReadingSpeed {
    std::string_view language;
    int wordsPerMinute;
};

constexpr auto kSpeeds = std::to_array<ReadingSpeed>({
    {"ar", 138},
    {"de", 179},
    {"en", 228},
    {"es", 218},
    {"fi", 161},
    {"fr", 195},
    {"he", 187},
    {"it", 188},
    {"nl", 202},
    {"pl", 166},
    {"pt", 181},
    {"ru", 184},
    {"sl", 180},
    {"sv", 199},
    {"tr", 166},
});
constexpr int kAverageSpeed = 184;
constexpr int kCharactersPerMinute = 255; // Chinese
constexpr int kJapaneseCharacters = 357;  // per minute; syllables read faster
constexpr double kCharactersPerWord = 1.6;

/// Of a script that writes words without spaces between them.
bool isUnspaced(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return QChar::isLetterOrNumber(c);
    default:
        return false;
    }
}

int wordsPerMinute(QStringView language)
{
    const auto found = std::find_if(kSpeeds.begin(), kSpeeds.end(), [language](const ReadingSpeed &speed) {
        return language.compare(QLatin1StringView(speed.language), Qt::CaseInsensitive) == 0;
    });
    return found == kSpeeds.end() ? kAverageSpeed : found->wordsPerMinute;
}

} // namespace

void TextLength::add(QStringView piece)
{
    bool inWord = false;
    for (qsizetype i = 0; i < piece.size(); ++i) {
        char32_t c = piece[i].unicode();
        if (piece[i].isHighSurrogate() && i + 1 < piece.size() && piece[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(piece[i], piece[i + 1]);
            ++i;
        }
        if (isUnspaced(c)) {
            ++m_characters;
            inWord = false;
        } else if (QChar::isSpace(c)) {
            inWord = false;
        } else if (!inWord && QChar::isLetterOrNumber(c)) {
            ++m_words;
            inWord = true;
        }
    }
}

int TextLength::inWords() const
{
    return m_words + int(m_characters / kCharactersPerWord);
}

int readingMinutes(const TextLength &length, const QString &language)
{
    const QString primary = language.section(QLatin1Char('-'), 0, 0);
    const int characterSpeed = primary.compare(QLatin1StringView("ja"), Qt::CaseInsensitive) == 0
                                   ? kJapaneseCharacters
                                   : kCharactersPerMinute;
    const double minutes =
        double(length.words()) / wordsPerMinute(primary) + double(length.characters()) / characterSpeed;
    return std::max(1, qRound(minutes));
}

} // namespace depesche::rendering
