// SPDX-License-Identifier: GPL-3.0-or-later
// An event stream that is kept open; its entries are stored in the order in which they come.
#pragma once

#include "feeds/event_stream.h"
#include "net/event_source.h"
#include "services/ticker/ticker_follower.h"

namespace depesche::ticker
{

class StreamFollower final : public Follower, private net::StreamReader
{
    Q_OBJECT
public:
    StreamFollower(Ticker ticker, const FollowerContext &context, QObject *parent);

    void start() override;
    void hurry() override;

private:
    void begin() override;
    void take(const QByteArray &bytes) override;
    QByteArray lastEventId() const override { return m_parser.lastEventId().toUtf8(); }
    std::optional<std::chrono::milliseconds> retry() const override { return m_retry; }

    void connectSource();
    void storePending();
    void storeRead(const TickerUpdate &update, const QString &lastEventId);
    void endWhenStored();
    void storeFailed(const FeedFailure &failure);
    void sourceChanged(net::EventSource::State state);

    Ticker m_ticker;
    const FollowerContext &m_context;
    feeds::EventStreamParser m_parser;
    std::optional<std::chrono::milliseconds> m_retry;
    QList<feeds::ServerEvent> m_pending; ///< received, not yet being stored
    bool m_storing = false;
    bool m_over = false;       ///< no more will come
    net::EventSource m_source; ///< goes first: it calls the rest
};

} // namespace depesche::ticker
