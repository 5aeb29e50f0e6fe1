// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person typed to the feeds behind it.
#pragma once

#include "base/cancellation.h"
#include "base/expected.h"
#include "domain/errors.h"
#include "domain/subscription_lists.h"
#include "net/http_client.h"
#include "services/refresh/discovery_access.h"

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
    bool isGuess = false;       ///< told from the page's address; the page does not name it
    FeedFailure failure;        ///< set where the page names a feed that could not be read
};

struct DiscoveryResult {
    QUrl typed;             ///< what was typed, as an address; with the user info that it had
    QUrl page;              ///< the address that was asked in the end
    QDateTime asked;        ///< UTC; ages of articles count from here
    bool wasFeed = false;   ///< the typed address is a feed itself
    QList<FoundFeed> feeds; ///< best first; readable ones before failed ones
};

class FeedDiscoveryService final : public QObject
{
    Q_OBJECT
public:
    FeedDiscoveryService(net::HttpClient &http, Executor &executor, Clock &clock, QObject *parent = nullptr);

    using Result = Expected<DiscoveryResult, FeedFailure>;

    /// Asks the typed address, and where that is a page, every feed it names or its kind of page has (at most
    /// 12). Nothing else is asked. An address typed without a scheme is asked by https, then by http. Fails
    /// with the reason why the address itself could not be read; NotAFeed where a page names no feed. The
    /// future tells its progress: feeds asked, of how many, and the address asked first.
    /// `access` is for the typed address's origin; feeds of other hosts are asked without its secrets.
    QFuture<Result> discover(const QString &typed, const DiscoveryAccess &access,
                             Cancellation cancellation = {});

    /// For a page that names no feed, and only when a person wants it: the places where sites usually keep
    /// one (at most ten), one after the other until one is a feed; then the site's news sitemap, also
    /// where an index of sitemaps names it. A place that leads back to the home page does not count. Fails
    /// with NotAFeed where nothing was found.
    QFuture<Result> searchUsualPlaces(const QString &typed, const DiscoveryAccess &access,
                                      Cancellation cancellation = {});

    /// For a subscription list that names further ones, and only when a person wants it: these (at most 50,
    /// of 8 MB each and 32 MB together), and the ones that they name, three deep. What could not be fetched
    /// is told. Stopped, it answers with what was fetched until then. Progress as that of discover().
    QFuture<FetchedLists> fetchLists(const QList<NamedList> &lists, Cancellation cancellation = {});

private:
    QString nextJar();

    net::HttpClient &m_http;
    Executor &m_executor;
    Clock &m_clock;
    int m_searches = 0;
};

} // namespace depesche::refresh
