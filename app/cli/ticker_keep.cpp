// SPDX-License-Identifier: GPL-3.0-or-later
// ticker set, ticker search, ticker export: what is kept of live coverage.
#include "cli/failure_words.h"
#include "cli/ticker_part.h"
#include "cli/ticker_values.h"
#include "services/ticker/ticker_export.h"
#include "store/store.h"
#include "store/ticker_repository.h"

#include <QLocale>
#include <QTimeZone>

namespace depesche::cli
{

namespace
{

constexpr int kUsualEntryHits = 50;

class TickerSet final : public TickerPart
{
    void start() override
    {
        withTickers(operands(), [this](const QList<Ticker> &chosen) { change(chosen.first()); });
    }

    void change(Ticker ticker)
    {
        const auto count = arguments().number(QStringLiteral("keep-count"), 0, ticker.keepCount);
        const auto days = arguments().number(QStringLiteral("keep-days"), 0, ticker.keepDays);
        const QString alerts = arguments().value(QStringLiteral("alerts"));
        const auto choice = alertChoiceOf(alerts);
        if (!count || !days) {
            finish(misused(count ? days.error() : count.error()));
            return;
        }
        if (!alerts.isEmpty() && !choice) {
            finish(misused(QStringLiteral("\"%1\" is no choice: say none, key, words or all").arg(alerts)));
            return;
        }
        ticker.keepCount = *count;
        ticker.keepDays = *days;
        if (choice)
            ticker.alerts = *choice;
        if (const auto oldestFirst = wantedOrder(); oldestFirst)
            ticker.oldestFirst = *oldestFirst;
        then(services().store.tickers().update(ticker), [this, id = ticker.id] { report(id); });
    }

    void report(TickerId id)
    {
        withTickers({QString::number(id.value)}, [this](const QList<Ticker> &changed) {
            if (wantsJson())
                output().json(tickerValue(changed.first()));
            else
                output().line(tickerSettingsRow(changed.first()));
            finish();
        });
    }
};

class TickerSearch final : public TickerPart
{
    void start() override
    {
        const auto limit = arguments().number(QStringLiteral("limit"), 1, kUsualEntryHits);
        if (!limit) {
            finish(misused(limit.error()));
            return;
        }
        withTickers({}, [this, number = *limit](const QList<Ticker> &all) {
            for (const Ticker &ticker : all)
                m_titles.insert(ticker.id, ticker.displayTitle());
            if (arguments().has(QStringLiteral("in")))
                withTickers({arguments().value(QStringLiteral("in"))},
                            [this, number](const QList<Ticker> &one) { search(number, one.first().id); });
            else
                search(number, std::nullopt);
        });
    }

    void search(int limit, std::optional<TickerId> within)
    {
        then(services().store.tickers().search({operands().join(u' '), within, limit}),
             [this](const TickerSearchPage &page) {
                 print(page);
                 finish();
             });
    }

    void print(const TickerSearchPage &page)
    {
        if (wantsJson())
            output().beginArray();
        for (const TickerHit &hit : page.hits) {
            if (wantsJson()) {
                QJsonObject value = storedEntryValue(hit.entry);
                value.insert(QStringLiteral("snippet"), hit.snippet);
                output().item(value);
            } else {
                output().line(hitRow(hit, m_titles.value(hit.entry.ticker)));
            }
        }
        if (wantsJson())
            output().endArray();
    }

    QHash<TickerId, QString> m_titles;
};

rendering::TickerPageWords tickerPageWords()
{
    rendering::TickerPageWords words;
    words.by = QStringLiteral("By %1");
    words.keyEvent = QStringLiteral("Key event");
    words.edited = QStringLiteral("Changed later");
    words.withdrawn = QStringLiteral("Withdrawn by the newsroom");
    words.saved = QStringLiteral("Saved on %1");
    words.pictureCredits = QStringLiteral("Picture credits");
    words.entries = [](int count) {
        return count == 1 ? QStringLiteral("1 entry") : QStringLiteral("%1 entries").arg(count);
    };
    return words;
}

class TickerExportPart final : public TickerPart
{
    void start() override
    {
        withTickers({operands().first()}, [this](const QList<Ticker> &chosen) { write(chosen.first().id); });
    }

    void write(TickerId ticker)
    {
        ticker::TickerExportSettings settings;
        settings.oldestFirst = wantedOrder();
        settings.words = tickerPageWords();
        settings.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
        settings.timeZone = QTimeZone::systemTimeZone();
        continueOn(this, services().tickerExport.write(ticker, operands().at(1), settings),
                   [this](const ticker::TickerExportResult &written) {
                       if (isFinished())
                           return;
                       if (written)
                           tell(*written);
                       else if (written.error().path.isEmpty())
                           fail(written.error().cause);
                       else
                           fail(QStringLiteral("%1 cannot be written: %2")
                                    .arg(written.error().path, written.error().reason));
                   });
    }

    void tell(const ticker::ExportedTicker &exported)
    {
        if (wantsJson())
            output().json(QJsonObject{{QStringLiteral("file"), exported.file},
                                      {QStringLiteral("entries"), exported.entries},
                                      {QStringLiteral("pictures_missing"), exported.picturesMissing}});
        else
            output().line(exported.file);
        finish();
    }
};

} // namespace

std::unique_ptr<TickerPart> makeTickerSet()
{
    return std::make_unique<TickerSet>();
}

std::unique_ptr<TickerPart> makeTickerSearch()
{
    return std::make_unique<TickerSearch>();
}

std::unique_ptr<TickerPart> makeTickerExport()
{
    return std::make_unique<TickerExportPart>();
}

} // namespace depesche::cli
