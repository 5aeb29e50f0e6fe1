// SPDX-License-Identifier: GPL-3.0-or-later
// Measures of a row.
#include "ui/library/article_row_layout.h"

#include "ui/common/fonts.h"
#include "ui/common/line_breaking.h"
#include "ui/common/theme.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace depesche::ui
{
namespace
{

constexpr int kSide = 12;
constexpr int kTop = 11;
constexpr int kBottom = 13;
constexpr int kAboveHeadline = 3;
constexpr int kAboveTeaser = 4;
constexpr int kBesideThumbnail = 12;
constexpr QSize kThumbnail(76, 58);
constexpr int kHeadlineLines = 3;
constexpr int kTeaserLines = 2;
/// Narrower than this, words count more than pictures.
constexpr int kLeastTextWidth = 120;

/// Serif faces of one nominal size differ much; small letters decide how large they look.
int headlinePixels(const QFont &base)
{
    constexpr double kSmallLetters = 0.6; // of the interface's size
    const double interface = QFontInfo(base).pixelSize();
    const int probe = 100;
    const double ratio = QFontMetricsF(headlineFont(probe, true)).xHeight() / probe;
    const double wanted = ratio > 0 ? kSmallLetters * interface / ratio : interface;
    return qRound(std::clamp(wanted, 1.12 * interface, 1.25 * interface));
}

QTextCharFormat matchFormat()
{
    QTextCharFormat format;
    format.setBackground(currentColors().tint);
    format.setForeground(currentColors().ink);
    format.setFontWeight(QFont::Bold);
    return format;
}

} // namespace

RowFonts::RowFonts(const QFont &base)
    : source(scaledFont(base, 92)),
      unreadHeadline(headlineFont(headlinePixels(base), true)),
      readHeadline(headlineFont(unreadHeadline.pixelSize(), false)),
      teaser(scaledFont(base, 95)),
      sourceHeight(std::max(16, QFontMetrics(source).height())),
      headlinePitch(qRound(unreadHeadline.pixelSize() * 1.25)),
      teaserPitch(std::max(16, QFontMetrics(teaser).height()))
{
}

ArticleRowLayout::ArticleRowLayout(const ArticleRow &row, const RowFonts &fonts, int width)
    : m_direction(row.direction())
{
    QRect text(kSide, kTop, std::max(width - 2 * kSide, 1), 0);
    const int beside = kThumbnail.width() + kBesideThumbnail;
    if (row.hasThumbnail() && text.width() - beside >= kLeastTextWidth) {
        const bool atRight = m_direction == Qt::LeftToRight;
        const int left = atRight ? width - kSide - kThumbnail.width() : kSide;
        m_thumbnail = QRect(QPoint(left, kTop + 1), kThumbnail);
        text.adjust(atRight ? 0 : beside, 0, atRight ? -beside : 0, 0);
    }
    m_sourceLine = QRect(text.left(), kTop, text.width(), fonts.sourceHeight);

    LineBreaking how;
    how.font = row.article.read ? fonts.readHeadline : fonts.unreadHeadline;
    how.width = text.width();
    how.mostLines = kHeadlineLines;
    how.pitch = fonts.headlinePitch;
    how.direction = m_direction;
    m_headline = brokenIntoLines(row.headline(), how, row.titleMatches, matchFormat());
    m_headlineAt = QPointF(text.left(), m_sourceLine.bottom() + 1 + kAboveHeadline);
    int bottom = int(m_headlineAt.y()) + m_headline->lineCount() * how.pitch;

    if (const QString teaser = row.teaser(); !teaser.isEmpty()) {
        how.font = fonts.teaser;
        how.mostLines = kTeaserLines;
        how.pitch = fonts.teaserPitch;
        m_teaser = brokenIntoLines(teaser, how, row.snippetMatches, matchFormat());
        m_teaserAt = QPointF(text.left(), bottom + kAboveTeaser);
        bottom = int(m_teaserAt.y()) + m_teaser->lineCount() * how.pitch;
    }
    m_height = std::max(bottom, m_thumbnail.isNull() ? 0 : m_thumbnail.bottom() + 1) + kBottom;
}

void ArticleRowLayout::paintText(QPainter &painter, const QPointF &origin, const QColor &headline,
                                 const QColor &teaser) const
{
    painter.setPen(headline);
    m_headline->draw(&painter, origin + m_headlineAt);
    if (m_teaser) {
        painter.setPen(teaser);
        m_teaser->draw(&painter, origin + m_teaserAt);
    }
}

} // namespace depesche::ui
