// SPDX-License-Identifier: GPL-3.0-or-later
// When there may be pictures to fetch in the background.
#pragma once

#include "domain/changes.h"
#include "fetching/quiet_watch.h"

#include <QObject>
#include <QSet>

#include <utility>

namespace depesche
{
class Clock;
}
namespace depesche::store
{
class Store;
}

namespace depesche::offline
{

/// Main thread. Waits for quiet after arrivals.
class ArrivalWatch final : public QObject
{
    Q_OBJECT
public:
    ArrivalWatch(store::Store &store, Clock &clock, QObject *parent = nullptr);

    /// Follows the store from now on; due() comes for what is there already.
    void start();
    bool isStarted() const { return m_quiet.isStarted(); }
    /// due() comes soon, whether or not anything new is there.
    void expect() { m_quiet.expect(); }

    /// Articles that came and have not been seen to since takeArrived() was asked last.
    QSet<ArticleId> takeArrived() { return std::exchange(m_arrived, {}); }

signals:
    /// After arrivals, after an article was saved, and every quarter of an hour for pictures that failed.
    void due();

private:
    void take(const ArticleChanges &changes);
    void lookForSaved(const QList<ArticleId> &changed);

    store::Store &m_store;
    fetching::QuietWatch m_quiet;
    QSet<ArticleId> m_arrived;
};

} // namespace depesche::offline
