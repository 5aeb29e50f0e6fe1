// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an article as it stands in the page.
#pragma once

#include "rendering/page_markup.h"
#include "rendering/reading_time.h"

#include <QSet>

#include <optional>

namespace depesche::rendering
{

/// A subheading of the text.
struct Section {
    QString id; ///< of the heading, unique in the page
    QString title;
    int level = 2; ///< 2 to 6, as in <h2>
};

struct RenderedBody {
    QString html;
    /// The lead picture, if the body began with it: taken out there, to be shown once, above the text.
    std::optional<ShownPicture> lead;
    bool showsLeadLater = false; ///< the lead picture stands further down in the text
    QSet<QUrl> cards;            ///< addresses shown as cards in the text
    QList<Section> sections;     ///< in their order
    TextLength length;           ///< of the text, captions left out
    bool isCut = false; ///< more than a page takes: the rest of the text or of the pictures is left out
};

/// What the view lays out at once, in characters of markup; a long novel has half of it.
inline constexpr qsizetype kMostCharacters = 2'000'000;
inline constexpr int kMostPictures = 500;

/// Walks the cleaned body. Pictures come from the store or become notes; captions and credits are completed
/// from the article's data; links that are not harmless, and every address of our own scheme, lose their
/// target. A page for the view takes kMostCharacters of markup and kMostPictures.
RenderedBody renderBody(const PageInput &input, PageMarkup &markup);

} // namespace depesche::rendering
