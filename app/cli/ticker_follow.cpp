// SPDX-License-Identifier: GPL-3.0-or-later
// ticker follow, ticker offers: what an address is, and what a page offers where it is nothing itself.
#include "cli/failure_words.h"
#include "cli/ticker_part.h"
#include "cli/ticker_values.h"
#include "feeds/discovery.h"
#include "html/url_resolver.h"
#include "services/ticker/ticker_discovery.h"
#include "services/ticker/ticker_service.h"

namespace depesche::cli
{

namespace
{

/// Both words begin with an address.
class AddressPart : public TickerPart
{
protected:
    void start() final
    {
        const QString typed = operands().value(0);
        m_address = feeds::addressFromInput(typed);
        if (html::isFetchable(m_address))
            begin();
        else
            fail(QStringLiteral("\"%1\" is not an http or https address").arg(typed));
    }

    virtual void begin() = 0;

    const QUrl &address() const { return m_address; }

    void withChoices(std::function<void(const QList<TickerChoice> &)> use)
    {
        continueOn(this, services().tickerDiscovery.choices(m_address),
                   [this, use = std::move(use)](const ticker::TickerDiscovery::Result &choices) {
                       if (isFinished())
                           return;
                       if (choices)
                           use(*choices);
                       else
                           failed(choices.error());
                   });
    }

    void failed(const FeedFailure &failure)
    {
        if (failure.code == FeedFailureCode::WebPage)
            fail(QStringLiteral("%1: there is no live coverage on this page, and it names no feed and no "
                                "event stream")
                     .arg(shown(m_address)));
        else
            fail(QStringLiteral("%1: %2").arg(shown(m_address), words(failure)));
    }

private:
    QUrl m_address;
};

class TickerOffers final : public AddressPart
{
    void begin() override
    {
        withChoices([this](const QList<TickerChoice> &choices) {
            if (wantsJson())
                output().beginArray();
            for (qsizetype n = 0; n < choices.size(); ++n) {
                if (wantsJson())
                    output().item(tickerChoiceValue(choices.at(n)));
                else
                    output().line(tickerChoiceRow(choices.at(n), int(n) + 1));
            }
            if (wantsJson())
                output().endArray();
            finish();
        });
    }
};

class TickerFollow final : public AddressPart
{
    void begin() override
    {
        const auto pick = arguments().number(QStringLiteral("pick"), 1, 0);
        if (!pick)
            finish(misused(pick.error()));
        else if (*pick == 0)
            follow(address(), {});
        else
            withChoices([this, number = *pick](const QList<TickerChoice> &choices) {
                if (number <= choices.size())
                    follow(choices.at(number - 1).url, choices.at(number - 1).title);
                else
                    fail(
                        QStringLiteral("%1 offers %2 to follow; there is no number %3")
                            .arg(shown(address()), QString::number(choices.size()), QString::number(number)));
            });
    }

    void follow(const QUrl &url, const QString &title)
    {
        continueOn(this, services().tickers.follow(url, title),
                   [this, url](const ticker::FollowOutcome &outcome) {
                       if (isFinished())
                           return;
                       if (outcome)
                           report(url, *outcome);
                       else if (outcome.error().code == FeedFailureCode::WebPage && url == address())
                           withChoices([this](const QList<TickerChoice> &choices) { offer(choices); });
                       else
                           failed(outcome.error());
                   });
    }

    void offer(const QList<TickerChoice> &choices)
    {
        QStringList rows;
        for (qsizetype n = 0; n < choices.size(); ++n)
            rows += tickerChoiceRow(choices.at(n), int(n) + 1);
        fail(QStringLiteral("%1 has no live coverage itself; follow what it offers with --pick: %2")
                 .arg(shown(address()), rows.join(QStringLiteral("; "))));
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
};

} // namespace

std::unique_ptr<TickerPart> makeTickerFollow()
{
    return std::make_unique<TickerFollow>();
}

std::unique_ptr<TickerPart> makeTickerOffers()
{
    return std::make_unique<TickerOffers>();
}

} // namespace depesche::cli
