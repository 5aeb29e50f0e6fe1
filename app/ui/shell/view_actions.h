// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's actions do with the view: finding, sizes, order, panes, dialogs of the program itself.
#pragma once

#include "ui/shell/window_services.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QDockWidget;
class QMainWindow;

namespace depesche::ui
{

class ActionCatalogue;
class ArticleListPane;
class NavigationView;
class ReaderPane;
class SearchField;
class TypePopup;

struct ViewParts {
    QMainWindow &window;
    QDockWidget &navigationDock;
    NavigationView &navigation;
    ArticleListPane &list;
    ReaderPane &reader;
    SearchField &search;
};

/// Main thread. Checked actions follow the settings, wherever these are changed.
class ViewActions final : public QObject
{
    Q_OBJECT
public:
    ViewActions(const WindowServices &services, ActionCatalogue &actions, const ViewParts &parts);

private:
    void connectFinding();
    void connectPanes();
    void connectSettings();
    void connectDialogs();
    void followSettings();
    void followArticle();
    void toggleFullScreen(bool full);

    WindowServices m_services;
    ActionCatalogue &m_actions;
    ViewParts m_parts;
    QPointer<QDialog> m_preferences;
    QPointer<TypePopup> m_type;
    QPointer<QDialog> m_about;
    QPointer<QDialog> m_activity;
};

} // namespace depesche::ui
