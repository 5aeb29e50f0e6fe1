// SPDX-License-Identifier: GPL-3.0-or-later
// Registers the scheme and reads its addresses.
#include "ui/reader/article_scheme.h"

#ifdef DEPESCHE_WEBENGINE
#include <QWebEngineUrlScheme>
#endif

#include <QUrlQuery>

#include <algorithm>

namespace depesche::ui
{

void registerArticleScheme()
{
#ifdef DEPESCHE_WEBENGINE
    QWebEngineUrlScheme scheme(kArticleScheme);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    // Without LocalScheme and LocalAccessAllowed a page can not show files of this machine.
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
#endif
}

bool isArticleScheme(const QUrl &url, QLatin1String host)
{
    return url.scheme() == QLatin1String(kArticleScheme) && url.host() == host;
}

QUrl articlePageUrl(int number)
{
    return QUrl(QStringLiteral("depesche://article/%1").arg(number));
}

QString pictureHash(const QUrl &url)
{
    if (!isArticleScheme(url, QLatin1String("picture")))
        return {};
    const QString hash = url.path().mid(1);
    const bool isHash = hash.size() == 64 && std::all_of(hash.cbegin(), hash.cend(), [](QChar c) {
                            return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
                                   (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
                        });
    return isHash ? hash : QString();
}

QUrl doubtfulTarget(const QUrl &url)
{
    if (!isArticleScheme(url, QLatin1String("action")) || url.path() != QLatin1String("/ask"))
        return {};
    const QString address = QUrlQuery(url).queryItemValue(QStringLiteral("url"), QUrl::FullyDecoded);
    const QUrl target(address, QUrl::StrictMode);
    return mayLeaveForDesktop(target) ? target : QUrl();
}

bool mayLeaveForDesktop(const QUrl &url)
{
    if (!url.isValid())
        return false;
    if (url.scheme() == QLatin1String("mailto"))
        return !url.path().isEmpty();
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return web && !url.host().isEmpty();
}

} // namespace depesche::ui
