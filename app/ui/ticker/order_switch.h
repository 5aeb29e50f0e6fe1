// SPDX-License-Identifier: GPL-3.0-or-later
// Newest first or oldest first, as two halves of which one is chosen.
#pragma once

#include <QWidget>

class QRadioButton;

namespace depesche::ui
{

class OrderSwitch final : public QWidget
{
    Q_OBJECT
public:
    explicit OrderSwitch(QWidget *parent = nullptr);

    void setOldestFirst(bool oldestFirst); ///< changed() is not emitted

signals:
    /// By the person.
    void changed(bool oldestFirst);

private:
    QRadioButton *m_newest;
    QRadioButton *m_oldest;
};

} // namespace depesche::ui
