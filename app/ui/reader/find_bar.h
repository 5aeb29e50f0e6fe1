// SPDX-License-Identifier: GPL-3.0-or-later
// The bar for finding words in the shown article.
#pragma once

#include "ui/reader/article_view_page.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace depesche::ui
{

/// Main thread. Hidden until opened; Return and Shift+Return go on and back, Escape closes.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    void open();
    void close();
    QString text() const;
    void setResult(int current, int total);

signals:
    void findRequested(depesche::ui::FindDirection direction);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLineEdit *m_text;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
};

} // namespace depesche::ui
