// SPDX-License-Identifier: GPL-3.0-or-later
// When the background may begin: not while articles are still coming.
#pragma once

#include <QObject>

#include <chrono>

namespace depesche
{
class Clock;
}
namespace depesche::store
{
class Store;
}

namespace depesche::fetching
{

/// Main thread. Waits until news have stopped coming for three seconds, at most a minute, so that a refresh
/// has the network for itself first.
class QuietWatch final : public QObject
{
    Q_OBJECT
public:
    QuietWatch(store::Store &store, Clock &clock, QObject *parent = nullptr);

    /// From now on arrivals are news, and due() comes for what is there already.
    void start();
    bool isStarted() const { return m_started; }
    /// due() comes soon, whether or not anything new is there.
    void expect();
    bool isWaiting() const { return m_waiting; }

signals:
    /// After news, and every quarter of an hour for what failed.
    void due();

private:
    void waitForQuiet(std::chrono::milliseconds delay);
    void lookForQuiet();
    void comeAgain();

    store::Store &m_store;
    Clock &m_clock;
    bool m_started = false;
    bool m_waiting = false;
    std::chrono::milliseconds m_firstNews{0};
    std::chrono::milliseconds m_lastNews{0};
};

} // namespace depesche::fetching
