// SPDX-License-Identifier: GPL-3.0-or-later
// What statuses of HTTP mean for somebody who reads a feed.
#include "cli/http_status_words.h"

#include <algorithm>
#include <array>

namespace depesche::cli
{

namespace
{

struct Entry {
    int status;
    const char *words;
};

constexpr std::array kEntries{
    Entry{400, "Bad Request: the server does not understand the request"},
    Entry{402, "Payment Required: the publisher wants money for this feed"},
    Entry{403, "Forbidden: the server does not hand out this feed"},
    Entry{404, "Not Found: there is nothing at this address"},
    Entry{405, "Method Not Allowed: the address does not answer to reading"},
    Entry{406, "Not Acceptable: the server has no form of this that a reader takes"},
    Entry{407, "Proxy Authentication Required: the proxy wants a password"},
    Entry{408, "Request Timeout: the server waited too long for the request"},
    Entry{410, "Gone: the publisher took the feed down for good; it is not asked again"},
    Entry{418, "I'm a teapot: the server turns programs like this away"},
    Entry{421, "Misdirected Request: the server does not serve this host"},
    Entry{425, "Too Early: the server wants to be asked again later"},
    Entry{426, "Upgrade Required: the server wants another protocol"},
    Entry{429, "Too Many Requests: the server wants to be asked less often"},
    Entry{431, "Request Header Fields Too Large: the server refuses the request's headers"},
    Entry{451, "Unavailable For Legal Reasons: a law keeps the server from showing this"},
    Entry{500, "Internal Server Error: the server has a fault"},
    Entry{501, "Not Implemented: the server cannot do what was asked"},
    Entry{502, "Bad Gateway: the server gets no proper answer from the one behind it"},
    Entry{503, "Service Unavailable: the server is overloaded or under repair"},
    Entry{504, "Gateway Timeout: the server waited too long for the one behind it"},
    Entry{505, "HTTP Version Not Supported: the server speaks another HTTP"},
    Entry{507, "Insufficient Storage: the server's disk is full"},
    Entry{508, "Loop Detected: the server goes in a circle"},
    Entry{511, "Network Authentication Required: this network wants a sign-in first"},
    Entry{520, "Unknown Error: the publisher's server gave its front end no usable answer"},
    Entry{521, "Web Server Is Down: the publisher's server refuses its front end"},
    Entry{522, "Connection Timed Out: the publisher's server does not answer its front end"},
    Entry{523, "Origin Is Unreachable: the front end does not find the publisher's server"},
    Entry{525, "TLS Handshake Failed: between the front end and the publisher's server"},
    Entry{526, "Invalid TLS Certificate: of the publisher's server behind its front end"},
};

int impliedStatus(const FeedFailure &failure)
{
    if (failure.httpStatus != 0)
        return failure.httpStatus;
    switch (failure.code) {
    case FeedFailureCode::Forbidden:
        return 403;
    case FeedFailureCode::NotFound:
        return 404;
    case FeedFailureCode::Gone:
        return 410;
    case FeedFailureCode::TooManyRequests:
        return 429;
    default:
        return 0;
    }
}

QString classWords(int status)
{
    if (status >= 500)
        return QStringLiteral("the server has a fault");
    if (status >= 400)
        return QStringLiteral("the server refuses the request");
    if (status >= 300)
        return QStringLiteral("a redirect that cannot be followed");
    if (status >= 200)
        return QStringLiteral("an answer without a document");
    return QStringLiteral("an interim answer in place of the final one");
}

} // namespace

QString httpStatusWords(const FeedFailure &failure)
{
    const int status = impliedStatus(failure);
    const auto entry = std::find_if(kEntries.begin(), kEntries.end(),
                                    [status](const Entry &candidate) { return candidate.status == status; });
    if (entry != kEntries.end())
        return QStringLiteral("%1 %2").arg(QString::number(status), QLatin1String(entry->words));
    const QString reason = failure.detail.isEmpty() ? QString() : QLatin1Char(' ') + failure.detail;
    return QStringLiteral("%1%2: %3").arg(QString::number(status), reason, classWords(status));
}

} // namespace depesche::cli
