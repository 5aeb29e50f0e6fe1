// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: builds the panes, joins their signals, follows library and settings.
#include "ui/shell/main_window.h"

#include "services/library/library_service.h"
#include "services/offline/offline_service.h"
#include "services/reading/reading_service.h"
#include "services/refresh/refresh_service.h"
#include "services/ticker/ticker_library.h"
#include "services/ticker/ticker_service.h"
#include "settings/settings.h"
#include "ui/common/motion.h"
#include "ui/common/theme.h"
#include "ui/common/toast.h"
#include "ui/common/words.h"
#include "ui/library/article_list_pane.h"
#include "ui/library/navigation_view.h"
#include "ui/reader/reader_pane.h"
#include "ui/shell/action_catalogue.h"
#include "ui/shell/article_actions.h"
#include "ui/shell/article_output.h"
#include "ui/shell/context_menus.h"
#include "ui/shell/failures_dialog.h"
#include "ui/shell/first_start_page.h"
#include "ui/shell/full_text_actions.h"
#include "ui/shell/kept_page_actions.h"
#include "ui/shell/reading_style.h"
#include "ui/shell/refresh_rhythm.h"
#include "ui/shell/search_field.h"
#include "ui/shell/source_actions.h"
#include "ui/shell/status_line.h"
#include "ui/shell/ticker_actions.h"
#include "ui/shell/undo_words.h"
#include "ui/shell/view_actions.h"
#include "ui/shell/window_layout.h"
#include "ui/shell/window_tool_bar.h"
#include "ui/shell/work_reporter.h"
#include "ui/ticker/ticker_pane.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>

#include <utility>

