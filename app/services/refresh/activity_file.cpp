// SPDX-License-Identifier: GPL-3.0-or-later
// ActivityFile: lines wait until the pool has written those before.
#include "services/refresh/activity_file.h"

#include "base/clock.h"
#include "base/executor.h"
#include "base/logging.h"
#include "services/refresh/activity_log.h"
#include "services/refresh/public_address.h"
#include "services/refresh/refresh_service.h"
#include "store/rolled_log.h"

#include <mutex>
#include <utility>

namespace depesche::refresh
{
namespace
{

QString shownAddress(const QUrl &url)
{
    return publicAddress(url).toString(QUrl::FullyEncoded);
}

/// A source without a title is called by its address, which may hold secrets.
QString shownTitle(const QString &title)
{
    const QUrl address(title, QUrl::StrictMode);
    return address.isValid() && !address.host().isEmpty() ? shownAddress(address) : title;
}

QString kindName(ActivityEntry::Kind kind)
{
    switch (kind) {
    case ActivityEntry::Kind::Feed:
        return QStringLiteral("feed");
    case ActivityEntry::Kind::Discovery:
        return QStringLiteral("discovery");
    case ActivityEntry::Kind::Page:
        return QStringLiteral("page");
    case ActivityEntry::Kind::Picture:
        return QStringLiteral("picture");
    case ActivityEntry::Kind::Other:
        break;
    }
    return QStringLiteral("other");
}

QString arrivalWords(const FeedOutcome &outcome)
{
    if (outcome.status == FeedStatus::NotModified || outcome.added + outcome.updated == 0)
        return QStringLiteral("nothing new");
    return QStringLiteral("%1 new, %2 changed").arg(outcome.added).arg(outcome.updated);
}

QString leadingTo(const QUrl &address)
{
    return address.isEmpty() ? QString() : QStringLiteral("; moved to ") + shownAddress(address);
}

} // namespace

struct ActivityFile::Shared {
    Shared(QString path, qint64 mostBytes) : log(std::move(path), mostBytes) {}

    /// True where nobody is about to write, so that the caller must see to it.
    bool add(const QByteArray &line);
    void write();

    store::RolledLog log;
    std::mutex writing;     ///< held while the file is written
    bool hasWarned = false; ///< under `writing`
    std::mutex mutex;       ///< of what follows
    QByteArray lines;
    bool writesSoon = false;
};

bool ActivityFile::Shared::add(const QByteArray &line)
{
    const std::scoped_lock held(mutex);
    lines += line;
    return !std::exchange(writesSoon, true);
}

void ActivityFile::Shared::write()
{
    const std::scoped_lock alone(writing);
    QByteArray batch;
    {
        const std::scoped_lock held(mutex);
        batch = std::exchange(lines, {});
        writesSoon = false;
    }
    if (batch.isEmpty())
        return;
    const auto written = log.append(batch);
    if (!written && !std::exchange(hasWarned, true))
        qCWarning(logRefresh) << "the log of what is fetched cannot be written:" << log.path()
                              << written.error().detail;
}

ActivityFile::ActivityFile(QString path, qint64 mostBytes, Words words, Executor &executor, Clock &clock,
                           QObject *parent)
    : QObject(parent),
      m_words(std::move(words)),
      m_executor(executor),
      m_clock(clock),
      m_shared(std::make_shared<Shared>(std::move(path), mostBytes))
{
}

/// The pool drops work that it has not begun.
ActivityFile::~ActivityFile()
{
    m_shared->write();
}

QString ActivityFile::path() const
{
    return m_shared->log.path();
}

store::Future<QList<ActivityRecord>> ActivityFile::records() const
{
    return m_executor.run([shared = m_shared]() -> store::Result<QList<ActivityRecord>> {
        shared->write();
        const auto bytes = shared->log.read();
        if (!bytes)
            return Unexpected{bytes.error()};
        QList<ActivityRecord> records;
        for (const QByteArray &line : bytes->split('\n')) {
            if (const auto record = recordOf(line))
                records.append(*record);
        }
        return records;
    });
}

void ActivityFile::noteFeed(const FeedOutcome &outcome)
{
    if (outcome.status == FeedStatus::Postponed || outcome.status == FeedStatus::Stopped)
        return;
    ActivityRecord record;
    record.kind = QStringLiteral("feed");
    record.status = outcome.httpStatus;
    record.bytes = outcome.bytes;
    record.duration = std::chrono::milliseconds(outcome.milliseconds);
    record.address = shownAddress(outcome.url);
    record.title = shownTitle(outcome.title);
    record.failed = outcome.status == FeedStatus::Failed;
    record.result = (record.failed ? m_words(outcome.failure) : arrivalWords(outcome)) +
                    (outcome.malformed ? QStringLiteral("; the document was repaired") : QString()) +
                    leadingTo(outcome.movedTo);
    add(record);
}

void ActivityFile::noteRequest(const ActivityEntry &entry)
{
    using State = ActivityEntry::State;
    const bool failed = entry.state == State::Failed;
    const bool isPlainPicture = entry.kind == ActivityEntry::Kind::Picture && !failed;
    if ((!failed && entry.state != State::Done) || entry.kind == ActivityEntry::Kind::Feed || isPlainPicture)
        return;
    ActivityRecord record;
    record.kind = kindName(entry.kind);
    record.status = entry.status;
    record.bytes = entry.bytes;
    record.duration = entry.duration;
    record.address = shownAddress(entry.url);
    record.title = shownTitle(entry.title);
    record.failed = failed;
    record.result = (failed ? m_words(entry.failure) : QStringLiteral("read")) + leadingTo(entry.movedTo);
    add(record);
}

void ActivityFile::add(const ActivityRecord &record)
{
    ActivityRecord timed = record;
    timed.time = m_clock.now();
    if (m_shared->add(lineOf(timed)))
        m_executor.run([shared = m_shared] { shared->write(); });
}

} // namespace depesche::refresh
