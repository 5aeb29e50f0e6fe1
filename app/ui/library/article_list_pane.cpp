// SPDX-License-Identifier: GPL-3.0-or-later
// ArticleListPane: joins header, filter, model and view; what is current; states.
#include "ui/library/article_list_pane.h"

#include "base/clock.h"
#include "services/library/library_service.h"
#include "ui/common/list_filter.h"
#include "ui/common/list_message.h"
#include "ui/common/thumbnails.h"
#include "ui/library/article_delegate.h"
#include "ui/library/article_list_model.h"
#include "ui/library/article_list_view.h"
#include "ui/library/list_count.h"
#include "ui/library/list_header.h"
#include "ui/library/list_words.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace depesche::ui
{
namespace
{

using namespace std::chrono_literals;

constexpr auto kAgesFor = 60s;
/// Words about loading come only after so long; most pages are there before.
constexpr int kPatienceMs = 300;

bool isSamePlace(const ArticleQuery &a, const ArticleQuery &b)
{
    return a.scope == b.scope && a.feed == b.feed && a.folder == b.folder;
}

} // namespace

/// What is wanted once further rows are loaded.
enum class Errand { None, NextRow, NextUnread };

struct ArticleListPane::Private {
    Private(ArticleListPane &owner, library::LibraryService &libraryService, PicturePath picturePath,
            Executor &executor, Clock &timeSource)
        : pane(owner),
          library(libraryService),
          clock(timeSource),
          thumbnails(new Thumbnails(std::move(picturePath), executor, &owner)),
          model(new ArticleListModel(libraryService, timeSource, &owner)),
          count(new ListCount(libraryService, &owner)),
          header(new ListHeader(&owner)),
          filter(new ListFilter(&owner)),
          stack(new QStackedWidget(&owner)),
          view(new ArticleListView(&owner)),
          message(new ListMessage(&owner)),
          delegate(new ArticleDelegate(*thumbnails, &owner)),
          patience(new QTimer(&owner))
    {
    }

    void build();
    void nameParts();
    void connectView();
    void connectModel();
    void ageAgain();
    void load();
    void showState();
    ListWords emptyWords() const;
    void pressMessageButton();
    void choose();
    void makeCurrent(int row);
    void runErrand();
    bool goToUnread(int from, int to);
    void notePainted();
    int currentRow() const { return view->currentIndex().row(); }
    /// Where keys go on from. The keyboard's arrival alone makes a row current, which nobody has chosen.
    int chosenRow() const { return chosen.isValid() ? currentRow() : -1; }

    ArticleListPane &pane;
    library::LibraryService &library;
    Clock &clock;
    Thumbnails *thumbnails;
    ArticleListModel *model;
    ListCount *count;
    ListHeader *header;
    ListFilter *filter;
    QStackedWidget *stack;
    ArticleListView *view;
    ListMessage *message;
    ArticleDelegate *delegate;
    QTimer *patience;

    ArticleQuery place; ///< as opened, without the pane's filter
    QString title;
    ArticleId chosen;
    Errand errand = Errand::None;
    bool following = false;    ///< the selection moves because of the store or of us, not of the person
    bool paintAwaited = false; ///< firstPagePainted() is still owed
};

void ArticleListPane::Private::build()
{
    auto *layout = new QVBoxLayout(&pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(filter);
    layout->addWidget(stack, 1);
    stack->addWidget(view);
    stack->addWidget(message);
    view->setModel(model);
    view->setItemDelegate(delegate);
    message->installEventFilter(&pane);
    patience->setSingleShot(true);
    patience->setInterval(kPatienceMs);
    nameParts();
}

void ArticleListPane::Private::nameParts()
{
    view->setAccessibleName(tr("Articles"));
    filter->setWords(tr("Words of the headline …"), tr("Filter by words of the headline"));
}

void ArticleListPane::Private::connectView()
{
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, &pane, [this] { choose(); });
    connect(view, &QListView::activated, &pane, [this](const QModelIndex &index) {
        emit pane.articleActivated(model->row(index.row()).article.id);
    });
    connect(view, &ArticleListView::menuRequested, &pane, &ArticleListPane::menuRequested);
    connect(view, &ArticleListView::painted, &pane, [this] { notePainted(); });
    connect(view, &ArticleListView::endIsNear, &pane, [this] { model->fetchMore(); });
    connect(thumbnails, &Thumbnails::arrived, view->viewport(), qOverload<>(&QWidget::update));
    connect(filter, &ListFilter::changed, &pane, [this] { load(); });
    connect(filter, &ListFilter::left, &pane, &ArticleListPane::focusList);
    connect(message, &ListMessage::buttonPressed, &pane, [this] { pressMessageButton(); });
    connect(patience, &QTimer::timeout, &pane, [this] {
        if (model->state() != ArticleListModel::State::Loading)
            return;
        message->setWords(loadingList());
        stack->setCurrentWidget(message);
    });
}

void ArticleListPane::Private::connectModel()
{
    connect(model, &ArticleListModel::stateChanged, &pane, [this] { showState(); });
    connect(model, &ArticleListModel::aboutToApply, &pane, [this] {
        following = true;
        model->setRowInUse(view->lowestRowInUse());
        view->holdPlace();
    });
    connect(model, &ArticleListModel::applied, &pane, [this] {
        view->restorePlace();
        following = false;
        showState();
        emit pane.selectionChanged(); // its articles may be read or saved now
    });
    connect(model, &ArticleListModel::pageAdded, &pane, [this] { runErrand(); });
    // An empty source says why it is empty.
    connect(&library, &library::LibraryService::subscriptionsChanged, &pane, [this] {
        if (stack->currentWidget() == message)
            showState();
    });
    // Other words may need another height; ages never do.
    connect(model, &QAbstractItemModel::dataChanged, &pane,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.isEmpty())
                    view->layOutAgain();
            });
    connect(count, &ListCount::counted, &pane, [this](int n) { header->setCount(articleCount(n)); });
}

