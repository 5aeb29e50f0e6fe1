// SPDX-License-Identifier: GPL-3.0-or-later
// FeedDiscoveryService: asks the address, then side by side the feeds that its page names.
#include "services/refresh/feed_discovery_service.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "base/executor.h"
#include "feeds/address_patterns.h"
#include "feeds/discovery.h"
#include "fetching/failure_mapping.h"
#include "services/refresh/access_reader.h"
#include "services/refresh/found_feed.h"
#include "services/refresh/named_lists_fetch.h"
#include "services/refresh/usual_places_search.h"

#include <QPromise>

#include <algorithm>
#include <utility>

namespace depesche::refresh
{
namespace
{

/// Where a secure address that was only assumed may answer without TLS.
bool nothingAnswers(net::FailureKind kind)
{
    return kind == net::FailureKind::ConnectionRefused || kind == net::FailureKind::ConnectionLost ||
           kind == net::FailureKind::TimedOut || kind == net::FailureKind::TlsFailed ||
           kind == net::FailureKind::BadResponse;
}

/// The same address by http where the person named neither a scheme nor anything secret; else invalid.
QUrl withoutTls(const QString &typed, const QUrl &address, const DiscoveryAccess &access)
{
    if (access.hasSecrets() || address.scheme() != QLatin1StringView("https") ||
        !address.userInfo().isEmpty() || typed.contains(QLatin1StringView("https:"), Qt::CaseInsensitive) ||
        typed.contains(QLatin1StringView("feeds:"), Qt::CaseInsensitive))
        return {};
    QUrl other = address;
    other.setScheme(QStringLiteral("http"));
    return other;
}

/// One question of one person, from the typed address to the answer. Deletes itself when it is answered.
class Search final : public QObject
{
public:
    using Result = FeedDiscoveryService::Result;

    Search(net::HttpClient &http, Executor &executor, Clock &clock, Cancellation cancellation,
           QObject *parent)
        : QObject(parent),
          m_http(http),
          m_executor(executor),
          m_clock(clock),
          m_cancellation(std::move(cancellation))
    {
        m_promise.start();
    }

    QFuture<Result> future() { return m_promise.future(); }

    /// `other`: asked instead where nothing answers at the first; may be invalid.
    void begin(const QUrl &address, const QUrl &other, const DiscoveryAccess &access, const QString &jar)
    {
        m_result.typed = address;
        m_requests = DiscoveryRequests(address, access, jar);
        readCertificate(this, m_executor, access.settings.certificate,
                        [this, address, other](const Expected<QByteArray, FeedFailure> &pem) {
                            if (!pem) {
                                answer(Unexpected{pem.error()});
                                return;
                            }
                            m_requests.setCertificate(*pem);
                            askAddress(address, other);
                        });
    }

    void askAddress(const QUrl &address, const QUrl &other)
    {
        m_result.asked = m_clock.now();
        m_promise.setProgressRange(0, 1);
        m_promise.setProgressValueAndText(0, address.toDisplayString(QUrl::RemoveUserInfo));
        continueOn(this, m_http.get(m_requests.to(address), m_cancellation),
                   [this, address, other](const net::Outcome &outcome) {
                       if (outcome)
                           read(address, *outcome);
                       else if (other.isValid() && nothingAnswers(outcome.error().kind))
                           askAddress(other, {});
                       else
                           giveUp(address, fetching::feedFailure(outcome.error()));
                   });
    }

