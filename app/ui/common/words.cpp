// SPDX-License-Identifier: GPL-3.0-or-later
// Ages, sizes, and sentences for the store's errors.
#include "ui/common/words.h"

#include <QCoreApplication>

namespace depesche::ui
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
/// Up to here hours are told even if midnight lies between.
constexpr qint64 kHoursBeyondMidnight = 6 * kHour;

QString sentence(const store::StoreError &error)
{
    switch (error.code) {
    case store::StoreErrorCode::NotFound:
        return Words::tr("This entry is no longer there; it may have been removed by another program.");
    case store::StoreErrorCode::ProfileUnusable:
        return Words::tr("This folder cannot be used as a profile; choose another one.");
    case store::StoreErrorCode::NotWritable:
        return Words::tr("The profile cannot be written; check its owner and its permissions.");
    case store::StoreErrorCode::NewerSchema:
        return Words::tr("The profile was written by a newer version of Depesche and was left untouched; "
                         "update the program.");
    case store::StoreErrorCode::Damaged:
        return Words::tr(
            "The store is damaged and was left as it is. Open Depesche again: it offers to rescue "
            "what can be read.");
    case store::StoreErrorCode::DiskFull:
        return Words::tr("The disk is full; make room and try again.");
    case store::StoreErrorCode::Busy:
        return Words::tr("Another program holds the profile for too long; close it or try again.");
    case store::StoreErrorCode::InputOutput:
        return Words::tr("Reading or writing the profile failed; check the disk.");
    case store::StoreErrorCode::InvalidQuery:
        return Words::tr("The search holds no word to look for; name at least one.");
    case store::StoreErrorCode::AddressTaken:
        return Words::tr("You are subscribed to this address already.");
    case store::StoreErrorCode::Closed:
        return Words::tr("The program was closing before this was done.");
    case store::StoreErrorCode::Cancelled:
        return Words::tr("This was given up before it was done.");
    }
    return {};
}

} // namespace

QString describe(const store::StoreError &error)
{
    if (error.path.isEmpty())
        return sentence(error);
    //: %1 is a sentence, %2 the path of a file
    return Words::tr("%1 (%2)").arg(sentence(error), error.path);
}

QString ageWords(const QDateTime &then, const QDateTime &now, const QLocale &locale)
{
    if (!then.isValid())
        return {};
    const qint64 seconds = then.secsTo(now);
    const QDate day = then.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    if (seconds > -kMinute && seconds < kMinute)
        return Words::tr("just now");
    if (seconds > 0 && seconds < kHour)
        return Words::tr("%n min ago", "minutes", int(seconds / kMinute));
    if (seconds > 0 && (day == today || seconds < kHoursBeyondMidnight))
        return Words::tr("%n h ago", "hours", int(seconds / kHour));
    if (day == today.addDays(-1))
        return Words::tr("yesterday");
    if (day.year() == today.year())
        //: a date in the current year, in Qt's format
        return locale.toString(day, Words::tr("d MMM"));
    //: a date in another year, in Qt's format
    return locale.toString(day, Words::tr("d MMM yyyy"));
}

QString sizeWords(qint64 bytes, const QLocale &locale)
{
    constexpr qint64 kGigabyte = 1'000'000'000;
    constexpr qint64 kSmall = 10'000'000;
    const bool precise = bytes >= kGigabyte || (bytes >= 1'000'000 && bytes < kSmall);
    return locale.formattedDataSize(bytes, precise ? 1 : 0, QLocale::DataSizeSIFormat);
}

QString hyphenationToolTip()
{
    return Words::tr(
        "Parts words at the ends of lines. The language of the article counts; its dictionary has to "
        "be installed, on Debian as the package hyphen-de or hyphen-en-us, for example.");
}

} // namespace depesche::ui
