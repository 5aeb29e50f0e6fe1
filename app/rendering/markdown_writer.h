// SPDX-License-Identifier: GPL-3.0-or-later
// A part of an article's page, written as Markdown.
#pragma once

#include "html/tree.h"

#include <QString>

namespace depesche::rendering
{

/// What stands inside `part`, block by block. Knows the classes of our own pages. Pure, thread-safe.
QString markdownOf(const html::Tree &page, html::NodeId part);

} // namespace depesche::rendering
