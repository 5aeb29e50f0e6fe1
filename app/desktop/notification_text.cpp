// SPDX-License-Identifier: GPL-3.0-or-later
// What is harmful goes before anything is cut, and escaping comes last, so that no cut can undo it.
#include "desktop/notification_text.h"

#include "base/harmful_character.h"

namespace depesche::desktop
{
namespace
{

constexpr qsizetype kLongestNoticeTitle = 200;
constexpr qsizetype kLongestNoticeBody = 600;

QString harmless(QStringView text, bool lines)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        const bool kept = (lines && c == u'\n') || !isHarmfulCharacter(c.unicode());
        result += kept ? c : QChar(u' ');
    }
    return result;
}

/// Never in the middle of a pair of surrogates.
QString cut(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    const qsizetype end = text.at(longest - 2).isHighSurrogate() ? longest - 2 : longest - 1;
    return text.left(end) + u'…';
}

} // namespace

QString notificationTitle(QStringView plain)
{
    return cut(harmless(plain.left(4 * kLongestNoticeTitle), false).simplified(), kLongestNoticeTitle);
}

QString notificationBody(QStringView plain, bool markup)
{
    const QString body =
        cut(harmless(plain.left(4 * kLongestNoticeBody), true).trimmed(), kLongestNoticeBody);
    return markup ? body.toHtmlEscaped() : body;
}

} // namespace depesche::desktop
