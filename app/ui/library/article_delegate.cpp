// SPDX-License-Identifier: GPL-3.0-or-later
// Ground, source line, words and thumbnail of a row.
#include "ui/library/article_delegate.h"

#include "ui/common/icons.h"
#include "ui/common/row_painting.h"
#include "ui/common/theme.h"
#include "ui/common/thumbnails.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace depesche::ui
{
namespace
{

constexpr int kLayoutsKept = 300;
constexpr int kHeightsKept = 20'000;
constexpr int kGap = 6;
constexpr int kSavedMark = 13;

const ArticleRow *rowOf(const QModelIndex &index)
{
    return index.data(ArticleRowRole).value<const ArticleRow *>();
}

/// Everything that decides how a row is laid out.
size_t contentHash(const ArticleRow &row)
{
    size_t hash = qHashMulti(0, row.headline(), row.teaser(), row.article.language, row.article.read,
                             row.hasThumbnail(), row.titleMatches.size(), row.snippetMatches.size());
    for (const QList<TextRange> &ranges : {row.titleMatches, row.snippetMatches}) {
        for (const TextRange &range : ranges)
            hash = qHashMulti(hash, range.start, range.length);
    }
    return hash;
}

int widthOf(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

} // namespace

ArticleDelegate::ArticleDelegate(Thumbnails &thumbnails, QObject *parent)
    : QStyledItemDelegate(parent), m_thumbnails(thumbnails), m_layouts(kLayoutsKept)
{
}

void ArticleDelegate::forgetLayouts()
{
    m_fonts.reset();
    m_layouts.clear();
    m_heights.clear();
}

const RowFonts &ArticleDelegate::fonts(const QFont &base) const
{
    if (!m_fonts || m_base != base) {
        m_base = base;
        m_layouts.clear();
        m_heights.clear();
        m_fonts.emplace(base);
    }
    return *m_fonts;
}

const ArticleRowLayout &ArticleDelegate::layoutOf(const ArticleRow &row, const QFont &base, int width) const
{
    const RowFonts &faces = fonts(base);
    const size_t content = contentHash(row);
    if (const Laid *kept = m_layouts.object(row.article.id);
        kept && kept->content == content && kept->width == width)
        return kept->layout;
    m_layouts.insert(row.article.id, new Laid{content, width, ArticleRowLayout(row, faces, width)});
    return m_layouts.object(row.article.id)->layout; // one entry never exceeds the cache
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ArticleRow *row = rowOf(index);
    if (!row)
        return {};
    const int width = widthOf(option);
    fonts(option.font);
    const size_t content = contentHash(*row);
    if (const auto kept = m_heights.constFind(row->article.id);
        kept != m_heights.cend() && kept->content == content && kept->width == width)
        return QSize(width, kept->height);
    const int height = layoutOf(*row, option.font, width).height();
    if (m_heights.size() >= kHeightsKept)
        m_heights.clear();
    m_heights.insert(row->article.id, {content, width, height});
    return QSize(width, height);
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const ArticleRow *row = rowOf(index);
    if (!row)
        return;
    const ThemeColors &colors = currentColors();
    const ArticleRowLayout &layout = layoutOf(*row, option.font, option.rect.width());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // Heaps of combining marks climb out of their line.
    painter->setClipRect(option.rect, Qt::IntersectClip);
    paintRowGround(*painter, option, colors.panel);
    const QPoint origin = option.rect.topLeft();
    paintSource(*painter, layout.sourceLine().translated(origin), *row, index.data(ArticleAgeRole).toString(),
                layout);
    layout.paintText(*painter, origin, row->article.read ? colors.muted : colors.ink, colors.muted);
    if (!layout.thumbnail().isNull())
        paintThumbnail(*painter, layout.thumbnail().translated(origin), *row);
    painter->restore();
}

void ArticleDelegate::paintSource(QPainter &painter, const QRect &line, const ArticleRow &row,
                                  const QString &age, const ArticleRowLayout &layout) const
{
    const ThemeColors &colors = currentColors();
    const bool leftToRight = layout.direction() == Qt::LeftToRight;
    QRect rest = line;
    const auto take = [&rest, leftToRight](int width) {
        const QRect taken(leftToRight ? rest.left() : rest.right() - width + 1, rest.top(), width,
                          rest.height());
        rest.adjust(leftToRight ? width : 0, 0, leftToRight ? 0 : -width, 0);
        return taken;
    };
    if (!row.article.read) {
        const QRect dot = take(kUnreadDot + kGap);
        paintUnreadDot(painter, leftToRight ? dot.left() : dot.left() + kGap, line);
    }
    painter.setFont(m_fonts->source);
    painter.setPen(colors.muted);
    const QFontMetrics metrics(m_fonts->source);
    // Between isolates, because source and age may be of languages that run in different directions.
    const QString after =
        age.isEmpty() ? QString() : QStringLiteral(" · ") + QChar(0x2068) + age + QChar(0x2069);
    const int reserved = metrics.horizontalAdvance(after) + (row.article.saved ? kSavedMark + kGap : 0);
    const QString source =
        metrics.elidedText(row.article.feedTitle, Qt::ElideRight, std::max(rest.width() - reserved, 0));
    const QString words = source + after;
    const QRect text = take(std::min(metrics.horizontalAdvance(words) + 1, rest.width()));
    painter.setLayoutDirection(layout.direction());
    painter.drawText(
        text, int(Qt::AlignVCenter | Qt::AlignAbsolute | (leftToRight ? Qt::AlignLeft : Qt::AlignRight)),
        words);
    if (row.article.saved) {
        take(kGap);
        const QRect mark = take(kSavedMark);
        paintIcon(
            painter,
            QRectF(mark.left(), line.top() + (line.height() - kSavedMark) / 2.0, kSavedMark, kSavedMark),
            Icon::BookmarkFilled, colors.muted);
    }
}

void ArticleDelegate::paintThumbnail(QPainter &painter, const QRect &rect, const ArticleRow &row) const
{
    const QPixmap picture =
        m_thumbnails.pixmap(row.article.thumbnailHash, rect.size(), painter.device()->devicePixelRatioF());
    paintRowPicture(painter, rect, picture);
}

} // namespace depesche::ui
