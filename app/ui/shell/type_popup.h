// SPDX-License-Identifier: GPL-3.0-or-later
// How the page looks, at hand beside the article: theme, face, size, lines.
#pragma once

#include <QFrame>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace depesche
{
class Settings;
}

namespace depesche::ui
{

/// Main thread. Changes the settings at once, and follows them; the article changes behind it. Escape or a
/// press elsewhere closes it.
class TypePopup final : public QFrame
{
    Q_OBJECT
public:
    TypePopup(Settings &settings, QWidget *window);

    /// With its upper left corner at this place of the screen, or as far to the right as the window goes; the
    /// keyboard is in its first field.
    void popUp(const QPoint &globalTopLeft);

private:
    void build();
    void connectFields();
    void followSettings();

    Settings &m_settings;
    QComboBox *m_theme;
    QComboBox *m_face;
    QSpinBox *m_size;
    QSpinBox *m_column;
    QSpinBox *m_line;
    QCheckBox *m_justified;
    QCheckBox *m_hyphenated;
};

} // namespace depesche::ui
