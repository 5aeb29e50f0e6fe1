// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands in a row of the article list, for one width.
#pragma once

#include "ui/library/article_row.h"

#include <QFont>
#include <QRect>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace depesche::ui
{

/// The faces of a row, made from that of the interface.
struct RowFonts {
    explicit RowFonts(const QFont &base);

    QFont source;
    QFont unreadHeadline;
    QFont readHeadline;
    QFont teaser;
    int sourceHeight;
    int headlinePitch;
    int teaserPitch;
};

/// Immutable once made; costs about a fifth of a millisecond.
class ArticleRowLayout
{
public:
    /// `row` must have the text; colours are not part of the layout, but those of matches.
    ArticleRowLayout(const ArticleRow &row, const RowFonts &fonts, int width);

    int height() const { return m_height; }
    QRect sourceLine() const { return m_sourceLine; }
    QRect thumbnail() const { return m_thumbnail; } ///< null if there is none
    Qt::LayoutDirection direction() const { return m_direction; }

    /// Text below the source line, with the row's upper left corner at `origin`.
    void paintText(QPainter &painter, const QPointF &origin, const QColor &headline,
                   const QColor &teaser) const;

private:
    Qt::LayoutDirection m_direction;
    QRect m_sourceLine;
    QRect m_thumbnail;
    QPointF m_headlineAt;
    QPointF m_teaserAt;
    std::unique_ptr<QTextLayout> m_headline;
    std::unique_ptr<QTextLayout> m_teaser; ///< null if there is none
    int m_height = 0;
};

} // namespace depesche::ui
