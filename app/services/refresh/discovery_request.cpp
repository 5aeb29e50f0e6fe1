// SPDX-License-Identifier: GPL-3.0-or-later
// discoveryRequest(): what is accepted, and the limits.
#include "services/refresh/discovery_request.h"

namespace depesche::refresh
{
namespace
{

constexpr qint64 kMostPageBytes = 32 * 1024 * 1024;
constexpr std::chrono::seconds kMostPageTime{45};
constexpr std::chrono::seconds kMostPageSilence{20};

} // namespace

net::Request discoveryRequest(const QUrl &url)
{
    net::Request request;
    request.url = url;
    request.purpose = net::Purpose::Discovery;
    request.accept = "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, "
                     "application/xhtml+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";
    request.limits.maxBytes = kMostPageBytes;
    request.limits.total = kMostPageTime;
    request.limits.silence = kMostPageSilence;
    return request;
}

} // namespace depesche::refresh
