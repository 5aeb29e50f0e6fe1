// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the elements of a page that hold the article's text.
#pragma once

#include "extraction/node_facts.h"
#include "html/tree.h"

#include <QString>

#include <vector>

namespace depesche::extraction
{

/// In document order, none inside of another; empty where there is no text at all. `articleBody`: the text
/// as the page's structured data gives it, or empty; it shows where to look.
std::vector<html::NodeId> findArticle(const html::Tree &tree, const PageFacts &facts,
                                      const QString &articleBody);

} // namespace depesche::extraction
