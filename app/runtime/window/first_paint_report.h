// SPDX-License-Identifier: GPL-3.0-or-later
// How long the start took, seen from inside, for --exit-after-first-paint.
#pragma once

#include <QByteArray>
#include <QObject>

#include <chrono>
#include <optional>

namespace depesche
{

class Clock;
namespace library
{
class LibraryService;
}
namespace ui
{
class MainWindow;
}

/// Main thread. Made before the window is shown. Shows the article of the last start, or the first of the
/// list, as a person would.
class FirstPaintReport final : public QObject
{
    Q_OBJECT
public:
    FirstPaintReport(ui::MainWindow &window, const library::LibraryService &library, Clock &clock);

    /// An object with window_shown_ms, list_painted_ms, article_painted_ms: milliseconds since the process
    /// began, null for what never came.
    QByteArray json() const;

signals:
    /// Everything is painted that will be.
    void finished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Moment = std::optional<std::chrono::milliseconds>;
    void windowPainted();
    void listPainted();
    void finish();

    ui::MainWindow &m_window;
    const library::LibraryService &m_library;
    Moment m_windowShown;
    Moment m_listPainted;
    Moment m_articlePainted;
    bool m_finished = false;
};

} // namespace depesche
