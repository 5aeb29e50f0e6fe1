// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences that stand in an article page, in the person's language.
#pragma once

#include "rendering/article_page.h"
#include "rendering/changes_page.h"
#include "rendering/kept_document.h"

namespace depesche::ui
{

/// `mayFetch`: without it the page does not offer to get pictures.
rendering::PageWords pageWords(bool mayFetch);
rendering::ChangesWords changesWords();
rendering::KeptWords keptWords();

} // namespace depesche::ui
