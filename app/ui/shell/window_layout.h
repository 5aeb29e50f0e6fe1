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

/// Main thread. Two panes in the splitter (list, article) and two docks: navigation at the left, the
/// live ticker below list and article.
class WindowLayout final : public QObject
{
    Q_OBJECT
public:
    WindowLayout(QMainWindow &window, QSplitter &splitter, QDockWidget &navigation, QDockWidget &ticker,
                 Settings &settings);

    /// Before the window is shown. What was stored for a screen that is gone is brought back onto one that
    /// is there.
    void restore();
    void save();
    /// Puts the list where the settings want it.
    void arrange();
    /// The dock's own buttons and the menu said so; it may be hidden nevertheless while nothing is
    /// subscribed.
    bool wantsNavigation() const { return m_wantsNavigation; }
    /// Nothing was stored: the person has not decided yet what is in sight.
    bool isFirst() const { return m_first; }

private:
    void useFirstSizes();

    QMainWindow &m_window;
    QSplitter &m_splitter;
    QDockWidget &m_navigation;
    QDockWidget &m_ticker;
    Settings &m_settings;
    bool m_wantsNavigation = true;
    bool m_first = false;
};

} // namespace depesche::ui
