// SPDX-License-Identifier: GPL-3.0-or-later
// TickerAlerts: from what was stored to what is shown, one entry at a time.
#include "services/alerts/ticker_alerts.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "store/store.h"
#include "store/ticker_repository.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace depesche::alerts
{
namespace
{

constexpr std::chrono::hours kWindowOfLimit{1};
constexpr qsizetype kMostShown = 100; ///< whose presses are still understood
constexpr qsizetype kLongestBody = 400;

QString openKey()
{
    return QStringLiteral("default");
}

QString muteKey()
{
    return QStringLiteral("mute");
}

std::optional<Ticker> findIn(const store::Result<QList<Ticker>> &tickers, TickerId id)
{
    if (!tickers)
        return std::nullopt;
    const auto found =
        std::find_if(tickers->begin(), tickers->end(), [id](const Ticker &one) { return one.id == id; });
    return found == tickers->end() ? std::nullopt : std::optional(*found);
}

} // namespace

TickerAlerts::TickerAlerts(store::Store &store, desktop::Notifier &notifier, Clock &clock, AlertTexts texts,
                           const QTimeZone &zone, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_notifier(notifier),
      m_clock(clock),
      m_texts(std::move(texts)),
      m_zone(zone)
{
    connect(&m_notifier, &desktop::Notifier::activated, this, &TickerAlerts::activated);
    connect(&m_notifier, &desktop::Notifier::failed, this, &TickerAlerts::failed);
}

TickerAlerts::~TickerAlerts() = default;

void TickerAlerts::start()
{
    if (std::exchange(m_started, true))
        return;
    connect(&m_store, &store::Store::tickerChanged, this, &TickerAlerts::changed);
    const QDateTime now = m_clock.now();
    continueOn(this, m_store.tickers().tickers(), [this, now](const store::Result<QList<Ticker>> &tickers) {
        if (!tickers)
            return;
        for (const Ticker &ticker : *tickers)
            m_since.insert(ticker.id, now);
    });
}

void TickerAlerts::setRules(const AlertRules &rules)
{
    if (m_rules == rules)
        return;
    m_rules = rules;
    m_words = OwnWords(rules.words);
    if (!rules.enabled)
        m_held = {};
    if (m_held.count() > 0)
        planSummary();
}

void TickerAlerts::changed(const TickerChanges &changes)
{
    if (!m_since.contains(changes.ticker))
        m_since.insert(changes.ticker, m_clock.now());
    if (!m_rules.enabled || changes.added.isEmpty())
        return;
    continueOn(this, m_store.tickers().tickers(),
               [this, changes](const store::Result<QList<Ticker>> &tickers) {
                   const auto ticker = findIn(tickers, changes.ticker);
                   if (!ticker || ticker->alerts == AlertChoice::None)
                       return;
                   continueOn(this, m_store.tickers().entries(changes.added),
                              [this, ticker = *ticker](const store::Result<QList<TickerEntry>> &entries) {
                                  if (!entries)
                                      return;
                                  for (const TickerEntry &entry : *entries)
                                      weigh(entry, ticker);
                              });
               });
}

void TickerAlerts::weigh(const TickerEntry &entry, const Ticker &ticker)
{
    if (entry.withdrawn)
        return;
    const TickerEntryDraft &content = entry.content;
    const AlertCandidate candidate{
        ticker.alerts,     content.keyEvent, m_words.isIn(QString(content.headline + u'\n' + content.text)),
        content.published, entry.arrived,    m_since.value(ticker.id)};
    switch (alertDecision(candidate, m_rules, situation())) {
    case AlertVerdict::PassOver:
        return;
    case AlertVerdict::Show:
        show(entry, ticker.displayTitle());
        return;
    case AlertVerdict::Hold:
        break;
    }
    m_held.add(entry, ticker.displayTitle());
    if (m_held.count() == 1)
        planSummary();
}

AlertSituation TickerAlerts::situation()
{
    const QDateTime now = m_clock.now();
    return {now, now.toTimeZone(m_zone), shownInLastHour(), m_inFront};
}

int TickerAlerts::shownInLastHour()
{
    const QDateTime now = m_clock.now();
    // A clock that was set back must not hold things up for long.
    m_times.removeIf([&now](const QDateTime &time) {
        return time > now || time.msecsTo(now) >= std::chrono::milliseconds(kWindowOfLimit).count();
    });
    return int(m_times.size());
}

void TickerAlerts::show(const TickerEntry &entry, const QString &source)
{
    const TickerEntryDraft &content = entry.content;
    const QString title = HeldAlerts::lineOf(content);
    const QString text =
        content.headline.isEmpty() ? QString() : content.text.left(kLongestBody).simplified();
    show({entry.ticker,
          {title,
           text.isEmpty() ? source : text + u'\n' + source,
           {{openKey(), m_texts.open}, {muteKey(), m_texts.mute}}}});
}

void TickerAlerts::show(const Shown &shown)
{
    m_times.append(m_clock.now());
    if (m_shown.size() >= kMostShown) // the oldest has the smallest number
        m_shown.remove(*std::min_element(m_shown.keyBegin(), m_shown.keyEnd()));
    m_shown.insert(m_notifier.show(shown.notification), shown);
}

/// When quiet hours end, or when the limit lets another one through.
void TickerAlerts::planSummary()
{
    const AlertSituation now = situation();
    std::chrono::milliseconds wait = quietFor(m_rules, now.localNow.time());
    if (now.shownInLastHour >= m_rules.perHour && !m_times.isEmpty()) {
        const QDateTime oldest = *std::min_element(m_times.begin(), m_times.end());
        wait = std::max(wait, kWindowOfLimit - std::chrono::milliseconds(oldest.msecsTo(now.now)));
    }
    m_clock.callAfter(wait, this, [this, plan = ++m_plan] {
        if (plan == m_plan)
            sumUp();
    });
}

void TickerAlerts::sumUp()
{
    if (m_held.count() == 0)
        return;
    const AlertSituation now = situation();
    if (isQuiet(m_rules, now.localNow.time()) || now.shownInLastHour >= m_rules.perHour) {
        planSummary(); // the rules or the clock were changed meanwhile
        return;
    }
    const HeldAlerts held = std::exchange(m_held, {});
    if (held.count() == 1)
        show(held.last().entry, held.last().source);
    else
        show({held.last().entry.ticker,
              {m_texts.heldUp(held.count()), held.lines().join(u'\n'), {{openKey(), m_texts.open}}}});
}

void TickerAlerts::activated(quint64 notification, const QString &action)
{
    const auto found = m_shown.constFind(notification);
    if (found == m_shown.constEnd())
        return;
    const TickerId ticker = found->ticker;
    if (action == openKey())
        emit openRequested(ticker);
    else if (action == muteKey())
        m_store.tickers().setAlerts(ticker, AlertChoice::None);
}

void TickerAlerts::failed(quint64 notification)
{
    const auto found = m_shown.constFind(notification);
    if (found == m_shown.constEnd())
        return;
    const desktop::Notification text = found->notification;
    m_shown.erase(found);
    emit notShown(text.title, text.body);
}

} // namespace depesche::alerts
