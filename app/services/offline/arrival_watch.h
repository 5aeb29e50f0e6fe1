// SPDX-License-Identifier: GPL-3.0-or-later
// When there may be pictures to fetch in the background.
#pragma once

#include "domain/changes.h"

#include <QObject>
#include <QSet>

#include <chrono>
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

/// Main thread. Waits until articles have stopped coming for three seconds, at most a minute, so that a
/// refresh has the network for itself first.
class ArrivalWatch final : public QObject
{
    Q_OBJECT
public:
    ArrivalWatch(store::Store &store, Clock &clock, QObject *parent = nullptr);

    /// Follows the store from now on; due() comes for what is there already.
    void start();
    bool isStarted() const { return m_started; }
    /// due() comes soon, whether or not anything new is there.
    void expect();

    /// Articles that came and have not been seen to since takeArrived() was asked last.
    QSet<ArticleId> takeArrived() { return std::exchange(m_arrived, {}); }

signals:
    /// After arrivals, after an article was saved, and every quarter of an hour for pictures that failed.
    void due();

private:
    void take(const ArticleChanges &changes);
    void lookForSaved(const QList<ArticleId> &changed);
    void waitForQuiet(std::chrono::milliseconds delay);
    void lookForQuiet();
    void comeAgain();

    store::Store &m_store;
    Clock &m_clock;
    bool m_started = false;
    bool m_waiting = false;
    std::chrono::milliseconds m_firstNews{0};
    std::chrono::milliseconds m_lastNews{0};
    QSet<ArticleId> m_arrived;
};

} // namespace depesche::offline
