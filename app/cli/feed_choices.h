// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds found behind an address, as lines and as JSON.
#pragma once

#include "domain/feed.h"
#include "services/refresh/feed_discovery_service.h"

#include <QJsonObject>
#include <QString>

namespace depesche::cli
{

/// Whether one of the subscriptions has this address.
bool isSubscribed(const QUrl &url, const Subscriptions &subscriptions);

/// "rss-2.0  Title  https://...  newest 2026-11-24T12:00:00Z, about 12 a day  [subscribed]", or the reason
/// why it cannot be read.
QString choiceRow(const refresh::FoundFeed &feed, bool subscribed);
QJsonObject choiceValue(const refresh::FoundFeed &feed, bool subscribed);

} // namespace depesche::cli
