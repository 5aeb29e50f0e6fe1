// SPDX-License-Identifier: GPL-3.0-or-later
// SIGTERM and SIGINT as a call on the event loop.
#pragma once

#include <QObject>

#include <functional>

namespace depesche
{

/// One at a time. The first signal calls `onStop` on the thread of this object; a second one ends the process
/// at once with status 1, which the store survives. The destructor gives the signals back to the system.
class StopSignal final : public QObject
{
public:
    explicit StopSignal(std::function<void()> onStop);
    ~StopSignal() override;

private:
    std::function<void()> m_onStop;
};

} // namespace depesche
