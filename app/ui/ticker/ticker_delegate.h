// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the rows of the live ticker from the model alone.
#pragma once

#include "ui/ticker/ticker_row_layout.h"

#include <QCache>
#include <QStyledItemDelegate>

#include <optional>

namespace depesche::ui
{

class Thumbnails;
class TickerPictures;

/// For models with the roles of TickerRowRoles.
class TickerDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    TickerDelegate(Thumbnails &thumbnails, TickerPictures &pictures, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// The width of a row is that of `option.rect`.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The widest that a row's time can be.
    void setWidestTime(const QString &time);
    /// Throws away what was measured, after a change of font or colours, or when pictures arrived.
    void forgetLayouts();

private:
    struct Unfolded {
        size_t content = 0;
        TickerColumns columns;
        UnfoldedRow row;
    };

    const TickerFonts &fonts(const QFont &base) const;
    TickerColumns columns(int width) const;
    const UnfoldedRow &unfolded(const TickerRow &row, int width) const;
    QRect paintEnds(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintLine(QPainter &painter, QRect room, const TickerRow &row, bool unread) const;
    void paintPicture(QPainter &painter, const QRect &rect, const QModelIndex &index) const;

    Thumbnails &m_thumbnails;
    TickerPictures &m_pictures;
    QString m_widestTime;
    mutable std::optional<TickerFonts> m_fonts;
    mutable QFont m_base;
    mutable int m_timeWidth = 0;
    mutable QCache<TickerEntryId, Unfolded> m_unfolded;
};

} // namespace depesche::ui
