// SPDX-License-Identifier: GPL-3.0-or-later
// OPML outlines to feeds and back.
#include "services/library/opml_exchange.h"

#include "feeds/opml.h"

#include <QHash>

namespace depesche::library
{

namespace
{

store::NewFeed newFeed(const feeds::OpmlFeed &outline, const QStringList &below)
{
    Feed feed;
    feed.url = outline.url;
    feed.homePage = outline.homePage;
    feed.title = outline.title;
    feed.description = outline.description;
    feed.language = outline.language;
    feed.opmlAttributes = outline.otherAttributes;
    return {feed, below + outline.folder};
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

void addToPlan(const feeds::OpmlDocument &list, const QStringList &below, ImportPlan &plan)
{
    plan.feeds.reserve(plan.feeds.size() + list.feeds.size());
    for (const feeds::OpmlFeed &outline : list.feeds)
        plan.feeds.append(newFeed(outline, below));
    if (below.isEmpty()) {
        plan.markup.head = list.head;
        plan.lists += list.lists;
    } else {
        plan.folders.append(below);
    }
    for (const feeds::OpmlFolder &folder : list.folders) {
        const QStringList path = below + folder.path;
        plan.folders.append(path);
        if (!folder.otherAttributes.isEmpty())
            plan.markup.folders.insert(path, folder.otherAttributes);
    }
    plan.skipped += list.skipped;
    plan.repaired = plan.repaired || list.repaired;
}

} // namespace

Expected<ImportPlan, FeedFailure> planImport(const QList<ListDocument> &documents)
{
    ImportPlan plan;
    for (const ListDocument &document : documents) {
        const auto list = feeds::readOpml(document.bytes);
        if (!list)
            return Unexpected{list.error()};
        addToPlan(*list, document.folder, plan);
    }
    return plan;
}

QByteArray writeSubscriptions(const Subscriptions &tree, const QDateTime &created)
{
    feeds::OpmlDocument document;
    document.title = QStringLiteral("Depesche");
    document.head = tree.head;
    QHash<FolderId, QStringList> paths;
    for (const Folder &folder : tree.folders) {
        // Parents stand before children.
        const QStringList path = paths.value(folder.parent) + QStringList{folder.name};
        paths.insert(folder.id, path);
        document.folders.append({path, folder.opmlAttributes});
    }
    document.feeds.reserve(tree.feeds.size());
    for (const Feed &feed : tree.feeds)
        document.feeds.append(outlineOf(feed, paths.value(feed.folder)));
    return feeds::writeOpml(document, created);
}

} // namespace depesche::library
