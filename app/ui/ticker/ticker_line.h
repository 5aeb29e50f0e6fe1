// SPDX-License-Identifier: GPL-3.0-or-later
// The one-line form of the live ticker: entries that run past.
#pragma once

#include "domain/ids.h"

#include <QElapsedTimer>
#include <QList>
#include <QString>
#include <QTimer>
#include <QWidget>

namespace depesche::ui
{

struct TickerLineItem {
    TickerEntryId id;
    QString time;
    QString words;
    bool unread = false;

    friend bool operator==(const TickerLineItem &, const TickerLineItem &) = default;
};

/// Runs while it is in sight; stands still under the pointer, with the focus, and while it is held. Where
/// motion is reduced one entry follows the other without sliding. Left and Right step, Return opens.
class TickerLine final : public QWidget
{
    Q_OBJECT
public:
    explicit TickerLine(QWidget *parent = nullptr);

    /// The newest first. An entry that is in sight stays where it is.
    void setItems(const QList<TickerLineItem> &items);
    void setHeld(bool held);
    /// Entries that are wholly in sight.
    QList<TickerEntryId> inSight() const;
    TickerEntryId current() const; ///< the first one in sight; none if there is none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void opened(depesche::TickerEntryId entry);
    void menuRequested(const QPoint &globalPosition);
    void sightChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void decide();
    void advance();
    void step(int items);
    void tellCurrent();
    int widthOf(const TickerLineItem &item) const;
    int indexAt(int x) const;
    bool isStill() const;

    QList<TickerLineItem> m_items;
    QList<int> m_widths;
    int m_first = 0;     ///< the item at the left
    double m_offset = 0; ///< pixels of it that have run out of sight
    bool m_held = false;
    QTimer m_timer;
    QElapsedTimer m_since; ///< the last advance
};

} // namespace depesche::ui
