// SPDX-License-Identifier: GPL-3.0-or-later
// CookieJars: Qt's jar for matching and expiry, with a bound on what a server may leave.
#include "net/cookie_jars.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>

namespace depesche::net
{
namespace
{

/// RFC 6265, 6.1 names these as what a client should be able to keep.
constexpr qsizetype kMostCookies = 50;
constexpr qsizetype kMostCookieBytes = 4096;

class BoundedJar final : public QNetworkCookieJar
{
public:
    bool insertCookie(const QNetworkCookie &cookie) override
    {
        if (cookie.name().size() + cookie.value().size() > kMostCookieBytes)
            return false;
        const bool inserted = QNetworkCookieJar::insertCookie(cookie);
        QList<QNetworkCookie> all = allCookies();
        if (all.size() > kMostCookies) {
            all.removeFirst();
            setAllCookies(all);
        }
        return inserted;
    }
};

} // namespace

CookieJars::CookieJars() = default;

CookieJars::~CookieJars() = default;

QByteArray CookieJars::cookiesFor(const QString &jar, const QUrl &url) const
{
    const auto found = m_jars.find(jar);
    if (found == m_jars.end())
        return {};
    QByteArray value;
    for (const QNetworkCookie &cookie : (*found)->cookiesForUrl(url)) {
        if (!value.isEmpty())
            value += "; ";
        value += cookie.toRawForm(QNetworkCookie::NameAndValueOnly);
    }
    return value;
}

void CookieJars::keep(const QString &jar, const QUrl &url, const QByteArray &setCookie)
{
    const QList<QNetworkCookie> cookies = QNetworkCookie::parseCookies(setCookie);
    if (cookies.isEmpty())
        return;
    std::shared_ptr<QNetworkCookieJar> &kept = m_jars[jar];
    if (!kept)
        kept = std::make_shared<BoundedJar>();
    kept->setCookiesFromUrl(cookies, url);
}

} // namespace depesche::net
