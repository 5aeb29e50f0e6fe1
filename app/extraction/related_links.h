// SPDX-License-Identifier: GPL-3.0-or-later
// Links to other articles that a page sets apart from its text.
#pragma once

#include "domain/links.h"
#include "html/json_ld.h"
#include "html/tree.h"

#include <QList>
#include <QUrl>

namespace depesche::extraction
{

/// Each article once (by html::canonical), the page itself never. At most 50.
QList<RelatedLink> readRelatedLinks(const html::Tree &tree, const html::JsonLd &data, const QUrl &url);

} // namespace depesche::extraction
