// SPDX-License-Identifier: GPL-3.0-or-later
// Words for feed failures and store errors.
#include "cli/failure_words.h"

#include "cli/http_status_words.h"

namespace depesche::cli
{

namespace
{

constexpr double kMegabyte = 1024 * 1024;

/// The text with the failure's particulars in brackets, where there are any.
QString with(const QString &text, const QString &detail)
{
    return detail.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, detail);
}

QString timedOut(const FeedFailure &failure)
{
    const QString when =
        failure.detail.isEmpty() ? QString() : QStringLiteral(" after %1 s").arg(failure.detail);
    // Without a status not even the head of the answer was there.
    const QString what = failure.httpStatus == 0
                             ? QStringLiteral("the server was too slow to answer")
                             : QStringLiteral("the server was too slow in the middle of the answer");
    return QStringLiteral("timed out%1: %2").arg(when, what);
}

QString tooLarge(const FeedFailure &failure)
{
    bool isNumber = false;
    const double limit = failure.detail.toDouble(&isNumber);
    const QString size = isNumber ? QStringLiteral("%1 MB").arg(QString::number(limit / kMegabyte, 'g', 4))
                                  : QStringLiteral("the limit");
    switch (failure.code) {
    case FeedFailureCode::UnpacksTooLarge:
        return QStringLiteral("too large: the compressed answer unpacks to more than %1; tell the publisher, "
                              "or remove the feed")
            .arg(size);
    case FeedFailureCode::EntryTooLarge:
        return QStringLiteral("too large: a single entry is larger than %1; tell the publisher, or look for "
                              "another feed of this site")
            .arg(size);
    default:
        return QStringLiteral("too large: the answer did not end within %1; check that the address is a "
                              "feed's")
            .arg(size);
    }
}

QString tlsFailed(const QString &detail)
{
    if (detail.isEmpty())
        return QStringLiteral("no secure connection: the server broke off the TLS handshake");
    return QStringLiteral("no secure connection: %1").arg(detail);
}

QString networkWords(const FeedFailure &failure)
{
    switch (failure.code) {
    case FeedFailureCode::Offline:
        return QStringLiteral("not asked: the program works offline, or there is no network");
    case FeedFailureCode::HostNotFound:
        return QStringLiteral("host not found: check the address and the network");
    case FeedFailureCode::ConnectionRefused:
        return QStringLiteral("connection refused: nothing answers at this address and port");
    case FeedFailureCode::ConnectionLost:
        return with(QStringLiteral("connection lost in the middle of the answer"), failure.detail);
    case FeedFailureCode::TimedOut:
        return timedOut(failure);
    case FeedFailureCode::TooLarge:
    case FeedFailureCode::UnpacksTooLarge:
    case FeedFailureCode::EntryTooLarge:
        return tooLarge(failure);
    case FeedFailureCode::IncompleteBody:
        return with(QStringLiteral("incomplete answer: the end of the document is missing"), failure.detail);
    case FeedFailureCode::BadEncoding:
        return with(QStringLiteral("the answer's compression or transfer encoding is broken or unknown"),
                    failure.detail);
    case FeedFailureCode::BadResponse:
        return with(QStringLiteral("the server's answer is not proper HTTP"), failure.detail);
    case FeedFailureCode::TlsFailed:
        return tlsFailed(failure.detail);
    case FeedFailureCode::RedirectLoop:
        return QStringLiteral("the server redirects in a circle");
    case FeedFailureCode::TooManyRedirects:
        return with(QStringLiteral("too many redirects in a row"), failure.detail);
    case FeedFailureCode::RedirectRefused:
        return with(QStringLiteral("redirect refused: it leads to an address that may not be fetched"),
                    failure.detail);
    case FeedFailureCode::ProxyFailed:
        return with(QStringLiteral("the proxy does not work; check the proxy settings"), failure.detail);
    case FeedFailureCode::BadAddress:
        return QStringLiteral("not an http or https address");
    default:
        return {};
    }
}

QString statusWords(const FeedFailure &failure)
{
    switch (failure.code) {
    case FeedFailureCode::PasswordNeeded:
        return QStringLiteral("401 Unauthorized: the server wants a user name and a password");
    case FeedFailureCode::PasswordWrong:
        return QStringLiteral("401 Unauthorized: the server does not take this user name and password");
    case FeedFailureCode::SecretsUnreadable:
        return with(QStringLiteral("not asked: the feed's password cannot be read"), failure.detail);
    case FeedFailureCode::CertificateUnreadable:
        return with(QStringLiteral("not asked: the client certificate cannot be read"), failure.detail);
    case FeedFailureCode::Forbidden:
    case FeedFailureCode::NotFound:
    case FeedFailureCode::Gone:
    case FeedFailureCode::TooManyRequests:
    case FeedFailureCode::HttpStatus:
        return httpStatusWords(failure);
    default:
        return {};
    }
}

QString documentWords(const FeedFailure &failure)
{
    switch (failure.code) {
    case FeedFailureCode::EmptyBody:
        return QStringLiteral("the answer is empty");
    case FeedFailureCode::WebPage:
        return QStringLiteral("this is a web page, not a feed");
    case FeedFailureCode::NotAFeed:
        return with(QStringLiteral("this is not a feed"), failure.detail);
    case FeedFailureCode::BrokenDocument:
        return with(QStringLiteral("the document is broken beyond repair"), failure.detail);
    case FeedFailureCode::TooDeep:
        return QStringLiteral("the document's elements are nested too deeply");
    case FeedFailureCode::StoreFailed:
        return with(QStringLiteral("what came could not be stored"), failure.detail);
    case FeedFailureCode::Stopped:
        return QStringLiteral("stopped before the answer was there");
    case FeedFailureCode::Internal:
        return with(QStringLiteral("a fault of the program; please report it"), failure.detail);
    default:
        return {};
    }
}

/// "PATH: " or nothing.
QString place(const store::StoreError &error)
{
    return error.path.isEmpty() ? QString() : error.path + QStringLiteral(": ");
}

} // namespace

