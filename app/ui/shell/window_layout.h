// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window's parts stand, and how that comes back at the next start.
#pragma once

#include <QObject>

class QDockWidget;
class QMainWindow;
class QSplitter;

namespace depesche
{
class Settings;
}

namespace depesche::ui
{

/// Main thread. Two panes in the splitter (list, article) and one dock (navigation).
class WindowLayout final : public QObject
{
    Q_OBJECT
public:
    WindowLayout(QMainWindow &window, QSplitter &splitter, QDockWidget &navigation, Settings &settings);

    /// Before the window is shown. What was stored for a screen that is gone is brought back onto one that
    /// is there.
    void restore();
    void save();
    /// Puts the list where the settings want it.
    void arrange();
    /// The dock's own buttons and the menu said so; it may be hidden nevertheless while nothing is
    /// subscribed.
    bool wantsNavigation() const { return m_wantsNavigation; }

private:
    void useFirstSizes();

    QMainWindow &m_window;
    QSplitter &m_splitter;
    QDockWidget &m_navigation;
    Settings &m_settings;
    bool m_wantsNavigation = true;
};

} // namespace depesche::ui
