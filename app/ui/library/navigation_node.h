// SPDX-License-Identifier: GPL-3.0-or-later
// One row of the navigation and what hangs below it.
#pragma once

#include "domain/feed.h"
#include "domain/ids.h"
#include "domain/ticker.h"

#include <QString>

#include <memory>
#include <vector>

namespace depesche::ui
{

enum class NavigationKind { Root, Place, Sources, Folder, Feed, Tickers, Ticker };

/// What tells rows apart: a place by its scope, folders, feeds and tickers by their id.
struct NavigationKey {
    NavigationKind kind = NavigationKind::Root;
    qint64 id = 0;

    friend bool operator==(const NavigationKey &, const NavigationKey &) = default;
    friend size_t qHash(const NavigationKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, int(key.kind), key.id);
    }
};

/// What a row shows; compared to tell whether it has to be painted anew.
struct NavigationText {
    QString title;
    int count = 0;
    QString mark;       ///< the failure's name; empty if all is well
    QString failure;    ///< the failure as a sentence
    bool ended = false; ///< of a ticker: its coverage is over

    friend bool operator==(const NavigationText &, const NavigationText &) = default;
};

struct NavigationNode {
    NavigationKey key;
    NavigationText text;
    bool expanded = true; ///< as stored, for folders
    NavigationNode *parent = nullptr;
    std::vector<std::unique_ptr<NavigationNode>> children;

    int row() const; ///< among its siblings; 0 for the root
};

/// The tree that is wanted: places, then the sources with folders (first) and feeds, then the tickers if
/// there are any. Texts have no counts.
std::unique_ptr<NavigationNode> buildNavigation(const Subscriptions &subscriptions,
                                                const QList<Ticker> &tickers);

} // namespace depesche::ui
