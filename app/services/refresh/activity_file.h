// SPDX-License-Identifier: GPL-3.0-or-later
// The log file: what was fetched, one line for each end, for who looks for a fault later.
#pragma once

#include "domain/errors.h"
#include "services/refresh/activity_record.h"
#include "store/store_error.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace depesche
{
class Clock;
class Executor;
} // namespace depesche

namespace depesche::refresh
{

struct ActivityEntry;
struct FeedOutcome;

/// Main thread; the file is written on the pool. Lines that cannot be written are lost, which the program's
/// own messages tell once, and disturb nothing. What was told last is written by the destructor.
class ActivityFile final : public QObject
{
    Q_OBJECT
public:
    /// A reason as an English sentence.
    using Words = std::function<QString(const FeedFailure &)>;

    /// At most two files of `mostBytes` (see store::RolledLog).
    ActivityFile(QString path, qint64 mostBytes, Words words, Executor &executor, Clock &clock,
                 QObject *parent = nullptr);
    ~ActivityFile() override;

    QString path() const;
    /// Everything that is kept, oldest first.
    store::Future<QList<ActivityRecord>> records() const;

    /// A feed that was asked. What stopped or was put off leaves no line.
    void noteFeed(const FeedOutcome &outcome);
    /// A request for something else that ended. Pictures that came leave no line: they are many, and say
    /// little.
    void noteRequest(const ActivityEntry &entry);

private:
    struct Shared;

    void add(const ActivityRecord &record);

    Words m_words;
    Executor &m_executor;
    Clock &m_clock;
    std::shared_ptr<Shared> m_shared; ///< with work on the pool that may outlive this object
};

} // namespace depesche::refresh
