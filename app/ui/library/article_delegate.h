// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the rows of the article list.
#pragma once

#include "ui/library/article_row_layout.h"

#include <QCache>
#include <QHash>
#include <QStyledItemDelegate>

#include <optional>

namespace depesche::ui
{

class Thumbnails;

/// For models with ArticleRowRole and ArticleAgeRole. The width of a row is that of the view.
class ArticleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ArticleDelegate(Thumbnails &thumbnails, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Throws away what was measured, after a change of font or colours.
    void forgetLayouts();

private:
    struct Measured {
        size_t content = 0;
        int width = 0;
        int height = 0;
    };
    struct Laid {
        size_t content = 0;
        int width = 0;
        ArticleRowLayout layout;
    };

    const RowFonts &fonts(const QFont &base) const;
    const ArticleRowLayout &layoutOf(const ArticleRow &row, const QFont &base, int width) const;
    void paintSource(QPainter &painter, const QRect &line, const ArticleRow &row, const QString &age,
                     const ArticleRowLayout &layout) const;
    void paintThumbnail(QPainter &painter, const QRect &rect, const ArticleRow &row) const;

    Thumbnails &m_thumbnails;
    mutable std::optional<RowFonts> m_fonts;
    mutable QFont m_base;
    mutable QCache<ArticleId, Laid> m_layouts;    ///< of what is or was in sight
    mutable QHash<ArticleId, Measured> m_heights; ///< of all rows, so that scrolling needs no line breaking
};

} // namespace depesche::ui
