// SPDX-License-Identifier: GPL-3.0-or-later
// The line that narrows a list to rows with certain words.
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

    /// What stands in the empty line, and what it is called.
    void setWords(const QString &placeholder, const QString &name);
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
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();

    QLineEdit *m_line;
    QTimer *m_typing;
    QString m_told; ///< the text of the last changed()
};

} // namespace depesche::ui
