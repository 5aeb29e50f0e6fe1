// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses as they may stand in cleaned markup.
#pragma once

#include <QByteArray>
#include <QUrl>

#include <string_view>

namespace depesche::html
{

enum class AddressUse {
    Link,    ///< any harmless scheme
    Media,   ///< http and https
    Picture, ///< http, https and data: of a raster format
};

/// `value` (UTF-8, as the parser gives it) made absolute and pure ASCII; empty if it is refused. Relative
/// addresses stay relative where `base` is empty.
QByteArray safeAddress(std::string_view value, const QUrl &base, AddressUse use);

} // namespace depesche::html
