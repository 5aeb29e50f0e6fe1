// SPDX-License-Identifier: GPL-3.0-or-later
// Text as a date.
#include "feeds/feed_dates.h"
#include "fuzz/expect.h"

#include <QString>

#include <cstddef>
#include <cstdint>

using namespace depesche;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QDateTime date = feeds::parseFeedDate(text);
    if (!date.isValid())
        return 0;
    fuzz::expect(date.timeSpec() == Qt::UTC, "dates are UTC");
    // As text: before 1970, QDateTime rounds a part of a second up.
    const QString written = date.toString(Qt::ISODate);
    fuzz::expect(feeds::parseFeedDate(written).toString(Qt::ISODate) == written,
                 "a date that was written is read as itself");
    return 0;
}
