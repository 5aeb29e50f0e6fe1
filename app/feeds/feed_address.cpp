// SPDX-License-Identifier: GPL-3.0-or-later
// feedAddress() and addressFromInput(): what may be meant as an address, and nothing more.
#include "feeds/feed_address.h"

#include "feeds/discovery.h"
#include "html/url_resolver.h"

#include <QStringList>
#include <QStringView>

#include <algorithm>
#include <array>

namespace depesche::feeds
{
namespace
{

constexpr qsizetype kLongestAddress = 8 * 1024;
constexpr qsizetype kLongestInput = 64 * 1024;

/// Schemes that only say "this is a feed" and stand before an address, or in place of http.
constexpr std::array kFeedSchemes{QLatin1StringView("feed:"), QLatin1StringView("feeds:"),
                                  QLatin1StringView("rss:"),  QLatin1StringView("pcast:"),
                                  QLatin1StringView("itpc:"), QLatin1StringView("podcast:")};

bool startsWithHttp(QStringView text)
{
    return text.startsWith(QLatin1StringView("http://"), Qt::CaseInsensitive) ||
           text.startsWith(QLatin1StringView("https://"), Qt::CaseInsensitive);
}

/// The scheme that is written, lower case; empty where what stands before the colon is a host with a port.
QString writtenScheme(const QString &text)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    if (colon <= 0)
        return {};
    const QString before = text.left(colon);
    const bool isScheme = std::all_of(before.begin(), before.end(), [](QChar c) {
        return (c.isLetterOrNumber() && c.unicode() < 0x80) || c == QLatin1Char('+') || c == QLatin1Char('-');
    });
    const bool port = colon + 1 < text.size() && text.at(colon + 1).isDigit();
    return isScheme && !port ? before.toLower() : QString();
}

/// The address without a scheme of feeds; such a scheme alone means http, its plural https.
QString withoutFeedScheme(const QString &text)
{
    for (const QLatin1StringView scheme : kFeedSchemes) {
        if (!text.startsWith(scheme, Qt::CaseInsensitive))
            continue;
        QStringView rest = QStringView(text).mid(scheme.size());
        if (startsWithHttp(rest))
            return rest.toString();
        while (rest.startsWith(QLatin1Char('/')))
            rest = rest.mid(1);
        if (startsWithHttp(rest))
            return rest.toString();
        if (!writtenScheme(rest.toString()).isEmpty())
            return {};
        const bool secure = scheme == QLatin1StringView("feeds:");
        return (secure ? QStringLiteral("https://") : QStringLiteral("http://")) + rest.toString();
    }
    return text;
}

bool isLoopback(const QString &host)
{
    return host == QLatin1StringView("localhost") || host.startsWith(QLatin1StringView("127.")) ||
           host == QLatin1StringView("::1");
}

/// "nordblick.example:8080/feed": a host that could be one, and what may follow it.
QUrl withAssumedScheme(const QString &text)
{
    QUrl url(QStringLiteral("https://") + text, QUrl::TolerantMode);
    const QString host = url.host();
    if (!url.isValid() || host.isEmpty() || !url.userInfo().isEmpty())
        return {};
    if (isLoopback(host)) {
        url.setScheme(QStringLiteral("http"));
        return url;
    }
    // QUrl makes an address of any number; people who type a number mean none.
    const bool isName = text.contains(QLatin1Char('.')) && !host.startsWith(QLatin1Char('.')) &&
                        !host.contains(QLatin1StringView(".."));
    const bool isIpv6 = host.contains(QLatin1Char(':'));
    return isName || isIpv6 ? url : QUrl();
}

/// What stands around an address in a mail or a text.
QString withoutWrapping(QString text)
{
    static constexpr QStringView kOpening = u"<\"'(\u201e\u201c\u00ab";
    static constexpr QStringView kClosing = u">\"')\u201c\u201d\u00bb";
    while (!text.isEmpty() && kOpening.contains(text.front()))
        text.remove(0, 1);
    while (!text.isEmpty() && kClosing.contains(text.back()))
        text.chop(1);
    return text;
}

} // namespace

QUrl feedAddress(const QString &written)
{
    const QString text = withoutFeedScheme(written.trimmed());
    if (!startsWithHttp(text) || text.size() > kLongestAddress)
        return {};
    return html::resolveFetchable({}, text);
}

QUrl addressFromInput(const QString &typed)
{
    if (typed.size() > kLongestInput)
        return {};
    const QStringList words = typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        QUrl url = feedAddress(withoutWrapping(word));
        if (url.isValid())
            return url;
    }
    if (words.size() != 1)
        return {};
    const QString text = withoutWrapping(words.first());
    if (text.size() > kLongestAddress || text.startsWith(QLatin1Char('/')) || !writtenScheme(text).isEmpty())
        return {};
    return withAssumedScheme(text);
}

} // namespace depesche::feeds
