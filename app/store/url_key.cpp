// SPDX-License-Identifier: GPL-3.0-or-later
// Canonical forms of addresses.
#include "store/url_key.h"

#include <QCryptographicHash>
#include <QUrlQuery>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

bool onlyCountsClicks(const QString &parameter)
{
    static constexpr std::array kNames{"fbclid"_L1, "gclid"_L1,     "mc_cid"_L1,
                                       "mc_eid"_L1, "at_medium"_L1, "at_campaign"_L1};
    return parameter.startsWith("utm_"_L1) ||
           std::any_of(kNames.begin(), kNames.end(), [&](QLatin1String name) { return parameter == name; });
}

} // namespace

QString canonicalArticleUrl(const QUrl &url)
{
    if (url.isEmpty())
        return {};
    QUrl canonical =
        url.adjusted(QUrl::RemoveFragment | QUrl::NormalizePathSegments | QUrl::StripTrailingSlash);
    if (canonical.hasQuery()) {
        QUrlQuery kept;
        const auto items = QUrlQuery(canonical).queryItems(QUrl::FullyEncoded);
        for (const auto &[name, value] : items) {
            if (!onlyCountsClicks(name))
                kept.addQueryItem(name, value);
        }
        canonical.setQuery(kept.isEmpty() ? QString() : kept.query(QUrl::FullyEncoded));
    }
    canonical.setScheme({});
    return canonical.toString(QUrl::FullyEncoded);
}

std::optional<qint64> articleUrlKey(const QUrl &url)
{
    const QString canonical = canonicalArticleUrl(url);
    if (canonical.isEmpty())
        return {};
    const QByteArray hash = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Blake2b_160);
    return qFromBigEndian<qint64>(hash.constData());
}

QString feedAddress(const QUrl &url)
{
    // "//" in a path is no slip of the pen to every server.
    const bool doubled = url.path().contains("//"_L1);
    const QUrl address =
        url.adjusted(QUrl::RemoveUserInfo | (doubled ? QUrl::None : QUrl::NormalizePathSegments));
    return address.toString(QUrl::FullyEncoded);
}

} // namespace depesche::store
