// SPDX-License-Identifier: GPL-3.0-or-later
// The program's icon in the desktop's notification area.
#pragma once

#include <QIcon>
#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

#include <memory>

namespace depesche
{
class Settings;
}

namespace depesche::ui
{

/// Main thread. There while Settings::trayIcon() and the desktop want it.
class TrayIcon final : public QObject
{
    Q_OBJECT
public:
    TrayIcon(Settings &settings, QIcon picture, QObject *parent = nullptr);
    ~TrayIcon() override;

    /// Unread entries of tickers.
    void setCount(int count);
    /// Where the icon can show messages; else nothing happens. Plain text.
    void showMessage(const QString &title, const QString &body);

    bool isVisible() const { return m_icon && m_icon->isVisible(); }
    QString toolTip() const;
    QMenu &menu() { return m_menu; }

signals:
    void openRequested();
    void quitRequested();

private:
    void followSettings();
    void apply();

    Settings &m_settings;
    QIcon m_picture;
    QMenu m_menu;
    QAction *m_pause;
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< goes before its menu
    int m_count = 0;
};

} // namespace depesche::ui
