// SPDX-License-Identifier: GPL-3.0-or-later
// When two addresses name the same article or the same feed.
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace depesche::store
{

/// A number for the canonical form of an article's address: without fragment, last slash, http or https, and
/// the parameters that only count clicks. Nothing for an empty address.
std::optional<qint64> articleUrlKey(const QUrl &url);
/// The canonical form itself.
QString canonicalArticleUrl(const QUrl &url);

/// The form in which a feed's address is stored and compared: as it was given, dot segments resolved. A
/// fragment or a slash less may be what a server tells two feeds apart by, and lists are handed on as they
/// came.
QString feedAddress(const QUrl &url);

} // namespace depesche::store
