// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of sitemaps (https://www.sitemaps.org/protocol.html, "sitemapindex").
#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

namespace depesche::feeds
{

/// The sitemaps that an index names, those for news first, then those that changed last; none where the
/// document is something else. At most 1000 are looked at; packed ones are left out, because nothing here
/// unpacks them. Pure, thread-safe.
QList<QUrl> sitemapsOfIndex(const QByteArray &document, const QUrl &base);

/// Addresses that speak of news go before all others; otherwise the order stays.
void putNewsFirst(QList<QUrl> &sitemaps);

} // namespace depesche::feeds
