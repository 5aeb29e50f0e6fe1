// SPDX-License-Identifier: GPL-3.0-or-later
// Which server an address leads to.
#pragma once

#include <QUrl>

namespace depesche
{

/// The port, also where the address names none. For http and https (RFC 9110, 4.2).
inline int effectivePort(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

/// What counts as one host: name and port.
inline QString hostKey(const QUrl &url)
{
    return url.host() + QLatin1Char(':') + QString::number(effectivePort(url));
}

} // namespace depesche
