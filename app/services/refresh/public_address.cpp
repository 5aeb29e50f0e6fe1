// SPDX-License-Identifier: GPL-3.0-or-later
// publicAddress(): names of parameters that carry secrets.
#include "services/refresh/public_address.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>

namespace depesche::refresh
{
namespace
{

/// Longer values without a space are tokens rather than words.
constexpr qsizetype kLongestValue = 64;

bool speaksOfSecret(const QString &name)
{
    static constexpr std::array kParts{
        QLatin1StringView("token"), QLatin1StringView("key"),     QLatin1StringView("auth"),
        QLatin1StringView("pass"),  QLatin1StringView("pwd"),     QLatin1StringView("secret"),
        QLatin1StringView("sig"),   QLatin1StringView("session"), QLatin1StringView("credential"),
        QLatin1StringView("user"),  QLatin1StringView("email"),   QLatin1StringView("hash"),
        QLatin1StringView("login"), QLatin1StringView("jwt"),     QLatin1StringView("sid")};
    return std::any_of(kParts.begin(), kParts.end(),
                       [&](QLatin1StringView part) { return name.contains(part, Qt::CaseInsensitive); });
}

} // namespace

QUrl publicAddress(const QUrl &url)
{
    QUrl shown = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    if (!shown.hasQuery())
        return shown;
    QStringList parameters = shown.query(QUrl::FullyEncoded).split(QLatin1Char('&'));
    for (QString &parameter : parameters) {
        const qsizetype equals = parameter.indexOf(QLatin1Char('='));
        const QString name = parameter.left(equals < 0 ? parameter.size() : equals);
        // Without a name the whole query may be a token.
        const bool tooLong = parameter.size() - (equals < 0 ? 0 : equals) > kLongestValue;
        if (equals >= 0 && (tooLong || speaksOfSecret(name)))
            parameter = name + QStringLiteral("=hidden");
        else if (tooLong)
            parameter = QStringLiteral("hidden");
    }
    shown.setQuery(parameters.join(QLatin1Char('&')), QUrl::StrictMode);
    return shown;
}

} // namespace depesche::refresh