namespace depesche::ui
{

MainWindow::MainWindow(const WindowServices &services, QWidget *parent)
    : QMainWindow(parent), m_services(services), m_actions(new ActionCatalogue(services.settings, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    showTitle();
    applyTheme(); // before the widgets are made, so that none is polished twice
    build();
    buildActions();
    connectPanes();
    connectReader();
    connectLibrary();
    connectTickers();
    applySettings();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_status = new StatusLine((*m_actions)[ActionId::StopWork], this);
    setStatusBar(m_status);

    m_list = new ArticleListPane(m_services.library, m_services.picturePath, m_services.executor,
                                 m_services.clock, this);
    m_list->setHeaderActions({(*m_actions)[ActionId::FilterList], (*m_actions)[ActionId::NewestFirst]});
    m_reader = new ReaderPane(m_services.reading, m_services.executor, m_services.clock, this);
    m_reader->setOffline(m_services.offline.isOffline());
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(QStringLiteral("listAndArticle"));
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_reader);

    QAction *demo = (*m_actions)[ActionId::LookAtDemo];
    demo->setVisible(m_services.demoAvailable);
    demo->setEnabled(m_services.demoAvailable);
    m_centre = new QStackedWidget(this);
    m_centre->addWidget(m_splitter);
    m_centre->addWidget(new FirstStartPage((*m_actions)[ActionId::Subscribe],
                                           (*m_actions)[ActionId::ImportOpml], demo, m_centre));
    setCentralWidget(m_centre);

    buildDocks();
    m_toolBar = new WindowToolBar(*m_actions, this);
    addToolBar(m_toolBar);
    const QHash<MenuId, QMenu *> menus = m_actions->fillMenuBar(menuBar());
    QMenu *view = menus.value(MenuId::View);
    view->insertActions(view->actions().value(0),
                        {m_navigationDock->toggleViewAction(), m_tickerDock->toggleViewAction(),
                         m_toolBar->toggleViewAction()});
    // Shortcuts work although the menu bar may be out of sight.
    addActions(m_actions->all());
    m_toast = new Toast(this);
    m_layout = new WindowLayout(*this, *m_splitter, *m_navigationDock, *m_tickerDock, m_services.settings);
}

void MainWindow::buildDocks()
{
    m_navigation = new NavigationView(m_services.library, m_services.tickerLibrary, this);
    m_navigationDock = new QDockWidget(tr("Navigation"), this);
    m_navigationDock->setObjectName(QStringLiteral("navigation"));
    m_navigationDock->setWidget(m_navigation);
    m_navigationDock->toggleViewAction()->setShortcut(QKeySequence(QStringLiteral("F9")));
    addDockWidget(Qt::LeftDockWidgetArea, m_navigationDock);

    m_ticker = new TickerPane(m_services.tickerLibrary, m_services.tickers, m_services.picturePath,
                              m_services.executor, m_services.clock, this);
    m_tickerDock = new QDockWidget(tr("Live ticker"), this);
    m_tickerDock->setObjectName(QStringLiteral("ticker"));
    m_tickerDock->setTitleBarWidget(m_ticker->header());
    m_tickerDock->setWidget(m_ticker);
    m_tickerDock->toggleViewAction()->setShortcut(QKeySequence(QStringLiteral("F8")));
    addDockWidget(Qt::BottomDockWidgetArea, m_tickerDock);
    m_tickerDock->hide(); // until there is something to follow
}

void MainWindow::buildActions()
{
    m_articleActions =
        new ArticleActions(m_services.library, m_services.offline, *m_actions, *m_list, *m_reader, this);
    m_sourceActions = new SourceActions(m_services.library, m_services.refresh, m_services.discovery,
                                        m_services.executor, *m_actions, this);
    new ViewActions(m_services, *m_actions,
                    {*this, *m_navigationDock, *m_navigation, *m_list, *m_reader, *m_toolBar->searchField()});
    new WorkReporter({m_services.library, m_services.refresh, m_services.offline, m_services.fullTexts,
                      m_services.pageKeeper},
                     m_services.clock, *m_status, (*m_actions)[ActionId::StopWork], this);
    new RefreshRhythm(m_services.refresh, m_services.offline, m_services.settings, m_services.clock, this);
    auto *output = new ArticleOutput(m_services, *m_actions, *m_reader, *this);
    connect(output, &ArticleOutput::message, this, &MainWindow::tell);
    auto *fullTexts = new FullTextActions(m_services.fullTexts, m_services.offline, *m_actions,
                                          *m_articleActions, *m_reader, this);
    connect(fullTexts, &FullTextActions::message, this, &MainWindow::tell);
    auto *keptPages = new KeptPageActions(m_services, *m_actions, *m_articleActions, *m_reader, this);
    connect(keptPages, &KeptPageActions::message, this, &MainWindow::tell);
    connect(keptPages, &KeptPageActions::offered, m_toast,
            qOverload<const QString &, const QString &, std::function<void()>>(&Toast::showMessage));
    connect(m_articleActions, &ArticleActions::message, this, &MainWindow::tell);
    connect(m_sourceActions, &SourceActions::message, this, &MainWindow::tell);
    connect(m_sourceActions, &SourceActions::imported, this, [this](const QString &words) {
        m_toast->showMessage(words, tr("Undo"), [this] { (*m_actions)[ActionId::Undo]->trigger(); });
    });
    connect(m_sourceActions, &SourceActions::passwordMissing, this,
            [this](FeedId feed, const QString &words) {
                m_toast->showMessage(words, tr("Enter password…"),
                                     [this, feed] { m_sourceActions->askForPassword(feed); });
            });
    connect((*m_actions)[ActionId::Undo], &QAction::triggered, this, [this] {
        m_undoing = true;
        m_toast->dismiss();
        m_services.library.undo();
    });
    connect((*m_actions)[ActionId::LookAtDemo], &QAction::triggered, this, &MainWindow::demoRequested);
}

void MainWindow::connectPanes()
{
    connect(m_navigation, &NavigationView::placeSelected, this, &MainWindow::openPlace);
    connect(m_navigation, &NavigationView::subscribeRequested, (*m_actions)[ActionId::Subscribe],
            &QAction::trigger);
    connect(m_navigation, &NavigationView::menuRequested, this,
            [this](const QPoint &at) { popUpSourceMenu(*m_actions, this, at); });
    connect(m_list, &ArticleListPane::articleChosen, this, &MainWindow::showArticle);
    connect(m_list, &ArticleListPane::articleActivated, this, [this](ArticleId id) {
        showArticle(id);
        m_reader->setFocus();
    });
    connect(m_list, &ArticleListPane::menuRequested, this,
            [this](const QPoint &at) { popUpArticleMenu(*m_actions, this, at); });
    connect(m_list, &ArticleListPane::refreshRequested, (*m_actions)[ActionId::RefreshAll],
            &QAction::trigger);
    connect(m_toolBar->searchField(), &SearchField::searchRequested, this, &MainWindow::search);
    connect(m_toolBar->searchField(), &SearchField::resultsRequested, m_list, &ArticleListPane::focusList);
    connect(m_toolBar->searchField(), &SearchField::left, m_list, qOverload<>(&QWidget::setFocus));
    QAction *failures = (*m_actions)[ActionId::ShowFailures];
    connect(m_status, &StatusLine::failuresRequested, failures, &QAction::trigger);
    connect(failures, &QAction::triggered, this, &MainWindow::showFailures);
}

void MainWindow::connectReader()
{
    connect(m_reader, &ReaderPane::linkActivated, m_articleActions, &ArticleActions::openInBrowser);
    connect(m_reader, &ReaderPane::playRequested, m_articleActions, &ArticleActions::play);
    connect(m_reader, &ReaderPane::doubtfulLinkActivated, m_articleActions,
            &ArticleActions::askBeforeOpening);
    connect(m_reader, &ReaderPane::articleLinkActivated, m_articleActions, &ArticleActions::follow);
    connect(m_reader, &ReaderPane::articleLinkActivated, this, &MainWindow::showArticle);
    connect(m_reader, &ReaderPane::linkHovered, m_status, &StatusLine::setHoveredLink);
    connect(m_reader, &ReaderPane::picturesWanted, this,
            [this](ArticleId id) { m_services.offline.download(QList<ArticleId>{id}); });
    connect(m_reader, &ReaderPane::pictureWanted, &m_services.offline,
            &offline::OfflineService::downloadPicture);
    connect(m_reader, &ReaderPane::fontPixelsChanged, &m_services.settings, &Settings::setReadingFontPixels);
    connect(m_reader, &ReaderPane::articleShown, this, &MainWindow::noteShown);
    connect(m_reader, &ReaderPane::scrolledPastEnd, this, [this](ScrollDirection direction) {
        (*m_actions)[direction == ScrollDirection::Down ? ActionId::NextArticle : ActionId::PreviousArticle]
            ->trigger();
    });
    connect(m_reader, &ReaderPane::pictureSaved, this, [this](const QString &file, bool ok) {
        tell(ok ? tr("The picture was written to %1.").arg(file) : tr("%1 could not be written.").arg(file));
    });
}

void MainWindow::connectLibrary()
{
    library::LibraryService &library = m_services.library;
    connect(&library, &library::LibraryService::loaded, this, &MainWindow::showLibrary);
    connect(&library, &library::LibraryService::subscriptionsChanged, this,
            &MainWindow::showFirstStartIfEmpty);
    connect(&library, &library::LibraryService::articlesChanged, m_reader, &ReaderPane::applyChanges);
    connect(&library, &library::LibraryService::undoableChanged, this, &MainWindow::offerUndo);
    connect(&library, &library::LibraryService::writeFailed, this,
            [this](const store::StoreError &error) { tell(describe(error)); });
    connect(&m_services.offline, &offline::OfflineService::offlineChanged, m_reader, &ReaderPane::setOffline);
    connect(&m_services.settings, &Settings::changed, this, &MainWindow::applySettings);
    offerUndo();
}

void MainWindow::connectTickers()
{
    m_tickerActions = new TickerActions(m_services, *m_actions,
                                        {*this, *m_tickerDock, *m_ticker, *m_navigation, *m_articleActions});
    connect(m_tickerActions, &TickerActions::message, this, &MainWindow::tell);
    connect(&m_services.tickerLibrary, &ticker::TickerLibrary::tickersChanged, this, [this] {
        // Followed on the command line, before there was a window to say where it stands.
        if (m_layout->isFirst() && !m_services.tickerLibrary.tickers().isEmpty() &&
            !std::exchange(m_tickersShown, true))
            m_tickerActions->reveal();
    });
}

void MainWindow::start()
{
    m_layout->restore();
    m_tickerActions->applyForm();
    m_services.tickerLibrary.load();
    m_reader->prepareView();
    if (m_services.library.isLoaded())
        showLibrary();
    else
        m_services.library.load();
}

void MainWindow::subscribeTo(const QString &address)
{
    m_sourceActions->subscribe(address);
}

void MainWindow::showTicker(TickerId ticker)
{
    m_tickerActions->showNewest(ticker);
}

void MainWindow::tell(const QString &words)
{
    m_toast->showMessage(words);
}

void MainWindow::applySettings()
{
    if (m_scheme != m_services.settings.colorScheme())
        applyTheme();
    setMotionReduced(m_services.settings.reducedMotion());
    applyReadingStyle();
    m_layout->arrange();
    ArticleQuery wanted = m_place;
    wanted.order = m_services.settings.newestFirst() ? ArticleOrder::NewestFirst : ArticleOrder::OldestFirst;
    wanted.unreadOnly = m_services.settings.unreadOnly();
    if (wanted == m_place)
        return;
    m_place = wanted;
    if (!m_placeTitle.isEmpty() && !m_list->isSearching())
        m_list->open(m_place, m_placeTitle);
}

void MainWindow::applyTheme()
{
    m_scheme = m_services.settings.colorScheme();
    // Asking the desktop takes our palette away, so it is set anew whatever the answer.
    m_dark = isDark(brightnessOf(*m_scheme));
    ui::applyTheme(m_services.application, *m_dark);
}

void MainWindow::applyReadingStyle()
{
    m_reader->setStyle(readingStyle(m_services.settings, m_dark.value_or(false)));
}

void MainWindow::showLibrary()
{
    showFirstStartIfEmpty();
    m_started = true;
    m_navigation->restorePlace(m_services.settings.lastPlace());
    if (m_placeTitle.isEmpty()) // it was selected already, so nothing told of it
        openPlace(m_navigation->place(), m_navigation->placeTitle());
    const ArticleId last{m_services.settings.lastArticle()};
    if (last.isValid())
        showArticle(last);
}

void MainWindow::showFirstStartIfEmpty()
{
    const bool empty = m_services.library.isLoaded() && m_services.library.subscriptions().feeds.isEmpty() &&
                       m_services.library.counts().all == 0;
    m_centre->setCurrentIndex(empty ? 1 : 0);
    m_navigationDock->setVisible(!empty && m_layout->wantsNavigation());
}

void MainWindow::openPlace(const ArticleQuery &query, const QString &title)
{
    if (!m_started)
        return; // the keyboard's first visit selects a row; the last place is still to come
    m_place = query;
    m_place.order = m_services.settings.newestFirst() ? ArticleOrder::NewestFirst : ArticleOrder::OldestFirst;
    m_place.unreadOnly = m_services.settings.unreadOnly();
    m_placeTitle = title;
    m_toolBar->searchField()->reset();
    m_list->open(m_place, title);
    m_sourceActions->setPlace(m_place);
    m_tickerActions->setPlace(m_place);
    m_services.settings.setLastPlace(m_navigation->savedPlace());
    showTitle();
}

void MainWindow::setUnreadEntries(int count)
{
    m_unreadEntries = count;
    showTitle();
}

void MainWindow::showTitle()
{
    const QString title =
        m_placeTitle.isEmpty() ? QStringLiteral("Depesche") : tr("%1 – Depesche").arg(m_placeTitle);
    setWindowTitle(m_unreadEntries > 0 ? QStringLiteral("(%1) %2").arg(m_unreadEntries).arg(title) : title);
}

void MainWindow::search(const QString &text)
{
    if (!text.isEmpty())
        m_list->search(text);
    else if (m_list->isSearching())
        m_list->open(m_place, m_placeTitle);
}

void MainWindow::showArticle(ArticleId id)
{
    m_reader->showArticle(id);
}

void MainWindow::showFailures()
{
    if (!m_failures) {
        auto *dialog = new FailuresDialog(m_services.library, m_services.refresh, m_services.clock, this);
        connect(dialog, &FailuresDialog::propertiesRequested, m_sourceActions,
                &SourceActions::showPropertiesOf);
        connect(dialog, &FailuresDialog::passwordRequested, m_sourceActions, &SourceActions::askForPassword);
        connect(dialog, &FailuresDialog::addressSearchRequested, m_sourceActions,
                &SourceActions::findAddressOf);
        m_failures = dialog;
    }
    m_failures->show();
    m_failures->raise();
    m_failures->activateWindow();
}

void MainWindow::noteShown(ArticleId id)
{
    m_services.settings.setLastArticle(id.value);
    m_services.library.setRead({id}, true, false);
}

void MainWindow::offerUndo()
{
    QAction *undo = (*m_actions)[ActionId::Undo];
    const std::optional<library::UndoInfo> info = m_services.library.undoable();
    undo->setEnabled(info.has_value());
    // What comes into sight when the last step was taken back is old news.
    if (info && !std::exchange(m_undoing, false) && deservesToast(*info))
        m_toast->showMessage(undoWords(*info), tr("Undo"), [undo] { undo->trigger(); });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_layout->save();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ThemeChange && m_dark) {
        applyTheme();
        applyReadingStyle();
    } else if (event->type() == QEvent::WindowStateChange) {
        (*m_actions)[ActionId::FullScreen]->setChecked(isFullScreen());
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_toolBar)
        m_toolBar->setRoom(event->size().width());
}

} // namespace depesche::ui
