// SPDX-License-Identifier: GPL-3.0-or-later
// OPML outlines to feeds and back.
#include "services/library/opml_exchange.h"

#include "feeds/opml.h"

#include <QHash>

namespace depesche::library
{

namespace
{

store::NewFeed newFeed(const feeds::OpmlFeed &outline)
{
    Feed feed;
    feed.url = outline.url;
    feed.homePage = outline.homePage;
    feed.title = outline.title;
    feed.description = outline.description;
    feed.language = outline.language;
    feed.opmlAttributes = outline.otherAttributes;
    return {feed, outline.folder};
}

feeds::OpmlFeed outlineOf(const Feed &feed, const QStringList &folder)
{
    feeds::OpmlFeed outline;
    outline.folder = folder;
    outline.title = feed.displayTitle();
    outline.url = feed.url;
    outline.homePage = feed.homePage;
    outline.description = feed.description;
    outline.language = feed.language;
    outline.otherAttributes = feed.opmlAttributes;
    return outline;
}

} // namespace

Expected<ImportPlan, FeedFailure> planImport(const QByteArray &document)
{
    const auto list = feeds::readOpml(document);
    if (!list)
        return Unexpected{list.error()};
    ImportPlan plan;
    plan.feeds.reserve(list->feeds.size());
    for (const feeds::OpmlFeed &outline : list->feeds)
        plan.feeds.append(newFeed(outline));
    plan.folders = list->folders;
    plan.skipped = list->skipped;
    plan.repaired = list->repaired;
    return plan;
}

QByteArray writeSubscriptions(const Subscriptions &tree, const QDateTime &created)
{
    feeds::OpmlDocument document;
    document.title = QStringLiteral("Depesche");
    QHash<FolderId, QStringList> paths;
    for (const Folder &folder : tree.folders) {
        // Parents stand before children.
        const QStringList path = paths.value(folder.parent) + QStringList{folder.name};
        paths.insert(folder.id, path);
        document.folders.append(path);
    }
    document.feeds.reserve(tree.feeds.size());
    for (const Feed &feed : tree.feeds)
        document.feeds.append(outlineOf(feed, paths.value(feed.folder)));
    return feeds::writeOpml(document, created);
}

} // namespace depesche::library
