// SPDX-License-Identifier: GPL-3.0-or-later
// How many entries of all tickers are unread.
#pragma once

#include <QObject>

namespace depesche::store
{
class Store;
}

namespace depesche::alerts
{

/// Main thread. Follows the store, also what other processes write; asks at most one question at a time.
class UnreadCount final : public QObject
{
    Q_OBJECT
public:
    explicit UnreadCount(store::Store &store, QObject *parent = nullptr);

    /// 0 before the store's first answer.
    int count() const { return m_count; }

signals:
    void changed(int count);

private:
    void ask();

    store::Store &m_store;
    int m_count = 0;
    bool m_asking = false;
    bool m_again = false; ///< something changed while it was asked
};

} // namespace depesche::alerts
