// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence at the lower edge of the window, with an action if there is one, that goes by itself.
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QTimer;
class QToolButton;

namespace depesche::ui
{

/// Floats over its parent. Text is plain. Announced to screen readers. Stays while the pointer or the
/// keyboard is on it.
class Toast final : public QFrame
{
    Q_OBJECT
public:
    explicit Toast(QWidget *parent);

    void showMessage(const QString &words);
    /// With a button, for example Undo.
    void showMessage(const QString &words, const QString &actionText, std::function<void()> action);
    void dismiss();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void place();

    QLabel *m_words;
    QToolButton *m_button;
    QToolButton *m_close;
    QTimer *m_timer;
    std::function<void()> m_action;
};

} // namespace depesche::ui
