// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of places, folders, feeds and live tickers as a model; follows library and tickers row by row.
#pragma once

#include "domain/changes.h"
#include "domain/query.h"
#include "ui/library/navigation_node.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>

namespace depesche::library
{
class LibraryService;
}
namespace depesche::ticker
{
class TickerLibrary;
}

namespace depesche::ui
{

/// Main thread. One column. Changes of the tree are applied as inserts, moves and removals, so that selection
/// and expansion outlive them.
class NavigationModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole, ///< NavigationKind as int
        ScopeRole,               ///< ArticleScope as int, for places
        CountRole,
        MarkRole,     ///< the failure's name; empty if all is well
        DepthRole,    ///< 0 for places, headings and what stands directly below a heading
        ExpandedRole, ///< as stored, for folders
        EndedRole     ///< the coverage of a ticker is over
    };

    NavigationModel(library::LibraryService &library, ticker::TickerLibrary &tickers,
                    QObject *parent = nullptr);
    ~NavigationModel() override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Feeds, by id, within this program only.
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    NavigationKey key(const QModelIndex &index) const;
    QModelIndex indexOf(const NavigationKey &key) const; ///< invalid if there is none
    QModelIndex sourcesIndex() const;
    QString title(const QModelIndex &index) const;
    /// What the row's list shows; scope Unread for an index that is no place.
    ArticleQuery query(const QModelIndex &index) const;

private:
    NavigationNode *node(const QModelIndex &index) const;
    QModelIndex indexOfNode(const NavigationNode &node) const;
    void follow();
    void place(NavigationNode &target, NavigationNode &wanted);
    void insertRun(NavigationNode &target, int row, NavigationNode &wanted, int count);
    void moveTo(NavigationNode &node, NavigationNode &target, int row);
    void removeUnwanted(NavigationNode &target, const NavigationNode &wanted);
    void forget(const NavigationNode &node);
    void refreshTexts(NavigationNode &target, const NavigationNode &wanted);
    void updateCounts();
    int updateCount(NavigationNode &target);
    QString spoken(const NavigationNode &node) const;

    library::LibraryService &m_library;
    ticker::TickerLibrary &m_tickers;
    std::unique_ptr<NavigationNode> m_root;
    QHash<NavigationKey, NavigationNode *> m_byKey;
};

} // namespace depesche::ui
