// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the activity window's cells.
#include "ui/activity/activity_words.h"

#include "ui/common/words.h"

#include <QCoreApplication>

namespace depesche::ui
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ActivityWords)
};

constexpr int kNotModified = 304;
constexpr double kMillisecondsPerSecond = 1000;

QString doneWords(int status)
{
    if (status == kNotModified)
        return Words::tr("nothing new (304)");
    return status > 0 ? Words::tr("read (%1)").arg(status) : Words::tr("read");
}

} // namespace

QString kindWords(refresh::ActivityEntry::Kind kind)
{
    switch (kind) {
    case refresh::ActivityEntry::Kind::Feed:
        return Words::tr("feed");
    case refresh::ActivityEntry::Kind::Discovery:
        return Words::tr("search for feeds");
    case refresh::ActivityEntry::Kind::Page:
        return Words::tr("page");
    case refresh::ActivityEntry::Kind::Picture:
        return Words::tr("picture");
    case refresh::ActivityEntry::Kind::Other:
        break;
    }
    return Words::tr("other");
}

QString resultWords(const refresh::ActivityEntry &entry)
{
    switch (entry.state) {
    case refresh::ActivityEntry::State::Running:
        return Words::tr("under way");
    case refresh::ActivityEntry::State::Done:
        return doneWords(entry.status);
    case refresh::ActivityEntry::State::Stopped:
        return entry.failure.code == FeedFailureCode::Offline ? describe(entry.failure)
                                                              : Words::tr("stopped");
    case refresh::ActivityEntry::State::Failed:
        return describe(entry.failure);
    case refresh::ActivityEntry::State::Notice:
        break;
    }
    return entry.failure.isFailure() ? describe(entry.failure)
                                     : Words::tr("moved for good; the new address was taken over");
}

QString receivedWords(const refresh::ActivityEntry &entry, const QLocale &locale)
{
    const bool runs = entry.state == refresh::ActivityEntry::State::Running;
    if (runs && entry.expected > 0)
        //: bytes received, bytes announced
        return Words::tr("%1 of %2").arg(sizeWords(entry.bytes, locale), sizeWords(entry.expected, locale));
    return entry.bytes > 0 ? sizeWords(entry.bytes, locale) : QString();
}

QString durationWords(std::chrono::milliseconds duration, const QLocale &locale)
{
    const double seconds = double(duration.count()) / kMillisecondsPerSecond;
    //: a number of seconds with one decimal place
    return Words::tr("%1 s").arg(locale.toString(seconds, 'f', 1));
}

QString addressWords(const refresh::ActivityEntry &entry)
{
    const QString asked = entry.title.isEmpty()
                              ? entry.url.toDisplayString()
                              : QStringLiteral("%1 – %2").arg(entry.title, entry.url.toDisplayString());
    return entry.movedTo.isEmpty() ? asked
                                   : QStringLiteral("%1 → %2").arg(asked, entry.movedTo.toDisplayString());
}

} // namespace depesche::ui
