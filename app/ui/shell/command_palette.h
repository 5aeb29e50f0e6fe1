// SPDX-License-Identifier: GPL-3.0-or-later
// All actions of the window in one list that narrows while typing.
#pragma once

#include <QFrame>
#include <QList>

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;

namespace depesche::ui
{

/// A frame over its parent; Escape or a click elsewhere closes it, Return runs the chosen action. Deletes
/// itself.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    CommandPalette(const QList<QAction *> &actions, QWidget *parent);

    /// Shows it centred at the top of the parent and takes the keyboard.
    void open();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow(const QString &text);
    void run();

    QList<QAction *> m_actions;
    QLineEdit *m_input;
    QListWidget *m_list;
    QLabel *m_nothing; ///< in the list's place when it is empty
};

} // namespace depesche::ui
