// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of the navigation are drawn, and where in them the pointer does something.
#pragma once

#include <QStyledItemDelegate>

namespace depesche::ui
{

class NavigationDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The plus sign of a heading whose row is `row`.
    static QRect plusRect(const QRect &row, Qt::LayoutDirection direction);
    /// The arrow that folds a folder, at `depth`.
    static QRect arrowRect(const QRect &row, int depth, Qt::LayoutDirection direction);

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintPicture(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QColor &color) const;
};

} // namespace depesche::ui
