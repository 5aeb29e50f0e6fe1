// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an article as it stands in the page.
#pragma once

#include "rendering/page_markup.h"

#include <QSet>

#include <optional>

namespace depesche::rendering
{

struct RenderedBody {
    QString html;
    /// The lead picture, if the body began with it: taken out there, to be shown once, above the text.
    std::optional<ShownPicture> lead;
    bool showsLeadLater = false; ///< the lead picture stands further down in the text
    QSet<QUrl> cards;            ///< addresses shown as cards in the text
};

/// Walks the cleaned body. Pictures come from the store or become notes; captions and credits are completed
/// from the article's data; links that are not harmless, and every address of our own scheme, lose their
/// target.
RenderedBody renderBody(const PageInput &input, PageMarkup &markup);

} // namespace depesche::rendering
