// SPDX-License-Identifier: GPL-3.0-or-later
// Typed change sets: what a write to the store changed, so that models apply it row by row.
#pragma once

#include "domain/ids.h"

#include <QList>
#include <QMetaType>

namespace depesche
{

struct ArticleChanges {
    QList<ArticleId> added;
    QList<ArticleId> changed; ///< text, status or pictures
    QList<ArticleId> removed;

    bool isEmpty() const { return added.isEmpty() && changed.isEmpty() && removed.isEmpty(); }
};

struct FeedChanges {
    QList<FeedId> added;
    QList<FeedId> changed; ///< title, place, settings, fetch state or icon
    QList<FeedId> removed;
    bool foldersChanged = false;

    bool isEmpty() const
    {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && !foldersChanged;
    }
};

} // namespace depesche

Q_DECLARE_METATYPE(depesche::ArticleChanges)
Q_DECLARE_METATYPE(depesche::FeedChanges)