void ArticleListPane::Private::ageAgain()
{
    clock.callAfter(kAgesFor, &pane, [this] {
        model->refreshAges();
        ageAgain();
    });
}

void ArticleListPane::Private::load()
{
    following = true;
    errand = Errand::None;
    chosen = {};
    paintAwaited = true;
    patience->start();
    header->setCount({});
    header->setTitle(title);
    const ArticleQuery query = pane.query();
    model->open(query);
    count->follow(query);
    following = false;
}

void ArticleListPane::Private::showState()
{
    const bool empty = model->rowCount() == 0;
    switch (model->state()) {
    case ArticleListModel::State::Loading:
        return; // what was there stays until there is something to say
    case ArticleListModel::State::Failed:
        message->setWords(failedList(model->error()));
        break;
    case ArticleListModel::State::Ready:
        if (empty)
            message->setWords(emptyWords());
        break;
    }
    patience->stop();
    const bool hasRows = !empty || model->hasMore();
    stack->setCurrentWidget(hasRows ? static_cast<QWidget *>(view) : message);
    if (model->isSearching() && model->state() == ArticleListModel::State::Ready)
        header->setCount(hitCount(model->rowCount(), model->hasMore()));
}

ListWords ArticleListPane::Private::emptyWords() const
{
    if (model->isSearching())
        return noHits(model->searchedText());
    const ArticleQuery &query = model->query();
    if (query.scope == ArticleScope::Feed && query.titleFilter.isEmpty() && !query.unreadOnly) {
        const std::optional<Feed> feed = library.feed(query.feed);
        if (feed && feed->fetch.lastFailure.isFailure())
            return failedFeed(*feed);
    }
    return emptyPlace(query);
}

void ArticleListPane::Private::pressMessageButton()
{
    if (model->state() == ArticleListModel::State::Failed) {
        if (model->isSearching())
            pane.search(model->searchedText());
        else
            load();
    } else if (!model->query().titleFilter.isEmpty()) {
        filter->close();
        view->setFocus();
    } else {
        emit pane.refreshRequested();
    }
}

/// One selected row is a choice; several are the object of a command and nothing is shown anew.
void ArticleListPane::Private::choose()
{
    const QModelIndexList rows = view->selectionModel()->selectedIndexes();
    if (!following && rows.size() == 1) {
        const ArticleId id = model->row(rows.first().row()).article.id;
        if (std::exchange(chosen, id) != id)
            emit pane.articleChosen(id);
    }
    emit pane.selectionChanged();
}

void ArticleListPane::Private::makeCurrent(int row)
{
    const QModelIndex index = model->index(row);
    view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    view->scrollTo(index);
}

