// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: builds the panes, joins their signals, keeps the layout.
#include "ui/shell/main_window.h"

#include "services/library/library_service.h"
#include "services/offline/offline_service.h"
#include "services/reading/reading_service.h"
#include "services/refresh/refresh_service.h"
#include "settings/settings.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/toast.h"
#include "ui/common/words.h"
#include "ui/library/navigation_view.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/reader/reader_pane.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/action_catalogue.h"
#include "ui/shell/article_actions.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/first_start_page.h"
#include "ui/shell/list_pane.h"
#include "ui/shell/search_field.h"
#include "ui/shell/source_actions.h"
#include "ui/shell/status_line.h"
#include "ui/shell/work_reporter.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>

namespace depesche::ui
{
namespace
{

constexpr int kLayoutVersion = 1; ///< raise when docks or tool bars are renamed
constexpr QSize kFirstSize(1600, 1000);
constexpr int kNavigationWidth = 217;
constexpr int kListWidth = 318;

} // namespace

MainWindow::MainWindow(const WindowServices &services, QWidget *parent)
    : QMainWindow(parent), m_services(services), m_actions(new ActionCatalogue(services.settings, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Depesche"));
    resize(kFirstSize);
    build();
    connectPanes();
    connectActions();
    applySettings();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    const QHash<MenuId, QMenu *> menus = m_actions->fillMenuBar(menuBar());
    m_status = new StatusLine((*m_actions)[ActionId::StopWork], this);
    setStatusBar(m_status);

    m_list = new ListPane(m_services.library, m_services.executor, m_services.clock, *m_actions, this);
    m_reader = new ReaderPane(m_services.reading, m_services.executor, m_services.clock, this);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(QStringLiteral("listAndArticle"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_reader);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kListWidth, kFirstSize.width() - kListWidth - kNavigationWidth});

    (*m_actions)[ActionId::LookAtDemo]->setVisible(m_services.demoAvailable);
    (*m_actions)[ActionId::LookAtDemo]->setEnabled(m_services.demoAvailable);
    auto *firstStart =
        new FirstStartPage((*m_actions)[ActionId::Subscribe], (*m_actions)[ActionId::ImportOpml],
                           (*m_actions)[ActionId::LookAtDemo], this);
    m_centre = new QStackedWidget(this);
    m_centre->addWidget(m_splitter);
    m_centre->addWidget(firstStart);
    setCentralWidget(m_centre);

    buildDocks();
    buildToolBar();
    QMenu *view = menus.value(MenuId::View);
    QAction *first = view->actions().value(0);
    view->insertActions(first, {m_navigationDock->toggleViewAction(), m_toolBar->toggleViewAction()});
    m_navigationDock->toggleViewAction()->setShortcut(QKeySequence(QStringLiteral("F9")));
    // Shortcuts work although their menu may be hidden in full screen.
    addActions(m_actions->all());
    m_toast = new Toast(this);
}

void MainWindow::buildDocks()
{
    m_navigation = new NavigationView(m_services.library, this);
    m_navigationDock = new QDockWidget(tr("Navigation"), this);
    m_navigationDock->setObjectName(QStringLiteral("navigation"));
    m_navigationDock->setTitleBarWidget(new QWidget(m_navigationDock));
    m_navigationDock->setWidget(m_navigation);
    addDockWidget(Qt::LeftDockWidgetArea, m_navigationDock);
    resizeDocks({m_navigationDock}, {kNavigationWidth}, Qt::Horizontal);
}

void MainWindow::buildToolBar()
{
    m_toolBar = addToolBar(tr("Tool bar"));
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize(QSize(18, 18));
    const auto add = [this](ActionId id, Qt::ToolButtonStyle style, const QString &text = {}) {
        auto *button = new QToolButton(m_toolBar);
        button->setDefaultAction((*m_actions)[id]);
        button->setToolButtonStyle(style);
        if (!text.isEmpty())
            button->setText(text);
        m_toolBar->addWidget(button);
        return button;
    };
    add(ActionId::RefreshAll, Qt::ToolButtonTextBesideIcon, tr("Refresh"));
    add(ActionId::WorkOffline, Qt::ToolButtonTextBesideIcon, tr("Read offline"));
    add(ActionId::MarkAllRead, Qt::ToolButtonTextBesideIcon, tr("All read"));
    add(ActionId::PreviousArticle, Qt::ToolButtonIconOnly);
    add(ActionId::NextArticle, Qt::ToolButtonIconOnly);
    add(ActionId::Subscribe, Qt::ToolButtonTextBesideIcon, tr("Subscribe"))
        ->setObjectName(QStringLiteral("primary"));
    add(ActionId::ToggleSaved, Qt::ToolButtonIconOnly);
    add(ActionId::CopyLink, Qt::ToolButtonIconOnly);
    add(ActionId::OpenInBrowser, Qt::ToolButtonIconOnly);
    auto *spacer = new QWidget(m_toolBar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(spacer);
    m_search = new SearchField(m_toolBar);
    m_search->setShortcutHint(
        (*m_actions)[ActionId::SearchEverything]->shortcut().toString(QKeySequence::NativeText));
    m_toolBar->addWidget(m_search);
}

void MainWindow::connectPanes()
{
    m_articleActions =
        new ArticleActions(m_services.library, m_services.offline, *m_actions, *m_list, *m_reader, this);
    m_sourceActions =
        new SourceActions(m_services.library, m_services.refresh, m_services.discovery, *m_actions, this);
    m_workReporter = new WorkReporter(m_services.library, m_services.refresh, m_services.offline,
                                      m_services.clock, *m_status, (*m_actions)[ActionId::StopWork], this);
    const auto tell = [this](const QString &words) { m_toast->showMessage(words); };
    connect(m_articleActions, &ArticleActions::message, this, tell);
    connect(m_sourceActions, &SourceActions::message, this, tell);

    connect(m_navigation, &NavigationView::placeSelected, this, &MainWindow::openPlace);
    connect(m_navigation, &NavigationView::subscribeRequested, (*m_actions)[ActionId::Subscribe],
            &QAction::trigger);
    connect(m_navigation, &NavigationView::customContextMenuRequested, this, &MainWindow::showSourceMenu);
    connect(m_list, &ListPane::articleChosen, this, &MainWindow::showArticle);
    connect(m_list, &ListPane::menuRequested, this, &MainWindow::showArticleMenu);
    connect(m_search, &SearchField::searchRequested, this, &MainWindow::search);
    connect(m_search, &SearchField::resultsRequested, m_list, [this] { m_list->focusList(); });

    connect(m_reader, &ReaderPane::linkActivated, m_articleActions, &ArticleActions::openInBrowser);
    connect(m_reader, &ReaderPane::articleLinkActivated, this, &MainWindow::showArticle);
    connect(m_reader, &ReaderPane::linkHovered, m_status, &StatusLine::setHoveredLink);
    connect(m_reader, &ReaderPane::picturesWanted, this,
            [this](ArticleId id) { m_services.offline.download(QList<ArticleId>{id}); });
    connect(m_reader, &ReaderPane::pictureWanted, &m_services.offline,
            &offline::OfflineService::downloadPicture);
    connect(m_reader, &ReaderPane::fontPixelsChanged, &m_services.settings, &Settings::setReadingFontPixels);
    connect(m_reader, &ReaderPane::articleShown, this, [this](ArticleId id) {
        m_services.settings.setLastArticle(id.value);
        m_services.library.setRead({id}, true, false);
    });

    library::LibraryService &library = m_services.library;
    connect(&library, &library::LibraryService::loaded, this, &MainWindow::showLibrary);
    connect(&library, &library::LibraryService::subscriptionsChanged, this,
            &MainWindow::showFirstStartIfEmpty);
    connect(&library, &library::LibraryService::articlesChanged, m_reader, &ReaderPane::applyChanges);
    connect(&library, &library::LibraryService::undoableChanged, this, &MainWindow::offerUndo);
    connect(&library, &library::LibraryService::writeFailed, this,
            [this](const store::StoreError &error) { m_toast->showMessage(describe(error)); });
    connect(&m_services.offline, &offline::OfflineService::offlineChanged, m_reader, &ReaderPane::setOffline);
    connect(m_status, &StatusLine::failuresRequested, this, &MainWindow::showFailures);
    connect(&m_services.settings, &Settings::changed, this, &MainWindow::applySettings);
}

void MainWindow::connectActions()
{
    const auto when = [this](ActionId id, auto handler) {
        connect((*m_actions)[id], &QAction::triggered, this, handler);
    };
    when(ActionId::Quit, [this] { close(); });
    when(ActionId::Undo, [this] { m_services.library.undo(); });
    when(ActionId::FindInArticle, [this] { m_reader->openFindBar(); });
    when(ActionId::SearchEverything, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    when(ActionId::FilterList, [this] { m_list->openFilter(); });
    when(ActionId::Preferences, [this] { (new PreferencesDialog(m_services.settings, this))->open(); });
    when(ActionId::LargerText, [this] { m_reader->enlargeText(); });
    when(ActionId::SmallerText, [this] { m_reader->shrinkText(); });
    when(ActionId::NormalText, [this] { m_reader->resetText(); });
    when(ActionId::FullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });
    when(ActionId::ListBesideArticle, [this](bool beside) {
        m_services.settings.setListPlace(beside ? ListPlace::BesideArticle : ListPlace::AboveArticle);
    });
    when(ActionId::NewestFirst, [this](bool newest) { m_services.settings.setNewestFirst(newest); });
    when(ActionId::UnreadOnly, [this](bool only) { m_services.settings.setUnreadOnly(only); });
    when(ActionId::WorkOffline, [this](bool offline) {
        m_services.settings.setWorkOffline(offline);
        m_services.offline.setOffline(offline);
    });
    when(ActionId::LookAtDemo, [this] { emit demoRequested(); });
    when(ActionId::CommandPalette, [this] { (new CommandPalette(m_actions->all(), this))->open(); });
    when(ActionId::About, [this] { (new AboutDialog(this))->open(); });
    (*m_actions)[ActionId::Undo]->setEnabled(false);
}

} // namespace depesche::ui
