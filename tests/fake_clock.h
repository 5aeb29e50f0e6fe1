// SPDX-License-Identifier: GPL-3.0-or-later
// A clock that tests set and move on; delayed calls run when it passes them.
#pragma once

#include "base/clock.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <algorithm>
#include <mutex>

namespace depesche::testing
{

/// now() and monotonic() may be asked from any thread; the rest belongs to the test's thread.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(QDateTime start = QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC))
        : m_now(std::move(start))
    {
    }

    QDateTime now() const override
    {
        const std::scoped_lock locked(m_mutex);
        return m_now;
    }

    std::chrono::milliseconds monotonic() const override
    {
        const std::scoped_lock locked(m_mutex);
        return m_monotonic;
    }

    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) override
    {
        m_calls.append({monotonic() + delay, context, std::move(call)});
    }

    /// Somebody sets the machine's clock: delayed calls do not notice.
    void set(const QDateTime &now)
    {
        const std::scoped_lock locked(m_mutex);
        m_now = now;
    }

    /// Time passes. Calls that fall due run in their order, each at its own moment.
    void advance(std::chrono::milliseconds by)
    {
        const auto target = monotonic() + by;
        for (;;) {
            const auto next =
                std::min_element(m_calls.begin(), m_calls.end(),
                                 [](const Call &a, const Call &b) { return a.moment < b.moment; });
            if (next == m_calls.end() || next->moment > target)
                break;
            const Call call = *next;
            m_calls.erase(next);
            moveTo(std::max(call.moment, monotonic()));
            if (call.context)
                call.call();
        }
        moveTo(target);
    }

private:
    struct Call {
        std::chrono::milliseconds moment;
        QPointer<QObject> context;
        std::function<void()> call;
    };

    void moveTo(std::chrono::milliseconds moment)
    {
        const std::scoped_lock locked(m_mutex);
        m_now = m_now.addMSecs((moment - m_monotonic).count());
        m_monotonic = moment;
    }

    mutable std::mutex m_mutex;
    QDateTime m_now;
    std::chrono::milliseconds m_monotonic{1000};
    QList<Call> m_calls;
};

} // namespace depesche::testing
