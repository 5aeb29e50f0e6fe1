// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence for each reason.
#include "cli/kept_page_words.h"

#include "cli/failure_words.h"

namespace depesche::cli
{
using namespace Qt::StringLiterals;

namespace
{

QString counted(int count, const QString &one, const QString &many)
{
    return count == 1 ? u"1 "_s + one : QString::number(count) + u' ' + many;
}

QString leftOutWords(LeftOut::Reason reason, int count)
{
    const QString pictures = counted(count, u"picture"_s, u"pictures"_s);
    switch (reason) {
    case LeftOut::Reason::TooMany:
        return pictures + u" beyond the number that is kept"_s;
    case LeftOut::Reason::TooLarge:
        return pictures + u" too large"_s;
    case LeftOut::Reason::NoRoom:
        return pictures + u" beyond the size that a page may have"_s;
    case LeftOut::Reason::NoTime:
        return pictures + u" that did not come in time"_s;
    case LeftOut::Reason::NotFetched:
        return pictures + u" that could not be fetched"_s;
    case LeftOut::Reason::NotAPicture:
        return pictures + u" of a kind that is not kept"_s;
    case LeftOut::Reason::Frame:
        break;
    }
    return counted(count, u"frame"_s, u"frames"_s) + u" with other pages or players"_s;
}

} // namespace

rendering::KeptWords keptPageWords()
{
    rendering::KeptWords words;
    words.kept = u"Page of %1, kept on %2"_s;
    words.back = u"Back to the article"_s;
    words.pictureMissing = u"Picture not kept"_s;
    words.leftOut = u"Not in this kept page"_s;
    words.addresses = u"Addresses"_s;
    words.reason = leftOutWords;
    return words;
}

QString words(const keeping::KeepFailure &failure)
{
    using Kind = keeping::KeepFailure::Kind;
    switch (failure.kind) {
    case Kind::NoAddress:
        return u"it has no address"_s;
    case Kind::Offline:
        return offlineWords();
    case Kind::Metered:
        return u"the connection is metered"_s;
    case Kind::Page:
        return words(failure.page);
    case Kind::Store:
        return failure.store.code == store::StoreErrorCode::NotFound ? u"there is no such article"_s
                                                                     : words(failure.store);
    case Kind::Stopped:
        break;
    }
    return u"stopped"_s;
}

} // namespace depesche::cli
