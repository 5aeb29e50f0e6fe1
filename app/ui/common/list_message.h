// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in place of rows: one line that says what is so, a second that helps, a button that mends it.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace depesche::ui
{

struct ListWords {
    QString title;
    QString help;   ///< may be empty
    QString button; ///< may be empty: then there is none
};

class ListMessage final : public QWidget
{
    Q_OBJECT
public:
    explicit ListMessage(QWidget *parent = nullptr);

    void setWords(const ListWords &words);

signals:
    void buttonPressed();

private:
    QLabel *m_title;
    QLabel *m_help;
    QPushButton *m_button;
};

} // namespace depesche::ui
