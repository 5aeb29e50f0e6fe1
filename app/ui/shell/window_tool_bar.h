// SPDX-License-Identifier: GPL-3.0-or-later
// The tool bar: the actions that are used most, and the search field.
#pragma once

#include "ui/shell/action_catalogue.h"

#include <QList>
#include <QToolBar>

class QToolButton;

namespace depesche::ui
{

class SearchField;

class WindowToolBar final : public QToolBar
{
    Q_OBJECT
public:
    WindowToolBar(const ActionCatalogue &actions, QWidget *parent);

    SearchField *searchField() const { return m_search; }
    /// The window's width in pixels: buttons leave their words out where these would not fit.
    void setRoom(int width);

private:
    void addAlone(QAction *action);
    void addWithWords(QAction *action, const QString &words, const char *name = nullptr);

    SearchField *m_search;
    QList<QToolButton *> m_withWords;
};

} // namespace depesche::ui
