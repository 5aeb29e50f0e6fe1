// SPDX-License-Identifier: GPL-3.0-or-later
// The port that an address leads to, also where it names none.
#pragma once

#include <QUrl>

namespace depesche
{

/// For http and https (RFC 9110, 4.2).
inline int effectivePort(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

} // namespace depesche
