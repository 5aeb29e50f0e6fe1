// SPDX-License-Identifier: GPL-3.0-or-later
// Where well-known services and programs keep the feeds of a page, told from its address alone.
#pragma once

#include "feeds/discovery.h"

#include <QList>
#include <QUrl>

namespace depesche::feeds
{

/// The program that made a page, as the page says it.
enum class SiteSoftware { Unknown, WordPress, Discourse, Mastodon, Blogger };

/// Feeds of a page of YouTube, Reddit, GitHub, or of a site that runs `software`; best first, empty where no
/// pattern fits. Addresses only: nobody has asked whether they answer. Pure, thread-safe.
QList<FeedCandidate> feedsByPattern(const QUrl &page, SiteSoftware software = SiteSoftware::Unknown);

/// The feed of a YouTube channel; invalid where `channelId` can be none.
QUrl youTubeChannelFeed(const QString &channelId);

/// Where sites keep a feed without saying so: at most ten addresses on the page's host, the likeliest first.
/// To be asked only when a person wants it.
QList<QUrl> usualPlaces(const QUrl &page);

} // namespace depesche::feeds
