// SPDX-License-Identifier: GPL-3.0-or-later
// The forms, from the surest to the weakest: brackets, ©, a label, a bar, an agency's name after the last
// stop.
#include "html/credit_line.h"

#include <QRegularExpression>
#include <QStringList>

namespace depesche::html
{

namespace
{

constexpr qsizetype kLongestCredit = 160;
constexpr qsizetype kMaxText = 4000;

// Words before a colon that name a credit.
#define DEPESCHE_LABELS                                                                                      \
    "fotos?|photos?|photographs?|bild(?:er|quelle|rechte|nachweis)?|images?|pictures?|quellen?|sources?|"    \
    "credits?|cr[ée]dits?|copyright|fotograf(?:in)?|photographer|photo credits?|image credits?|"            \
    "picture credits?|cr[ée]dits? photos?|photo source|foto "                                               \
    "credit|fonte|fuente|фото|источник|kuva|zdjęcie|ảnh|isithombe|사진(?: 출처)?|출처"

const QRegularExpression &label()
{
    static const QRegularExpression expression(
        QStringLiteral("(?:^|(?<=[\\s.,;|/(\\[»”\"–—-]))(?:" DEPESCHE_LABELS
                       ")\\s*(?:[:=]|(?:\\s(?:by|von|courtesy of|courtesy|via)(?=\\s)))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

const QRegularExpression &leadingLabel()
{
    static const QRegularExpression expression(
        QStringLiteral("^(?:" DEPESCHE_LABELS ")\\s*(?:[:=]|\\s(?:by|von|courtesy of|via)\\s)\\s*"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

#undef DEPESCHE_LABELS

const QRegularExpression &agency()
{
    static const QRegularExpression expression(
        QStringLiteral("\\b(?:dpa|AFP|AP|A[PF]P? Photo|Reuters|REUTERS|EPA|epa|APA|Keystone|KEYSTONE|"
                       "Getty|imago|IMAGO|picture[- ]alliance|TASS|ТАСС|Belga|ANP|PA|ddp|KNA|epd|"
                       "Shutterstock|SHUTTERSTOCK|iStock|Unsplash|Pixabay|Pexels|Alamy|Xinhua|AAP|"
                       "Bloomberg|UPI|ANSA|LaPresse|ITAR|Sputnik|SNA|NurPhoto|ZUMA|Abaca|ABACA|"
                       "WENN|Rex|REX|Magnum|NASA|РИА Новости|Wikimedia)\\b"),
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

const QRegularExpression &copyrightSign()
{
    static const QRegularExpression expression(QStringLiteral("(?:©|\\(c\\)|\\bcopyright\\b)"),
                                               QRegularExpression::CaseInsensitiveOption);
    return expression;
}

/// Whether there is anything that a label ends with: a colon, or one of the words "by", "von", "courtesy",
/// "via". Most captions have none of it, and looking is faster than matching.
bool mayHaveLabel(const QString &text)
{
    bool afterSpace = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (c == QLatin1Char(':') || c == QLatin1Char('='))
            return true;
        const QStringView word = QStringView(text).mid(at, 2);
        if (afterSpace &&
            (word.compare(u"by", Qt::CaseInsensitive) == 0 || word.compare(u"vo", Qt::CaseInsensitive) == 0 ||
             word.compare(u"co", Qt::CaseInsensitive) == 0 || word.compare(u"vi", Qt::CaseInsensitive) == 0))
            return true;
        afterSpace = c.isSpace();
    }
    return false;
}

bool mayHaveCopyright(const QString &text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t c = text.at(at).unicode();
        if (c != u'©' && c != u'(' && c != u'c' && c != u'C')
            continue;
        const QStringView rest = QStringView(text).mid(at);
        if (c == u'©' || rest.startsWith(u"(c)", Qt::CaseInsensitive) ||
            rest.startsWith(u"copyright", Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool endsSentence(const QString &before)
{
    const QString trimmed = before.trimmed();
    return trimmed.isEmpty() || QStringLiteral(".!?|/–—-)]»”\"…,;").contains(trimmed.back());
}

QString trimmedCaption(QString caption)
{
    for (;;) {
        caption = caption.trimmed();
        if (caption.isEmpty() || !QStringLiteral("|/–—-,;([:").contains(caption.back()))
            return caption;
        caption.chop(1);
    }
}

CaptionAndCredit splitAt(const QString &text, qsizetype at)
{
    return {trimmedCaption(text.left(at)), withoutLabel(text.mid(at))};
}

/// Where the last bracket opens, if the text ends by closing it; -1 else.
qsizetype trailingBracket(const QString &text)
{
    QStringView body(text);
    while (body.endsWith(QLatin1Char('.')))
        body.chop(1);
    if (body.isEmpty() || (body.back() != QLatin1Char(')') && body.back() != QLatin1Char(']')))
        return -1;
    const QChar close = body.back();
    const QChar open = close == QLatin1Char(')') ? QLatin1Char('(') : QLatin1Char('[');
    int depth = 0;
    for (qsizetype i = body.size() - 1; i >= 0; --i) {
        if (body[i] == close)
            ++depth;
        else if (body[i] == open && --depth == 0)
            return i;
    }
    return -1;
}

/// Brackets after the last full stop speak of the picture as a whole: who made it, or what kind it is.
bool isAside(const QString &before, const QString &inside)
{
    static const QRegularExpression kind(
        QStringLiteral("archiv|symbol|beispiel|undatiert|links|rechts|left|right|centre|center|file|stock|"
                       "screenshot|illustration|montage|\\d{3}|^.{1,2}[.)]"),
        QRegularExpression::CaseInsensitiveOption);
    const QString sentence = before.trimmed();
    return !sentence.isEmpty() && QStringLiteral(".!?…”\"»").contains(sentence.back()) &&
           inside.front().isUpper() && !kind.match(inside).hasMatch();
}

qsizetype findInBrackets(const QString &text)
{
    const qsizetype open = trailingBracket(text);
    if (open < 0 || text.size() - open > kLongestCredit)
        return -1;
    const QString inside = text.mid(open + 1);
    const bool marked = label().match(inside).hasMatch() || copyrightSign().match(inside).hasMatch();
    const bool named =
        (agency().match(inside).hasMatch() || isAside(text.left(open), inside)) && looksLikeNames(inside);
    return marked || named ? open : -1;
}

qsizetype findCopyright(const QString &text)
{
    if (!mayHaveCopyright(text))
        return -1;
    auto matches = copyrightSign().globalMatch(text);
    while (matches.hasNext()) {
        const qsizetype at = matches.next().capturedStart();
        if (text.size() - at <= kLongestCredit && looksLikeNames(text.mid(at)))
            return at;
    }
    return -1;
}

qsizetype findLabel(const QString &text)
{
    if (!mayHaveLabel(text))
        return -1;
    auto matches = label().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString tail = text.mid(match.capturedEnd()).trimmed();
        if (tail.isEmpty() || tail.size() > kLongestCredit)
            continue;
        const bool sentence = tail.contains(QStringLiteral(". ")) && tail.size() > 60;
        if (looksLikeNames(tail) ||
            (endsSentence(text.left(match.capturedStart())) && !sentence && tail.size() < 80))
            return match.capturedStart();
    }
    return -1;
}

qsizetype findBar(const QString &text)
{
    const qsizetype bar = text.indexOf(QStringLiteral(" | "));
    return bar > 0 && looksLikeNames(text.mid(bar + 3)) ? bar + 3 : -1;
}

/// "The hall was full. REUTERS/Eva Muster"
qsizetype findAgency(const QString &text)
{
    qsizetype stop = -1;
    for (qsizetype i = text.size() - 2; i > 0 && text.size() - i < 100; --i) {
        if (text[i].isSpace() && QStringLiteral(".!?…”\"»)").contains(text[i - 1])) {
            const QString tail = text.mid(i + 1);
            if (agency().match(tail).hasMatch() && looksLikeNames(tail))
                stop = i + 1;
        }
    }
    if (stop < 0 && text.size() < 60 && text.contains(QLatin1Char('/')) && agency().match(text).hasMatch() &&
        looksLikeNames(text))
        return 0;
    return stop;
}

} // namespace

bool looksLikeNames(const QString &text)
{
    static const QStringList kParticles = {
        QStringLiteral("von"),      QStringLiteral("van"),    QStringLiteral("de"),
        QStringLiteral("der"),      QStringLiteral("den"),    QStringLiteral("du"),
        QStringLiteral("of"),       QStringLiteral("by"),     QStringLiteral("via"),
        QStringLiteral("and"),      QStringLiteral("und"),    QStringLiteral("für"),
        QStringLiteral("for"),      QStringLiteral("the"),    QStringLiteral("la"),
        QStringLiteral("courtesy"), QStringLiteral("da"),     QStringLiteral("el"),
        QStringLiteral("al"),       QStringLiteral("dpa"),    QStringLiteral("des"),
        QStringLiteral("le"),       QStringLiteral("dos"),    QStringLiteral("alliance"),
        QStringLiteral("imago"),    QStringLiteral("images"), QStringLiteral("picture")};
    if (text.size() > kLongestCredit)
        return false;
    static const QRegularExpression kGaps(QStringLiteral("[\\s/|,.+&()-]+"));
    int lower = 0;
    const QStringList words = text.split(kGaps, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (word.front().isLower() && !kParticles.contains(word))
            ++lower;
    }
    return !words.isEmpty() && lower * 3 <= words.size() && lower <= 3;
}

QString withoutLabel(const QString &credit)
{
    QString result = credit.trimmed();
    for (int round = 0; round < 3; ++round) {
        const QString before = result;
        while (!result.isEmpty() && QStringLiteral("|/–—-,;:").contains(result.front()))
            result = result.mid(1).trimmed();
        if (trailingBracket(result) == 0 && !result.startsWith(QStringLiteral("(c)"), Qt::CaseInsensitive)) {
            while (result.endsWith(QLatin1Char('.')))
                result.chop(1);
            result = result.mid(1, result.size() - 2).trimmed();
        }
        if (mayHaveLabel(result))
            result.remove(leadingLabel());
        result = result.trimmed();
        if (result == before)
            break;
    }
    return result;
}

CaptionAndCredit splitCredit(const QString &text)
{
    const QString line = text.simplified();
    if (line.size() > kMaxText)
        return {line, {}};
    for (auto *find : {findInBrackets, findLabel, findCopyright, findBar, findAgency}) {
        const qsizetype at = find(line);
        if (at >= 0)
            return splitAt(line, at);
    }
    return {line, {}};
}

CaptionAndCredit captionAndCredit(const BodyImage &image)
{
    QString caption = image.caption.simplified();
    const QString credit = image.credit.simplified();
    if (credit.isEmpty())
        return splitCredit(caption);
    const qsizetype at = caption.lastIndexOf(credit);
    if (at >= 0)
        caption.remove(at, credit.size());
    return {trimmedCaption(caption.simplified()), withoutLabel(credit)};
}

} // namespace depesche::html
