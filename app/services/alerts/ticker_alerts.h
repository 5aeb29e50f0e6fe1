// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of tickers that a person is told of by the desktop.
#pragma once

#include "desktop/notifier.h"
#include "domain/ticker.h"
#include "services/alerts/alert_decision.h"
#include "services/alerts/held_alerts.h"
#include "services/alerts/own_words.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QTimeZone>

#include <functional>

namespace depesche
{
class Clock;
}

namespace depesche::store
{
class Store;
}

namespace depesche::alerts
{

/// Words of notifications in the person's language.
struct AlertTexts {
    QString open;                       ///< what the action "show it" is called
    QString mute;                       ///< the action "no more alerts of this ticker"
    std::function<QString(int)> heldUp; ///< a title for so many entries that were held back
};

/// Main thread. What it is given lives longer.
class TickerAlerts final : public QObject
{
    Q_OBJECT
public:
    /// `zone`: in which quiet hours are meant; the system's where none is given.
    TickerAlerts(store::Store &store, desktop::Notifier &notifier, Clock &clock, AlertTexts texts,
                 const QTimeZone &zone = QTimeZone::systemTimeZone(), QObject *parent = nullptr);
    ~TickerAlerts() override;

    /// From now on. What is followed already is known once the store has answered.
    void start();
    void setRules(const AlertRules &rules);
    /// The window is what the person looks at.
    void setInFront(bool inFront) { m_inFront = inFront; }

signals:
    /// The person wants to see a ticker.
    void openRequested(depesche::TickerId ticker);
    /// The desktop shows no notifications: there is another way, or none.
    void notShown(const QString &title, const QString &body);

private:
    struct Shown {
        TickerId ticker; ///< of several that were summed up, the last one's
        desktop::Notification notification;
    };

    void changed(const TickerChanges &changes);
    void weigh(const TickerEntry &entry, const Ticker &ticker);
    void show(const TickerEntry &entry, const QString &source);
    void show(const Shown &shown);
    void sumUp();
    void planSummary();
    void activated(quint64 notification, const QString &action);
    void failed(quint64 notification);
    int shownInLastHour();
    AlertSituation situation();

    store::Store &m_store;
    desktop::Notifier &m_notifier;
    Clock &m_clock;
    AlertTexts m_texts;
    QTimeZone m_zone;
    AlertRules m_rules;
    OwnWords m_words;
    bool m_inFront = false;
    bool m_started = false;
    QHash<TickerId, QDateTime> m_since; ///< UTC; when it was first known
    QList<QDateTime> m_times;           ///< of notifications, within the last hour
    HeldAlerts m_held;
    int m_plan = 0; ///< counted, so that an older plan is passed over
    QHash<quint64, Shown> m_shown;
};

} // namespace depesche::alerts
