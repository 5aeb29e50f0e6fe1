// SPDX-License-Identifier: GPL-3.0-or-later
// The title bar of the live ticker: counter, state, what is followed, order, pause, options, close.
#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace depesche::ui
{

class OrderSwitch;

/// Shows what it is told and knows no service. Narrow, it leaves out what the menu has, too.
class TickerHeader final : public QWidget
{
    Q_OBJECT
public:
    /// `line`: what stands in the place of title and switch in the one-line form; taken over.
    explicit TickerHeader(QWidget *line, QWidget *parent = nullptr);

    void setUnread(int count);
    /// `live`: it runs; only then there is the dot. Empty words: no state to tell.
    void setState(const QString &words, const QString &sentence, bool live);
    void setTitle(const QString &title, const QString &toolTip);
    void setOldestFirst(bool oldestFirst);
    /// `waiting`: entries that came meanwhile.
    void setPaused(bool paused, int waiting);
    void setOneLine(bool oneLine);
    /// Nothing is followed: there is nothing to order and to pause.
    void setEmpty(bool empty);
    /// Shown under the title and under the options button; not owned.
    void setMenus(QMenu *chooser, QMenu *options);
    /// Said politely to who can not see it.
    void announce(const QString &words);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void oldestFirstChosen(bool oldestFirst);
    void pauseChosen(bool paused);
    void closeChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLayout();
    void arrange();

    QLabel *m_icon;
    QLabel *m_name;
    QLabel *m_count;
    QWidget *m_state;
    QToolButton *m_title;
    QWidget *m_line;
    QWidget *m_gap;
    OrderSwitch *m_order;
    QToolButton *m_pause;
    QToolButton *m_options;
    QToolButton *m_close;
    bool m_oneLine = false;
    bool m_empty = false;
};

} // namespace depesche::ui
