// SPDX-License-Identifier: GPL-3.0-or-later
// The search field of the tool bar: searches while the person types, with the shortcut shown inside.
#pragma once

#include <QLineEdit>
#include <QTimer>

class QLabel;

namespace depesche::ui
{

class SearchField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    /// Shown at the right end while the field is empty.
    void setShortcutHint(const QString &keys);
    /// Empties the field without asking for a search.
    void reset();

signals:
    /// The text has rested for a moment, or Return was pressed; empty when the search ends.
    void searchRequested(const QString &text);
    /// Down or Return was pressed: the keyboard wants to go to the hits.
    void resultsRequested();
    /// Escape was pressed: the keyboard goes back to where it is needed, and nothing is chosen.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeHint();

    QTimer m_pause;
    QLabel *m_hint;
};

} // namespace depesche::ui