QString words(const FeedFailure &failure)
{
    for (const auto &part : {networkWords, statusWords, documentWords}) {
        if (QString text = part(failure); !text.isEmpty())
            return text;
    }
    return {};
}

QString words(const store::StoreError &error)
{
    const auto say = [&](const QString &text) { return place(error) + with(text, error.detail); };
    switch (error.code) {
    case store::StoreErrorCode::NotFound:
        return say(QStringLiteral("there is no such entry in this profile"));
    case store::StoreErrorCode::ProfileUnusable:
        return say(QStringLiteral("this cannot be used as a profile; name another folder with --profile"));
    case store::StoreErrorCode::NotWritable:
        return say(QStringLiteral("the profile cannot be written; check its owner and its permissions"));
    case store::StoreErrorCode::NewerSchema:
        return say(QStringLiteral("the profile was written by a newer version of Depesche and was left "
                                  "untouched; update the program"));
    case store::StoreErrorCode::Damaged:
        return say(
            QStringLiteral("the store is damaged and was left as it is; depesche-cli doctor --repair rescues "
                           "what can be read, from the backups too, and keeps the damaged file"));
    case store::StoreErrorCode::DiskFull:
        return say(QStringLiteral("the disk is full; make room and try again"));
    case store::StoreErrorCode::Busy:
        return say(QStringLiteral("another process holds the profile for too long; end it or try again"));
    case store::StoreErrorCode::InputOutput:
        return say(QStringLiteral("reading or writing the profile failed; check the disk"));
    case store::StoreErrorCode::AddressTaken:
        return say(QStringLiteral("another feed has this address already"));
    case store::StoreErrorCode::InvalidQuery:
        return say(QStringLiteral("the search holds no word to look for; name at least one"));
    case store::StoreErrorCode::Closed:
        return say(QStringLiteral("the store was closed before this was done"));
    case store::StoreErrorCode::Cancelled:
        return say(QStringLiteral("this was given up before it was done"));
    }
    return {};
}

