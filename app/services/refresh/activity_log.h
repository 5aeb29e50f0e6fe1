// SPDX-License-Identifier: GPL-3.0-or-later
// What the program asks of the network right now and what it asked before, for people who want to see it.
#pragma once

#include "domain/errors.h"
#include "net/request_observer.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>
#include <QUrl>

#include <chrono>
#include <deque>

namespace depesche
{
class Clock;
}

namespace depesche::refresh
{

struct FeedOutcome;

struct ActivityEntry {
    enum class Kind { Feed, Discovery, Page, Picture, Other };
    enum class State {
        Running,
        Done,
        Failed,
        Stopped, ///< by the person, or because the program went offline
        Notice,  ///< no request: what came of one, told by `failure` or `movedTo`
    };

    quint64 id = 0; ///< grows with every entry
    Kind kind = Kind::Other;
    State state = State::Running;
    QString title; ///< of the feed; for notices only
    QUrl url;      ///< as asked, without secrets (see public_address.h)
    QUrl movedTo;  ///< where redirects led, or the feed's new address; empty: nowhere
    int status = 0;
    qint64 bytes = 0;     ///< so far, or in all
    qint64 expected = -1; ///< -1 if unknown
    QDateTime started;    ///< UTC
    std::chrono::milliseconds duration{0};
    FeedFailure failure;
};

/// What differs since the last time this was told. Entries that came and went meanwhile are not in it.
struct ActivityChanges {
    QList<quint64> added; ///< ascending, above all others
    QList<quint64> changed;
    QList<quint64> removed;
};

/// Main thread. Keeps the last 1,000 entries and, beyond them, the last 500 that failed; see
/// ActivityFile for what is written to disk. Tells changes at most ten times a second, however much goes on.
class ActivityLog final : public QObject, public net::RequestObserver
{
    Q_OBJECT
public:
    explicit ActivityLog(Clock &clock, QObject *parent = nullptr);

    /// Oldest first.
    const std::deque<ActivityEntry> &entries() const { return m_entries; }
    /// Null where it is gone. Valid until the next change.
    const ActivityEntry *entry(quint64 id) const;
    int running() const { return int(m_running.size()); }
    QDateTime now() const;

    /// Tells at once what waits to be told, so that entries() is what listeners know.
    void flush();
    /// Forgets everything that is not under way.
    void clear();
    /// A feed that answered but could not be read, and one that has a new address, are noted.
    void note(const FeedOutcome &outcome);

    void requestStarted(net::RequestId id, net::Purpose purpose, const QUrl &url) override;
    void requestRedirected(net::RequestId id, int status, const QUrl &target) override;
    void requestProgress(net::RequestId id, qint64 received, qint64 expected) override;
    void requestFinished(net::RequestId id, const net::RequestEnd &end) override;

signals:
    /// A request has ended.
    void ended(const depesche::refresh::ActivityEntry &entry);
    void changed(const depesche::refresh::ActivityChanges &changes);

private:
    struct Running {
        quint64 entry;
        std::chrono::milliseconds since; ///< monotonic
    };

    ActivityEntry &append(ActivityEntry entry);
    ActivityEntry *find(quint64 id);
    ActivityEntry *runningEntry(net::RequestId id);
    void touch(quint64 id);
    void trim();
    void remove(const std::deque<ActivityEntry>::iterator &place);
    void tellLater();

    Clock &m_clock;
    std::deque<ActivityEntry> m_entries; ///< by id
    QHash<net::RequestId, Running> m_running;
    quint64 m_lastId = 0;
    quint64 m_lastTold = 0; ///< entries above it are new to those who listen
    QSet<quint64> m_changed;
    QList<quint64> m_removed;
    bool m_tellingSoon = false;
};

} // namespace depesche::refresh

Q_DECLARE_METATYPE(depesche::refresh::ActivityChanges)
