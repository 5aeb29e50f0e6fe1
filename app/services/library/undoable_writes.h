// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to articles and feeds, and the way back.
#pragma once

#include "domain/query.h"
#include "services/library/library_service.h"
#include "store/article_repository.h"
#include "store/store_error.h"

#include <QList>
#include <QObject>

#include <deque>
#include <optional>

namespace depesche::library
{

/// Main thread. A step can be taken back once it is on disk; it holds only what the write really changed. The
/// last 20 steps are kept.
class UndoableWrites final : public QObject
{
    Q_OBJECT
public:
    explicit UndoableWrites(store::Store &store, QObject *parent = nullptr);

    void setStatus(const QList<ArticleId> &ids, store::ArticleStatus status, bool on);
    void markRead(const ArticleQuery &query, ArticleRange range, std::optional<ArticlePosition> pivot);
    void removeFeeds(const QList<FeedId> &feeds);
    /// Feeds that an import has added already.
    void noteImport(const QList<FeedId> &feeds);

    std::optional<UndoInfo> undoable() const;
    /// Asked while a write is under way, it takes that one back as soon as it is on disk.
    void undo();

signals:
    void undoableChanged();
    void writeFailed(const depesche::store::StoreError &error);

private:
    struct Step {
        UndoableAction action = UndoableAction::MarkRead;
        QList<ArticleId> articles;
        QList<FeedId> feeds;
    };

    void follow(const store::Future<QList<ArticleId>> &write, UndoableAction action);
    void writeEnded();
    void push(Step step);
    store::Future<void> reversed(const Step &step);

    store::Store &m_store;
    std::deque<Step> m_steps;
    int m_underWay = 0;
    int m_undosWaiting = 0;
};

} // namespace depesche::library
