// SPDX-License-Identifier: GPL-3.0-or-later
// TrayIcon: made when it is wanted, gone when it is not.
#include "ui/tray/tray_icon.h"

#include "settings/settings.h"
#include "ui/tray/count_icon.h"

#include <QAction>

#include <utility>

namespace depesche::ui
{

TrayIcon::TrayIcon(Settings &settings, QIcon picture, QObject *parent)
    : QObject(parent), m_settings(settings), m_picture(std::move(picture))
{
    connect(m_menu.addAction(tr("&Open Depesche")), &QAction::triggered, this, &TrayIcon::openRequested);
    m_pause = m_menu.addAction(tr("&Pause alerts"));
    m_pause->setCheckable(true);
    connect(m_pause, &QAction::triggered, this,
            [this](bool paused) { m_settings.setAlertsEnabled(!paused); });
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("&Quit")), &QAction::triggered, this, &TrayIcon::quitRequested);
    connect(&m_settings, &Settings::changed, this, &TrayIcon::followSettings);
    followSettings();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::followSettings()
{
    m_pause->setChecked(!m_settings.alertsEnabled());
    const bool wanted = m_settings.trayIcon() && QSystemTrayIcon::isSystemTrayAvailable();
    if (wanted == (m_icon != nullptr))
        return;
    if (!wanted) {
        m_icon.reset();
        return;
    }
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(&m_menu);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger)
                    emit openRequested();
            });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &TrayIcon::openRequested);
    apply();
    m_icon->show();
}

void TrayIcon::setCount(int count)
{
    m_count = count;
    apply();
}

QString TrayIcon::toolTip() const
{
    return m_count > 0 ? tr("Depesche: %n unread entries", nullptr, m_count) : QStringLiteral("Depesche");
}

void TrayIcon::apply()
{
    if (!m_icon)
        return;
    m_icon->setIcon(countIcon(m_picture, m_count));
    m_icon->setToolTip(toolTip());
}

void TrayIcon::showMessage(const QString &title, const QString &body)
{
    if (m_icon && QSystemTrayIcon::supportsMessages())
        m_icon->showMessage(title, body, m_picture);
}

} // namespace depesche::ui
