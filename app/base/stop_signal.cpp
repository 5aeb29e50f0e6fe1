// SPDX-License-Identifier: GPL-3.0-or-later
// A pipe that the signal handler writes to: nothing else is safe there.
#include "base/stop_signal.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace depesche
{

namespace
{

int pipeEnds[2] = {-1, -1};
volatile std::sig_atomic_t signalsSeen = 0;

void handle(int)
{
    signalsSeen = signalsSeen + 1;
    if (signalsSeen > 1)
        ::_exit(1);
    const int savedError = errno;
    const ssize_t written = ::write(pipeEnds[1], "", 1);
    (void)written; // a full pipe already says what there is to say
    errno = savedError;
}

void setHandler(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
}

} // namespace

StopSignal::StopSignal(std::function<void()> onStop) : m_onStop(std::move(onStop))
{
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // without a pipe the signals end the process, as they do by themselves
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        m_onStop();
    });
    signalsSeen = 0;
    setHandler(handle);
}

StopSignal::~StopSignal()
{
    setHandler(SIG_DFL);
    for (int &end : pipeEnds) {
        if (end != -1)
            ::close(end);
        end = -1;
    }
}

} // namespace depesche
