// SPDX-License-Identifier: GPL-3.0-or-later
// Who wrote the article: names only.
#pragma once

#include "extraction/page_metadata.h"

#include <optional>

namespace depesche::extraction
{

QStringList readBylines(const html::Tree &tree, const std::optional<QJsonObject> &article,
                        const MetaTags &meta);

/// "Von Eva Muster und Max Beispiel" is two names.
QStringList namesOf(const QString &byline);

} // namespace depesche::extraction
