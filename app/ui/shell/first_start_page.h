// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the window while nothing is subscribed: three ways to begin.
#pragma once

#include <QWidget>

class QAction;

namespace depesche::ui
{

/// A headline, a line, and a button for each action that is enabled.
class FirstStartPage final : public QWidget
{
    Q_OBJECT
public:
    FirstStartPage(QAction *subscribe, QAction *importOpml, QAction *demo, QWidget *parent = nullptr);
};

} // namespace depesche::ui
