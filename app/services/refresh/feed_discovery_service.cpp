// SPDX-License-Identifier: GPL-3.0-or-later
// FeedDiscoveryService: asks the address, then side by side the feeds that its page names.
#include "services/refresh/feed_discovery_service.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "base/executor.h"
#include "feeds/discovery.h"
#include "secrets/feed_secrets.h"
#include "services/refresh/failure_mapping.h"
#include "services/refresh/found_feed.h"

#include <QPromise>

#include <algorithm>
#include <utility>

namespace depesche::refresh
{
namespace
{

/// A person waits for the answer, so the limits are tighter than those of a refresh.
constexpr qint64 kMostBytes = 32 * 1024 * 1024;
constexpr std::chrono::seconds kMostTime{45};
constexpr std::chrono::seconds kMostSilence{20};

net::Request requestFor(const QUrl &url)
{
    net::Request request;
    request.url = url;
    request.accept = "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, "
                     "application/xhtml+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";
    request.limits.maxBytes = kMostBytes;
    request.limits.total = kMostTime;
    request.limits.silence = kMostSilence;
    return request;
}

/// One question of one person, from the typed address to the answer. Deletes itself when it is answered.
class Search final : public QObject
{
public:
    using Result = Expected<DiscoveryResult, FeedFailure>;

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

    void begin(const QUrl &address)
    {
        m_typed = address;
        continueOn(this, m_http.get(requestFor(address), m_cancellation),
                   [this, address](const net::Outcome &outcome) {
                       if (outcome)
                           read(address, *outcome);
                       else
                           answer(Unexpected{feedFailure(outcome.error())});
                   });
    }

    void answer(Result result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

private:
    /// User and password that were typed go to their own host, and are handed on with its feeds.
    QUrl withCredentials(QUrl url) const
    {
        if (secrets::isMeantFor(secrets::originOf(m_typed), url))
            url.setUserInfo(m_typed.userInfo(QUrl::FullyEncoded), QUrl::StrictMode);
        return url;
    }

    void read(const QUrl &address, const net::Response &response)
    {
        m_result.page = response.finalUrl;
        const auto reading = m_executor.run(
            [address, response, now = m_clock.now()] { return readAddress(address, response, now); });
        continueOn(this, reading, [this](const Expected<ReadAddress, FeedFailure> &document) {
            if (m_cancellation.isCancelled()) {
                answer(Unexpected{FeedFailure{FeedFailureCode::Stopped, 0, {}}});
            } else if (!document) {
                answer(Unexpected{document.error()});
            } else if (document->feed) {
                m_result.wasFeed = true;
                m_result.feeds.append(*document->feed);
                m_result.feeds.last().url = withCredentials(document->feed->url);
                answer(std::move(m_result));
            } else {
                askAll(document->candidates);
            }
        });
    }

    void askAll(const QList<feeds::FeedCandidate> &candidates)
    {
        if (candidates.isEmpty()) {
            answer(Unexpected{
                FeedFailure{FeedFailureCode::NotAFeed, 0, QStringLiteral("a web page that names no feed")}});
            return;
        }
        m_open = candidates.size();
        m_result.feeds.resize(candidates.size());
        for (qsizetype i = 0; i < candidates.size(); ++i)
            ask(candidates.at(i), i);
    }

    void ask(const feeds::FeedCandidate &candidate, qsizetype place)
    {
        continueOn(
            this, m_http.get(requestFor(withCredentials(candidate.url)), m_cancellation),
            [this, candidate, place](const net::Outcome &outcome) {
                if (!outcome) {
                    FoundFeed found;
                    found.url = candidate.url;
                    found.title = candidate.title;
                    found.format = candidate.format;
                    found.failure = feedFailure(outcome.error());
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
        m_result.feeds[place].url = withCredentials(found.url);
        if (--m_open > 0)
            return;
        if (m_cancellation.isCancelled()) {
            answer(Unexpected{FeedFailure{FeedFailureCode::Stopped, 0, {}}});
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
    QUrl m_typed;
    QPromise<Result> m_promise;
    DiscoveryResult m_result;
    qsizetype m_open = 0;
};

} // namespace

FeedDiscoveryService::FeedDiscoveryService(net::HttpClient &http, Executor &executor, Clock &clock,
                                           QObject *parent)
    : QObject(parent), m_http(http), m_executor(executor), m_clock(clock)
{
}

QFuture<Expected<DiscoveryResult, FeedFailure>> FeedDiscoveryService::discover(const QString &typed,
                                                                               Cancellation cancellation)
{
    auto *search = new Search(m_http, m_executor, m_clock, std::move(cancellation), this);
    auto future = search->future();
    if (const QUrl address = feeds::addressFromInput(typed); address.isValid())
        search->begin(address);
    else
        search->answer(Unexpected{FeedFailure{FeedFailureCode::BadAddress, 0, typed.left(500)}});
    return future;
}

} // namespace depesche::refresh
