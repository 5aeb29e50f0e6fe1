// SPDX-License-Identifier: GPL-3.0-or-later
// A line that says what is so, a second one that explains it, and the action that mends it.
#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace depesche::ui
{

struct Message {
    QString title;
    QString text;   ///< may be empty
    QString action; ///< words on the button; empty: no button
};

class MessagePage final : public QWidget
{
    Q_OBJECT
public:
    explicit MessagePage(QWidget *parent = nullptr);

    void showMessage(const Message &message);
    /// The same ground and inks as the page that stands here otherwise.
    void setColors(const QColor &ground, const QColor &ink, const QColor &muted);

signals:
    void actionPressed();

private:
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace depesche::ui
