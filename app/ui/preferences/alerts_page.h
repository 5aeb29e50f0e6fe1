// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the preferences on what a person is told of at once.
#pragma once

#include <QWidget>

class QFormLayout;

namespace depesche
{
class Settings;
}

namespace depesche::ui
{

/// Every control writes its setting when it changes.
class AlertsPage final : public QWidget
{
    Q_OBJECT
public:
    AlertsPage(Settings &settings, QWidget *parent);

private:
    void addWords(QFormLayout *form);
    void addQuietHours(QFormLayout *form);
    void addLimits(QFormLayout *form);
    void addTray(QFormLayout *form);

    Settings &m_settings;
};

} // namespace depesche::ui
