// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can set, applied at once.
#pragma once

#include <QDialog>

namespace depesche
{
class Settings;
}

namespace depesche::ui
{

/// Not modal; deletes itself when closed. Every control writes its setting when it changes; there is nothing
/// to confirm.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT
public:
    PreferencesDialog(Settings &settings, QWidget *parent);

private:
    QWidget *appearancePage();
    QWidget *readingPage();
    QWidget *offlinePage();

    Settings &m_settings;
};

} // namespace depesche::ui
