// SPDX-License-Identifier: GPL-3.0-or-later
// A network of the test's own (Linux network namespace: network_namespaces(7)), which can be cut.
#pragma once

#include <QtGlobal>

#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>

namespace depesche::testing
{

class OwnNetwork
{
public:
    /// Before the process has a second thread. Programs that it starts are in the same network.
    OwnNetwork()
    {
        const int kinds = geteuid() == 0 ? CLONE_NEWNET : CLONE_NEWUSER | CLONE_NEWNET;
        m_own = unshare(kinds) == 0 && setLoopback(true);
    }

    /// False where the system does not allow it: the test then shares the machine's network.
    bool isOwn() const { return m_own; }

    /// The way to this machine itself, the only one in there, is gone: no address can be reached.
    bool cut() { return m_own && setLoopback(false); }

private:
    static bool setLoopback(bool up)
    {
        const int handle = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        ifreq request{};
        std::strncpy(request.ifr_name, "lo", IFNAMSIZ - 1);
        bool done = handle >= 0 && ioctl(handle, SIOCGIFFLAGS, &request) == 0;
        request.ifr_flags = static_cast<short>(up ? request.ifr_flags | IFF_UP : request.ifr_flags & ~IFF_UP);
        done = done && ioctl(handle, SIOCSIFFLAGS, &request) == 0;
        if (handle >= 0)
            close(handle);
        return done;
    }

    bool m_own = false;
};

} // namespace depesche::testing
