// SPDX-License-Identifier: GPL-3.0-or-later
// UsualPlacesSearch: well-known paths, then the sitemaps that robots.txt names, then /sitemap.xml.
#include "services/refresh/usual_places_search.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "base/executor.h"
#include "feeds/address_patterns.h"
#include "feeds/sitemap_index.h"
#include "html/url_resolver.h"
#include "services/refresh/access_reader.h"
#include "services/refresh/found_feed.h"

#include <algorithm>
#include <utility>

namespace depesche::refresh
{
namespace
{

constexpr qsizetype kMostSitemaps = 4;
constexpr int kMostListed = 4; ///< sitemaps that indexes name
constexpr qint64 kMostSitemapBytes = 16 * 1024 * 1024;
constexpr std::chrono::seconds kMostSitemapTime{20};
constexpr std::chrono::seconds kMostSitemapsTime{60}; ///< no further one is asked then
constexpr qsizetype kMostRobotsLines = 2000;

QUrl onHost(const QUrl &page, const QString &path)
{
    QUrl url = page.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    url.setPath(path);
    return url;
}

/// The sitemaps of a robots.txt (RFC 9309 leaves such lines to others), those for news first.
QList<QUrl> sitemapsOf(const QByteArray &robots, const QUrl &base)
{
    QList<QUrl> found;
    const QList<QByteArray> lines = robots.split('\n');
    for (const QByteArray &line : lines.first(std::min(lines.size(), kMostRobotsLines))) {
        if (!line.trimmed().toLower().startsWith("sitemap:"))
            continue;
        const QUrl url = html::resolve(base, QString::fromUtf8(line.mid(line.indexOf(':') + 1)).trimmed());
        if (html::isFetchable(url) && !found.contains(url))
            found.append(url);
    }
    feeds::putNewsFirst(found);
    return found;
}

struct ReadPlace {
    FoundFeed found;
    QList<QUrl> listed; ///< set where it is an index of sitemaps
};

ReadPlace readPlace(const QUrl &place, const net::Response &response, const QDateTime &now)
{
    ReadPlace read;
    read.found = readCandidate(feeds::FeedCandidate{place, {}, {}}, response, now);
    if (read.found.failure.isFailure())
        read.listed = feeds::sitemapsOfIndex(response.body, response.finalUrl);
    return read;
}

} // namespace

UsualPlacesSearch::UsualPlacesSearch(net::HttpClient &http, Executor &executor, Clock &clock,
                                     Cancellation cancellation, QObject *parent)
    : QObject(parent),
      m_http(http),
      m_executor(executor),
      m_clock(clock),
      m_cancellation(std::move(cancellation)),
      m_listedLeft(kMostListed)
{
    m_promise.start();
}

void UsualPlacesSearch::begin(const QUrl &page, DiscoveryRequests requests, const QString &certificate)
{
    m_requests = std::move(requests);
    m_result.typed = page;
    m_result.page = page;
    m_result.asked = m_clock.now();
    m_places = feeds::usualPlaces(page);
    if (m_places.isEmpty()) {
        answer(Unexpected{FeedFailure{FeedFailureCode::BadAddress, 0, page.toString().left(500)}});
        return;
    }
    m_promise.setProgressRange(0, int(m_places.size() + kMostSitemaps + 1));
    readCertificate(this, m_executor, certificate, [this](const Expected<QByteArray, FeedFailure> &pem) {
        if (!pem) {
            answer(Unexpected{pem.error()});
            return;
        }
        m_requests.setCertificate(*pem);
        askNext();
    });
}

net::Request UsualPlacesSearch::requestTo(const QUrl &place) const
{
    net::Request request = m_requests.to(place);
    if (m_robotsAsked) {
        request.limits.maxBytes = kMostSitemapBytes;
        request.limits.total = kMostSitemapTime;
    }
    return request;
}

void UsualPlacesSearch::askNext()
{
    if (m_cancellation.isCancelled()) {
        answer(Unexpected{FeedFailure{FeedFailureCode::Stopped, 0, {}}});
        return;
    }
    if (m_places.isEmpty() || (m_robotsAsked && m_clock.monotonic() > m_sitemapsUntil)) {
        afterPlaces();
        return;
    }
    const QUrl place = m_places.takeFirst();
    m_lastIsListed = m_listedAhead > 0;
    m_listedAhead -= m_lastIsListed ? 1 : 0;
    m_promise.setProgressValueAndText(m_asked++, place.toDisplayString());
    continueOn(this, m_http.get(requestTo(place), m_cancellation),
               [this, place](const net::Outcome &outcome) { take(place, outcome); });
}

void UsualPlacesSearch::take(const QUrl &place, const net::Outcome &outcome)
{
    if (!outcome || !countsFrom(outcome->finalUrl)) {
        askNext();
        return;
    }
    const auto reading = m_executor.run(
        [place, response = *outcome, now = m_clock.now()] { return readPlace(place, response, now); });
    continueOn(this, reading, [this](const ReadPlace &read) { takeRead(read.found, read.listed); });
}

void UsualPlacesSearch::takeRead(const FoundFeed &found, const QList<QUrl> &listed)
{
    if (found.failure.isFailure()) {
        addListed(listed);
        askNext();
        return;
    }
    m_result.feeds.append(found);
    m_result.feeds.last().url = m_requests.withCredentials(found.url);
    answer(std::move(m_result));
}

/// One level deep: what an index named is not read as an index again.
void UsualPlacesSearch::addListed(const QList<QUrl> &listed)
{
    if (!m_robotsAsked || m_lastIsListed)
        return;
    QList<QUrl> next;
    for (const QUrl &url : listed) {
        if (m_listedLeft <= 0)
            break;
        if (m_known.contains(url))
            continue;
        m_known.insert(url);
        next.append(url);
        --m_listedLeft;
    }
    // The news sitemap of an index is likelier than the next general one.
    m_listedAhead = next.size();
    m_places = next + m_places;
}

void UsualPlacesSearch::afterPlaces()
{
    if (std::exchange(m_robotsAsked, true)) {
        answer(Unexpected{FeedFailure{FeedFailureCode::NotAFeed, 0,
                                      QStringLiteral("none of the usual places holds a feed")}});
        return;
    }
    const QUrl robots = onHost(m_result.page, QStringLiteral("/robots.txt"));
    m_promise.setProgressValueAndText(m_asked++, robots.toDisplayString());
    continueOn(this, m_http.get(m_requests.to(robots), m_cancellation),
               [this](const net::Outcome &outcome) { takeRobots(outcome); });
}

void UsualPlacesSearch::takeRobots(const net::Outcome &outcome)
{
    if (outcome)
        m_places = sitemapsOf(outcome->body, outcome->finalUrl);
    m_places.resize(std::min(m_places.size(), kMostSitemaps - 1));
    const QUrl usual = onHost(m_result.page, QStringLiteral("/sitemap.xml"));
    if (!m_places.contains(usual))
        m_places.append(usual);
    m_known = QSet<QUrl>(m_places.cbegin(), m_places.cend());
    m_sitemapsUntil = m_clock.monotonic() + kMostSitemapsTime;
    askNext();
}

/// A site that leads every unknown path to its home page has no feed there.
bool UsualPlacesSearch::countsFrom(const QUrl &finalUrl) const
{
    const QUrl bare = finalUrl.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    return bare.path().size() > 1 && bare != m_result.page.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment |
                                                                    QUrl::StripTrailingSlash);
}

void UsualPlacesSearch::answer(Result result)
{
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace depesche::refresh
