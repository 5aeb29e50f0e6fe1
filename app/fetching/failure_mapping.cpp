// SPDX-License-Identifier: GPL-3.0-or-later
// One table for the network's kinds, one for statuses, one for the store's codes.
#include "fetching/failure_mapping.h"

namespace depesche::fetching
{
namespace
{

constexpr qsizetype kLongestDetail = 500;

FeedFailureCode codeOfStatus(int status)
{
    switch (status) {
    case 401:
        return FeedFailureCode::PasswordNeeded;
    case 403:
        return FeedFailureCode::Forbidden;
    case 404:
        return FeedFailureCode::NotFound;
    case 407:
        return FeedFailureCode::ProxyFailed;
    case 410:
        return FeedFailureCode::Gone;
    case 429:
        return FeedFailureCode::TooManyRequests;
    default:
        return FeedFailureCode::HttpStatus;
    }
}

FeedFailureCode codeOf(const net::Failure &failure)
{
    switch (failure.kind) {
    case net::FailureKind::Offline:
        return FeedFailureCode::Offline;
    case net::FailureKind::HostNotFound:
        return FeedFailureCode::HostNotFound;
    case net::FailureKind::ConnectionRefused:
        return FeedFailureCode::ConnectionRefused;
    case net::FailureKind::ConnectionLost:
        return FeedFailureCode::ConnectionLost;
    case net::FailureKind::TimedOut:
        return FeedFailureCode::TimedOut;
    case net::FailureKind::TooLarge:
        return FeedFailureCode::TooLarge;
    case net::FailureKind::UnpacksTooLarge:
        return FeedFailureCode::UnpacksTooLarge;
    case net::FailureKind::IncompleteBody:
        return FeedFailureCode::IncompleteBody;
    case net::FailureKind::BadEncoding:
        return FeedFailureCode::BadEncoding;
    case net::FailureKind::BadResponse:
        return FeedFailureCode::BadResponse;
    case net::FailureKind::TlsFailed:
        return FeedFailureCode::TlsFailed;
    case net::FailureKind::RedirectLoop:
        return FeedFailureCode::RedirectLoop;
    case net::FailureKind::TooManyRedirects:
        return FeedFailureCode::TooManyRedirects;
    case net::FailureKind::RedirectRefused:
        return FeedFailureCode::RedirectRefused;
    case net::FailureKind::AuthenticationRequired:
        return FeedFailureCode::PasswordNeeded;
    case net::FailureKind::AuthenticationFailed:
        return FeedFailureCode::PasswordWrong;
    case net::FailureKind::HttpStatus:
        return codeOfStatus(failure.status);
    case net::FailureKind::ProxyFailed:
        return FeedFailureCode::ProxyFailed;
    case net::FailureKind::Cancelled:
        return FeedFailureCode::Stopped;
    case net::FailureKind::BadAddress:
        return FeedFailureCode::BadAddress;
    case net::FailureKind::Other:
        break;
    }
    return FeedFailureCode::Internal;
}

QString storeReason(store::StoreErrorCode code)
{
    switch (code) {
    case store::StoreErrorCode::NotFound:
        return QStringLiteral("the feed is not subscribed any more");
    case store::StoreErrorCode::ProfileUnusable:
        return QStringLiteral("the profile cannot be used");
    case store::StoreErrorCode::NotWritable:
        return QStringLiteral("the profile cannot be written");
    case store::StoreErrorCode::NewerSchema:
        return QStringLiteral("the profile was written by a newer version");
    case store::StoreErrorCode::Damaged:
        return QStringLiteral("the store is damaged");
    case store::StoreErrorCode::DiskFull:
        return QStringLiteral("the disk is full");
    case store::StoreErrorCode::Busy:
        return QStringLiteral("another process holds the profile for too long");
    case store::StoreErrorCode::InputOutput:
        return QStringLiteral("writing to the disk failed");
    case store::StoreErrorCode::AddressTaken:
        return QStringLiteral("another feed has this address");
    case store::StoreErrorCode::InvalidQuery:
        return QStringLiteral("the store refused the request");
    case store::StoreErrorCode::Closed:
        return QStringLiteral("the store is closed");
    case store::StoreErrorCode::Cancelled:
        return QStringLiteral("it was given up");
    }
    return {};
}

} // namespace

FeedFailure feedFailure(const net::Failure &failure)
{
    return {codeOf(failure), failure.status, failure.detail.left(kLongestDetail)};
}

FeedFailure feedFailure(const store::StoreError &error)
{
    QString detail = storeReason(error.code);
    if (!error.detail.isEmpty())
        detail += QLatin1String(": ") + error.detail;
    return {FeedFailureCode::StoreFailed, 0, detail.left(kLongestDetail)};
}

bool countsAgainstFeed(FeedFailureCode code)
{
    switch (code) {
    case FeedFailureCode::None:
    case FeedFailureCode::Offline:
    case FeedFailureCode::StoreFailed:
    case FeedFailureCode::Stopped:
    case FeedFailureCode::Internal:
        return false;
    default:
        return true;
    }
}

} // namespace depesche::fetching
