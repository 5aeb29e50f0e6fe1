// SPDX-License-Identifier: GPL-3.0-or-later
// The line that narrows the list to headlines with certain words.
#pragma once

#include <QWidget>

class QLineEdit;
class QTimer;

namespace depesche::ui
{

/// Hidden until it is opened. Return and Down lead to the list, Escape closes.
class ListFilter final : public QWidget
{
    Q_OBJECT
public:
    explicit ListFilter(QWidget *parent = nullptr);

    QString text() const; ///< without white space around it
    void open();
    /// Empties and hides it; changed() follows if there was a text.
    void close();
    /// The same without a signal.
    void reset();

signals:
    /// After a pause in typing, or at once where that was ended by a key.
    void changed();
    void left();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void tell();

    QLineEdit *m_line;
    QTimer *m_typing;
    QString m_told; ///< the text of the last changed()
};

} // namespace depesche::ui
