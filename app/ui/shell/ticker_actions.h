// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's actions do with the live ticker: following, choosing, its form, its dock.
#pragma once

#include "domain/query.h"
#include "domain/ticker.h"
#include "services/ticker/follow_request.h"
#include "ui/shell/window_services.h"

#include <QObject>
#include <QUrl>

class QDockWidget;
class QMainWindow;

namespace depesche::ui
{

class ActionCatalogue;
class ArticleActions;
class FollowDialog;
class NavigationView;
class TickerOutput;
class TickerPane;
struct TickerForm;

struct TickerParts {
    QMainWindow &window;
    QDockWidget &dock;
    TickerPane &pane;
    NavigationView &navigation;
    ArticleActions &articles;
};

/// Main thread. Form and choice are kept in the settings.
class TickerActions final : public QObject
{
    Q_OBJECT
public:
    TickerActions(const WindowServices &services, ActionCatalogue &actions, const TickerParts &parts);

    /// What is selected in the navigation.
    void setPlace(const ArticleQuery &place);
    /// Brings the dock into sight, and back at the next start.
    void reveal();
    /// Shows this ticker, at its newest entry.
    void showNewest(TickerId ticker);
    /// The form that the settings want; after the layout was restored.
    void applyForm();

signals:
    void message(const QString &words);

private:
    void connectActions();
    void connectPane();
    void connectNavigation();
    void follow(const QString &address);
    void follow(const QUrl &url);
    FollowDialog *followDialog();
    void show(TickerId ticker);
    void tellFollowed(const ticker::FollowOutcome &outcome);
    void askToUnfollow(const Ticker &ticker);
    void popUpMenu(TickerId id, const QPoint &at);
    void fetchPicture(const QUrl &url);
    void setOneLine(bool oneLine);
    void keepForm(const TickerForm &form);
    void shape(bool oneLine);
    void updateEnabled();
    QUrl feedAddress() const;
    QUrl articleAddress() const;

    WindowServices m_services;
    ActionCatalogue &m_actions;
    TickerParts m_parts;
    TickerOutput *m_output;
    ArticleQuery m_place;
    int m_fullHeight = 0; ///< of the dock, before it became one line
};

} // namespace depesche::ui
