// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the list: what is shown, how much of it, and a few buttons.
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace depesche::ui
{

class ListHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit ListHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title); ///< plain text; ends in dots where there is no room
    void setCount(const QString &words); ///< empty while it is not known
    void setActions(const QList<QAction *> &actions);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_layout;
    QLabel *m_title;
    QLabel *m_count;
    QList<QToolButton *> m_buttons;
};

} // namespace depesche::ui
