// SPDX-License-Identifier: GPL-3.0-or-later
// Values of the domain as JSON and as words for columns of text.
#pragma once

#include "domain/article.h"
#include "domain/feed.h"
#include "services/refresh/refresh_service.h"
#include "store/maintenance.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QUrl>

namespace depesche::cli
{

/// An address in its encoded form, without user name and password.
QString shown(const QUrl &url);

/// RFC 3339 in UTC; null for an invalid time.
QJsonValue dateValue(const QDateTime &time);
/// "2026-11-24 17:05" in UTC for columns of text; empty for an invalid time.
QString dateColumn(const QDateTime &time);

/// "complete", "partial" or "text".
QString offlineName(OfflineState state);

/// Names from the top.
QStringList folderPath(const Subscriptions &subscriptions, FolderId folder);

QJsonObject imageValue(const Image &image);
QJsonObject feedValue(const Feed &feed, const Subscriptions &subscriptions);
QJsonObject summaryValue(const ArticleSummary &article, const QUrl &feedUrl);
QJsonObject articleValue(const Article &article, const QUrl &feedUrl);
QJsonObject outcomeValue(const refresh::FeedOutcome &outcome);
QJsonObject checkValue(const store::CheckReport &report);

/// Addresses of feeds by id.
QHash<FeedId, QUrl> feedUrls(const Subscriptions &subscriptions);

} // namespace depesche::cli
