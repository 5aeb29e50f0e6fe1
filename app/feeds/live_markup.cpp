// SPDX-License-Identifier: GPL-3.0-or-later
// readLiveMarkup(): walks over the page's elements without recursion.
#include "feeds/live_markup.h"

#include "feeds/authors.h"
#include "feeds/body.h"
#include "feeds/feed_dates.h"
#include "feeds/ticker_entry.h"
#include "html/ascii.h"
#include "html/text_builder.h"
#include "html/tree_sanitizer.h"
#include "html/url_resolver.h"

#include <QList>

namespace depesche::feeds
{
namespace
{

using html::kNoNode;
using html::NodeId;
using html::Tree;

/// Elements with this itemprop that belong to the item at `top` itself, not to items inside of it.
QList<NodeId> properties(const Tree &tree, NodeId top, std::string_view name)
{
    QList<NodeId> found;
    const NodeId end = tree.afterSubtree(top);
    for (NodeId at = top + 1; at < end;) {
        const bool isItem = tree.hasAttribute(at, "itemscope");
        if (html::containsIgnoringCase(tree.attribute(at, "itemprop"), name))
            found.append(at);
        at = isItem ? tree.afterSubtree(at) : at + 1;
    }
    return found;
}

QString valueOf(const Tree &tree, NodeId id)
{
    for (const char *name : {"content", "datetime", "href", "src"}) {
        if (tree.hasAttribute(id, name))
            return html::toString(tree.attribute(id, name)).simplified();
    }
    return html::plainLine(tree, id);
}

QString property(const Tree &tree, NodeId top, std::string_view name)
{
    const QList<NodeId> found = properties(tree, top, name);
    return found.isEmpty() ? QString() : valueOf(tree, found.first());
}

void setShownBody(ParsedItem &item, const Tree &tree, NodeId top, const QUrl &base,
                  const html::SkipPredicate &skip = {})
{
    const html::Sanitized clean = html::sanitizeTree(tree, top, {base}, skip);
    item.contentHtml = clean.html.toUtf8();
    item.bodyText = clean.text.toUtf8();
    for (const html::BodyImage &image : clean.images)
        addBodyImage(item.images, image);
}

void setElementIdentity(ParsedItem &item, const Tree &tree, NodeId id, const QUrl &page)
{
    item.id = html::toString(tree.attribute(id, "id")).simplified();
    if (item.url.isEmpty() && !item.id.isEmpty())
        item.url = html::resolveFetchable(page, QLatin1Char('#') + item.id);
    if (item.id.isEmpty() && item.url.hasFragment())
        item.id = item.url.fragment();
}

QStringList classWords(const Tree &tree, NodeId id)
{
    return html::toString(tree.attribute(id, "class")).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

ParsedItem readMicrodataEntry(const Tree &tree, NodeId id, const QUrl &page)
{
    ParsedItem item;
    item.title = property(tree, id, "headline");
    item.published = parseFeedDate(property(tree, id, "datePublished"));
    item.modified = parseFeedDate(property(tree, id, "dateModified"));
    item.url = html::resolveFetchable(page, property(tree, id, "url"));
    for (const NodeId author : properties(tree, id, "author")) {
        const QString name = property(tree, author, "name");
        addAuthor(item.authors, parseAuthor(name.isEmpty() ? valueOf(tree, author) : name));
    }
    const QList<NodeId> body = properties(tree, id, "articleBody");
    if (!body.isEmpty())
        setShownBody(item, tree, body.first(), page);
    setElementIdentity(item, tree, id, page);
    completeItem(item);
    return item;
}

std::optional<TickerUpdate> readMicrodata(const Tree &tree, const QUrl &page)
{
    for (NodeId at = 1; at < tree.size(); ++at) {
        if (!html::containsIgnoringCase(tree.attribute(at, "itemtype"), "schema.org/LiveBlogPosting"))
            continue;
        TickerUpdate update;
        update.title = property(tree, at, "headline");
        update.coverageStart = parseFeedDate(property(tree, at, "coverageStartTime"));
        update.coverageEnd = parseFeedDate(property(tree, at, "coverageEndTime"));
        EntryCollector entries(update);
        for (const NodeId id : properties(tree, at, "liveBlogUpdate")) {
            const TickerEntryDraft entry = entryOf(readMicrodataEntry(tree, id, page), classWords(tree, id));
            if (hasContent(entry))
                entries.add(entry);
        }
        return update;
    }
    return std::nullopt;
}

bool isHeading(const Tree &tree, NodeId id)
{
    const std::string_view name = tree[id].name;
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

NodeId firstHeading(const Tree &tree, NodeId top)
{
    for (NodeId at = top + 1; at < tree.afterSubtree(top); ++at) {
        if (isHeading(tree, at))
            return at;
    }
    return kNoNode;
}

QDateTime secondsAttribute(const Tree &tree, NodeId id, std::string_view name)
{
    return parseFeedDate(html::toString(tree.attribute(id, name)));
}

ParsedItem readAmpEntry(const Tree &tree, NodeId id, const QUrl &page)
{
    ParsedItem item;
    const NodeId heading = firstHeading(tree, id);
    if (heading != kNoNode)
        item.title = html::plainLine(tree, heading);
    item.published = secondsAttribute(tree, id, "data-sort-time");
    item.modified = secondsAttribute(tree, id, "data-update-time");
    setShownBody(item, tree, id, page, [heading](NodeId at) { return at == heading; });
    setElementIdentity(item, tree, id, page);
    completeItem(item);
    return item;
}

/// https://amp.dev/documentation/components/amp-live-list: children of the element marked `items`, each with
/// an id; seconds since 1970 say when it came and when it was changed.
void readAmpItems(const Tree &tree, NodeId list, const QUrl &page, EntryCollector &entries)
{
    for (NodeId id = tree[list].firstChild; id != kNoNode; id = tree[id].nextSibling) {
        if (!tree.hasAttribute(id, "id"))
            continue;
        if (tree.hasAttribute(id, "data-tombstone")) {
            entries.withdraw(html::toString(tree.attribute(id, "id")).simplified());
            continue;
        }
        const TickerEntryDraft entry = entryOf(readAmpEntry(tree, id, page), classWords(tree, id));
        if (hasContent(entry))
            entries.add(entry);
    }
}

std::optional<TickerUpdate> readAmpLiveList(const Tree &tree, const QUrl &page)
{
    std::optional<TickerUpdate> update;
    for (NodeId at = 1; at < tree.size(); ++at) {
        if (!tree.isElement(at, "amp-live-list"))
            continue;
        if (!update)
            update.emplace();
        EntryCollector entries(*update);
        for (NodeId child = at + 1; child < tree.afterSubtree(at); ++child) {
            if (tree.hasAttribute(child, "items"))
                readAmpItems(tree, child, page, entries);
        }
    }
    return update;
}

} // namespace

std::optional<TickerUpdate> readLiveMarkup(const Tree &tree, const QUrl &url)
{
    if (auto update = readMicrodata(tree, url))
        return update;
    return readAmpLiveList(tree, url);
}

} // namespace depesche::feeds
