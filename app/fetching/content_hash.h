// SPDX-License-Identifier: GPL-3.0-or-later
// What tells that a server has sent the same document again.
#pragma once

#include <QByteArray>
#include <QCryptographicHash>

namespace depesche::fetching
{

/// SHA-256 in hexadecimal. Pure.
inline QByteArray contentHash(const QByteArray &body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
}

} // namespace depesche::fetching
