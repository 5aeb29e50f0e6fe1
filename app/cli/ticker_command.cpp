// SPDX-License-Identifier: GPL-3.0-or-later
// ticker: live coverage is followed, listed, and printed as it comes.
#include "cli/commands.h"
#include "cli/failure_words.h"
#include "cli/ticker_values.h"
#include "feeds/discovery.h"
#include "html/url_resolver.h"
#include "services/ticker/ticker_service.h"
#include "store/store.h"
#include "store/ticker_repository.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace depesche::cli
{

namespace
{

class TickerCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("ticker"),
            .operands = QStringLiteral("follow URL | unfollow TICKER | list | watch [TICKER...]"),
            .summary = QStringLiteral("follow live coverage: pages with a live blog, feeds, event streams"),
            .details = QStringLiteral(
                "follow asks the address what it is and stores what is there; unfollow forgets it with all\n"
                "its entries; list shows what is followed. watch keeps asking, politely, and prints entries\n"
                "as they come, edits and withdrawals too, until it is stopped or all coverage has ended;\n"
                "with --json one object for each line. TICKER is a number or an address."),
            .options = {},
            .leastOperands = 1,
            .mostOperands = -1,
        };
    }

    void stop() override
    {
        if (m_watching)
            finish();
        else
            ProfileCommand::stop();
    }

protected:
    void start() override
    {
        const QStringList words = arguments().operands().mid(1);
        const QString action = arguments().operands().first();
        if (action == QLatin1String("follow") && words.size() == 1)
            follow(words.first());
        else if (action == QLatin1String("unfollow") && words.size() == 1)
            withTickers(words, [this](const QList<Ticker> &chosen) { unfollow(chosen.first()); });
        else if (action == QLatin1String("list") && words.isEmpty())
            withTickers({}, [this](const QList<Ticker> &all) { list(all); });
        else if (action == QLatin1String("watch"))
            withTickers(words, [this](const QList<Ticker> &chosen) { watch(chosen); });
        else
            finish(misused(QStringLiteral(
                "ticker is used as: follow URL, unfollow TICKER, list, or watch [TICKER...]")));
    }

private:
    template <class Use>
    void withTickers(const QStringList &words, Use use)
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

    void follow(const QString &typed)
    {
        const QUrl url = feeds::addressFromInput(typed);
        if (!html::isFetchable(url)) {
            fail(QStringLiteral("\"%1\" is not an http or https address").arg(typed));
            return;
        }
        continueOn(this, services().tickers.follow(url), [this, url](const ticker::FollowOutcome &outcome) {
            if (isFinished())
                return;
            if (outcome)
                report(url, *outcome);
            else if (outcome.error().code == FeedFailureCode::WebPage)
                fail(QStringLiteral("%1: there is no live coverage on this page").arg(shown(url)));
            else
                fail(QStringLiteral("%1: %2").arg(shown(url), words(outcome.error())));
        });
    }

    void report(const QUrl &url, const ticker::Followed &followed)
    {
        if (wantsJson()) {
            output().json(QJsonObject{{QStringLiteral("id"), followed.id.value},
                                      {QStringLiteral("url"), shown(url)},
                                      {QStringLiteral("kind"), kindName(followed.kind)},
                                      {QStringLiteral("title"), followed.title},
                                      {QStringLiteral("entries"), followed.entries},
                                      {QStringLiteral("new"), followed.isNew}});
        } else {
            output().line(
                QStringLiteral("%1 %2 (ticker %3, %4, %5 entries)")
                    .arg(followed.isNew ? QStringLiteral("following") : QStringLiteral("already following"),
                         followed.title.isEmpty() ? shown(url) : followed.title,
                         QString::number(followed.id.value), kindName(followed.kind),
                         QString::number(followed.entries)));
        }
        finish();
    }

    void unfollow(const Ticker &ticker)
    {
        then(services().tickers.unfollow(ticker.id), [this, ticker] {
            if (wantsJson())
                output().json(QJsonObject{{QStringLiteral("id"), ticker.id.value}});
            else
                output().line(QStringLiteral("no longer following %1").arg(ticker.displayTitle()));
            finish();
        });
    }

    void list(const QList<Ticker> &tickers)
    {
        if (wantsJson())
            output().beginArray();
        for (const Ticker &ticker : tickers) {
            if (wantsJson())
                output().item(tickerValue(ticker));
            else
                output().line(tickerRow(ticker));
        }
        if (wantsJson())
            output().endArray();
        finish();
    }

    void watch(const QList<Ticker> &tickers)
    {
        if (tickers.isEmpty()) {
            fail(QStringLiteral("nothing is followed; \"ticker follow URL\" begins"));
            return;
        }
        m_watching = true;
        for (const Ticker &ticker : tickers)
            m_watched.insert(ticker.id, ticker.displayTitle());
        connect(&services().store, &store::Store::tickerChanged, this, &TickerCommand::changed);
        connect(&services().tickers, &ticker::TickerService::statusChanged, this,
                &TickerCommand::statusChanged);
        services().tickers.start();
    }

    void changed(const TickerChanges &changes)
    {
        if (isFinished() || !m_watched.contains(changes.ticker))
            return;
        const QList<TickerEntryId> ids = changes.added + changes.changed;
        if (ids.isEmpty())
            return;
        const QSet<TickerEntryId> added(changes.added.begin(), changes.added.end());
        then(services().store.tickers().entries(ids), [this, added](const QList<TickerEntry> &entries) {
            for (const TickerEntry &entry : entries)
                print(entry, added.contains(entry.id));
        });
    }

    /// Each line leaves at once.
    void print(const TickerEntry &entry, bool isNew)
    {
        const QString title = m_watched.value(entry.ticker);
        if (wantsJson())
            output().json(entryValue(entry, isNew));
        else
            output().line(entryRow(entry, isNew, m_watched.size() > 1 ? title : QString()));
        output().flush();
        if (output().isBroken())
            finish();
    }

    void statusChanged(TickerId id, const ticker::LiveStatus &status)
    {
        if (isFinished() || !m_watched.contains(id))
            return;
        if (status.state == ticker::LiveState::Ended)
            m_ended.insert(id);
        else
            m_ended.remove(id);
        if (m_ended.size() == m_watched.size())
            end();
    }

    /// After what the last answers brought was printed: the store answers in order.
    void end()
    {
        then(services().store.tickers().entries({}), [this](const QList<TickerEntry> &) { finish(); });
    }

    bool m_watching = false;
    QHash<TickerId, QString> m_watched;
    QSet<TickerId> m_ended;
};

} // namespace

std::unique_ptr<Command> makeTickerCommand()
{
    return std::make_unique<TickerCommand>();
}

} // namespace depesche::cli
