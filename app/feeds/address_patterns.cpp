// SPDX-License-Identifier: GPL-3.0-or-later
// feedsByPattern() and usualPlaces(): one short function per service.
#include "feeds/address_patterns.h"

#include "html/url_resolver.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace depesche::feeds
{
namespace
{

constexpr qsizetype kMostUsualPlaces = 10;

/// The page's address in the pieces that patterns look at.
struct Place {
    QUrl url;
    QString host;      ///< lower case, without "www."
    QStringList steps; ///< of the path, percent-encoded

    explicit Place(const QUrl &page)
        : url(page),
          host(page.host().toLower()),
          steps(page.path(QUrl::FullyEncoded).split(QLatin1Char('/'), Qt::SkipEmptyParts))
    {
        if (host.startsWith(QLatin1StringView("www.")))
            host.remove(0, 4);
    }

    QString step(qsizetype number) const { return steps.value(number); }

    /// Another path on the same host, percent-encoded, without query and fragment.
    QUrl at(const QString &path, const QString &query = {}) const
    {
        QUrl other = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
        other.setPath(path, QUrl::StrictMode);
        if (!query.isEmpty())
            other.setQuery(query, QUrl::StrictMode);
        return other;
    }

    /// The page's own path with something behind it.
    QUrl below(const QString &tail) const
    {
        const QString path = steps.isEmpty() ? QString() : QLatin1Char('/') + steps.join(QLatin1Char('/'));
        return at(path + tail);
    }
};

FeedCandidate rss(const QUrl &url)
{
    return {url, {}, QStringLiteral("rss"), true};
}

FeedCandidate atom(const QUrl &url)
{
    return {url, {}, QStringLiteral("atom"), true};
}

bool isIdentifier(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9_-]{2,80}$"));
    return pattern.match(text).hasMatch();
}

QUrl youTubeFeed(const QString &key, const QString &value)
{
    return QUrl(QStringLiteral("https://www.youtube.com/feeds/videos.xml?%1=%2").arg(key, value));
}

/// Channels, playlists and users of the old kind; the page of a handle says its channel itself.
QList<FeedCandidate> youTube(const Place &place)
{
    const QString list = QUrlQuery(place.url).queryItemValue(QStringLiteral("list"));
    if (isIdentifier(list))
        return {atom(youTubeFeed(QStringLiteral("playlist_id"), list))};
    if (!isIdentifier(place.step(1)))
        return {};
    if (place.step(0) == QLatin1StringView("channel") && youTubeChannelFeed(place.step(1)).isValid())
        return {atom(youTubeChannelFeed(place.step(1)))};
    if (place.step(0) == QLatin1StringView("user"))
        return {atom(youTubeFeed(QStringLiteral("user"), place.step(1)))};
    return {};
}

/// Subreddits with their order, people, searches.
QList<FeedCandidate> reddit(const Place &place)
{
    if (place.steps.isEmpty())
        return {atom(place.at(QStringLiteral("/.rss")))};
    static constexpr std::array kKinds{QLatin1StringView("r"), QLatin1StringView("u"),
                                       QLatin1StringView("user")};
    const bool known = std::find(kKinds.begin(), kKinds.end(), place.step(0)) != kKinds.end();
    if (!known || place.steps.size() < 2 || place.steps.last().endsWith(QLatin1StringView(".rss")))
        return {};
    const QString query = place.url.query(QUrl::FullyEncoded);
    if (place.steps.last() == QLatin1StringView("search") && !query.isEmpty())
        return {atom(place.at(QStringLiteral("/r/%1/search.rss").arg(place.step(1)), query))};
    return {atom(place.below(QStringLiteral("/.rss")))};
}

/// What a repository publishes, or what a person does.
QList<FeedCandidate> gitHub(const Place &place)
{
    static constexpr std::array kNoUsers{
        QLatin1StringView("about"),         QLatin1StringView("explore"),  QLatin1StringView("features"),
        QLatin1StringView("login"),         QLatin1StringView("search"),   QLatin1StringView("settings"),
        QLatin1StringView("notifications"), QLatin1StringView("topics"),   QLatin1StringView("trending"),
        QLatin1StringView("marketplace"),   QLatin1StringView("sponsors"), QLatin1StringView("orgs")};
    const QString user = place.step(0);
    if (user.isEmpty() || std::find(kNoUsers.begin(), kNoUsers.end(), user) != kNoUsers.end() ||
        place.steps.last().endsWith(QLatin1StringView(".atom")))
        return {};
    if (place.steps.size() == 1)
        return {atom(place.at(QStringLiteral("/%1.atom").arg(user)))};
    QList<FeedCandidate> found;
    QStringList kinds{QStringLiteral("releases"), QStringLiteral("commits"), QStringLiteral("tags")};
    const qsizetype shown = kinds.indexOf(place.step(2));
    if (shown > 0)
        kinds.move(shown, 0);
    for (const QString &kind : std::as_const(kinds))
        found.append(atom(place.at(QStringLiteral("/%1/%2/%3.atom").arg(user, place.step(1), kind))));
    return found;
}

QList<FeedCandidate> mastodon(const Place &place)
{
    const bool person = place.step(0).startsWith(QLatin1Char('@')) && place.step(0).size() > 1;
    const bool tag = place.step(0) == QLatin1StringView("tags") && place.steps.size() == 2;
    if (person && !place.step(0).endsWith(QLatin1StringView(".rss")))
        return {rss(place.at(QStringLiteral("/%1.rss").arg(place.step(0))))};
    return tag ? QList<FeedCandidate>{rss(place.below(QStringLiteral(".rss")))} : QList<FeedCandidate>{};
}

/// The feed of the list that is shown, then the one of the whole site. The path below which WordPress lives
/// is whatever stands before the list's own steps.
QList<FeedCandidate> wordPress(const Place &place)
{
    static constexpr std::array kLists{QLatin1StringView("tag"), QLatin1StringView("category"),
                                       QLatin1StringView("author")};
    const auto list = std::find_if(place.steps.begin(), place.steps.end(), [](const QString &step) {
        return std::find(kLists.begin(), kLists.end(), step) != kLists.end();
    });
    QList<FeedCandidate> found;
    const QString words = QUrlQuery(place.url).queryItemValue(QStringLiteral("s"), QUrl::FullyEncoded);
    if (!words.isEmpty()) {
        const QUrl here = place.below(QStringLiteral("/"));
        found.append(
            rss(place.at(here.path(QUrl::FullyEncoded), QStringLiteral("s=%1&feed=rss2").arg(words))));
    }
    const qsizetype before = std::distance(place.steps.begin(), list);
    if (list != place.steps.end() && before + 1 < place.steps.size())
        found.append(rss(place.below(QStringLiteral("/feed/"))));
    const QStringList root = list != place.steps.end() ? place.steps.first(before) : QStringList();
    const QString folder = root.isEmpty() ? QString() : QLatin1Char('/') + root.join(QLatin1Char('/'));
    found.append(rss(place.at(folder + QStringLiteral("/feed/"))));
    return found;
}

/// Topics ("/t/words/17"), tags and categories, then the newest topics of the forum.
QList<FeedCandidate> discourse(const Place &place)
{
    QList<FeedCandidate> found;
    const QString kind = place.step(0);
    if (kind == QLatin1StringView("t") && place.steps.size() >= 2) {
        const auto number = std::find_if(place.steps.begin() + 1, place.steps.end(), [](const QString &step) {
            return std::all_of(step.begin(), step.end(), [](QChar c) { return c.isDigit(); });
        });
        if (number != place.steps.end())
            found.append(rss(place.at(QStringLiteral("/t/%1.rss").arg(*number))));
    } else if (kind == QLatin1StringView("tag") && place.steps.size() >= 2) {
        found.append(rss(place.at(QStringLiteral("/tag/%1.rss").arg(place.steps.last()))));
    } else if (kind == QLatin1StringView("c") && place.steps.size() >= 2) {
        found.append(rss(place.below(QStringLiteral(".rss"))));
    }
    found.append(rss(place.at(QStringLiteral("/latest.rss"))));
    return found;
}

QList<FeedCandidate> blogger(const Place &place)
{
    const QString all = QStringLiteral("/feeds/posts/default");
    QList<FeedCandidate> found;
    if (place.step(0) == QLatin1StringView("search") && place.step(1) == QLatin1StringView("label") &&
        place.steps.size() == 3)
        found.append(atom(place.at(all + QStringLiteral("/-/") + place.step(2))));
    found.append(atom(place.at(all)));
    return found;
}

bool isOn(const Place &place, QLatin1StringView domain)
{
    return place.host == domain || (place.host.endsWith(domain) &&
                                    place.host.at(place.host.size() - domain.size() - 1) == QLatin1Char('.'));
}

} // namespace