    void answer(Result result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

private:
    /// The address may not be read, but its feed may: some services show their pages to browsers only.
    void giveUp(const QUrl &address, const FeedFailure &failure)
    {
        const QList<feeds::FeedCandidate> candidates = feeds::feedsByPattern(address);
        if (m_cancellation.isCancelled() || candidates.isEmpty()) {
            answer(Unexpected{failure});
            return;
        }
        m_result.page = address;
        m_ifNone = failure;
        askAll(candidates);
    }

    void read(const QUrl &address, const net::Response &response)
    {
        m_result.page = response.finalUrl;
        const auto reading = m_executor.run(
            [address, response, now = m_clock.now()] { return readAddress(address, response, now); });
        continueOn(this, reading, [this, address](const Expected<ReadAddress, FeedFailure> &document) {
            if (m_cancellation.isCancelled()) {
                answer(Unexpected{FeedFailure{FeedFailureCode::Stopped, 0, {}}});
            } else if (!document) {
                answer(Unexpected{document.error()});
            } else if (document->feed) {
                m_result.wasFeed = true;
                m_result.feeds.append(*document->feed);
                m_result.feeds.last().url = m_requests.withCredentials(document->feed->url);
                answer(std::move(m_result));
            } else {
                // A page that asks for consent first stands elsewhere; the address that was meant counts.
                askAll(document->candidates.isEmpty() ? feeds::feedsByPattern(address)
                                                      : document->candidates);
            }
        });
    }

    void askAll(const QList<feeds::FeedCandidate> &candidates)
    {
        if (candidates.isEmpty()) {
            answer(Unexpected{m_ifNone});
            return;
        }
        m_open = candidates.size();
        m_promise.setProgressRange(0, int(m_open));
        m_result.feeds.resize(candidates.size());
        for (qsizetype i = 0; i < candidates.size(); ++i)
            ask(candidates.at(i), i);
    }

    void ask(const feeds::FeedCandidate &candidate, qsizetype place)
    {
        continueOn(
            this, m_http.get(m_requests.to(candidate.url), m_cancellation),
            [this, candidate, place](const net::Outcome &outcome) {
                if (!outcome) {
                    FoundFeed found;
                    found.url = candidate.url;
                    found.title = candidate.title;
                    found.format = candidate.format;
                    found.isGuess = candidate.isGuess;
                    found.failure = fetching::feedFailure(outcome.error());
                    take(found, place);
                    return;
                }
                const auto reading = m_executor.run([candidate, response = *outcome, now = m_clock.now()] {
                    return readCandidate(candidate, response, now);
                });
                continueOn(this, reading, [this, place](const FoundFeed &found) { take(found, place); });
            });
    }

    void take(const FoundFeed &found, qsizetype place)
    {
        m_result.feeds[place] = found;
        m_result.feeds[place].url = m_requests.withCredentials(found.url);
        --m_open;
        m_promise.setProgressValueAndText(int(m_result.feeds.size() - m_open),
                                          found.url.toDisplayString(QUrl::RemoveUserInfo));
        if (m_open > 0)
            return;
        if (m_cancellation.isCancelled()) {
            answer(Unexpected{FeedFailure{FeedFailureCode::Stopped, 0, {}}});
            return;
        }
        m_result.feeds.removeIf(
            [](const FoundFeed &feed) { return feed.isGuess && feed.failure.isFailure(); });
        if (m_result.feeds.isEmpty()) {
            answer(Unexpected{m_ifNone});
            return;
        }
        std::stable_partition(m_result.feeds.begin(), m_result.feeds.end(),
                              [](const FoundFeed &feed) { return !feed.failure.isFailure(); });
        answer(std::move(m_result));
    }

    net::HttpClient &m_http;
    Executor &m_executor;
    Clock &m_clock;
    Cancellation m_cancellation;
    DiscoveryRequests m_requests;
    QPromise<Result> m_promise;
    DiscoveryResult m_result;
    qsizetype m_open = 0;
    /// The answer where nothing was found.
    FeedFailure m_ifNone{FeedFailureCode::NotAFeed, 0, QStringLiteral("a web page that names no feed")};
};

} // namespace

FeedDiscoveryService::FeedDiscoveryService(net::HttpClient &http, Executor &executor, Clock &clock,
                                           QObject *parent)
    : QObject(parent), m_http(http), m_executor(executor), m_clock(clock)
{
}

QFuture<FeedDiscoveryService::Result>
FeedDiscoveryService::discover(const QString &typed, const DiscoveryAccess &access, Cancellation cancellation)
{
    auto *search = new Search(m_http, m_executor, m_clock, std::move(cancellation), this);
    auto future = search->future();
    if (const QUrl address = feeds::addressFromInput(typed); address.isValid())
        search->begin(address, withoutTls(typed, address, access), access, nextJar());
    else
        search->answer(Unexpected{FeedFailure{FeedFailureCode::BadAddress, 0, typed.left(500)}});
    return future;
}

QFuture<FeedDiscoveryService::Result> FeedDiscoveryService::searchUsualPlaces(const QString &typed,
                                                                              const DiscoveryAccess &access,
                                                                              Cancellation cancellation)
{
    auto *search = new UsualPlacesSearch(m_http, m_executor, m_clock, std::move(cancellation), this);
    auto future = search->future();
    const QUrl page = feeds::addressFromInput(typed);
    search->begin(page, DiscoveryRequests(page, access, nextJar()), access.settings.certificate);
    return future;
}

QFuture<FetchedLists> FeedDiscoveryService::fetchLists(const QList<NamedList> &lists,
                                                       Cancellation cancellation)
{
    auto *fetch = new NamedListsFetch(m_http, m_executor, std::move(cancellation), this);
    auto future = fetch->future();
    fetch->begin(lists);
    return future;
}

QString FeedDiscoveryService::nextJar()
{
    return QStringLiteral("discovery %1").arg(++m_searches);
}

} // namespace depesche::refresh
