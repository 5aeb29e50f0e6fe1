// SPDX-License-Identifier: GPL-3.0-or-later
// One table for the network's kinds, one for statuses.
#include "services/ticker/ticker_failure.h"

#include <algorithm>
#include <array>

namespace depesche::ticker
{
namespace
{

using Code = FeedFailureCode;
using Kind = net::FailureKind;

constexpr qsizetype kMostDetail = 500;

struct KindRow {
    Kind kind;
    Code code;
};

constexpr std::array kKinds{
    KindRow{Kind::Offline, Code::Offline},
    KindRow{Kind::HostNotFound, Code::HostNotFound},
    KindRow{Kind::ConnectionRefused, Code::ConnectionRefused},
    KindRow{Kind::ConnectionLost, Code::ConnectionLost},
    KindRow{Kind::TimedOut, Code::TimedOut},
    KindRow{Kind::TooLarge, Code::TooLarge},
    KindRow{Kind::IncompleteBody, Code::IncompleteBody},
    KindRow{Kind::BadEncoding, Code::BadEncoding},
    KindRow{Kind::BadResponse, Code::BadResponse},
    KindRow{Kind::TlsFailed, Code::TlsFailed},
    KindRow{Kind::RedirectLoop, Code::RedirectLoop},
    KindRow{Kind::TooManyRedirects, Code::TooManyRedirects},
    KindRow{Kind::RedirectRefused, Code::RedirectRefused},
    KindRow{Kind::AuthenticationRequired, Code::PasswordNeeded},
    KindRow{Kind::AuthenticationFailed, Code::PasswordWrong},
    KindRow{Kind::ProxyFailed, Code::ProxyFailed},
    KindRow{Kind::Cancelled, Code::Stopped},
    KindRow{Kind::BadAddress, Code::BadAddress},
};

Code codeOfStatus(int status)
{
    switch (status) {
    case 403:
        return Code::Forbidden;
    case 404:
        return Code::NotFound;
    case 410:
        return Code::Gone;
    case 429:
        return Code::TooManyRequests;
    default:
        return Code::HttpStatus;
    }
}

} // namespace

FeedFailure tickerFailure(const net::Failure &failure)
{
    FeedFailure result;
    result.httpStatus = failure.status;
    result.detail = failure.detail.left(kMostDetail);
    if (failure.kind == Kind::HttpStatus) {
        result.code = codeOfStatus(failure.status);
        return result;
    }
    const auto row = std::find_if(kKinds.begin(), kKinds.end(),
                                  [&](const KindRow &known) { return known.kind == failure.kind; });
    result.code = row == kKinds.end() ? Code::Internal : row->code;
    return result;
}

FeedFailure tickerFailure(const store::StoreError &error)
{
    return {Code::StoreFailed, 0, error.detail.left(kMostDetail)};
}

} // namespace depesche::ticker
