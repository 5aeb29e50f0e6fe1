// SPDX-License-Identifier: GPL-3.0-or-later
// Cleaning a part of a tree that is parsed already.
#pragma once

#include "html/sanitizer.h"
#include "html/tree.h"

#include <functional>

namespace depesche::html
{

/// True for elements to be left out with all they hold.
using SkipPredicate = std::function<bool(NodeId)>;

/// What sanitize() does, on `top` and all below it.
Sanitized sanitizeTree(const Tree &tree, NodeId top, const SanitizeOptions &options,
                       const SkipPredicate &skip = {});

} // namespace depesche::html
