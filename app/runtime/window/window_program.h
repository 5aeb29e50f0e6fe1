// SPDX-License-Identifier: GPL-3.0-or-later
// The window's part of the object graph, and the order in which it comes and goes.
#pragma once

#include "runtime/core.h"
#include "runtime/window/window_options.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>
#include <optional>

class QApplication;
class QMessageBox;

namespace depesche
{

class DemoGuide;
class FirstPaintReport;
class SingleInstance;
class StopSignal;
class WindowAlerts;
namespace net
{
class Connectivity;
}
namespace ui
{
class MainWindow;
}

/// Main thread, one per process.
class WindowProgram final : public QObject
{
    Q_OBJECT
public:
    WindowProgram(QApplication &application, const WindowOptions &options);
    ~WindowProgram() override;

    /// Opens the window, or one that says why there is none. An exit status if there is nothing to wait for,
    /// else what the event loop should be entered for.
    std::optional<int> start();
    /// Exit status of a program whose event loop has ended.
    int exitStatus() const { return m_core ? 0 : 1; }

private:
    QString profileFolder() const;
    std::optional<int> openCore();
    void showFailure(const StartFailure &failure);
    void offerRescue(const StartFailure &failure);
    void rescue();
    void openRescued(const store::RescueReport &report);
    void tellOfDamage();
    void showWindow();
    void watchNetwork();
    void startAlerts();
    void quit();
    void raise(const QString &address);
    void measure();

    QApplication &m_application;
    WindowOptions m_options;

    // Destroyed from the last to the first: the window before what it stands on, the throw-away profile after
    // everything that lies in it.
    std::unique_ptr<QTemporaryDir> m_throwAway;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<net::Connectivity> m_connectivity;
    std::unique_ptr<Core> m_core;
    std::unique_ptr<DemoGuide> m_demo;
    std::unique_ptr<QMessageBox> m_failure; ///< why there is no window, or what became of a damaged store
    std::unique_ptr<Executor> m_rescuer;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<WindowAlerts> m_alerts;
    std::unique_ptr<FirstPaintReport> m_report;
    std::unique_ptr<StopSignal> m_stopSignal;
};

} // namespace depesche
