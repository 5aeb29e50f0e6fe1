// SPDX-License-Identifier: GPL-3.0-or-later
// Which feeds a web page offers.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace depesche::feeds
{

struct FeedCandidate {
    QUrl url;
    QString title;        ///< as the page states it; may be empty
    QString format;       ///< "rss", "atom", "json", or empty if unknown
    bool isGuess = false; ///< told from the address alone; nobody said that it is there
};

/// Feeds stated by the page itself: HTTP Link headers, <link rel=alternate|feed>, then <a> elements that look
/// like feeds and structured data; last those that its kind of page has without saying so
/// (address_patterns.h). Each address once, best first. `linkHeaders`: the values of the Link headers (RFC
/// 8288). Pure, thread-safe.
QList<FeedCandidate> discoverFeeds(const QByteArray &page, const QUrl &pageUrl,
                                   const QByteArray &contentType = {},
                                   const QList<QByteArray> &linkHeaders = {});

/// What a person may have typed or pasted ("nordblick.example", "feed:https://...") as an address to fetch;
/// invalid if it can be none.
QUrl addressFromInput(const QString &typed);

} // namespace depesche::feeds
