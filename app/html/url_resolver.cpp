// SPDX-License-Identifier: GPL-3.0-or-later
// Resolving after the WHATWG URL standard's cleaning rules; QUrl does the rest.
#include "html/url_resolver.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace depesche::html
{

namespace
{

constexpr qsizetype kLongestAddress =
    16 * 1024; // no browser follows more; data: pictures are not resolved here

bool isControlOrSpace(QChar c)
{
    return c <= QLatin1Char(' ') || c == QChar(0xA0) || c == QChar(0xFEFF);
}

QString cleaned(QStringView reference)
{
    while (!reference.isEmpty() && isControlOrSpace(reference.front()))
        reference = reference.mid(1);
    while (!reference.isEmpty() && isControlOrSpace(reference.back()))
        reference.chop(1);
    QString result = reference.toString();
    result.removeIf([](QChar c) {
        return c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r') || c.isNull();
    });
    return result;
}

/// Browsers read a backslash in front of the query as a slash.
void straightenSlashes(QString &reference)
{
    for (QChar &c : reference) {
        if (c == QLatin1Char('?') || c == QLatin1Char('#'))
            return;
        if (c == QLatin1Char('\\'))
            c = QLatin1Char('/');
    }
}

bool isTracking(const QString &key)
{
    static constexpr std::array kExact = {
        QLatin1StringView("fbclid"),  QLatin1StringView("gclid"),  QLatin1StringView("dclid"),
        QLatin1StringView("msclkid"), QLatin1StringView("yclid"),  QLatin1StringView("igshid"),
        QLatin1StringView("mc_cid"),  QLatin1StringView("mc_eid"), QLatin1StringView("wt_mc"),
        QLatin1StringView("wt_zmc"),  QLatin1StringView("gbraid"), QLatin1StringView("wbraid"),
    };
    return key.startsWith(QLatin1StringView("utm_"), Qt::CaseInsensitive) ||
           std::any_of(kExact.begin(), kExact.end(), [&key](QLatin1StringView name) {
               return key.compare(name, Qt::CaseInsensitive) == 0;
           });
}

} // namespace

QUrl resolve(const QUrl &base, QStringView reference)
{
    QString text = cleaned(reference.left(kLongestAddress + 1));
    if (text.size() > kLongestAddress)
        return {};
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    const bool special = colon < 0 || text.startsWith(QLatin1StringView("http"), Qt::CaseInsensitive);
    if (special)
        straightenSlashes(text);
    if (text.startsWith(QLatin1StringView("//")) && base.isEmpty())
        text.prepend(QLatin1StringView("https:"));
    const QUrl url(text, QUrl::TolerantMode);
    if (!url.isValid() && !text.isEmpty())
        return {};
    const bool complete = !url.isRelative() && !text.contains(QLatin1StringView("/."));
    QUrl resolved = base.isEmpty() || complete ? url : base.resolved(url);
    if (!resolved.isValid() || resolved.isRelative())
        return {};
    if (isFetchable(resolved) && resolved.host().isEmpty())
        return {};
    return resolved;
}

bool isFetchable(const QUrl &url)
{
    const QString scheme = url.scheme();
    return scheme == QLatin1StringView("https") || scheme == QLatin1StringView("http");
}

QUrl resolveFetchable(const QUrl &base, QStringView reference)
{
    const QUrl url = reference.isEmpty() ? QUrl() : resolve(base, reference);
    return isFetchable(url) ? url : QUrl();
}

bool isHarmlessLink(const QUrl &url)
{
    static constexpr std::array kSchemes = {
        QLatin1StringView("https"),  QLatin1StringView("http"),   QLatin1StringView("mailto"),
        QLatin1StringView("ftp"),    QLatin1StringView("ftps"),   QLatin1StringView("tel"),
        QLatin1StringView("callto"), QLatin1StringView("sms"),    QLatin1StringView("xmpp"),
        QLatin1StringView("matrix"), QLatin1StringView("irc"),    QLatin1StringView("ircs"),
        QLatin1StringView("news"),   QLatin1StringView("nntp"),   QLatin1StringView("magnet"),
        QLatin1StringView("geo"),    QLatin1StringView("gemini"), QLatin1StringView("gopher"),
        QLatin1StringView("webcal"), QLatin1StringView("sip"),    QLatin1StringView("sips"),
    };
    const QString scheme = url.scheme();
    return std::any_of(kSchemes.begin(), kSchemes.end(),
                       [&scheme](QLatin1StringView harmless) { return scheme == harmless; });
}

QUrl canonical(const QUrl &url)
{
    QUrl result = url;
    result.setFragment(QString());
    if (url.hasQuery()) {
        QStringList parameters = url.query(QUrl::FullyEncoded).split(QLatin1Char('&'), Qt::SkipEmptyParts);
        parameters.removeIf(
            [](const QString &parameter) { return isTracking(parameter.section(QLatin1Char('='), 0, 0)); });
        const QString kept = parameters.join(QLatin1Char('&'));
        result.setQuery(kept.isEmpty() ? QString() : kept, QUrl::TolerantMode);
    }
    if (result.path().isEmpty() && isFetchable(result))
        result.setPath(QStringLiteral("/"));
    const bool defaultPort = (result.scheme() == QLatin1StringView("https") && result.port() == 443) ||
                             (result.scheme() == QLatin1StringView("http") && result.port() == 80);
    if (defaultPort)
        result.setPort(-1);
    return result;
}

} // namespace depesche::html
