// SPDX-License-Identifier: GPL-3.0-or-later
// TickerPane: choosing, order, pause; what is done with an entry.
#include "ui/ticker/ticker_pane.h"

#include "services/ticker/ticker_library.h"
#include "services/ticker/ticker_service.h"
#include "ui/common/icons.h"
#include "ui/common/list_filter.h"
#include "ui/ticker/ticker_delegate.h"
#include "ui/ticker/ticker_header.h"
#include "ui/ticker/ticker_line.h"
#include "ui/ticker/ticker_menus.h"
#include "ui/ticker/ticker_model.h"
#include "ui/ticker/ticker_pane_private.h"
#include "ui/ticker/ticker_pictures.h"
#include "ui/ticker/ticker_view.h"
#include "ui/ticker/ticker_words.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace depesche::ui
{
namespace
{

/// In sight so long, an entry is seen.
constexpr int kSeenAfterMs = 1200;
constexpr int kAnnounceAfterMs = 2000;
/// Words about loading come only after so long; most pages are there before.
constexpr int kPatienceOfTickerMs = 300;
constexpr int kLineAfterMs = 60;

} // namespace

void TickerPane::Private::open(const TickerRow &row)
{
    QUrl url = row.url;
    if (url.isEmpty()) {
        const std::optional<Ticker> ticker = library.ticker(row.ticker);
        url = ticker ? ticker->page : QUrl();
    }
    if (url.isEmpty())
        emit pane.message(tr("This entry has no page of its own."));
    else
        emit pane.openRequested(url);
}

void TickerPane::Private::copy(const QString &text, const QString &told)
{
    QGuiApplication::clipboard()->setText(text);
    emit pane.message(told);
}

void TickerPane::Private::popUpEntryMenu(const QPoint &at, int row)
{
    if (row < 0 || row >= model->rowCount())
        return;
    const QModelIndex index = model->index(row);
    const TickerRow shown = model->row(row); // it may be gone when an entry of the menu is chosen
    auto *menu = new QMenu(&pane);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (shown.hasMore() && !form.oneLine) {
        const bool open = model->isExpanded(row);
        menu->addAction(open ? tr("Fol&d") : tr("&Read here"), &pane, [this, id = shown.id, open] {
            view->setUnfolded(model->index(model->rowOf(id)), !open);
        });
    }
    menu->addAction(icon(Icon::External), tr("&Open in the browser"), &pane, [this, shown] { open(shown); });
    if (!shown.url.isEmpty())
        menu->addAction(icon(Icon::Copy), tr("Copy &link"), &pane, [this, url = shown.url] {
            copy(url.toString(QUrl::FullyEncoded), tr("The link was copied."));
        });
    const QString text = sharedText(index.data(TickerTimeRole).toString(), shown.line, shown.text,
                                    index.data(TickerSourceRole).toString(), shown.url);
    menu->addAction(tr("&Copy text"), &pane, [this, text] { copy(text, tr("The text was copied.")); });
    menu->popup(at);
}

TickerPane::TickerPane(ticker::TickerLibrary &library, ticker::TickerService &service,
                       PicturePath picturePath, Executor &executor, Clock &clock, QWidget *parent)
    : QWidget(parent),
      d(std::make_unique<Private>(*this, library, service, std::move(picturePath), executor, clock))
{
    d->build();
    d->after(d->patience, kPatienceOfTickerMs, &Private::tellOfLoading);
    d->after(d->looking, kSeenAfterMs, &Private::lookAtSight);
    d->after(d->announcing, kAnnounceAfterMs, &Private::announce);
    d->after(d->lining, kLineAfterMs, &Private::showLine);
    d->connectParts();
    d->connectModel();
    d->connectHeader();
    d->timesAgain();
    if (library.isLoaded())
        d->followTickers();
}

TickerPane::~TickerPane() = default;

QWidget *TickerPane::header() const
{
    return d->header;
}

void TickerPane::showTicker(TickerId ticker)
{
    if (d->wanted == ticker && d->opened)
        return;
    d->wanted = ticker;
    d->filter->reset();
    if (!d->library.isLoaded())
        return; // followTickers() comes
    d->load();
    emit shownChanged(ticker);
    emit orderChanged(isOldestFirst());
    emit heldChanged(false);
}

TickerId TickerPane::shown() const
{
    return d->wanted;
}

void TickerPane::showNext()
{
    const QList<Ticker> &all = d->library.tickers();
    if (all.size() < 2)
        return;
    const auto current =
        std::find_if(all.begin(), all.end(), [this](const Ticker &ticker) { return ticker.id == d->wanted; });
    if (current == all.end())
        showTicker(all.first().id);
    else
        showTicker(std::next(current) == all.end() ? TickerId() : std::next(current)->id);
}

void TickerPane::setForm(const TickerForm &form)
{
    const TickerForm before = std::exchange(d->form, form);
    if (before == form && d->opened)
        return;
    d->model->setTimes(form.relativeTimes ? TickerTimes::Relative : TickerTimes::Absolute);
    d->widenTimes();
    d->view->measureAgain();
    d->stack->setVisible(!form.oneLine);
    if (form.oneLine)
        d->filter->hide();
    if (before.keyEventsOnly != form.keyEventsOnly)
        d->load();
    else if (before.oldestFirst != form.oldestFirst && !d->wanted.isValid())
        d->view->setOldestFirst(form.oldestFirst);
    d->lining->start();
    d->looking->start();
    d->showHeader();
    updateGeometry();
}

const TickerForm &TickerPane::form() const
{
    return d->form;
}

bool TickerPane::isOldestFirst() const
{
    const std::optional<Ticker> ticker = d->library.ticker(d->wanted);
    return ticker ? ticker->oldestFirst : d->form.oldestFirst;
}

void TickerPane::setOldestFirst(bool oldestFirst)
{
    if (isOldestFirst() == oldestFirst)
        return;
    d->view->setOldestFirst(oldestFirst);
    if (d->wanted.isValid()) {
        d->library.setOldestFirst(d->wanted, oldestFirst);
    } else {
        d->form.oldestFirst = oldestFirst;
        emit formChanged(d->form);
    }
    d->showHeader();
    emit orderChanged(oldestFirst);
}

bool TickerPane::isHeld() const
{
    return d->model->isHeld();
}

void TickerPane::setHeld(bool held)
{
    if (isHeld() == held)
        return;
    d->model->setHeld(held);
    d->line->setHeld(held);
    d->showHeader();
    emit heldChanged(held);
}

void TickerPane::jumpToNewest()
{
    d->view->jumpToNewest();
}

void TickerPane::openSearch()
{
    if (d->form.oneLine) {
        TickerForm form = d->form;
        form.oneLine = false;
        setForm(form);
        emit formChanged(form);
    }
    d->filter->open();
}

void TickerPane::focusEntries()
{
    if (d->form.oneLine) {
        d->line->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    if (d->stack->currentWidget() == d->message) {
        d->message->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    d->view->setFocus(Qt::ShortcutFocusReason);
    if (!d->view->currentIndex().isValid() && d->model->rowCount() > 0)
        d->view->setCurrentIndex(d->model->index(d->model->newestRow()));
}

void TickerPane::setActions(const QList<QAction *> &actions)
{
    d->menus->setActions(actions);
}

void TickerPane::lookForPictures()
{
    d->pictures->lookAgain();
}

void TickerPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        d->delegate->forgetLayouts();
        d->view->measureAgain();
    } else if (event->type() == QEvent::ActivationChange) {
        d->looking->start();
    }
}

void TickerPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->looking->start();
}

bool TickerPane::eventFilter(QObject *watched, QEvent *event)
{
    // Find belongs to the article everywhere else.
    if (watched == d->view && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
        event->accept();
        return true;
    }
    if (watched == d->view && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
        openSearch();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace depesche::ui
