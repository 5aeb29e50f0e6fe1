// SPDX-License-Identifier: GPL-3.0-or-later
// Beginning to follow an address: what it offers is told by one request.
#pragma once

#include "base/cancellation.h"
#include "base/expected.h"
#include "services/ticker/ticker_follower.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

namespace depesche::ticker
{

struct Followed {
    TickerId id;
    TickerKind kind = TickerKind::LiveBlog;
    QString title;      ///< empty for a stream that was given none
    bool isNew = false; ///< false: it was followed already
    int entries = 0;    ///< that came with it
};

using FollowOutcome = Expected<Followed, FeedFailure>;

/// One for each request; deletes itself when its future has finished. WebPage where a page carries no live
/// coverage, and the other reasons of feeds.
class FollowRequest final : public QObject
{
    Q_OBJECT
public:
    /// `title`: where the document says none.
    FollowRequest(QUrl url, QString title, const FollowerContext &context, QObject *parent);
    ~FollowRequest() override;

    QFuture<FollowOutcome> future() { return m_promise.future(); }
    void start();

private:
    void answered(const net::Outcome &outcome);
    void add(const TickerUpdate &update);
    void finish(FollowOutcome outcome);

    QUrl m_url;
    QString m_title;
    const FollowerContext &m_context;
    Cancellation m_cancellation = Cancellation::make();
    QPromise<FollowOutcome> m_promise;
    TickerFetchState m_state;
    bool m_done = false;
};

} // namespace depesche::ticker
