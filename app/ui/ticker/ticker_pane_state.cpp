// SPDX-License-Identifier: GPL-3.0-or-later
// TickerPane: what is shown of what there is, and what stands in its place.
#include "base/clock.h"
#include "services/ticker/ticker_library.h"
#include "services/ticker/ticker_service.h"
#include "ui/common/list_filter.h"
#include "ui/ticker/ticker_delegate.h"
#include "ui/ticker/ticker_header.h"
#include "ui/ticker/ticker_line.h"
#include "ui/ticker/ticker_model.h"
#include "ui/ticker/ticker_pane_private.h"
#include "ui/ticker/ticker_view.h"
#include "ui/ticker/ticker_words.h"

#include <QStackedWidget>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace depesche::ui
{
namespace
{

constexpr std::chrono::seconds kTimesFor{30};
constexpr int kItemsInLine = 20;

} // namespace

void TickerPane::Private::timesAgain()
{
    clock.callAfter(kTimesFor, &pane, [this] {
        widenTimes();
        model->refreshTimes();
        showHeader();
        timesAgain();
    });
}

/// The column of times is as wide as the widest that can stand in it.
void TickerPane::Private::widenTimes()
{
    const QLocale locale;
    const QDateTime now = clock.now();
    if (form.relativeTimes)
        delegate->setWidestTime(TickerPane::tr("59 min ago", "the widest age of an entry"));
    else if (model->spansDays())
        delegate->setWidestTime(entryTime(now.addDays(-now.date().day() - 2), now, locale));
    else
        delegate->setWidestTime(entryTime(now, now, locale));
}

TickerQuery TickerPane::Private::query() const
{
    TickerQuery query;
    query.ticker = wanted;
    query.keyEventsOnly = form.keyEventsOnly;
    query.words = filter->text();
    return query;
}

ticker::LiveStatus TickerPane::Private::status() const
{
    return service.status(wanted);
}

/// Tickers come and go, here and in other processes.
void TickerPane::Private::followTickers()
{
    const QList<Ticker> &all = library.tickers();
    const bool gone = wanted.isValid() && !library.ticker(wanted);
    if (gone)
        wanted = all.isEmpty() ? TickerId() : all.first().id;
    if (all.size() == 1)
        wanted = all.first().id;
    if (model->query().ticker != wanted || !opened) {
        load();
        emit pane.shownChanged(wanted);
    }
    const bool oldestFirst = pane.isOldestFirst();
    if (model->isOldestFirst() != oldestFirst)
        view->setOldestFirst(oldestFirst);
    showHeader();
    showState();
}

void TickerPane::Private::load()
{
    if (!library.isLoaded())
        return;
    opened = true;
    patience->start();
    model->open(query(), pane.isOldestFirst());
    showHeader();
}

void TickerPane::Private::showHeader()
{
    if (!header)
        return;
    const std::optional<Ticker> ticker = library.ticker(wanted);
    const bool empty = library.isLoaded() && library.tickers().isEmpty();
    header->setEmpty(empty);
    header->setOldestFirst(pane.isOldestFirst());
    header->setUnread(wanted.isValid() ? library.unread(wanted) : library.unread());
    header->setOneLine(form.oneLine);
    if (empty || !library.isLoaded()) {
        header->setState({}, {}, false);
        header->setTitle({}, {});
        return;
    }
    if (model->isHeld()) {
        header->setState(tr("Paused"), tr("New entries wait until you resume."), false);
    } else if (ticker) {
        const ticker::LiveStatus now = status();
        header->setState(shortState(now), stateSentence(now, clock.now(), QLocale()),
                         now.state == ticker::LiveState::Live);
    } else {
        const auto running = [this](const Ticker &one) {
            return service.status(one.id).state == ticker::LiveState::Live;
        };
        const int live = int(std::count_if(library.tickers().begin(), library.tickers().end(), running));
        header->setState(live > 0 ? tr("%n live", nullptr, live) : tr("None live"), {}, live > 0);
    }
    if (ticker)
        header->setTitle(ticker->displayTitle(),
                         ticker->displayTitle() + u'\n' + ticker->url.toDisplayString(QUrl::RemoveUserInfo));
    else
        header->setTitle(tr("All together"), tr("All live tickers, merged by time"));
}

void TickerPane::Private::showMessage(const ListWords &words)
{
    message->setWords(words);
    stack->setCurrentWidget(message);
}

void TickerPane::Private::showState()
{
    if (library.isLoaded() && library.tickers().isEmpty()) {
        patience->stop();
        showMessage(noTickers());
        return;
    }
    switch (model->state()) {
    case TickerModel::State::Loading:
        return; // what was there stays until there is something to say
    case TickerModel::State::Failed:
        showMessage(failedTicker(model->error()));
        break;
    case TickerModel::State::Ready:
        if (model->rowCount() > 0 || model->hasOlder())
            stack->setCurrentWidget(view);
        else if (model->query().filters())
            showMessage(noEntriesFound(model->query()));
        else
            showMessage(emptyTicker(status(), clock.now(), QLocale()));
        break;
    }
    patience->stop();
}

void TickerPane::Private::tellOfLoading()
{
    if (model->state() == TickerModel::State::Loading)
        showMessage(loadingTicker());
}

void TickerPane::Private::pressMessageButton()
{
    if (library.tickers().isEmpty()) {
        emit pane.followRequested();
    } else if (model->state() == TickerModel::State::Failed) {
        load();
    } else if (model->query().filters()) {
        filter->reset();
        if (std::exchange(form.keyEventsOnly, false))
            emit pane.formChanged(form);
        load();
    } else if (status().state == ticker::LiveState::Paused) {
        service.setPaused(wanted, false);
    } else {
        service.hurry(wanted);
    }
}

void TickerPane::Private::showLine()
{
    if (!form.oneLine)
        return;
    QList<TickerLineItem> items;
    const int count = std::min(model->rowCount(), kItemsInLine);
    for (int number = 0; number < count; ++number) {
        const int row = model->isOldestFirst() ? model->rowCount() - 1 - number : number;
        const TickerRow &shown = model->row(row);
        if (!shown.withdrawn)
            items.append({shown.id, model->index(row).data(TickerTimeRole).toString(), shown.line,
                          model->index(row).data(TickerUnreadRole).toBool()});
    }
    line->setItems(items);
}

void TickerPane::Private::lookAtSight()
{
    const QWidget *sight = form.oneLine ? static_cast<QWidget *>(line) : view;
    if (!sight->isVisible() || !sight->isActiveWindow())
        return;
    QList<int> rows;
    if (form.oneLine) {
        for (const TickerEntryId id : line->inSight())
            rows.append(model->rowOf(id));
    } else {
        rows = view->rowsInSight();
    }
    QHash<TickerId, QList<TickerEntryId>> seen;
    for (const int row : std::as_const(rows)) {
        if (row >= 0 && !model->row(row).withdrawn)
            seen[model->row(row).ticker].append(model->row(row).id);
    }
    for (auto one = seen.cbegin(); one != seen.cend(); ++one)
        library.see(one.key(), one.value());
}

void TickerPane::Private::announce()
{
    const QList<TickerEntryId> come = std::exchange(toTell, {});
    const int row = come.isEmpty() ? -1 : model->rowOf(come.last());
    if (row < 0 || !header || !header->isVisible())
        return;
    const QString newest = model->row(row).line;
    header->announce(come.size() == 1 ? tr("New in the live ticker: %1").arg(newest)
                                      : tr("%n new entries in the live ticker, the last one: %1", nullptr,
                                           int(come.size()))
                                            .arg(newest));
}

} // namespace depesche::ui
