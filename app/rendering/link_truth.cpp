// SPDX-License-Identifier: GPL-3.0-or-later
// Hosts in texts, and letters that look like other letters (after Unicode Technical Standard #39).
#include "rendering/link_truth.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace depesche::rendering
{
namespace
{

// Longer texts are read only so far.
constexpr qsizetype kLongestText = 300;

// Small Cyrillic and Greek letters with a Latin twin.
constexpr QStringView kTwins = u"асԁеһіјӏорԗԛѕԝхуъьҽпгѵѡзвнкмтγικνορτυχωαβ";

bool isAsian(QChar::Script script)
{
    return script == QChar::Script_Han || script == QChar::Script_Hiragana ||
           script == QChar::Script_Katakana || script == QChar::Script_Hangul ||
           script == QChar::Script_Bopomofo;
}

/// Latin letters outside the alphabets in daily use: phonetic, small capitals, with hooks and tails.
bool isRareLatin(char32_t c)
{
    const bool vietnamese =
        (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x1A0 || c == 0x1A1 || c == 0x1AF || c == 0x1B0;
    const bool romanian = c >= 0x218 && c <= 0x21B;
    return c > 0x17F && !vietnamese && !romanian;
}

/// Of a text that is an address or a host, or begins with one after a scheme or "www."; empty if none.
QString namedHost(QStringView text)
{
    static const QRegularExpression kAddress(QStringLiteral("\\b(?:https?://|www\\.)[^\\s/?#\"'<>()]+"),
                                             QRegularExpression::CaseInsensitiveOption |
                                                 QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression kHost(QStringLiteral("^[\\w-]+(?:\\.[\\w-]+)*\\.\\p{L}{2,}(?=[/:?#]|$)"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    static const QSet<QString> kNotHosts{
        QStringLiteral("js"),  QStringLiteral("md"),   QStringLiteral("py"),  QStringLiteral("txt"),
        QStringLiteral("pdf"), QStringLiteral("html"), QStringLiteral("htm"), QStringLiteral("php"),
        QStringLiteral("jpg"), QStringLiteral("png"),  QStringLiteral("doc"), QStringLiteral("docx")};
    const QString words = text.left(kLongestText).trimmed().toString();
    const QRegularExpressionMatch address = kAddress.match(words);
    if (address.hasMatch()) {
        const QString found = address.captured();
        return QUrl(found.contains(QLatin1String("://")) ? found : QStringLiteral("http://") + found).host();
    }
    const QString host = kHost.match(words).captured();
    const bool isFile = kNotHosts.contains(host.section(QLatin1Char('.'), -1).toLower());
    return host.isEmpty() || isFile ? QString() : QUrl(QStringLiteral("http://") + host).host();
}

QString comparable(const QString &host)
{
    const QString ascii = QString::fromLatin1(QUrl::toAce(host.toLower()));
    return ascii.startsWith(QLatin1String("www.")) ? ascii.mid(4) : ascii;
}

bool isSameOrBelow(const QString &host, const QString &named)
{
    return host == named || host.endsWith(QLatin1Char('.') + named) ||
           (named.endsWith(QLatin1Char('.') + host) && host.contains(QLatin1Char('.')));
}

bool hasLookAlike(const QString &host)
{
    const QStringList labels =
        QUrl::fromAce(host.toLatin1(), QUrl::IgnoreIDNWhitelist).split(QLatin1Char('.'));
    return std::any_of(labels.begin(), labels.end(), [](const QString &label) { return isLookAlike(label); });
}

} // namespace

bool isLookAlike(QStringView label)
{
    QSet<QChar::Script> scripts;
    bool twins = true;
    bool rare = false;
    for (const char32_t c : label.toUcs4()) {
        if (!QChar::isLetter(c))
            continue;
        if (QChar::script(c) != QChar::Script_Common && QChar::script(c) != QChar::Script_Inherited)
            scripts.insert(QChar::script(c));
        twins = twins && c < 0x10000 && kTwins.contains(QChar(char16_t(c)));
        rare = rare || (QChar::script(c) == QChar::Script_Latin && isRareLatin(c));
    }
    if (scripts.isEmpty() || rare)
        return rare;
    const auto foreign = std::count_if(scripts.begin(), scripts.end(), [](QChar::Script script) {
        return script != QChar::Script_Latin && !isAsian(script);
    });
    const bool mixed = foreign > 0 && scripts.size() > 1;
    return mixed || (foreign == 1 && twins);
}

QString hostToTell(const QUrl &url, QStringView text)
{
    const QString scheme = url.scheme();
    if (scheme != QLatin1String("http") && scheme != QLatin1String("https"))
        return {};
    QString host = url.host(QUrl::FullyEncoded);
    if (host.isEmpty())
        return {};
    if (!url.userInfo().isEmpty() || (host.contains(QLatin1String("xn--")) && hasLookAlike(host)))
        return host;
    const QString named = namedHost(text);
    return named.isEmpty() || isSameOrBelow(comparable(host), comparable(named)) ? QString() : host;
}

} // namespace depesche::rendering
