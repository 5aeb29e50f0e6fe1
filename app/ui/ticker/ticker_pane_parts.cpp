// SPDX-License-Identifier: GPL-3.0-or-later
// TickerPane: its parts, and what they tell each other.
#include "services/ticker/ticker_library.h"
#include "services/ticker/ticker_service.h"
#include "ui/common/list_filter.h"
#include "ui/common/thumbnails.h"
#include "ui/ticker/ticker_delegate.h"
#include "ui/ticker/ticker_header.h"
#include "ui/ticker/ticker_line.h"
#include "ui/ticker/ticker_menus.h"
#include "ui/ticker/ticker_model.h"
#include "ui/ticker/ticker_pane_private.h"
#include "ui/ticker/ticker_pictures.h"
#include "ui/ticker/ticker_view.h"

#include <QGuiApplication>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace depesche::ui
{

TickerPane::Private::Private(TickerPane &owner, ticker::TickerLibrary &tickerLibrary,
                             ticker::TickerService &tickerService, PicturePath picturePath,
                             Executor &executor, Clock &timeSource)
    : pane(owner),
      library(tickerLibrary),
      service(tickerService),
      clock(timeSource),
      pictures(new TickerPictures(library, &owner)),
      thumbnails(new Thumbnails(std::move(picturePath), executor, &owner)),
      model(new TickerModel(library, clock, &owner)),
      line(new TickerLine),
      header(new TickerHeader(line, &owner)),
      filter(new ListFilter(&owner)),
      stack(new QStackedWidget(&owner)),
      view(new TickerView(*model, stack)),
      message(new ListMessage(stack)),
      delegate(new TickerDelegate(*thumbnails, *pictures, &owner)),
      menus(new TickerMenus(owner, library, service)),
      patience(new QTimer(&owner)),
      looking(new QTimer(&owner)),
      announcing(new QTimer(&owner)),
      lining(new QTimer(&owner))
{
}

QTimer *TickerPane::Private::after(QTimer *timer, int milliseconds, void (Private::*call)())
{
    timer->setSingleShot(true);
    timer->setInterval(milliseconds);
    connect(timer, &QTimer::timeout, &pane, [this, call] { (this->*call)(); });
    return timer;
}

void TickerPane::Private::build()
{
    auto *layout = new QVBoxLayout(&pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(filter);
    layout->addWidget(stack, 1);
    stack->addWidget(view);
    stack->addWidget(message);
    view->setItemDelegate(delegate);
    view->setProperty("ground", QStringLiteral("panel"));
    message->setBackgroundRole(QPalette::Window);
    message->layout()->setContentsMargins(12, 6, 12, 6);
    model->setPictures(pictures);
    menus->fill();
    header->setMenus(menus->chooser(), menus->options());
    filter->setWords(tr("Words of the entries …"), tr("Search in the live ticker"));
    view->installEventFilter(&pane);
    widenTimes();
    pane.setFocusProxy(view);
}

void TickerPane::Private::connectParts()
{
    connect(&library, &ticker::TickerLibrary::tickersChanged, &pane, [this] { followTickers(); });
    connect(&library, &ticker::TickerLibrary::unreadChanged, &pane, [this] {
        showHeader();
        lining->start();
    });
    connect(&service, &ticker::TickerService::statusChanged, &pane, [this] {
        showHeader();
        showState();
    });
    connect(view, &QAbstractItemView::activated, &pane,
            [this](const QModelIndex &index) { open(model->row(index.row())); });
    connect(view, &QAbstractItemView::clicked, &pane, [this](const QModelIndex &index) {
        if (QGuiApplication::keyboardModifiers() == Qt::NoModifier)
            view->setUnfolded(index, !model->isExpanded(index.row()));
    });
    connect(view, &TickerView::menuRequested, &pane,
            [this](const QPoint &at) { popUpEntryMenu(at, view->currentIndex().row()); });
    connect(view, &TickerView::olderWanted, model, [this] { model->fetchMore(); });
    connect(view, &TickerView::sightChanged, looking, qOverload<>(&QTimer::start));
    connect(thumbnails, &Thumbnails::arrived, view->viewport(), qOverload<>(&QWidget::update));
    connect(pictures, &TickerPictures::arrived, view, &TickerView::measureAgain);
    connect(pictures, &TickerPictures::wanted, &pane, &TickerPane::pictureWanted);
    connect(filter, &ListFilter::changed, &pane, [this] { load(); });
    connect(filter, &ListFilter::left, view, qOverload<>(&QWidget::setFocus));
    connect(message, &ListMessage::buttonPressed, &pane, [this] { pressMessageButton(); });
    connect(line, &TickerLine::sightChanged, looking, qOverload<>(&QTimer::start));
    connect(line, &TickerLine::opened, &pane, [this](TickerEntryId id) {
        if (const int row = model->rowOf(id); row >= 0)
            open(model->row(row));
    });
    connect(line, &TickerLine::menuRequested, &pane,
            [this](const QPoint &at) { popUpEntryMenu(at, model->rowOf(line->current())); });
}

void TickerPane::Private::connectModel()
{
    connect(model, &TickerModel::stateChanged, &pane, [this] { showState(); });
    connect(model, &TickerModel::waitingChanged, &pane,
            [this](int waiting) { header->setPaused(model->isHeld(), waiting); });
    connect(model, &TickerModel::applied, &pane, [this] {
        widenTimes();
        lining->start();
    });
    connect(model, &QAbstractItemModel::modelReset, lining, qOverload<>(&QTimer::start));
    connect(model, &QAbstractItemModel::dataChanged, lining, qOverload<>(&QTimer::start));
    connect(model, &TickerModel::arrived, &pane, [this](const QList<TickerEntryId> &entries) {
        toTell += entries;
        if (!announcing->isActive())
            announcing->start();
    });
}

void TickerPane::Private::connectHeader()
{
    connect(header, &TickerHeader::oldestFirstChosen, &pane, &TickerPane::setOldestFirst);
    connect(header, &TickerHeader::pauseChosen, &pane, &TickerPane::setHeld);
    connect(header, &TickerHeader::closeChosen, &pane, &TickerPane::closeRequested);
}

} // namespace depesche::ui
