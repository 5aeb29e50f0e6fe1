// SPDX-License-Identifier: GPL-3.0-or-later
// discoverFeeds: what a page says about its feeds, the clearest statement first.
#include "feeds/discovery.h"

#include "feeds/address_patterns.h"
#include "feeds/json_ld_feeds.h"
#include "feeds/link_header.h"
#include "html/encoding.h"
#include "html/tree.h"
#include "html/url_resolver.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>

namespace depesche::feeds
{
namespace
{

constexpr qsizetype kMostCandidates = 50;
constexpr qsizetype kLongestTitle = 300;

/// Smaller is better.
enum Rank {
    Stated,        ///< alternate with a feed's media type
    Announced,     ///< rel=feed, or alternate with a type that XML of any kind may have
    Linked,        ///< <a> with a feed's media type, or with an address as feeds have it
    Named,         ///< <a> that says "RSS", or structured data
    Guessed,       ///< where the program that made the page keeps its feeds
    Comments = 10, ///< added: feeds of comments come after those of articles
};

QString feedFormatOfType(QString type)
{
    type = type.section(QLatin1Char(';'), 0, 0).trimmed().toLower();
    if (type == QLatin1StringView("application/rss+xml") ||
        type == QLatin1StringView("application/rdf+xml") ||
        type == QLatin1StringView("application/x-rss+xml") || type == QLatin1StringView("text/rss+xml"))
        return QStringLiteral("rss");
    if (type == QLatin1StringView("application/atom+xml"))
        return QStringLiteral("atom");
    if (type == QLatin1StringView("application/feed+json"))
        return QStringLiteral("json");
    return {};
}

/// Types that a feed may have as well as anything else.
bool isVagueType(const QString &type)
{
    const QString plain = type.section(QLatin1Char(';'), 0, 0).trimmed().toLower();
    return plain == QLatin1StringView("application/xml") || plain == QLatin1StringView("text/xml");
}

QString formatOfAddress(const QUrl &url)
{
    const QString path = url.path().toLower();
    if (path.endsWith(QLatin1StringView(".rss")) || path.endsWith(QLatin1StringView("/rss")) ||
        path.endsWith(QLatin1StringView("/rss/")) || path.endsWith(QLatin1StringView("rss.xml")) ||
        path.endsWith(QLatin1StringView(".rdf")))
        return QStringLiteral("rss");
    if (path.contains(QLatin1StringView("atom")))
        return QStringLiteral("atom");
    return path.endsWith(QLatin1StringView(".json")) ? QStringLiteral("json") : QString();
}

bool looksLikeFeed(const QUrl &url)
{
    static constexpr std::array kEndings{QLatin1StringView(".rss"),
                                         QLatin1StringView(".rdf"),
                                         QLatin1StringView(".atom"),
                                         QLatin1StringView("/rss"),
                                         QLatin1StringView("/rss2"),
                                         QLatin1StringView("/atom"),
                                         QLatin1StringView("/feed"),
                                         QLatin1StringView("rss.xml"),
                                         QLatin1StringView("feed.xml"),
                                         QLatin1StringView("atom.xml"),
                                         QLatin1StringView("/index.xml"),
                                         QLatin1StringView("feed.json"),
                                         QLatin1StringView("feeds/posts/default")};
    QString path = url.path().toLower();
    if (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    const bool byPath = std::any_of(kEndings.begin(), kEndings.end(),
                                    [&](QLatin1StringView ending) { return path.endsWith(ending); });
    const QStringList query = url.query().toLower().split(QLatin1Char('&'));
    return byPath || std::any_of(query.begin(), query.end(), [](const QString &parameter) {
               return parameter.startsWith(QLatin1StringView("feed=")) ||
                      parameter == QLatin1StringView("format=rss") ||
                      parameter == QLatin1StringView("format=atom") ||
                      parameter == QLatin1StringView("format=feed");
           });
}

bool saysFeed(const QString &text)
{
    static constexpr std::array kWords{
        QLatin1StringView("rss"),       QLatin1StringView("atom"),      QLatin1StringView("feed"),
        QLatin1StringView("rss feed"),  QLatin1StringView("rss-feed"),  QLatin1StringView("atom feed"),
        QLatin1StringView("atom-feed"), QLatin1StringView("json feed"), QLatin1StringView("newsfeed")};
    return std::find(kWords.begin(), kWords.end(), text.toLower()) != kWords.end();
}

bool isOfComments(const QUrl &url, const QString &title)
{
    const QString path = url.path().toLower();
    const QString name = title.toLower();
    return path.contains(QLatin1StringView("/comments/")) || name.contains(QLatin1StringView("comment")) ||
           name.contains(QLatin1StringView("kommentar")) || name.contains(QStringLiteral("комментари"));
}

QStringList relations(const QString &rel)
{
    return rel.toLower().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

class PageScan
{
public:
    explicit PageScan(const QUrl &pageUrl) : m_base(pageUrl) {}

    void readLinkHeader(const QByteArray &header)
    {
        for (const LinkValue &link : parseLinkHeader(header))
            addStated(QString::fromUtf8(link.parameters.value("rel")),
                      QString::fromUtf8(link.parameters.value("type")),
                      QString::fromUtf8(link.parameters.value("title")), QString::fromUtf8(link.target));
    }

    void readPage(const html::Tree &tree)
    {
        setBase(tree);
        for (html::NodeId id = 0; id < tree.size() && m_found.size() < kMostCandidates; ++id) {
            const auto attribute = [&](std::string_view name) {
                return html::toString(tree.attribute(id, name));
            };
            if (tree.isElement(id, "link")) {
                addStated(attribute("rel"), attribute("type"), attribute("title"), attribute("href"));
                noteLink(attribute("rel"), attribute("type"));
            } else if (tree.isElement(id, "a") && tree.hasAttribute(id, "href")) {
                addAnchor(attribute("type"), attribute("title"), tree.textContent(id), attribute("href"));
            } else if (tree.isElement(id, "meta")) {
                noteMeta(attribute("name") + attribute("itemprop"), attribute("content"));
            } else if (tree.isElement(id, "script")) {
                addStructured(attribute("type"), tree, id);
            }
        }
    }

    /// After the page was read: feeds that it does not name, but that its kind of page has.
    void addPatterns(const QUrl &pageUrl)
    {
        const bool youTube = pageUrl.host().endsWith(QLatin1StringView("youtube.com"), Qt::CaseInsensitive);
        if (youTube && youTubeChannelFeed(m_channelId).isValid())
            addCandidate({youTubeChannelFeed(m_channelId), {}, QStringLiteral("atom")}, Linked);
        for (const FeedCandidate &candidate : feedsByPattern(pageUrl, m_software))
            addCandidate(candidate, Guessed);
    }

    QList<FeedCandidate> takeBest()
    {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Found &a, const Found &b) { return a.rank < b.rank; });
        QList<FeedCandidate> candidates;
        candidates.reserve(m_found.size());
        for (const Found &found : std::as_const(m_found))
            candidates.append(found.candidate);
        return candidates;
    }

private:
    struct Found {
        FeedCandidate candidate;
        int rank;
    };

    /// The first <base> with an address counts (HTML, 4.2.3).
    void setBase(const html::Tree &tree)
    {
        for (html::NodeId id = 0; id < tree.size(); ++id) {
            if (!tree.isElement(id, "base") || !tree.hasAttribute(id, "href"))
                continue;
            const QUrl base = html::resolve(m_base, html::toString(tree.attribute(id, "href")));
            if (html::isFetchable(base))
                m_base = base;
            return;
        }
    }

    void addStated(const QString &rel, const QString &type, const QString &title, const QString &href)
    {
        const QStringList names = relations(rel);
        const bool alternate = names.contains(QLatin1StringView("alternate")) &&
                               !names.contains(QLatin1StringView("stylesheet"));
        const bool feed = names.contains(QLatin1StringView("feed"));
        if (!alternate && !feed)
            return;
        const QString format = feedFormatOfType(type);
        // WordPress states the page itself as JSON of its interface; that is no feed.
        const bool json = type.trimmed().startsWith(QLatin1StringView("application/json")) &&
                          !type.contains(QLatin1Char('+')) && !href.contains(QLatin1StringView("/wp-json"));
        if (!format.isEmpty())
            add(href, title, format, Stated);
        else if (json)
            add(href, title, QStringLiteral("json"), Announced);
        else if (feed || isVagueType(type))
            add(href, title, {}, Announced);
    }

    void addStructured(const QString &type, const html::Tree &tree, html::NodeId script)
    {
        if (type.trimmed().compare(QLatin1StringView("application/ld+json"), Qt::CaseInsensitive) != 0)
            return;
        for (const JsonLdFeed &feed : feedsInJsonLd(tree.textContent(script).toUtf8()))
            add(feed.reference, feed.title, feedFormatOfType(feed.mediaType), Named);
    }

    /// Programs that give themselves away by what they link to.
    void noteLink(const QString &rel, const QString &type)
    {
        if (rel == QLatin1StringView("https://api.w.org/"))
            m_software = SiteSoftware::WordPress;
        else if (type == QLatin1StringView("application/activity+json") &&
                 m_software == SiteSoftware::Unknown)
            m_software = SiteSoftware::Mastodon;
    }

    void noteMeta(const QString &name, const QString &content)
    {
        if (name == QLatin1StringView("channelId") || name == QLatin1StringView("identifier"))
            m_channelId = content.trimmed();
        if (name.compare(QLatin1StringView("generator"), Qt::CaseInsensitive) != 0)
            return;
        const QString program = content.section(QLatin1Char(' '), 0, 0).toLower();
        if (program == QLatin1StringView("wordpress") || program == QLatin1StringView("wordpress.com"))
            m_software = SiteSoftware::WordPress;
        else if (program == QLatin1StringView("discourse"))
            m_software = SiteSoftware::Discourse;
        else if (program == QLatin1StringView("mastodon"))
            m_software = SiteSoftware::Mastodon;
        else if (program == QLatin1StringView("blogger"))
            m_software = SiteSoftware::Blogger;
    }

    void addAnchor(const QString &type, const QString &title, const QString &text, const QString &href)
    {
        const QString format = feedFormatOfType(type);
        const QString words = text.left(kLongestTitle).simplified();
        const QUrl url = html::resolve(m_base, href);
        if (!format.isEmpty() || looksLikeFeed(url))
            add(href, title.isEmpty() ? words : title, format, Linked);
        else if (saysFeed(words))
            add(href, title, {}, Named);
    }

    void add(const QString &href, const QString &title, const QString &format, Rank rank)
    {
        QString address = href.trimmed();
        if (address.startsWith(QLatin1StringView("feed:"), Qt::CaseInsensitive)) {
            address.remove(0, 5);
            if (address.startsWith(QLatin1StringView("//")))
                address.prepend(QLatin1StringView("https:"));
        }
        if (address.isEmpty())
            return;
        addCandidate({html::resolve(m_base, address).adjusted(QUrl::RemoveFragment), title, format}, rank);
    }

    void addCandidate(const FeedCandidate &candidate, Rank rank)
    {
        const QUrl &url = candidate.url;
        if (!html::isFetchable(url))
            return;
        const QString key = html::canonical(url).toString(QUrl::FullyEncoded);
        const int total = rank + (isOfComments(url, candidate.title) ? int(Comments) : 0);
        const auto known = m_numbers.constFind(key);
        if (known != m_numbers.constEnd()) {
            complete(m_found[*known], candidate.title, candidate.format, total);
            return;
        }
        if (m_found.size() >= kMostCandidates)
            return;
        m_numbers.insert(key, m_found.size());
        FeedCandidate shown = candidate;
        shown.title = shown.title.simplified().left(kLongestTitle);
        if (shown.format.isEmpty())
            shown.format = formatOfAddress(url);
        m_found.append({shown, total});
    }

    static void complete(Found &found, const QString &title, const QString &format, int rank)
    {
        found.rank = std::min(found.rank, rank);
        if (found.candidate.title.isEmpty())
            found.candidate.title = title.simplified().left(kLongestTitle);
        if (found.candidate.format.isEmpty())
            found.candidate.format = format;
    }

    QUrl m_base;
    QList<Found> m_found;
    QHash<QString, qsizetype> m_numbers; ///< in m_found, by canonical address
    SiteSoftware m_software = SiteSoftware::Unknown;
    QString m_channelId; ///< of YouTube
};

} // namespace

QList<FeedCandidate> discoverFeeds(const QByteArray &page, const QUrl &pageUrl, const QByteArray &contentType,
                                   const QList<QByteArray> &linkHeaders)
{
    PageScan scan(pageUrl);
    for (const QByteArray &header : linkHeaders)
        scan.readLinkHeader(header);
    scan.readPage(html::Tree::parse(html::decodePage(page, contentType).text, html::Tree::Grammar::Document));
    scan.addPatterns(pageUrl);
    return scan.takeBest();
}

} // namespace depesche::feeds
