// SPDX-License-Identifier: GPL-3.0-or-later
// English words in and about kept pages.
#pragma once

#include "rendering/kept_document.h"
#include "services/keeping/page_copier.h"

namespace depesche::cli
{

/// For the file itself.
rendering::KeptWords keptPageWords();

/// Why a page is not kept: "the page asks for consent to cookies". No article, no full stop.
QString words(const keeping::KeepFailure &failure);

} // namespace depesche::cli
