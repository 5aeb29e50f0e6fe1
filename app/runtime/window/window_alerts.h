// SPDX-License-Identifier: GPL-3.0-or-later
// What the window tells beyond itself: alerts, the icon in the notification area, the number in its title.
#pragma once

#include <QObject>

#include <memory>

class QGuiApplication;

namespace depesche
{

class Core;
class Settings;
namespace alerts
{
class TickerAlerts;
}
namespace desktop
{
class BusNotifier;
}
namespace ui
{
class MainWindow;
class TrayIcon;
} // namespace ui

/// Main thread. Lives within window and core.
class WindowAlerts final : public QObject
{
    Q_OBJECT
public:
    WindowAlerts(Core &core, QGuiApplication &application, ui::MainWindow &window);
    ~WindowAlerts() override;

signals:
    /// The person wants to see the window.
    void raiseRequested();
    void quitRequested();

private:
    void followSettings();

    Settings &m_settings;
    std::unique_ptr<desktop::BusNotifier> m_notifier;
    std::unique_ptr<alerts::TickerAlerts> m_alerts;
    std::unique_ptr<ui::TrayIcon> m_tray;
};

} // namespace depesche
