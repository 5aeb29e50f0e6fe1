// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands in a row of the live ticker, for one width.
#pragma once

#include "ui/ticker/ticker_row.h"

#include <QFont>
#include <QRect>
#include <QSize>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace depesche::ui
{

/// The faces of a row, made from that of the interface.
struct TickerFonts {
    explicit TickerFonts(const QFont &base);

    QFont line;
    QFont unreadLine;
    QFont small; ///< source, caption, words about the entry
    int rowHeight;
    int linePitch;
    int smallPitch;
};

/// What decides where columns stand; the same for all rows of a list.
struct TickerColumns {
    int width = 0;     ///< of the row, pixels
    int timeWidth = 0; ///< of the widest time

    bool operator==(const TickerColumns &) const = default;
    bool isNarrow() const { return width < 460; }
    int dotLeft() const;
    int textLeft() const;
    /// Where words end, from the right end of the row.
    int side() const { return 12; }
};

/// Height of a folded row; depends on nothing but whether it has a picture.
int foldedHeight(const TickerRow &row, const TickerFonts &fonts);
/// The small picture of a folded row, with the row's upper left corner at (0, 0).
QRect thumbnailOf(const TickerFonts &fonts, const TickerColumns &columns);

/// An unfolded row: the line in full, the text, the picture with caption and credit. Costs what breaking its
/// words into lines costs; immutable once made.
class UnfoldedRow
{
public:
    /// `said`: what marks say of the entry. `picture`: size in pixels as stored, empty while it is not there.
    UnfoldedRow(const TickerRow &row, const QString &said, const QSize &picture, const TickerFonts &fonts,
                const TickerColumns &columns);

    int height() const { return m_height; }
    QRect picture() const { return m_picture; } ///< null if there is none to show
    /// Below the line of time and source, with the row's upper left corner at `origin`.
    void paint(QPainter &painter, const QPointF &origin, const QColor &ink, const QColor &muted) const;

private:
    enum class Ink { Full, Muted };
    struct Block {
        std::unique_ptr<QTextLayout> layout;
        QPointF at;
        Ink ink = Ink::Full;
    };

    int add(const QString &text, const QFont &font, int pitch, const QRect &room, Ink ink);

    std::vector<Block> m_blocks;
    QRect m_picture;
    int m_height = 0;
};

} // namespace depesche::ui
