// SPDX-License-Identifier: GPL-3.0-or-later
// A page or feed that is fetched again and again, conditionally, and read for what is new.
#pragma once

#include "base/cancellation.h"
#include "services/ticker/ticker_follower.h"
#include "services/ticker/ticker_rhythm.h"

namespace depesche::ticker
{

class PageFollower final : public Follower
{
    Q_OBJECT
public:
    PageFollower(Ticker ticker, const FollowerContext &context, QObject *parent);
    ~PageFollower() override;

    void start() override;
    void hurry() override;

private:
    void fetch();
    void answered(const net::Outcome &outcome);
    void parse(const net::Response &response);
    void store(TickerUpdate update);
    void unchanged();
    void failed(const FeedFailure &failure, const QDateTime &notBefore);
    void planAfter(bool news);
    void schedule(std::chrono::milliseconds delay);
    RhythmFacts facts(bool news) const;
    void remember(const TickerUpdate &update);

    Ticker m_ticker;
    const FollowerContext &m_context;
    Cancellation m_cancellation = Cancellation::make();
    std::chrono::seconds m_pause = kFirstPause;
    std::chrono::seconds m_freshFor{0};
    bool m_hasValidators = true;
    bool m_busy = false;
    int m_plan = 0; ///< counted, so that an older plan is passed over
};

} // namespace depesche::ticker
