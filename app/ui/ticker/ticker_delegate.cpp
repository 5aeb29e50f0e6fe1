// SPDX-License-Identifier: GPL-3.0-or-later
// Time, dot, words, source; picture with caption and credit.
#include "ui/ticker/ticker_delegate.h"

#include "ui/common/icons.h"
#include "ui/common/row_painting.h"
#include "ui/common/theme.h"
#include "ui/common/thumbnails.h"
#include "ui/ticker/ticker_pictures.h"

#include <QPainter>

#include <algorithm>

namespace depesche::ui
{
namespace
{

constexpr int kUnfoldedKept = 60;
constexpr int kMarkSize = 14;
constexpr int kMarkGap = 6;
constexpr int kBesidePicture = 10;

const TickerRow *tickerRow(const QModelIndex &index)
{
    return index.data(TickerRowRole).value<const TickerRow *>();
}

/// Everything that decides how an unfolded row is laid out.
size_t unfoldedHash(const TickerRow &row, const QString &said, const QSize &picture)
{
    const QString caption = row.picture ? row.picture->caption + row.picture->credit : QString();
    return qHashMulti(0, row.line, row.text, said, caption, picture.width(), picture.height());
}

/// What an unfolded row says of itself.
QString marksOf(const TickerRow &row)
{
    QStringList said;
    if (row.keyEvent)
        said.append(TickerDelegate::tr("Key event"));
    if (row.pinned)
        said.append(TickerDelegate::tr("Pinned"));
    if (row.edited)
        said.append(TickerDelegate::tr("Edited by the newsroom"));
    if (row.withdrawn)
        said.append(TickerDelegate::tr("Withdrawn by the newsroom"));
    return said.join(QStringLiteral(" · "));
}

QString captionOf(const TickerRow &row)
{
    QStringList parts{row.picture->caption,
                      row.picture->credit.isEmpty() ? row.picture->copyright : row.picture->credit};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void drawElided(QPainter &painter, const QRect &room, const QString &text)
{
    const bool fromRight = text.isRightToLeft();
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width());
    painter.drawText(room,
                     int(Qt::AlignVCenter | Qt::AlignAbsolute | (fromRight ? Qt::AlignRight : Qt::AlignLeft)),
                     shown);
}

} // namespace

TickerDelegate::TickerDelegate(Thumbnails &thumbnails, TickerPictures &pictures, QObject *parent)
    : QStyledItemDelegate(parent), m_thumbnails(thumbnails), m_pictures(pictures), m_unfolded(kUnfoldedKept)
{
}

void TickerDelegate::setWidestTime(const QString &time)
{
    if (m_widestTime == time)
        return;
    m_widestTime = time;
    forgetLayouts();
}

void TickerDelegate::forgetLayouts()
{
    m_fonts.reset();
    m_unfolded.clear();
}

const TickerFonts &TickerDelegate::fonts(const QFont &base) const
{
    if (!m_fonts || m_base != base) {
        m_base = base;
        m_unfolded.clear();
        m_fonts.emplace(base);
        m_timeWidth = QFontMetrics(base).horizontalAdvance(m_widestTime);
    }
    return *m_fonts;
}

TickerColumns TickerDelegate::columns(int width) const
{
    return {width, m_timeWidth};
}

const UnfoldedRow &TickerDelegate::unfolded(const TickerRow &row, int width) const
{
    const QSize picture = row.picture ? m_pictures.size(row.picture->url) : QSize();
    const QString said = marksOf(row);
    const size_t content = unfoldedHash(row, said, picture);
    const TickerColumns place = columns(width);
    if (const Unfolded *kept = m_unfolded.object(row.id);
        kept && kept->content == content && kept->columns == place)
        return kept->row;
    m_unfolded.insert(row.id, new Unfolded{content, place, UnfoldedRow(row, said, picture, *m_fonts, place)});
    return m_unfolded.object(row.id)->row; // one entry never exceeds the cache
}

QSize TickerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TickerRow *row = tickerRow(index);
    if (!row)
        return {};
    const TickerFonts &faces = fonts(option.font);
    const int width = option.rect.width();
    if (!index.data(TickerExpandedRole).toBool())
        return QSize(width, foldedHeight(*row, faces));
    return QSize(width, std::max(unfolded(*row, width).height(), foldedHeight(*row, faces)));
}

void TickerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const TickerRow *row = tickerRow(index);
    if (!row)
        return;
    const ThemeColors &colors = currentColors();
    const TickerFonts &faces = fonts(option.font);
    const bool unread = index.data(TickerUnreadRole).toBool();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // Heaps of combining marks climb out of their line.
    painter->setClipRect(option.rect, Qt::IntersectClip);
    paintRowGround(*painter, option, colors.background);
    QRect words = paintEnds(*painter, option, index);
    if (index.data(TickerExpandedRole).toBool()) {
        const UnfoldedRow &open = unfolded(*row, option.rect.width());
        open.paint(*painter, option.rect.topLeft(), colors.ink, colors.muted);
        if (!open.picture().isNull())
            paintPicture(*painter, open.picture().translated(option.rect.topLeft()), index);
    } else if (row->picture) {
        const QRect picture =
            thumbnailOf(faces, columns(option.rect.width())).translated(option.rect.topLeft());
        paintPicture(*painter, picture, index);
        words.setLeft(picture.right() + 1 + kBesidePicture);
        const QRect line(words.left(), picture.top(), words.width(), picture.height() / 2);
        paintLine(*painter, line, *row, unread);
        painter->setFont(faces.small);
        painter->setPen(colors.muted);
        drawElided(*painter, line.translated(0, line.height()), captionOf(*row));
    } else {
        paintLine(*painter, words, *row, unread);
    }
    painter->restore();
}

/// Time, dot and source; gives back the room that is left between them.
QRect TickerDelegate::paintEnds(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const ThemeColors &colors = currentColors();
    const TickerColumns place = columns(option.rect.width());
    const bool open = index.data(TickerExpandedRole).toBool();
    QRect line = option.rect.adjusted(0, 0, 0, -1);
    if (open)
        line.setHeight(m_fonts->rowHeight);
    painter.setFont(m_fonts->line);
    painter.setPen(colors.muted);
    painter.drawText(QRect(line.left() + place.side(), line.top(), place.timeWidth + 2, line.height()),
                     int(Qt::AlignVCenter | Qt::AlignAbsolute | Qt::AlignLeft),
                     index.data(TickerTimeRole).toString());
    if (index.data(TickerUnreadRole).toBool())
        paintUnreadDot(painter, line.left() + place.dotLeft(), line);
    QRect words = line.adjusted(place.textLeft(), 0, -place.side(), 0);
    const QString source = index.data(TickerSourceRole).toString();
    if (source.isEmpty() || place.isNarrow())
        return words;
    painter.setFont(m_fonts->small);
    painter.setPen(colors.muted);
    const QString shown = painter.fontMetrics().elidedText(source, Qt::ElideRight, place.width / 5);
    const int width = painter.fontMetrics().horizontalAdvance(shown);
    painter.drawText(words, int(Qt::AlignVCenter | Qt::AlignAbsolute | Qt::AlignRight), shown);
    return words.adjusted(0, 0, -width - 2 * kBesidePicture, 0);
}

/// Marks, the line, and what has to be said of it.
void TickerDelegate::paintLine(QPainter &painter, QRect room, const TickerRow &row, bool unread) const
{
    const ThemeColors &colors = currentColors();
    const auto mark = [&](Icon which) {
        const QRectF rect(room.left(), room.top() + (room.height() - kMarkSize) / 2.0, kMarkSize, kMarkSize);
        paintIcon(painter, rect, which, colors.accent);
        room.setLeft(room.left() + kMarkSize + kMarkGap);
    };
    if (row.pinned)
        mark(Icon::Pin);
    if (row.keyEvent)
        mark(Icon::KeyEvent);
    QStringList said;
    if (row.edited)
        said.append(tr("edited"));
    if (row.withdrawn)
        said.append(tr("withdrawn"));
    QFont font = unread ? m_fonts->unreadLine : m_fonts->line;
    font.setStrikeOut(row.withdrawn);
    const QString words =
        said.isEmpty() ? QString() : QStringLiteral("  · ") + said.join(QStringLiteral(", "));
    const int wordsWidth = words.isEmpty() ? 0 : QFontMetrics(m_fonts->small).horizontalAdvance(words) + 1;
    const int width = std::min(QFontMetrics(font).horizontalAdvance(row.line) + 2, room.width() - wordsWidth);
    const QRect line(room.left(), room.top(), std::max(width, 0), room.height());
    painter.setFont(font);
    painter.setPen(row.withdrawn ? colors.muted : colors.ink);
    drawElided(painter, line, row.line);
    if (words.isEmpty())
        return;
    painter.setFont(m_fonts->small);
    painter.setPen(colors.muted);
    painter.drawText(QRect(line.right() + 1, room.top(), wordsWidth, room.height()),
                     int(Qt::AlignVCenter | Qt::AlignAbsolute | Qt::AlignLeft), words);
}

void TickerDelegate::paintPicture(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    const QString hash = index.data(TickerPictureRole).toString();
    const QPixmap picture = m_thumbnails.pixmap(hash, rect.size(), painter.device()->devicePixelRatioF());
    if (!paintRowPicture(painter, rect, picture))
        paintIcon(painter, QRectF(rect.center().x() - 8, rect.center().y() - 8, 16, 16), Icon::Picture,
                  currentColors().faint);
}

} // namespace depesche::ui
