// SPDX-License-Identifier: GPL-3.0-or-later
// What was held back, until one notification sums it up.
#pragma once

#include "domain/ticker.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace depesche::alerts
{

/// Bounded: of many only the number is kept.
class HeldAlerts
{
public:
    struct Held {
        TickerEntry entry;
        QString source; ///< title of what it belongs to
    };

    void add(const TickerEntry &entry, const QString &source)
    {
        ++m_count;
        m_last = {entry, source};
        m_lines.append(lineOf(entry.content));
        if (m_lines.size() > kMostLines)
            m_lines.removeFirst();
    }

    int count() const { return m_count; }
    const Held &last() const { return m_last; }
    /// Of the newest ones.
    const QStringList &lines() const { return m_lines; }

    /// The headline, or the beginning of the text where there is none.
    static QString lineOf(const TickerEntryDraft &entry)
    {
        const QString line = entry.headline.isEmpty() ? entry.text.simplified() : entry.headline;
        return line.size() > kLongestLine ? line.left(kLongestLine - 1) + QChar(u'…') : line;
    }

private:
    static constexpr qsizetype kMostLines = 5;
    static constexpr qsizetype kLongestLine = 120;

    int m_count = 0;
    Held m_last;
    QStringList m_lines;
};

} // namespace depesche::alerts
