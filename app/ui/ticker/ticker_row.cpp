// SPDX-License-Identifier: GPL-3.0-or-later
// From an entry to its row.
#include "ui/ticker/ticker_row.h"

#include <algorithm>

namespace depesche::ui
{
namespace
{

/// More than any line shows; keeps a hostile headline from costing time.
constexpr qsizetype kLongestLine = 400;
constexpr qsizetype kLongestText = 20'000;

} // namespace

TickerRow::TickerRow(const TickerEntry &entry)
    : id(entry.id),
      ticker(entry.ticker),
      sortedAt(entry.sortedAt),
      line(entry.content.headline.simplified().left(kLongestLine)),
      text(entry.content.text.trimmed().left(kLongestText)),
      url(entry.content.url),
      keyEvent(entry.content.keyEvent),
      pinned(entry.content.pinned),
      edited(entry.edited),
      withdrawn(entry.withdrawn)
{
    if (line.isEmpty()) {
        line = text.left(kLongestLine).simplified();
        if (line.size() == text.size())
            text.clear(); // the line says all of it
    }
    for (const Author &one : entry.content.authors) {
        if (author.isEmpty())
            author = one.name.simplified();
    }
    if (!entry.content.images.isEmpty())
        picture = std::make_shared<const Image>(entry.content.images.first());
}

} // namespace depesche::ui
