// SPDX-License-Identifier: GPL-3.0-or-later
// One line of text for an article in a list.
#pragma once

#include "domain/article.h"

#include <QString>

namespace depesche::cli
{

/// "1234 2026-11-24 17:05 *S Feed: Title".
QString articleRow(const ArticleSummary &article);

} // namespace depesche::cli
