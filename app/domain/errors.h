// SPDX-License-Identifier: GPL-3.0-or-later
// Why a feed could not be read, as a value. Words are made at the edge (ui/common, cli).
#pragma once

#include <QMetaType>
#include <QString>

namespace depesche
{

enum class FeedFailureCode {
    None,
    Offline, ///< the person switched the network off, or there is none
    HostNotFound,
    ConnectionRefused,
    ConnectionLost, ///< closed or reset in the middle
    TimedOut,       ///< detail: seconds
    TooLarge,       ///< the answer did not end within the limit; detail: limit in bytes
    IncompleteBody, ///< shorter than announced, or the encoding's end is missing
    BadEncoding,    ///< transfer or content encoding broken or unknown; detail: its name
    BadResponse,    ///< not HTTP, too many headers, nonsense framing
    TlsFailed,      ///< detail: what is wrong with the certificate or the handshake
    RedirectLoop,
    TooManyRedirects,
    RedirectRefused, ///< to a scheme that is not http(s), or from https to http; detail: the target
    PasswordNeeded,  ///< 401 without a password given
    PasswordWrong,   ///< 401 although one was given
    Forbidden,       ///< 403
    NotFound,        ///< 404
    Gone,            ///< 410
    TooManyRequests, ///< 429
    HttpStatus,      ///< any other status that is no success
    EmptyBody,
    WebPage,        ///< an HTML page instead of a feed
    NotAFeed,       ///< XML or JSON that is no feed, or no text at all; detail: what it seems to be
    BrokenDocument, ///< could not be repaired; detail: place and kind of the fault
    TooDeep,        ///< nested beyond the limit
    ProxyFailed,    ///< detail: the proxy's name
    StoreFailed,    ///< detail: the store's reason
    Stopped,        ///< the person stopped it
    BadAddress,     ///< not an http or https address
    Internal,
    // Stored by number: new ones go to the end.
    SecretsUnreadable, ///< the feed's password or the like is kept where it cannot be read now; detail: why
    CertificateUnreadable, ///< detail: the client certificate's file and why
    UnpacksTooLarge,       ///< the answer came packed; detail: limit in bytes of what is unpacked
    EntryTooLarge, ///< one entry takes most of an answer that is too large; detail: bytes it is larger than
};

/// The highest number that is stored.
inline constexpr FeedFailureCode kLastFeedFailureCode = FeedFailureCode::EntryTooLarge;

struct FeedFailure {
    FeedFailureCode code = FeedFailureCode::None;
    int httpStatus = 0; ///< 0 where there was no answer
    QString detail;     ///< untranslated particulars, plain text, at most 500 characters

    bool isFailure() const { return code != FeedFailureCode::None; }
    friend bool operator==(const FeedFailure &, const FeedFailure &) = default;
};

} // namespace depesche

Q_DECLARE_METATYPE(depesche::FeedFailure)