QUrl youTubeChannelFeed(const QString &channelId)
{
    if (!channelId.startsWith(QLatin1StringView("UC")) || !isIdentifier(channelId))
        return {};
    return youTubeFeed(QStringLiteral("channel_id"), channelId);
}

QList<FeedCandidate> feedsByPattern(const QUrl &page, SiteSoftware software)
{
    if (!html::isFetchable(page))
        return {};
    const Place place(page);
    if (isOn(place, QLatin1StringView("youtube.com")))
        return youTube(place);
    if (isOn(place, QLatin1StringView("reddit.com")))
        return reddit(place);
    if (place.host == QLatin1StringView("github.com"))
        return gitHub(place);
    if (isOn(place, QLatin1StringView("blogspot.com")))
        software = SiteSoftware::Blogger;
    switch (software) {
    case SiteSoftware::WordPress:
        return wordPress(place);
    case SiteSoftware::Discourse:
        return discourse(place);
    case SiteSoftware::Mastodon:
        return mastodon(place);
    case SiteSoftware::Blogger:
        return blogger(place);
    case SiteSoftware::Unknown:
        break;
    }
    return {};
}

QList<QUrl> usualPlaces(const QUrl &page)
{
    if (!html::isFetchable(page))
        return {};
    static constexpr std::array kTails{QLatin1StringView("feed/"),        QLatin1StringView("rss.xml"),
                                       QLatin1StringView("atom.xml"),     QLatin1StringView("feed.xml"),
                                       QLatin1StringView("index.xml"),    QLatin1StringView("rss/"),
                                       QLatin1StringView("feed.atom"),    QLatin1StringView("index.rss"),
                                       QLatin1StringView("rss/feed.xml"), QLatin1StringView("feed.json")};
    constexpr qsizetype kOfFolder = 5; // of ten, where the page lies below the host's root
    const QString path = page.path(QUrl::FullyEncoded);
    const QString folder = path.left(path.lastIndexOf(QLatin1Char('/')) + 1);
    const Place place(page);
    QList<QUrl> places;
    if (folder.size() > 1) {
        for (qsizetype i = 0; i < kOfFolder; ++i)
            places.append(place.at(folder + kTails.at(std::size_t(i))));
    }
    for (const QLatin1StringView tail : kTails) {
        if (places.size() < kMostUsualPlaces)
            places.append(place.at(QLatin1Char('/') + tail));
    }
    return places;
}

} // namespace depesche::feeds
