// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the live ticker: which one is shown, how, and what is kept of it.
#pragma once

#include "domain/ticker.h"

#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace depesche::ticker
{
class TickerLibrary;
class TickerService;
} // namespace depesche::ticker

namespace depesche::ui
{

class TickerPane;

/// Main thread. Filled anew each time they open.
class TickerMenus final : public QObject
{
    Q_OBJECT
public:
    TickerMenus(TickerPane &pane, ticker::TickerLibrary &library, ticker::TickerService &service);

    QMenu *chooser() const { return m_chooser; }
    QMenu *options() const { return m_options; }
    /// Once the pane is complete: an empty menu does not open.
    void fill();
    /// Shown at the top of the options.
    void setActions(const QList<QAction *> &actions) { m_actions = actions; }

private:
    void fillChooser();
    void fillOptions();
    void addForm();
    void addTicker(const Ticker &ticker);
    void addRetention(const Ticker &ticker);
    QAction *addSwitch(const QString &words, bool on);

    TickerPane &m_pane;
    ticker::TickerLibrary &m_library;
    ticker::TickerService &m_service;
    QMenu *m_chooser;
    QMenu *m_options;
    QList<QAction *> m_actions;
};

} // namespace depesche::ui
