// SPDX-License-Identifier: GPL-3.0-or-later
// What TickerPane is made of; its own files alone include this.
#pragma once

#include "services/ticker/ticker_follower.h"
#include "ui/common/list_message.h"
#include "ui/ticker/ticker_pane.h"

#include <QPointer>

class QStackedWidget;
class QTimer;

namespace depesche::ui
{

class ListFilter;
class Thumbnails;
class TickerDelegate;
class TickerLine;
class TickerMenus;
class TickerModel;
class TickerPictures;
class TickerView;
struct TickerRow;

struct TickerPane::Private {
    Private(TickerPane &owner, ticker::TickerLibrary &tickerLibrary, ticker::TickerService &tickerService,
            PicturePath picturePath, Executor &executor, Clock &timeSource);

    void build();
    void connectParts();
    void connectModel();
    void connectHeader();
    QTimer *after(QTimer *timer, int milliseconds, void (Private::*call)());
    void timesAgain();
    void followTickers();
    void load();
    void showHeader();
    void showState();
    void tellOfLoading();
    void showMessage(const ListWords &words);
    void pressMessageButton();
    void showLine();
    void lookAtSight();
    void announce();
    void widenTimes();
    void open(const TickerRow &row);
    void popUpEntryMenu(const QPoint &at, int row);
    void copy(const QString &text, const QString &told);
    ticker::LiveStatus status() const;
    TickerQuery query() const;

    TickerPane &pane;
    ticker::TickerLibrary &library;
    ticker::TickerService &service;
    Clock &clock;
    TickerPictures *pictures;
    Thumbnails *thumbnails;
    TickerModel *model;
    TickerLine *line;
    QPointer<TickerHeader> header;
    ListFilter *filter;
    QStackedWidget *stack;
    TickerView *view;
    ListMessage *message;
    TickerDelegate *delegate;
    TickerMenus *menus;
    QTimer *patience;
    QTimer *looking;
    QTimer *announcing;
    QTimer *lining;

    TickerForm form;
    TickerId wanted;             ///< to be shown; none: all together
    bool opened = false;         ///< the model has been given something
    QList<TickerEntryId> toTell; ///< arrived since the last announcement
};

} // namespace depesche::ui
