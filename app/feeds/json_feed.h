// SPDX-License-Identifier: GPL-3.0-or-later
// JSON Feed 1.0 and 1.1: from bytes to a feed.
#pragma once

#include "base/expected.h"
#include "domain/errors.h"
#include "feeds/parsed_feed.h"

#include <QByteArray>
#include <QJsonObject>
#include <QUrl>

namespace depesche::feeds
{

/// `utf8` begins like JSON. Errors: BrokenDocument, NotAFeed (JSON that names no version of JSON Feed).
Expected<ParsedFeed, FeedFailure> readJsonFeed(const QByteArray &utf8, const QUrl &url);

/// One item of such a feed, by itself. `language`: what holds where the item says nothing.
ParsedItem readJsonFeedItem(const QJsonObject &object, const QUrl &base, const QString &language = {});

} // namespace depesche::feeds
