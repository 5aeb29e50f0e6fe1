// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person typed to the feeds behind it.
#pragma once

#include "base/cancellation.h"
#include "base/expected.h"
#include "domain/errors.h"
#include "net/http_client.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

namespace depesche
{
class Clock;
class Executor;
} // namespace depesche

namespace depesche::refresh
{

struct FoundFeed {
    QUrl url;
    QString title;
    QString format; ///< rss-2.0, atom-1.0, json-1.1, ...
    QString description;
    int articles = 0; ///< in the document
    QString newestTitle;
    QDateTime newest;           ///< UTC; invalid if unknown
    double articlesPerWeek = 0; ///< 0 if unknown
    FeedFailure failure;        ///< set where the page names a feed that could not be read
};

struct DiscoveryResult {
    QUrl page;              ///< the address that was asked in the end
    bool wasFeed = false;   ///< the typed address is a feed itself
    QList<FoundFeed> feeds; ///< best first; readable ones before failed ones
};

class FeedDiscoveryService final : public QObject
{
    Q_OBJECT
public:
    FeedDiscoveryService(net::HttpClient &http, Executor &executor, Clock &clock, QObject *parent = nullptr);

    /// Asks the typed address, and where that is a page, every feed it names (at most 12). Nothing else is
    /// asked. Fails with the reason why the address itself could not be read; NotAFeed where a page names no
    /// feed.
    QFuture<Expected<DiscoveryResult, FeedFailure>> discover(const QString &typed,
                                                             Cancellation cancellation = {});

private:
    net::HttpClient &m_http;
    Executor &m_executor;
    Clock &m_clock;
};

} // namespace depesche::refresh
