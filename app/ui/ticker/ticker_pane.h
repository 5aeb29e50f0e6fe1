// SPDX-License-Identifier: GPL-3.0-or-later
// The live ticker as a pane: title bar, rows or one line, search, menus, states.
#pragma once

#include "domain/ids.h"
#include "domain/ticker.h"

#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>

class QAction;
class QMenu;

namespace depesche
{
class Clock;
class Executor;
} // namespace depesche
namespace depesche::ticker
{
class TickerLibrary;
class TickerService;
} // namespace depesche::ticker

namespace depesche::ui
{

class TickerHeader;

/// How it is shown; the same for all tickers.
struct TickerForm {
    bool oneLine = false;
    bool keyEventsOnly = false;
    bool relativeTimes = false;
    bool oldestFirst = false; ///< of all together; each ticker remembers its own

    friend bool operator==(const TickerForm &, const TickerForm &) = default;
};

/// Main thread. Follows the tickers by itself; shows one of them, or all merged by time. What was in sight of
/// an active window is seen.
class TickerPane final : public QWidget
{
    Q_OBJECT
public:
    /// `picturePath` gives the file of a stored picture by content hash.
    using PicturePath = std::function<QString(const QString &hash)>;

    TickerPane(ticker::TickerLibrary &library, ticker::TickerService &service, PicturePath picturePath,
               Executor &executor, Clock &clock, QWidget *parent = nullptr);
    ~TickerPane() override;

    /// For the title bar of whatever holds the pane; owned by the pane until it is put there.
    QWidget *header() const;

    /// One ticker, or all together with none. Where it is not followed (any more), another one.
    void showTicker(TickerId ticker);
    TickerId shown() const;
    /// The next one in the order of following, then all together, then the first.
    void showNext();
    void setForm(const TickerForm &form); ///< formChanged() is not emitted
    const TickerForm &form() const;
    bool isOldestFirst() const;
    void setOldestFirst(bool oldestFirst);
    bool isHeld() const;
    void setHeld(bool held);
    void jumpToNewest();
    void openSearch();
    void focusEntries();
    /// Shown at the top of the options menu.
    void setActions(const QList<QAction *> &actions);
    /// Pictures may have been fetched.
    void lookForPictures();

signals:
    void shownChanged(depesche::TickerId ticker);
    void formChanged(const depesche::ui::TickerForm &form);
    void orderChanged(bool oldestFirst);
    void heldChanged(bool held);
    /// A link: to an entry, or to the page of what is followed.
    void openRequested(const QUrl &url);
    void followRequested();
    void unfollowRequested(const depesche::Ticker &ticker);
    void exportRequested(const depesche::Ticker &ticker);
    void pictureWanted(const QUrl &url);
    void closeRequested();
    /// A sentence for the person.
    void message(const QString &words);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace depesche::ui
