// SPDX-License-Identifier: GPL-3.0-or-later
// What the renderer is given of an article and its stored pictures.
#pragma once

#include "services/reading/article_source.h"
#include "store/picture_repository.h"

#include <QHash>
#include <QUrl>

namespace depesche::reading
{

rendering::PageInput pageInput(Article article, const QHash<QUrl, store::StoredPictureInfo> &stored,
                               const PageSettings &settings);

} // namespace depesche::reading
