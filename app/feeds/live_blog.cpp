// SPDX-License-Identifier: GPL-3.0-or-later
// readLiveBlog(): structured data first, then what the page's own markup says.
#include "feeds/live_blog.h"

#include "feeds/feed_dates.h"
#include "feeds/live_markup.h"
#include "feeds/live_posting.h"
#include "feeds/ticker_entry.h"
#include "html/encoding.h"
#include "html/json_ld.h"
#include "html/tree.h"
#include "html/url_resolver.h"

#include <QJsonArray>

namespace depesche::feeds
{
namespace
{

QJsonArray updatesOf(const QJsonObject &coverage)
{
    const QJsonValue updates = html::member(coverage, QLatin1StringView("liveBlogUpdate"));
    if (updates.isArray())
        return updates.toArray();
    return updates.isObject() ? QJsonArray{updates} : QJsonArray();
}

/// A page may name other coverage beside its own; its own has most to say.
std::optional<QJsonObject> findCoverage(const html::JsonLd &data)
{
    std::optional<QJsonObject> found;
    qsizetype most = -1;
    for (const QJsonObject &object : data.objects()) {
        if (!html::hasType(object, QLatin1StringView("LiveBlogPosting")))
            continue;
        const qsizetype count = updatesOf(object).size();
        if (count > most) {
            most = count;
            found = object;
        }
    }
    return found;
}

TickerUpdate readCoverage(const QJsonObject &coverage, const html::JsonLd &data, const QUrl &url)
{
    TickerUpdate update;
    update.title = html::textMember(coverage, QLatin1StringView("headline"));
    if (update.title.isEmpty())
        update.title = html::textMember(coverage, QLatin1StringView("name"));
    update.coverageStart = parseFeedDate(html::textMember(coverage, QLatin1StringView("coverageStartTime")));
    update.coverageEnd = parseFeedDate(html::textMember(coverage, QLatin1StringView("coverageEndTime")));
    const PostingReferences references(data);
    EntryCollector entries(update);
    for (const QJsonValue value : updatesOf(coverage)) {
        const QJsonObject posting = references.resolve(value);
        if (posting.isEmpty())
            continue;
        const TickerEntryDraft entry = entryOf(readPosting(posting, references, url), postingWords(posting));
        if (hasContent(entry))
            entries.add(entry);
    }
    return update;
}

QString pageTitle(const html::Tree &tree)
{
    const html::NodeId title = tree.descendant(html::Tree::root(), "title");
    return title == html::kNoNode ? QString() : tree.textContent(title).simplified();
}

} // namespace

std::optional<TickerUpdate> readLiveBlog(const QByteArray &page, const QUrl &url,
                                         const QByteArray &contentType)
{
    const html::DecodedText decoded = html::decodePage(page, contentType);
    const html::Tree tree = html::Tree::parse(decoded.text, html::Tree::Grammar::Document);
    std::optional<TickerUpdate> update;
    const html::JsonLd data = html::JsonLd::ofPage(tree);
    if (const auto coverage = findCoverage(data))
        update = readCoverage(*coverage, data, url);
    if (!update || update->entries.isEmpty()) {
        if (auto shown = readLiveMarkup(tree, url); shown && (!update || !shown->entries.isEmpty()))
            update = std::move(shown);
    }
    if (!update)
        return std::nullopt;
    if (update->title.isEmpty())
        update->title = pageTitle(tree);
    update->title.truncate(1000);
    update->page = url;
    return update;
}

} // namespace depesche::feeds
