// SPDX-License-Identifier: GPL-3.0-or-later
// WindowAlerts: joins store, desktop, tray and window.
#include "runtime/window/window_alerts.h"

#include "desktop/bus_notifier.h"
#include "runtime/core.h"
#include "services/alerts/ticker_alerts.h"
#include "services/ticker/ticker_library.h"
#include "settings/settings.h"
#include "ui/shell/main_window.h"
#include "ui/tray/alert_words.h"
#include "ui/tray/tray_icon.h"

#include <QGuiApplication>

namespace depesche
{

WindowAlerts::WindowAlerts(Core &core, QGuiApplication &application, ui::MainWindow &window)
    : m_settings(core.settings()),
      m_notifier(std::make_unique<desktop::BusNotifier>(
          QStringLiteral("Depesche"), QStringLiteral("org.depesche.Depesche"), core.executor())),
      m_alerts(
          std::make_unique<alerts::TickerAlerts>(core.store(), *m_notifier, core.clock(), ui::alertTexts())),
      m_tray(std::make_unique<ui::TrayIcon>(core.settings(), QGuiApplication::windowIcon()))
{
    const auto count = [this, &window, &library = core.tickerLibrary()] {
        m_tray->setCount(library.unread());
        window.setUnreadEntries(library.unread());
    };
    connect(&core.tickerLibrary(), &ticker::TickerLibrary::unreadChanged, this, count);
    count();
    connect(m_tray.get(), &ui::TrayIcon::openRequested, this, &WindowAlerts::raiseRequested);
    connect(m_tray.get(), &ui::TrayIcon::quitRequested, this, &WindowAlerts::quitRequested);
    connect(m_alerts.get(), &alerts::TickerAlerts::notShown, m_tray.get(), &ui::TrayIcon::showMessage);
    connect(m_alerts.get(), &alerts::TickerAlerts::openRequested, this, [this, &window](TickerId ticker) {
        emit raiseRequested();
        window.showTicker(ticker);
    });
    connect(&application, &QGuiApplication::applicationStateChanged, m_alerts.get(),
            [this](Qt::ApplicationState state) { m_alerts->setInFront(state == Qt::ApplicationActive); });
    m_alerts->setInFront(QGuiApplication::applicationState() == Qt::ApplicationActive);
    connect(&m_settings, &Settings::changed, this, &WindowAlerts::followSettings);
    followSettings();
    m_alerts->start();
}

WindowAlerts::~WindowAlerts() = default;

void WindowAlerts::followSettings()
{
    alerts::AlertRules rules;
    rules.enabled = m_settings.alertsEnabled();
    rules.words = m_settings.alertWords();
    if (m_settings.quietHours()) {
        rules.quietFrom = m_settings.quietFrom();
        rules.quietTo = m_settings.quietTo();
    }
    rules.perHour = m_settings.alertsPerHour();
    rules.inFront = m_settings.alertsInFront();
    m_alerts->setRules(rules);
}

} // namespace depesche
