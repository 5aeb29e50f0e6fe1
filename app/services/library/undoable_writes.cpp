// SPDX-License-Identifier: GPL-3.0-or-later
// UndoableWrites: the store answers with what it changed; that is the step.
#include "services/library/undoable_writes.h"

#include "base/continue_on.h"
#include "store/feed_repository.h"
#include "store/store.h"

#include <utility>

namespace depesche::library
{

namespace
{

constexpr size_t kMostSteps = 20;

UndoableAction actionOf(store::ArticleStatus status, bool on)
{
    switch (status) {
    case store::ArticleStatus::Read:
        return on ? UndoableAction::MarkRead : UndoableAction::MarkUnread;
    case store::ArticleStatus::Saved:
        return on ? UndoableAction::Save : UndoableAction::Unsave;
    case store::ArticleStatus::Hidden:
        break;
    }
    return UndoableAction::Hide;
}

struct StatusChange {
    store::ArticleStatus status;
    bool on;
};

/// What takes the action back.
StatusChange inverseOf(UndoableAction action)
{
    switch (action) {
    case UndoableAction::MarkRead:
        return {store::ArticleStatus::Read, false};
    case UndoableAction::MarkUnread:
        return {store::ArticleStatus::Read, true};
    case UndoableAction::Save:
        return {store::ArticleStatus::Saved, false};
    case UndoableAction::Unsave:
        return {store::ArticleStatus::Saved, true};
    case UndoableAction::Hide:
    case UndoableAction::Unsubscribe:
    case UndoableAction::Import:
        break;
    }
    return {store::ArticleStatus::Hidden, false};
}

} // namespace

UndoableWrites::UndoableWrites(store::Store &store, QObject *parent) : QObject(parent), m_store(store) {}

void UndoableWrites::setStatus(const QList<ArticleId> &ids, store::ArticleStatus status, bool on)
{
    follow(m_store.articles().setStatus(ids, status, on), actionOf(status, on));
}

void UndoableWrites::markRead(const ArticleQuery &query, ArticleRange range,
                              std::optional<ArticlePosition> pivot)
{
    follow(m_store.articles().markRead(query, range, std::move(pivot)), UndoableAction::MarkRead);
}

void UndoableWrites::follow(const store::Future<QList<ArticleId>> &write, UndoableAction action)
{
    ++m_underWay;
    continueOn(this, write, [this, action](const store::Result<QList<ArticleId>> &changed) {
        if (!changed)
            emit writeFailed(changed.error());
        else if (!changed->isEmpty())
            push({action, *changed, {}});
        writeEnded();
    });
}

void UndoableWrites::removeFeeds(const QList<FeedId> &feeds)
{
    ++m_underWay;
    continueOn(this, m_store.feeds().remove(feeds), [this, feeds](const store::Result<void> &removed) {
        if (!removed)
            emit writeFailed(removed.error());
        else if (!feeds.isEmpty())
            push({UndoableAction::Unsubscribe, {}, feeds});
        writeEnded();
    });
}

void UndoableWrites::noteImport(const QList<FeedId> &feeds)
{
    if (!feeds.isEmpty())
        push({UndoableAction::Import, {}, feeds});
}

void UndoableWrites::writeEnded()
{
    --m_underWay;
    while (m_underWay == 0 && m_undosWaiting > 0) {
        --m_undosWaiting;
        undo();
    }
}

void UndoableWrites::push(Step step)
{
    m_steps.push_back(std::move(step));
    if (m_steps.size() > kMostSteps)
        m_steps.pop_front();
    emit undoableChanged();
}

std::optional<UndoInfo> UndoableWrites::undoable() const
{
    if (m_steps.empty())
        return std::nullopt;
    const Step &last = m_steps.back();
    return UndoInfo{last.action, int(last.articles.size() + last.feeds.size())};
}

void UndoableWrites::undo()
{
    if (m_underWay > 0) {
        ++m_undosWaiting;
        return;
    }
    if (m_steps.empty())
        return;
    Step step = std::move(m_steps.back());
    m_steps.pop_back();
    emit undoableChanged();
    const store::Future<void> written = reversed(step);
    continueOn(this, written, [this, step = std::move(step)](const store::Result<void> &result) {
        if (result)
            return;
        emit writeFailed(result.error());
        push(step);
    });
}

store::Future<void> UndoableWrites::reversed(const Step &step)
{
    if (step.action == UndoableAction::Unsubscribe)
        return m_store.feeds().restore(step.feeds);
    if (step.action == UndoableAction::Import)
        return m_store.feeds().remove(step.feeds);
    const auto [status, on] = inverseOf(step.action);
    return m_store.articles()
        .setStatus(step.articles, status, on)
        .then([](const store::Result<QList<ArticleId>> &changed) -> store::Result<void> {
            if (!changed)
                return Unexpected{changed.error()};
            return {};
        });
}

} // namespace depesche::library
