// SPDX-License-Identifier: GPL-3.0-or-later
// The web page of an article as it was fetched, kept as one file, and what of it was left out.
#pragma once

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QUrl>

namespace depesche
{

struct KeptPage {
    QUrl url;         ///< where the page came from, after redirects
    QDateTime keptAt; ///< UTC
    qint64 bytes = 0; ///< of the file, pictures included
    int pictures = 0; ///< in the file
    int leftOut = 0;  ///< pictures and frames that are not in it

    friend bool operator==(const KeptPage &, const KeptPage &) = default;
};

/// What a kept page lacks: how many of each kind, and the first of them by address.
struct LeftOut {
    enum class Reason {
        TooMany,     ///< beyond the number of pictures that are kept
        TooLarge,    ///< a picture larger than one may be
        NoRoom,      ///< beyond the size that all pictures may have together
        NoTime,      ///< beyond the time that a page may take
        NotFetched,  ///< the network did not bring it
        NotAPicture, ///< no raster format, or more pixels than are decoded
        Frame,       ///< another page inside of the page
    };
    struct Named {
        Reason reason = Reason::NotFetched;
        QUrl url;
    };
    /// More are counted only.
    static constexpr qsizetype kMostNamed = 200;

    QMap<Reason, int> counts;
    QList<Named> named;

    /// An address that is empty is counted only.
    void add(Reason reason, const QUrl &url)
    {
        ++counts[reason];
        if (!url.isEmpty() && named.size() < kMostNamed)
            named.append({reason, url});
    }
    int total() const
    {
        int sum = 0;
        for (const int count : counts)
            sum += count;
        return sum;
    }
};

} // namespace depesche
