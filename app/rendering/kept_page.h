// SPDX-License-Identifier: GPL-3.0-or-later
// A kept page as the locked article view shows it.
#pragma once

#include "rendering/article_page.h"
#include "rendering/kept_document.h"

namespace depesche::rendering
{

struct KeptPageInput {
    KeptPage page;
    KeptContent content;
    PageStyle style;
    PageWords words;
    KeptWords keptWords;
    QLocale locale;
    QTimeZone timeZone;
};

/// Written anew, node by node, as the bodies of articles are: pictures come from depesche://picture/<hash>,
/// and the way back to the article is depesche://action/article. Pure, thread-safe.
RenderedPage renderKeptPage(const KeptPageInput &input);

} // namespace depesche::rendering
