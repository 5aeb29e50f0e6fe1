// SPDX-License-Identifier: GPL-3.0-or-later
// Splitting text into words.
#include "store/search_words.h"

#include "base/text_folding.h"

namespace depesche::store
{
namespace
{

constexpr char16_t kSoftHyphen = 0xad;

bool isWordPart(char32_t c)
{
    constexpr char32_t kAsciiEnd = 0x80;
    if (c < kAsciiEnd)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == kSoftHyphen;
}

} // namespace

QList<TextRange> wordsOf(QStringView text)
{
    QList<TextRange> words;
    int start = -1;
    for (qsizetype i = 0; i < text.size();) {
        const bool pair =
            text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const char32_t c =
            pair ? QChar::surrogateToUcs4(text.at(i), text.at(i + 1)) : char32_t(text.at(i).unicode());
        const bool part = isWordPart(c);
        if (part && start < 0)
            start = int(i);
        if (!part && start >= 0) {
            words.append({start, int(i) - start});
            start = -1;
        }
        i += pair ? 2 : 1;
    }
    if (start >= 0)
        words.append({start, int(text.size()) - start});
    return words;
}

QString foldedWord(QStringView word)
{
    return fold(withoutSoftHyphens(word.toString()));
}

QString foldedWordWithDigraphs(QStringView word)
{
    return foldWithUmlautDigraphs(withoutSoftHyphens(word.toString()));
}

QString withoutSoftHyphens(QString text)
{
    return text.contains(QChar(kSoftHyphen)) ? text.remove(QChar(kSoftHyphen)) : text;
}

} // namespace depesche::store
