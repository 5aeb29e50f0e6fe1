// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop says of the network, as the test wants it.
#pragma once

#include "net/connectivity.h"

namespace depesche::testing
{

class FakeConnectivity final : public net::Connectivity
{
public:
    bool isDisconnected() const override { return disconnected; }
    bool isMetered() const override { return metered; }

    bool disconnected = false;
    bool metered = false;
};

} // namespace depesche::testing
