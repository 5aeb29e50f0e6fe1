// SPDX-License-Identifier: GPL-3.0-or-later
// Statements on the table of folders and on the places of feeds.
#include "store/folder_tree.h"

#include "store/connection.h"
#include "store/foreign_markup_rows.h"
#include "store/sql_lists.h"

#include <QSet>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

void appendBelow(FolderId parent, const QHash<FolderId, QList<Folder>> &children, QList<Folder> &tree)
{
    const QList<Folder> siblings = children.value(parent);
    for (const Folder &folder : siblings) {
        tree.append(folder);
        appendBelow(folder.id, children, tree);
    }
}

template <class Id>
QList<Id> idsOf(Statement &rows)
{
    QList<Id> ids;
    while (rows.next())
        ids.append(Id{rows.integer(0)});
    return ids;
}

QList<FeedId> feedsIn(Connection &db, FolderId folder)
{
    Statement rows = db.statement(
        u"SELECT id FROM feeds WHERE folder IS ? AND removed_at IS NULL ORDER BY position, id"_s);
    return idsOf<FeedId>(rows.run(idOrNull(folder)));
}

QList<FolderId> foldersIn(Connection &db, FolderId parent)
{
    Statement rows = db.statement(u"SELECT id FROM folders WHERE parent IS ? ORDER BY position, id"_s);
    return idsOf<FolderId>(rows.run(idOrNull(parent)));
}

/// The siblings in their new order, `moved` before the one that is at `position` now.
template <class Id>
QList<Id> reordered(const QList<Id> &siblings, const QList<Id> &moved, int position)
{
    const QSet<Id> leaving(moved.begin(), moved.end());
    QList<Id> order;
    qsizetype place = -1;
    for (qsizetype i = 0; i < siblings.size(); ++i) {
        if (leaving.contains(siblings.at(i)))
            continue;
        if (place < 0 && position >= 0 && i >= position)
            place = order.size();
        order.append(siblings.at(i));
    }
    if (place < 0)
        place = order.size();
    for (qsizetype i = 0; i < moved.size(); ++i)
        order.insert(place + i, moved.at(i));
    return order;
}

FolderId parentOf(Connection &db, FolderId folder)
{
    Statement row = db.statement(u"SELECT parent FROM folders WHERE id = ?"_s);
    return row.run(folder.value).next() ? FolderId{row.integer(0)} : FolderId{};
}

} // namespace

QList<Folder> listFolders(Connection &db)
{
    Statement rows =
        db.statement(uR"(SELECT id, parent, name, position, expanded, opml_attributes FROM folders
                         ORDER BY position, id)"_s);
    rows.run();
    QHash<FolderId, QList<Folder>> children;
    while (rows.next()) {
        const Folder folder{FolderId{rows.integer(0)},
                            FolderId{rows.integer(1)},
                            rows.text(2),
                            rows.number(3),
                            rows.flag(4),
                            unpackAttributes(rows.text(5))};
        children[folder.parent].append(folder);
    }
    QList<Folder> tree;
    appendBelow({}, children, tree);
    return tree;
}

bool folderExists(Connection &db, FolderId folder)
{
    Statement row = db.statement(u"SELECT 1 FROM folders WHERE id = ?"_s);
    return row.run(folder.value).next();
}

bool isWithin(Connection &db, FolderId folder, FolderId ancestor)
{
    return withDescendants(db, ancestor).contains(folder);
}

QList<FolderId> withDescendants(Connection &db, FolderId folder)
{
    Statement rows = db.statement(uR"(WITH RECURSIVE below(id) AS (
            SELECT id FROM folders WHERE id = ? UNION SELECT f.id FROM folders f JOIN below b ON f.parent = b.id)
        SELECT id FROM below)"_s);
    return idsOf<FolderId>(rows.run(folder.value));
}

FolderId FolderPaths::ensure(const QStringList &path)
{
    if (path.isEmpty())
        return {};
    if (const auto known = m_known.constFind(path); known != m_known.constEnd())
        return *known;
    const FolderId parent = ensure(path.first(path.size() - 1));
    const QString name = path.last().simplified();
    const FolderId folder = name.isEmpty() ? parent : ensureChild(parent, name);
    m_known.insert(path, folder);
    return folder;
}

FolderId FolderPaths::ensureChild(FolderId parent, const QString &name)
{
    {
        Statement row =
            m_db.statement(u"SELECT id FROM folders WHERE parent IS ? AND name = ? ORDER BY id"_s);
        if (row.run(idOrNull(parent), name).next())
            return FolderId{row.integer(0)};
    }
    ++m_made;
    Statement insert = m_db.statement(uR"(INSERT INTO folders(parent, name, position) VALUES(?, ?,
        (SELECT coalesce(max(position) + 1, 0) FROM folders WHERE parent IS ?)))"_s);
    return FolderId{insert.run(idOrNull(parent), name, idOrNull(parent)).insertedId()};
}

int FeedPlaces::next(FolderId folder)
{
    auto found = m_next.find(folder);
    if (found == m_next.end()) {
        Statement row =
            m_db.statement(u"SELECT coalesce(max(position) + 1, 0) FROM feeds WHERE folder IS ?"_s);
        row.run(idOrNull(folder)).next();
        found = m_next.insert(folder, row.number(0));
    }
    return (*found)++;
}

void placeFeeds(Connection &db, const QList<FeedId> &feeds, FolderId folder, int position,
                FeedChanges &changes)
{
    const QList<FeedId> order = reordered(feedsIn(db, folder), feeds, position);
    for (qsizetype i = 0; i < order.size(); ++i) {
        const int rows =
            db.execute(uR"(UPDATE feeds SET folder = ?, position = ?
                                        WHERE id = ? AND (folder IS NOT ? OR position <> ?))"_s,
                       idOrNull(folder), qint64(i), order.at(i).value, idOrNull(folder), qint64(i));
        if (rows > 0)
            changes.changed.append(order.at(i));
    }
}

void placeLast(Connection &db, FeedId feed, FolderId folder, int place)
{
    db.execute(u"UPDATE feeds SET folder = ?, position = ? WHERE id = ?"_s, idOrNull(folder), place,
               feed.value);
}

void placeFolder(Connection &db, FolderId folder, FolderId parent, int position)
{
    const QList<FolderId> order = reordered(foldersIn(db, parent), {folder}, position);
    for (qsizetype i = 0; i < order.size(); ++i)
        db.execute(u"UPDATE folders SET parent = ?, position = ? WHERE id = ?"_s, idOrNull(parent), qint64(i),
                   order.at(i).value);
}

void dissolveFolder(Connection &db, FolderId folder, FeedChanges &changes)
{
    const FolderId parent = parentOf(db, folder);
    placeFeeds(db, feedsIn(db, folder), parent, -1, changes);
    // Removed feeds are listed nowhere, but may be restored.
    db.execute(u"UPDATE feeds SET folder = ? WHERE folder = ?"_s, idOrNull(parent), folder.value);
    const QList<FolderId> subfolders = foldersIn(db, folder);
    for (const FolderId subfolder : subfolders)
        placeFolder(db, subfolder, parent, -1);
    db.execute(u"DELETE FROM folders WHERE id = ?"_s, folder.value);
}

} // namespace depesche::store
