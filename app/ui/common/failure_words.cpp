// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences and names for what can go wrong with a feed.
#include "ui/common/http_status_sentences.h"
#include "ui/common/words.h"

#include <QCoreApplication>

namespace depesche::ui
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// The sentence with the failure's particulars behind it, where there are any.
QString with(const QString &sentence, const QString &detail)
{
    return detail.isEmpty() ? sentence : Words::tr("%1 (%2)").arg(sentence, detail);
}

QString timedOut(const QString &seconds)
{
    bool isNumber = false;
    const int count = seconds.toInt(&isNumber);
    if (!isNumber)
        return Words::tr("The server was too slow; it is tried again later.");
    return Words::tr("The server did not answer within %n second(s); it is tried again later.", nullptr,
                     count);
}

QString tooLarge(const FeedFailure &failure)
{
    bool isNumber = false;
    const qint64 limit = failure.detail.toLongLong(&isNumber);
    const QString size = isNumber ? sizeWords(limit, QLocale()) : Words::tr("the limit");
    switch (failure.code) {
    case FeedFailureCode::UnpacksTooLarge:
        return Words::tr("The answer is packed and unpacks to more than %1; tell the publisher, or remove "
                         "the feed.")
            .arg(size);
    case FeedFailureCode::EntryTooLarge:
        return Words::tr("A single entry of the feed is larger than %1; tell the publisher, or look for "
                         "another feed of this site.")
            .arg(size);
    default:
        return Words::tr("The answer is too large: it did not end within %1; check that the address is a "
                         "feed's.")
            .arg(size);
    }
}

QString networkSentence(const FeedFailure &failure)
{
    switch (failure.code) {
    case FeedFailureCode::Offline:
        return Words::tr("The program reads offline, or there is no network.");
    case FeedFailureCode::HostNotFound:
        return Words::tr("The host was not found; check the address and the network.");
    case FeedFailureCode::ConnectionRefused:
        return Words::tr("Nothing answers at this address; the server may be down.");
    case FeedFailureCode::ConnectionLost:
        return Words::tr("The connection broke in the middle of the answer; it is tried again later.");
    case FeedFailureCode::TimedOut:
        return timedOut(failure.detail);
    case FeedFailureCode::TooLarge:
    case FeedFailureCode::UnpacksTooLarge:
    case FeedFailureCode::EntryTooLarge:
        return tooLarge(failure);
    case FeedFailureCode::IncompleteBody:
        return with(Words::tr("The end of the document is missing; it is tried again later."),
                    failure.detail);
    case FeedFailureCode::BadEncoding:
        return with(Words::tr("The compression or transfer encoding of the answer is broken or unknown."),
                    failure.detail);
    case FeedFailureCode::BadResponse:
        return with(Words::tr("The server's answer is not proper HTTP; check the address."), failure.detail);
    case FeedFailureCode::TlsFailed:
        return with(Words::tr("There is no secure connection to the server."), failure.detail);
    case FeedFailureCode::RedirectLoop:
        return Words::tr("The server redirects in a circle; tell the publisher.");
    case FeedFailureCode::TooManyRedirects:
        return Words::tr("The server redirects too many times in a row; check the address.");
    case FeedFailureCode::RedirectRefused:
        return with(Words::tr("The server redirects to an address that may not be fetched."), failure.detail);
    case FeedFailureCode::ProxyFailed:
        return with(Words::tr("The proxy does not work; check the proxy settings."), failure.detail);
    case FeedFailureCode::BadAddress:
        return Words::tr("This is no http or https address; check the address.");
    default:
        return {};
    }
}

QString statusSentence(const FeedFailure &failure)
{
    const auto status = [&failure](int implied) {
        return httpStatusSentence(failure.httpStatus > 0 ? failure.httpStatus : implied, failure.detail);
    };
    switch (failure.code) {
    case FeedFailureCode::PasswordNeeded:
        return Words::tr("The server wants a user name and a password (401).");
    case FeedFailureCode::PasswordWrong:
        return Words::tr("The server does not take this user name and password (401); check them.");
    case FeedFailureCode::SecretsUnreadable:
        return with(Words::tr("The server was not asked: the password cannot be read where it is kept."),
                    failure.detail);
    case FeedFailureCode::CertificateUnreadable:
        return with(Words::tr("The server was not asked: the client certificate cannot be read."),
                    failure.detail);
    case FeedFailureCode::Forbidden:
        return status(403);
    case FeedFailureCode::NotFound:
        return status(404);
    case FeedFailureCode::Gone:
        return status(410);
    case FeedFailureCode::TooManyRequests:
        return status(429);
    case FeedFailureCode::HttpStatus:
        return status(0);
    default:
        return {};
    }
}

