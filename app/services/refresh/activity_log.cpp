// SPDX-License-Identifier: GPL-3.0-or-later
// ActivityLog: entries by number, bounded, and told in bundles.
#include "services/refresh/activity_log.h"

#include "base/clock.h"
#include "fetching/failure_mapping.h"
#include "net/http_client.h"
#include "services/refresh/public_address.h"
#include "services/refresh/refresh_service.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace depesche::refresh
{
namespace
{

constexpr std::size_t kMostEntries = 1000;
constexpr std::size_t kMostFailures = 500; ///< beyond the entries above
constexpr std::chrono::milliseconds kBetweenTellings{100};

ActivityEntry::Kind kindOf(net::Purpose purpose)
{
    switch (purpose) {
    case net::Purpose::Feed:
        return ActivityEntry::Kind::Feed;
    case net::Purpose::Discovery:
        return ActivityEntry::Kind::Discovery;
    case net::Purpose::Page:
        return ActivityEntry::Kind::Page;
    case net::Purpose::Picture:
        return ActivityEntry::Kind::Picture;
    case net::Purpose::Other:
        break;
    }
    return ActivityEntry::Kind::Other;
}

ActivityEntry::State stateOf(const net::RequestEnd &end)
{
    if (!end.failure)
        return ActivityEntry::State::Done;
    const bool stopped =
        *end.failure == net::FailureKind::Cancelled || *end.failure == net::FailureKind::Offline;
    return stopped ? ActivityEntry::State::Stopped : ActivityEntry::State::Failed;
}

bool isFailure(const ActivityEntry &entry)
{
    return entry.state == ActivityEntry::State::Failed ||
           (entry.state == ActivityEntry::State::Notice && entry.failure.isFailure());
}

/// The answer came whole, and what was in it is the reason; other failures stand with their request.
bool isOfDocument(FeedFailureCode code)
{
    switch (code) {
    case FeedFailureCode::EmptyBody:
    case FeedFailureCode::WebPage:
    case FeedFailureCode::NotAFeed:
    case FeedFailureCode::BrokenDocument:
    case FeedFailureCode::TooDeep:
    case FeedFailureCode::EntryTooLarge:
    case FeedFailureCode::StoreFailed:
    case FeedFailureCode::Internal:
        return true;
    default:
        return false;
    }
}

bool before(const ActivityEntry &entry, quint64 id)
{
    return entry.id < id;
}

} // namespace

ActivityLog::ActivityLog(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

QDateTime ActivityLog::now() const
{
    return m_clock.now();
}

ActivityEntry *ActivityLog::find(quint64 id)
{
    const auto place = std::lower_bound(m_entries.begin(), m_entries.end(), id, before);
    return place != m_entries.end() && place->id == id ? &*place : nullptr;
}

const ActivityEntry *ActivityLog::entry(quint64 id) const
{
    const auto place = std::lower_bound(m_entries.begin(), m_entries.end(), id, before);
    return place != m_entries.end() && place->id == id ? &*place : nullptr;
}

ActivityEntry *ActivityLog::runningEntry(net::RequestId id)
{
    const auto running = m_running.constFind(id);
    return running != m_running.constEnd() ? find(running->entry) : nullptr;
}

void ActivityLog::clear()
{
    for (const ActivityEntry &entry : m_entries) {
        if (entry.state != ActivityEntry::State::Running && entry.id <= m_lastTold)
            m_removed.append(entry.id);
    }
    std::erase_if(m_entries,
                  [](const ActivityEntry &entry) { return entry.state != ActivityEntry::State::Running; });
    tellLater();
}

void ActivityLog::note(const FeedOutcome &outcome)
{
    const bool unread = outcome.status == FeedStatus::Failed && isOfDocument(outcome.failure.code);
    if (!unread && outcome.movedTo.isEmpty())
        return;
    ActivityEntry entry;
    entry.kind = ActivityEntry::Kind::Feed;
    entry.state = ActivityEntry::State::Notice;
    entry.title = outcome.title;
    entry.url = publicAddress(outcome.url);
    entry.movedTo = publicAddress(outcome.movedTo);
    if (unread)
        entry.failure = outcome.failure;
    append(std::move(entry));
}

void ActivityLog::requestStarted(net::RequestId id, net::Purpose purpose, const QUrl &url)
{
    ActivityEntry entry;
    entry.kind = kindOf(purpose);
    entry.url = publicAddress(url);
    m_running.insert(id, {append(std::move(entry)).id, m_clock.monotonic()});
    trim();
}

void ActivityLog::requestRedirected(net::RequestId id, int status, const QUrl &target)
{
    if (ActivityEntry *entry = runningEntry(id)) {
        entry->status = status;
        entry->movedTo = publicAddress(target);
        touch(entry->id);
    }
}

void ActivityLog::requestProgress(net::RequestId id, qint64 received, qint64 expected)
{
    ActivityEntry *entry = runningEntry(id);
    if (!entry)
        return;
    entry->bytes = received;
    entry->expected = expected;
    entry->duration = m_clock.monotonic() - m_running.value(id).since;
    touch(entry->id);
}

void ActivityLog::requestFinished(net::RequestId id, const net::RequestEnd &end)
{
    ActivityEntry *entry = runningEntry(id);
    m_running.remove(id);
    if (!entry)
        return;
    entry->state = stateOf(end);
    entry->status = end.status;
    entry->bytes = end.bytes;
    entry->duration = end.duration;
    if (end.failure) {
        net::Failure failure;
        failure.kind = *end.failure;
        failure.status = end.status;
        failure.detail = end.detail;
        entry->failure = fetching::feedFailure(failure);
    }
    touch(entry->id);
    emit ended(*entry);
}

ActivityEntry &ActivityLog::append(ActivityEntry entry)
{
    entry.id = ++m_lastId;
    entry.started = m_clock.now();
    m_entries.push_back(std::move(entry));
    tellLater();
    return m_entries.back();
}

void ActivityLog::touch(quint64 id)
{
    if (id <= m_lastTold)
        m_changed.insert(id);
    tellLater();
}

/// Beyond the newest entries only failures are kept, and what is under way.
void ActivityLog::trim()
{
    while (m_entries.size() > kMostEntries) {
        const auto end = m_entries.end() - std::ptrdiff_t(kMostEntries);
        const auto victim = std::find_if(m_entries.begin(), end, [](const ActivityEntry &entry) {
            return entry.state != ActivityEntry::State::Running && !isFailure(entry);
        });
        if (victim != end) {
            remove(victim);
            continue;
        }
        if (m_entries.size() <= kMostEntries + kMostFailures)
            return;
        const auto failed = std::find_if(m_entries.begin(), end, isFailure);
        if (failed == end)
            return;
        remove(failed);
    }
}

void ActivityLog::remove(const std::deque<ActivityEntry>::iterator &place)
{
    m_changed.remove(place->id);
    if (place->id <= m_lastTold)
        m_removed.append(place->id);
    m_entries.erase(place);
}

void ActivityLog::tellLater()
{
    if (std::exchange(m_tellingSoon, true))
        return;
    m_clock.callAfter(kBetweenTellings, this, [this] { flush(); });
}

void ActivityLog::flush()
{
    m_tellingSoon = false;
    ActivityChanges changes;
    const auto firstNew = std::lower_bound(m_entries.begin(), m_entries.end(), m_lastTold + 1, before);
    std::transform(firstNew, m_entries.end(), std::back_inserter(changes.added),
                   [](const ActivityEntry &entry) { return entry.id; });
    m_lastTold = m_lastId;
    changes.removed = std::exchange(m_removed, {});
    for (const quint64 id : std::exchange(m_changed, {})) {
        if (entry(id))
            changes.changed.append(id);
    }
    emit changed(changes);
}

} // namespace depesche::refresh
