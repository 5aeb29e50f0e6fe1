// SPDX-License-Identifier: GPL-3.0-or-later
// WindowLayout: Qt's own state, first sizes, and the list beside or above the article.
#include "ui/shell/window_layout.h"

#include "settings/settings.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QScreen>
#include <QSplitter>

#include <algorithm>

namespace depesche::ui
{
namespace
{

constexpr int kLayoutVersion = 1; ///< raise when docks or tool bars are renamed
constexpr QSize kFirstSize(1600, 1000);
constexpr QSize kSmallestSize(720, 480);
constexpr int kNavigationWidth = 217;
constexpr int kListWidth = 318;
constexpr int kListHeight = 320;
constexpr int kTickerHeight = 224;
constexpr int kLeastNavigationWidth = 160;
constexpr int kLeastListWidth = 240;
constexpr int kLeastPaneHeight = 140;
constexpr int kLeastArticleWidth = 300;

} // namespace

WindowLayout::WindowLayout(QMainWindow &window, QSplitter &splitter, QDockWidget &navigation,
                           QDockWidget &ticker, Settings &settings)
    : QObject(&window),
      m_window(window),
      m_splitter(splitter),
      m_navigation(navigation),
      m_ticker(ticker),
      m_settings(settings)
{
    // What stands at the sides keeps the whole height.
    m_window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_window.setMinimumSize(kSmallestSize);
    m_splitter.setHandleWidth(1);
    m_splitter.setChildrenCollapsible(false);
    QWidget *list = m_splitter.widget(0);
    list->setMinimumSize(std::max(kLeastListWidth, list->minimumSizeHint().width()), kLeastPaneHeight);
    m_splitter.widget(1)->setMinimumSize(kLeastArticleWidth, kLeastPaneHeight);
    m_splitter.setStretchFactor(0, 0);
    m_splitter.setStretchFactor(1, 1);
    m_navigation.widget()->setMinimumWidth(kLeastNavigationWidth);
    // Docked, it needs no title: the places name themselves. Floating, it needs one to be moved and closed.
    m_navigation.setTitleBarWidget(new QWidget(&m_navigation));
    connect(&m_navigation, &QDockWidget::topLevelChanged, this, [this](bool floating) {
        delete m_navigation.titleBarWidget();
        m_navigation.setTitleBarWidget(floating ? nullptr : new QWidget(&m_navigation));
    });
    connect(m_navigation.toggleViewAction(), &QAction::triggered, this,
            [this](bool shown) { m_wantsNavigation = shown; });
}

void WindowLayout::restore()
{
    if (!m_window.restoreGeometry(m_settings.windowGeometry())) {
        QSize size = kFirstSize;
        if (const QScreen *screen = m_window.screen())
            size = size.boundedTo(screen->availableSize());
        m_window.resize(size);
    }
    const bool known = m_window.restoreState(m_settings.windowState(), kLayoutVersion) &&
                       m_splitter.restoreState(m_settings.splitterState());
    m_splitter.setHandleWidth(1);
    m_splitter.setChildrenCollapsible(false);
    m_first = !known;
    if (!known)
        useFirstSizes();
    m_wantsNavigation = !m_navigation.isHidden();
    arrange();
}

void WindowLayout::save()
{
    m_navigation.setVisible(m_wantsNavigation);
    m_settings.setWindowGeometry(m_window.saveGeometry());
    m_settings.setWindowState(m_window.saveState(kLayoutVersion));
    m_settings.setSplitterState(m_splitter.saveState());
}

void WindowLayout::arrange()
{
    const bool beside = m_settings.listPlace() == ListPlace::BesideArticle;
    const Qt::Orientation wanted = beside ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter.orientation() == wanted)
        return;
    m_splitter.setOrientation(wanted);
    useFirstSizes();
}

void WindowLayout::useFirstSizes()
{
    m_window.resizeDocks({&m_navigation}, {kNavigationWidth}, Qt::Horizontal);
    m_window.resizeDocks({&m_ticker}, {kTickerHeight}, Qt::Vertical);
    const bool beside = m_splitter.orientation() == Qt::Horizontal;
    const int list = beside ? kListWidth : kListHeight;
    const int whole = beside ? m_window.width() - kNavigationWidth : m_window.height();
    m_splitter.setSizes({list, whole - list});
}

} // namespace depesche::ui