QString documentSentence(const FeedFailure &failure)
{
    switch (failure.code) {
    case FeedFailureCode::EmptyBody:
        return Words::tr("The answer is empty; it is tried again later.");
    case FeedFailureCode::WebPage:
        return Words::tr(
            "This is a web page, not a feed; subscribe to the page's address to find its feeds.");
    case FeedFailureCode::NotAFeed:
        return with(Words::tr("This is not a feed; check the address."), failure.detail);
    case FeedFailureCode::BrokenDocument:
        return with(Words::tr("The document is broken beyond repair; tell the publisher."), failure.detail);
    case FeedFailureCode::TooDeep:
        return Words::tr("The elements of the document are nested too deeply to be read.");
    case FeedFailureCode::StoreFailed:
        return with(Words::tr("What came could not be stored; check the disk."), failure.detail);
    case FeedFailureCode::Stopped:
        return Words::tr("It was stopped before the answer was there.");
    case FeedFailureCode::Internal:
        return with(Words::tr("This is a fault of Depesche; please report it."), failure.detail);
    default:
        return {};
    }
}

} // namespace

QString describe(const FeedFailure &failure)
{
    for (const auto &part : {networkSentence, statusSentence, documentSentence}) {
        if (QString sentence = part(failure); !sentence.isEmpty())
            return sentence;
    }
    return {};
}

bool wantsPassword(FeedFailureCode code)
{
    return code == FeedFailureCode::PasswordNeeded || code == FeedFailureCode::PasswordWrong ||
           code == FeedFailureCode::SecretsUnreadable;
}

QString shortWords(const FeedFailure &failure)
{
    switch (failure.code) {
    case FeedFailureCode::None:
        return {};
    case FeedFailureCode::Offline:
        return Words::tr("not asked while offline");
    case FeedFailureCode::HostNotFound:
        return Words::tr("host not found");
    case FeedFailureCode::ConnectionRefused:
    case FeedFailureCode::TimedOut:
        return Words::tr("does not answer");
    case FeedFailureCode::ConnectionLost:
    case FeedFailureCode::IncompleteBody:
        return Words::tr("answer cut off");
    case FeedFailureCode::TooLarge:
    case FeedFailureCode::UnpacksTooLarge:
        return Words::tr("too large");
    case FeedFailureCode::EntryTooLarge:
        return Words::tr("entry too large");
    case FeedFailureCode::BadEncoding:
    case FeedFailureCode::BadResponse:
        return Words::tr("broken answer");
    case FeedFailureCode::TlsFailed:
        return Words::tr("no secure connection");
    case FeedFailureCode::RedirectLoop:
    case FeedFailureCode::TooManyRedirects:
    case FeedFailureCode::RedirectRefused:
        return Words::tr("leads nowhere");
    case FeedFailureCode::PasswordNeeded:
        return Words::tr("needs a password");
    case FeedFailureCode::PasswordWrong:
        return Words::tr("wrong password");
    case FeedFailureCode::Forbidden:
        return Words::tr("access refused");
    case FeedFailureCode::NotFound:
        return Words::tr("not found");
    case FeedFailureCode::Gone:
        return Words::tr("taken down");
    case FeedFailureCode::TooManyRequests:
        return Words::tr("asked too often");
    case FeedFailureCode::HttpStatus:
        return Words::tr("error %1").arg(failure.httpStatus);
    case FeedFailureCode::EmptyBody:
        return Words::tr("empty answer");
    case FeedFailureCode::WebPage:
    case FeedFailureCode::NotAFeed:
        return Words::tr("not a feed");
    case FeedFailureCode::BrokenDocument:
    case FeedFailureCode::TooDeep:
        return Words::tr("broken document");
    case FeedFailureCode::ProxyFailed:
        return Words::tr("proxy does not work");
    case FeedFailureCode::StoreFailed:
        return Words::tr("could not be stored");
    case FeedFailureCode::Stopped:
        return Words::tr("stopped");
    case FeedFailureCode::BadAddress:
        return Words::tr("no web address");
    case FeedFailureCode::Internal:
        return Words::tr("fault of the program");
    case FeedFailureCode::SecretsUnreadable:
        return Words::tr("password not readable");
    case FeedFailureCode::CertificateUnreadable:
        return Words::tr("certificate not readable");
    }
    return {};
}

} // namespace depesche::ui
