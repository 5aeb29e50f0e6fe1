// SPDX-License-Identifier: GPL-3.0-or-later
// Cookies of the sources that are allowed to have some, in memory only, apart from each other (RFC 6265).
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QUrl>

#include <memory>

class QNetworkCookieJar;

namespace depesche::net
{

/// Not thread-safe.
class CookieJars
{
public:
    CookieJars();
    ~CookieJars();
    CookieJars(const CookieJars &) = delete;
    CookieJars &operator=(const CookieJars &) = delete;

    /// Value of Cookie for a request to `url`; empty where the jar holds nothing for it.
    QByteArray cookiesFor(const QString &jar, const QUrl &url) const;
    /// `setCookie`: the answer's Set-Cookie lines, joined by line breaks.
    void keep(const QString &jar, const QUrl &url, const QByteArray &setCookie);

private:
    QHash<QString, std::shared_ptr<QNetworkCookieJar>> m_jars;
};

} // namespace depesche::net
