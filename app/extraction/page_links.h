// SPDX-License-Identifier: GPL-3.0-or-later
// The further pages of an article that is spread over several.
#pragma once

#include "html/tree.h"

#include <QList>
#include <QUrl>

namespace depesche::extraction
{

/// In order, this page left out; empty where the article is on one page. Nothing is fetched. Links count that
/// the page calls "next" or numbers, and that differ from `url` in the number of a page alone.
QList<QUrl> readNextPages(const html::Tree &tree, const QUrl &url, const QUrl &base);

} // namespace depesche::extraction