void ArticleListPane::Private::runErrand()
{
    const Errand wanted = std::exchange(errand, Errand::None);
    if (wanted == Errand::NextRow && currentRow() + 1 < model->rowCount())
        makeCurrent(currentRow() + 1);
    else if (wanted == Errand::NextUnread)
        pane.selectNextUnread();
}

bool ArticleListPane::Private::goToUnread(int from, int to)
{
    for (int row = from; row < to; ++row) {
        if (!model->row(row).article.read) {
            makeCurrent(row);
            return true;
        }
    }
    return false;
}

void ArticleListPane::Private::notePainted()
{
    if (model->state() != ArticleListModel::State::Loading && std::exchange(paintAwaited, false))
        emit pane.firstPagePainted();
}

ArticleListPane::ArticleListPane(library::LibraryService &library, PicturePath picturePath,
                                 Executor &executor, Clock &clock, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(*this, library, std::move(picturePath), executor, clock))
{
    d->build();
    d->connectView();
    d->connectModel();
    d->ageAgain();
    setFocusProxy(d->view);
}

ArticleListPane::~ArticleListPane() = default;

void ArticleListPane::open(const ArticleQuery &query, const QString &title)
{
    if (!isSamePlace(query, d->place))
        d->filter->reset();
    d->place = query;
    d->title = title;
    d->load();
}

void ArticleListPane::search(const QString &text)
{
    if (text.isEmpty()) {
        if (isSearching())
            d->load();
        return;
    }
    d->following = true;
    d->errand = Errand::None;
    d->chosen = {};
    d->paintAwaited = true;
    d->patience->start();
    d->count->stop();
    d->header->setCount({});
    d->header->setTitle(tr("Search: %1").arg(text));
    d->model->search(text);
    d->following = false;
}

bool ArticleListPane::isSearching() const
{
    return d->model->isSearching();
}

ArticleQuery ArticleListPane::query() const
{
    ArticleQuery query = d->place;
    query.titleFilter = d->filter->text();
    return query;
}

std::optional<ArticleSummary> ArticleListPane::currentArticle() const
{
    if (d->currentRow() < 0)
        return std::nullopt;
    return d->model->row(d->currentRow()).article;
}

QList<ArticleSummary> ArticleListPane::selectedArticles() const
{
    QList<int> rows;
    for (const QModelIndex &index : d->view->selectionModel()->selectedIndexes())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QList<ArticleSummary> articles;
    for (const int row : rows)
        articles.append(d->model->row(row).article);
    return articles;
}

void ArticleListPane::select(ArticleId id)
{
    const int row = d->model->rowOf(id);
    if (row < 0)
        return;
    const QScopedValueRollback following(d->following, true);
    d->chosen = id;
    d->makeCurrent(row);
}

void ArticleListPane::moveCurrent(int rows)
{
    const int last = d->model->rowCount() - 1;
    if (last < 0)
        return;
    const int wanted = std::max(d->chosenRow() + rows, 0);
    if (wanted > last && d->model->hasMore()) {
        d->errand = Errand::NextRow;
        d->model->fetchMore();
        return;
    }
    d->makeCurrent(std::min(wanted, last));
}

bool ArticleListPane::selectNextUnread()
{
    const int below = d->chosenRow() + 1;
    if (d->goToUnread(below, d->model->rowCount()))
        return true;
    if (d->model->hasMore()) {
        d->errand = Errand::NextUnread;
        d->model->fetchMore();
        return true;
    }
    return d->goToUnread(0, below - 1);
}

void ArticleListPane::focusList()
{
    d->view->setFocus(Qt::ShortcutFocusReason);
    // Qt makes the first row current with the focus, but does not select it.
    if (!d->view->selectionModel()->hasSelection() && d->model->rowCount() > 0)
        d->makeCurrent(std::max(d->currentRow(), 0));
}

void ArticleListPane::openFilter()
{
    if (isSearching())
        d->load();
    d->filter->open();
}

void ArticleListPane::setHeaderActions(const QList<QAction *> &actions)
{
    d->header->setActions(actions);
}

void ArticleListPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->nameParts();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        d->delegate->forgetLayouts();
}

bool ArticleListPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->message && event->type() == QEvent::Paint)
        d->notePainted();
    return QWidget::eventFilter(watched, event);
}

} // namespace depesche::ui
