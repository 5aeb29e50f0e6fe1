// SPDX-License-Identifier: GPL-3.0-or-later
// The nice value of one thread.
#include "base/step_back.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace depesche
{

void stepBack()
{
#ifdef Q_OS_LINUX
    constexpr int kNice = 5;
    thread_local const bool done = [] {
        const int now = getpriority(PRIO_PROCESS, 0);
        return setpriority(PRIO_PROCESS, 0, now + kNice) == 0;
    }();
    static_cast<void>(done); // where it is refused, all threads stay alike
#endif
}

} // namespace depesche
