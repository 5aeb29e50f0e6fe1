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

/// The form in which a feed's address is stored and compared.
QString feedAddress(const QUrl &url);

} // namespace depesche::store
