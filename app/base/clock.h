// SPDX-License-Identifier: GPL-3.0-or-later
// The only source of time: wall clock, monotonic clock and delayed calls, replaceable in tests.
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

class QObject;

namespace depesche
{

class Clock
{
public:
    virtual ~Clock() = default;

    /// Now, in UTC, with milliseconds. May jump when the person or the network sets the machine's clock.
    virtual QDateTime now() const = 0;

    /// Milliseconds since an arbitrary moment; never goes back, stands still while the machine sleeps.
    virtual std::chrono::milliseconds monotonic() const = 0;

    /// Calls `call` once after `delay` on the thread of `context`; not at all if `context` is gone by then.
    virtual void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    std::chrono::milliseconds monotonic() const override;
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) override;
};

} // namespace depesche