QString words(const store::RescueReport &report)
{
    QString text = QStringLiteral("the store was damaged; a new one was made with %1 feeds and %2 articles")
                       .arg(report.feeds)
                       .arg(report.articles);
    if (report.backup.isValid())
        text += QStringLiteral(", %1 of them from the backup of %2")
                    .arg(report.fromBackup)
                    .arg(report.backup.toString(Qt::ISODate));
    else if (report.everythingRead)
        text += QStringLiteral(", everything that was in it");
    else
        text += QStringLiteral("; the rest could not be read");
    if (!report.damagedFile.isEmpty())
        text += QStringLiteral("; the damaged file is kept as %1").arg(report.damagedFile);
    return text;
}

QString codeName(FeedFailureCode code)
{
    switch (code) {
    case FeedFailureCode::None:
        return {};
    case FeedFailureCode::Offline:
        return QStringLiteral("offline");
    case FeedFailureCode::HostNotFound:
        return QStringLiteral("host-not-found");
    case FeedFailureCode::ConnectionRefused:
        return QStringLiteral("connection-refused");
    case FeedFailureCode::ConnectionLost:
        return QStringLiteral("connection-lost");
    case FeedFailureCode::TimedOut:
        return QStringLiteral("timed-out");
    case FeedFailureCode::TooLarge:
        return QStringLiteral("too-large");
    case FeedFailureCode::UnpacksTooLarge:
        return QStringLiteral("unpacks-too-large");
    case FeedFailureCode::EntryTooLarge:
        return QStringLiteral("entry-too-large");
    case FeedFailureCode::IncompleteBody:
        return QStringLiteral("incomplete-body");
    case FeedFailureCode::BadEncoding:
        return QStringLiteral("bad-encoding");
    case FeedFailureCode::BadResponse:
        return QStringLiteral("bad-response");
    case FeedFailureCode::TlsFailed:
        return QStringLiteral("tls-failed");
    case FeedFailureCode::RedirectLoop:
        return QStringLiteral("redirect-loop");
    case FeedFailureCode::TooManyRedirects:
        return QStringLiteral("too-many-redirects");
    case FeedFailureCode::RedirectRefused:
        return QStringLiteral("redirect-refused");
    case FeedFailureCode::PasswordNeeded:
        return QStringLiteral("password-needed");
    case FeedFailureCode::PasswordWrong:
        return QStringLiteral("password-wrong");
    case FeedFailureCode::Forbidden:
        return QStringLiteral("forbidden");
    case FeedFailureCode::NotFound:
        return QStringLiteral("not-found");
    case FeedFailureCode::Gone:
        return QStringLiteral("gone");
    case FeedFailureCode::TooManyRequests:
        return QStringLiteral("too-many-requests");
    case FeedFailureCode::HttpStatus:
        return QStringLiteral("http-status");
    case FeedFailureCode::EmptyBody:
        return QStringLiteral("empty-body");
    case FeedFailureCode::WebPage:
        return QStringLiteral("web-page");
    case FeedFailureCode::NotAFeed:
        return QStringLiteral("not-a-feed");
    case FeedFailureCode::BrokenDocument:
        return QStringLiteral("broken-document");
    case FeedFailureCode::TooDeep:
        return QStringLiteral("too-deep");
    case FeedFailureCode::ProxyFailed:
        return QStringLiteral("proxy-failed");
    case FeedFailureCode::StoreFailed:
        return QStringLiteral("store-failed");
    case FeedFailureCode::Stopped:
        return QStringLiteral("stopped");
    case FeedFailureCode::BadAddress:
        return QStringLiteral("bad-address");
    case FeedFailureCode::Internal:
        return QStringLiteral("internal");
    case FeedFailureCode::SecretsUnreadable:
        return QStringLiteral("secrets-unreadable");
    case FeedFailureCode::CertificateUnreadable:
        return QStringLiteral("certificate-unreadable");
    }
    return {};
}

} // namespace depesche::cli
