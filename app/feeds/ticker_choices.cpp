// SPDX-License-Identifier: GPL-3.0-or-later
// tickerChoices(): parseTicker() says what the document is itself, its links say what there is beside it.
#include "feeds/ticker_choices.h"

#include "feeds/discovery.h"
#include "feeds/link_header.h"
#include "feeds/ticker_document.h"
#include "html/encoding.h"
#include "html/tree.h"
#include "html/url_resolver.h"

#include <algorithm>

namespace depesche::feeds
{
namespace
{

constexpr qsizetype kLongestChoiceTitle = 300;

bool isStreamType(const QString &type)
{
    return type.section(QLatin1Char(';'), 0, 0)
               .trimmed()
               .compare(QLatin1StringView("text/event-stream"), Qt::CaseInsensitive) == 0;
}

bool isAlternate(const QString &rel)
{
    return rel.toLower().simplified().split(QLatin1Char(' ')).contains(QLatin1StringView("alternate"));
}

class ChoiceCollector
{
public:
    void add(TickerKind kind, const QString &title, const QUrl &url)
    {
        const bool known = std::any_of(m_choices.begin(), m_choices.end(),
                                       [&](const TickerChoice &choice) { return choice.url == url; });
        if (known || !html::isFetchable(url) || m_choices.size() >= kMostTickerChoices)
            return;
        m_choices.append({kind, title.simplified().left(kLongestChoiceTitle), url});
    }

    /// A stream has no title of its own: the link's words say it, else the page's coverage.
    void addStream(const QUrl &base, const QString &title, const QString &words, const QString &href)
    {
        const bool isLive = !m_choices.isEmpty() && m_choices.first().kind == TickerKind::LiveBlog;
        const QString coverage = isLive ? m_choices.first().title : QString();
        const QString &said = title.isEmpty() ? words : title;
        add(TickerKind::EventStream, said.isEmpty() ? coverage : said,
            html::resolveFetchable(base, href).adjusted(QUrl::RemoveFragment));
    }

    QList<TickerChoice> take() { return std::move(m_choices); }

private:
    QList<TickerChoice> m_choices;
};

/// Addresses of a page count from its first <base> (HTML, 4.2.3), which is resolved against its own.
QUrl pageBase(const html::Tree &tree, const QUrl &page)
{
    for (html::NodeId id = 0; id < tree.size(); ++id) {
        if (!tree.isElement(id, "base") || !tree.hasAttribute(id, "href"))
            continue;
        const QUrl base = html::resolveFetchable(page, html::toString(tree.attribute(id, "href")));
        return base.isEmpty() ? page : base;
    }
    return page;
}

void addStreams(const QByteArray &page, const ParseOptions &options, const QList<QByteArray> &linkHeaders,
                ChoiceCollector &choices)
{
    for (const QByteArray &header : linkHeaders) {
        for (const LinkValue &link : parseLinkHeader(header)) {
            if (isAlternate(QString::fromUtf8(link.parameters.value("rel"))) &&
                isStreamType(QString::fromUtf8(link.parameters.value("type"))))
                choices.addStream(options.url, QString::fromUtf8(link.parameters.value("title")), {},
                                  QString::fromUtf8(link.target));
        }
    }
    const html::Tree tree =
        html::Tree::parse(html::decodePage(page, options.contentType).text, html::Tree::Grammar::Document);
    const QUrl base = pageBase(tree, options.url);
    for (html::NodeId id = 0; id < tree.size(); ++id) {
        const auto attribute = [&](std::string_view name) {
            return html::toString(tree.attribute(id, name));
        };
        const bool isLink = tree.isElement(id, "link");
        if ((!isLink && !tree.isElement(id, "a")) || !isStreamType(attribute("type")))
            continue;
        if (!isLink)
            choices.addStream(base, attribute("title"), tree.textContent(id), attribute("href"));
        else if (isAlternate(attribute("rel")))
            choices.addStream(base, attribute("title"), {}, attribute("href"));
    }
}

} // namespace

Expected<QList<TickerChoice>, FeedFailure>
tickerChoices(const QByteArray &document, const ParseOptions &options, const QList<QByteArray> &linkHeaders)
{
    ChoiceCollector choices;
    const auto own = parseTicker(document, options);
    if (own)
        choices.add(own->kind, own->title, options.url);
    if (own && own->kind != TickerKind::LiveBlog)
        return choices.take();
    addStreams(document, options, linkHeaders, choices);
    for (const FeedCandidate &feed : discoverFeeds(document, options.url, options.contentType, linkHeaders)) {
        if (!feed.isGuess)
            choices.add(TickerKind::Feed, feed.title, feed.url);
    }
    QList<TickerChoice> found = choices.take();
    if (found.isEmpty())
        return Unexpected{own.error()};
    return found;
}

} // namespace depesche::feeds
