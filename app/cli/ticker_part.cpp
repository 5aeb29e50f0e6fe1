// SPDX-License-Identifier: GPL-3.0-or-later
// TickerPart: tickers as people name them.
#include "cli/ticker_part.h"

#include "cli/ticker_values.h"
#include "store/store.h"
#include "store/ticker_repository.h"

#include <algorithm>

namespace depesche::cli
{

void TickerPart::withTickers(const QStringList &words, const std::function<void(const QList<Ticker> &)> &use)
{
    then(services().store.tickers().tickers(), [this, words, use](const QList<Ticker> &all) {
        if (words.isEmpty()) {
            use(all);
            return;
        }
        QList<Ticker> chosen;
        for (const QString &word : words) {
            const auto found = std::find_if(all.begin(), all.end(), [&word](const Ticker &one) {
                return QString::number(one.id.value) == word || shown(one.url) == word;
            });
            if (found == all.end()) {
                fail(QStringLiteral("no ticker is called \"%1\"; \"ticker list\" shows them").arg(word));
                return;
            }
            chosen.append(*found);
        }
        use(chosen);
    });
}

} // namespace depesche::cli
