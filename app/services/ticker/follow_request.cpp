// SPDX-License-Identifier: GPL-3.0-or-later
// FollowRequest: a stream is told by its head, everything else by its content.
#include "services/ticker/follow_request.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "feeds/ticker_document.h"
#include "fetching/content_hash.h"
#include "fetching/failure_mapping.h"
#include "services/ticker/first_request.h"
#include "services/ticker/ticker_rhythm.h"
#include "store/ticker_repository.h"

namespace depesche::ticker
{

FollowRequest::FollowRequest(QUrl url, QString title, const FollowerContext &context, QObject *parent)
    : QObject(parent), m_url(std::move(url)), m_title(std::move(title)), m_context(context)
{
    m_promise.start();
}

FollowRequest::~FollowRequest()
{
    m_cancellation.cancel();
    if (!m_done)
        finish(Unexpected{FeedFailure{FeedFailureCode::Stopped, 0, {}}});
}

void FollowRequest::start()
{
    // Its follower opens it again, from its first event on.
    const net::Request request = firstRequest(m_url, *this, [this] {
        m_cancellation.cancel();
        TickerUpdate stream;
        stream.kind = TickerKind::EventStream;
        add(stream);
    });
    continueOn(this, m_context.http.get(request, m_cancellation),
               [this](const net::Outcome &outcome) { answered(outcome); });
}

void FollowRequest::answered(const net::Outcome &outcome)
{
    if (!outcome) {
        if (outcome.error().kind != net::FailureKind::Cancelled)
            finish(Unexpected{fetching::feedFailure(outcome.error())});
        return;
    }
    m_state.lastAttempt = m_context.clock.now();
    m_state.lastSuccess = m_state.lastAttempt;
    m_state.etag = outcome->etag;
    m_state.lastModified = outcome->lastModified;
    m_state.contentHash = fetching::contentHash(outcome->body);
    m_state.nextFetch = m_state.lastAttempt.addSecs(kFirstPause.count());
    feeds::ParseOptions options{outcome->finalUrl, outcome->contentType};
    auto reading =
        m_context.executor.run([body = outcome->body, options] { return feeds::parseTicker(body, options); });
    continueOn(this, reading, [this](const Expected<TickerUpdate, FeedFailure> &update) {
        if (update)
            add(*update);
        else
            finish(Unexpected{update.error()});
    });
}

void FollowRequest::add(const TickerUpdate &update)
{
    const QString title = update.title.isEmpty() ? m_title : update.title;
    continueOn(
        this, m_context.store.add(m_url, update.kind, title),
        [this, update, title](const store::Result<store::AddedTicker> &added) {
            if (!added) {
                finish(Unexpected{fetching::feedFailure(added.error())});
                return;
            }
            const Followed followed{added->id, update.kind, title, added->isNew, int(update.entries.size())};
            if (update.kind == TickerKind::EventStream && added->isNew) {
                finish(followed);
                return;
            }
            // One that had ended begins anew; entries that are there already stay as they are.
            continueOn(this, m_context.store.storeUpdate(added->id, update, m_state, false),
                       [this, followed](const store::Result<TickerChanges> &stored) {
                           if (stored)
                               finish(followed);
                           else
                               finish(Unexpected{fetching::feedFailure(stored.error())});
                       });
        });
}

void FollowRequest::finish(FollowOutcome outcome)
{
    if (m_done)
        return;
    m_done = true;
    m_promise.addResult(std::move(outcome));
    m_promise.finish();
    deleteLater();
}

} // namespace depesche::ticker
