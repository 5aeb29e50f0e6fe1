// SPDX-License-Identifier: GPL-3.0-or-later
// UsualPlacesSearch: well-known paths, then the sitemaps that robots.txt names, then /sitemap.xml.
#include "services/refresh/usual_places_search.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "base/executor.h"
#include "feeds/address_patterns.h"
#include "html/url_resolver.h"
#include "services/refresh/discovery_request.h"
#include "services/refresh/found_feed.h"

#include <algorithm>
#include <utility>

namespace depesche::refresh
{
namespace
{

constexpr qsizetype kMostSitemaps = 4;
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
    std::stable_partition(found.begin(), found.end(), [](const QUrl &url) {
        return url.path().contains(QLatin1StringView("news"), Qt::CaseInsensitive);
    });
    return found;
}

} // namespace

UsualPlacesSearch::UsualPlacesSearch(net::HttpClient &http, Executor &executor, Clock &clock,
                                     Cancellation cancellation, QObject *parent)
    : QObject(parent),
      m_http(http),
      m_executor(executor),
      m_clock(clock),
      m_cancellation(std::move(cancellation))
{
    m_promise.start();
}

void UsualPlacesSearch::begin(const QUrl &page)
{
    m_result.page = page;
    m_result.asked = m_clock.now();
    m_places = feeds::usualPlaces(page);
    if (m_places.isEmpty()) {
        answer(Unexpected{FeedFailure{FeedFailureCode::BadAddress, 0, page.toString().left(500)}});
        return;
    }
    m_promise.setProgressRange(0, int(m_places.size() + kMostSitemaps + 1));
    askNext();
}

void UsualPlacesSearch::askNext()
{
    if (m_cancellation.isCancelled()) {
        answer(Unexpected{FeedFailure{FeedFailureCode::Stopped, 0, {}}});
        return;
    }
    if (m_places.isEmpty()) {
        afterPlaces();
        return;
    }
    const QUrl place = m_places.takeFirst();
    m_promise.setProgressValueAndText(m_asked++, place.toDisplayString());
    continueOn(this, m_http.get(discoveryRequest(place), m_cancellation),
               [this, place](const net::Outcome &outcome) { take(place, outcome); });
}

void UsualPlacesSearch::take(const QUrl &place, const net::Outcome &outcome)
{
    if (!outcome || !countsFrom(outcome->finalUrl)) {
        askNext();
        return;
    }
    const auto reading =
        m_executor.run([candidate = feeds::FeedCandidate{place, {}, {}}, response = *outcome,
                        now = m_clock.now()] { return readCandidate(candidate, response, now); });
    continueOn(this, reading, [this](const FoundFeed &found) {
        if (found.failure.isFailure()) {
            askNext();
            return;
        }
        m_result.feeds.append(found);
        answer(std::move(m_result));
    });
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
    continueOn(this, m_http.get(discoveryRequest(robots), m_cancellation),
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
