// SPDX-License-Identifier: GPL-3.0-or-later
// How addresses are asked while a person waits for an answer.
#pragma once

#include "net/http_client.h"

#include <QUrl>

namespace depesche::refresh
{

/// Pages and feeds are welcome; the limits are tighter than those of a refresh.
net::Request discoveryRequest(const QUrl &url);

} // namespace depesche::refresh
