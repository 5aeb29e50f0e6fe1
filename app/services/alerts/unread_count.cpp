// SPDX-License-Identifier: GPL-3.0-or-later
// UnreadCount: adds up what each ticker has stored.
#include "services/alerts/unread_count.h"

#include "base/continue_on.h"
#include "store/store.h"
#include "store/ticker_repository.h"

#include <utility>

namespace depesche::alerts
{

UnreadCount::UnreadCount(store::Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    connect(&store, &store::Store::tickerChanged, this, &UnreadCount::ask);
    connect(&store, &store::Store::changedElsewhere, this, &UnreadCount::ask);
    ask();
}

void UnreadCount::ask()
{
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    continueOn(this, m_store.tickers().tickers(), [this](const store::Result<QList<Ticker>> &tickers) {
        m_asking = false;
        if (std::exchange(m_again, false))
            ask();
        if (!tickers)
            return;
        int count = 0;
        for (const Ticker &ticker : *tickers)
            count += ticker.unread;
        if (std::exchange(m_count, count) != count)
            emit changed(count);
    });
}

} // namespace depesche::alerts
