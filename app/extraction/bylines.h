// SPDX-License-Identifier: GPL-3.0-or-later
// Who wrote the article: names only.
#pragma once

#include "extraction/page_metadata.h"

#include <optional>

namespace depesche::extraction
{

/// `newsroom`: names of the site and its publisher, which are taken only where no person is named.
QStringList readBylines(const html::Tree &tree, const std::optional<QJsonObject> &article,
                        const MetaTags &meta, const QStringList &newsroom);

/// "Von Eva Muster und Max Beispiel" is two names.
QStringList namesOf(const QString &byline);

} // namespace depesche::extraction
