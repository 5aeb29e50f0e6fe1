// SPDX-License-Identifier: GPL-3.0-or-later
// ViewActions: each action of the Edit, View and Tools menus as one short function.
#include "ui/shell/view_actions.h"

#include "settings/settings.h"
#include "ui/activity/activity_window.h"
#include "ui/library/article_list_pane.h"
#include "ui/library/navigation_view.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/reader/reader_pane.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/action_catalogue.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/search_field.h"
#include "ui/shell/type_popup.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QToolButton>

namespace depesche::ui
{
namespace
{

void show(QDialog *dialog)
{
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

/// Under the button that the action has in the tool bar, at the corner of `otherwise` where none is in sight.
QPoint placeOfPopup(const QAction &action, const QWidget &otherwise)
{
    for (QObject *shown : action.associatedObjects()) {
        const auto *button = qobject_cast<const QToolButton *>(shown);
        if (button && button->isVisible())
            return button->mapToGlobal(QPoint(0, button->height()));
    }
    return otherwise.mapToGlobal(QPoint(otherwise.width(), 0));
}

} // namespace

ViewActions::ViewActions(const WindowServices &services, ActionCatalogue &actions, const ViewParts &parts)
    : QObject(&parts.window), m_services(services), m_actions(actions), m_parts(parts)
{
    connectFinding();
    connectPanes();
    connectSettings();
    connectDialogs();
    followSettings();
    followArticle();
}

void ViewActions::connectFinding()
{
    ReaderPane *reader = &m_parts.reader;
    connect(m_actions[ActionId::FindInArticle], &QAction::triggered, reader, &ReaderPane::openFindBar);
    connect(m_actions[ActionId::CopyQuote], &QAction::triggered, reader, &ReaderPane::copyQuote);
    connect(m_actions[ActionId::FindNext], &QAction::triggered, reader, &ReaderPane::findNext);
    connect(m_actions[ActionId::FindPrevious], &QAction::triggered, reader, &ReaderPane::findPrevious);
    connect(m_actions[ActionId::ShowPictures], &QAction::triggered, reader, &ReaderPane::showPictures);
    connect(m_actions[ActionId::SearchEverything], &QAction::triggered, this, [this] {
        m_parts.search.setFocus(Qt::ShortcutFocusReason);
        m_parts.search.selectAll();
    });
    connect(m_actions[ActionId::FilterList], &QAction::triggered, &m_parts.list,
            &ArticleListPane::openFilter);
    connect(reader, &ReaderPane::articleShown, this, &ViewActions::followArticle);
    connect(reader, &ReaderPane::nothingShown, this, &ViewActions::followArticle);
    connect(reader, &ReaderPane::pageShown, this, &ViewActions::followArticle); // edited, or pictures came
    connect(reader, &ReaderPane::changesShown, m_actions[ActionId::ShowChanges], &QAction::setChecked);
    connect(m_actions[ActionId::ShowChanges], &QAction::triggered, reader, &ReaderPane::showChanges);
}

void ViewActions::connectPanes()
{
    ReaderPane *reader = &m_parts.reader;
    connect(m_actions[ActionId::FocusNavigation], &QAction::triggered, this, [this] {
        if (m_parts.navigationDock.isHidden())
            m_parts.navigationDock.toggleViewAction()->trigger(); // so that it stays at the next start
        m_parts.navigation.setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_actions[ActionId::FocusList], &QAction::triggered, &m_parts.list, &ArticleListPane::focusList);
    connect(m_actions[ActionId::FocusArticle], &QAction::triggered, reader,
            [reader] { reader->setFocus(Qt::ShortcutFocusReason); });
    connect(m_actions[ActionId::FloatNavigation], &QAction::triggered, &m_parts.navigationDock,
            &QDockWidget::setFloating);
    connect(&m_parts.navigationDock, &QDockWidget::topLevelChanged, m_actions[ActionId::FloatNavigation],
            &QAction::setChecked);
    connect(m_actions[ActionId::LargerText], &QAction::triggered, reader, &ReaderPane::enlargeText);
    connect(m_actions[ActionId::SmallerText], &QAction::triggered, reader, &ReaderPane::shrinkText);
    connect(m_actions[ActionId::NormalText], &QAction::triggered, reader, &ReaderPane::resetText);
    connect(m_actions[ActionId::TypeAndPage], &QAction::triggered, this, [this, reader] {
        if (!m_type)
            m_type = new TypePopup(m_services.settings, &m_parts.window);
        m_type->popUp(placeOfPopup(*m_actions[ActionId::TypeAndPage], *reader));
    });
    connect(m_actions[ActionId::FullScreen], &QAction::triggered, this, &ViewActions::toggleFullScreen);
    connect(m_actions[ActionId::Quit], &QAction::triggered, &m_parts.window, &QWidget::close);
}

void ViewActions::connectSettings()
{
    Settings *settings = &m_services.settings;
    connect(m_actions[ActionId::ListBesideArticle], &QAction::triggered, settings, [settings](bool beside) {
        settings->setListPlace(beside ? ListPlace::BesideArticle : ListPlace::AboveArticle);
    });
    connect(m_actions[ActionId::NewestFirst], &QAction::triggered, settings, &Settings::setNewestFirst);
    connect(m_actions[ActionId::UnreadOnly], &QAction::triggered, settings, &Settings::setUnreadOnly);
    connect(m_actions[ActionId::WorkOffline], &QAction::triggered, settings, &Settings::setWorkOffline);
    connect(settings, &Settings::changed, this, &ViewActions::followSettings);
}

void ViewActions::connectDialogs()
{
    connect(m_actions[ActionId::Preferences], &QAction::triggered, this, [this] {
        if (!m_preferences)
            m_preferences = new PreferencesDialog(m_services.settings, &m_parts.window);
        show(m_preferences);
    });
    connect(m_actions[ActionId::About], &QAction::triggered, this, [this] {
        if (!m_about)
            m_about = new AboutDialog(m_services.version, &m_parts.window);
        show(m_about);
    });
    connect(m_actions[ActionId::ShowActivity], &QAction::triggered, this, [this] {
        if (!m_activity)
            m_activity = new ActivityWindow(m_services.activity, m_services.activityFile, m_services.version,
                                            &m_parts.window);
        show(m_activity);
    });
    connect(m_actions[ActionId::CommandPalette], &QAction::triggered, this,
            [this] { (new CommandPalette(m_actions.all(), &m_parts.window))->open(); });
}

void ViewActions::followSettings()
{
    const Settings &settings = m_services.settings;
    m_actions[ActionId::ListBesideArticle]->setChecked(settings.listPlace() == ListPlace::BesideArticle);
    m_actions[ActionId::NewestFirst]->setChecked(settings.newestFirst());
    m_actions[ActionId::UnreadOnly]->setChecked(settings.unreadOnly());
    m_actions[ActionId::WorkOffline]->setChecked(settings.workOffline());
}

void ViewActions::followArticle()
{
    const Article *article = m_parts.reader.article();
    const bool shown = article != nullptr;
    m_actions[ActionId::ShowChanges]->setEnabled(shown && article->revision > 1);
    for (const ActionId id : {ActionId::CopyQuote, ActionId::FindInArticle, ActionId::FindNext,
                              ActionId::FindPrevious, ActionId::FocusArticle})
        m_actions[id]->setEnabled(shown);
    m_actions[ActionId::ShowPictures]->setEnabled(m_parts.reader.hasPictures());
}

void ViewActions::toggleFullScreen(bool full)
{
    m_parts.window.setWindowState(full ? m_parts.window.windowState() | Qt::WindowFullScreen
                                       : m_parts.window.windowState() & ~Qt::WindowFullScreen);
}

} // namespace depesche::ui
