// SPDX-License-Identifier: GPL-3.0-or-later
// Which addresses of pictures an article names, as rows.
#pragma once

#include "domain/ids.h"

#include <QList>
#include <QStringList>
#include <QVariant>

namespace depesche::store
{

class Connection;

struct PictureSource {
    qint64 id = 0;
    bool stored = false; ///< the picture itself is here
};

/// The rows of these addresses, made as needed, in the same order. All functions here throw SqlFailure.
QList<PictureSource> pictureSources(Connection &db, const QStringList &addresses);

/// Value of articles.lead_source.
QVariant leadSource(const QList<PictureSource> &sources);

/// Value of article_status.offline for an article with these pictures: the rule of offline_state.h for rows
/// at hand.
int offlineState(const QList<PictureSource> &sources);

/// For an article that has no ties yet.
void tiePictures(Connection &db, ArticleId article, const QList<PictureSource> &sources);
void untiePictures(Connection &db, ArticleId article);

} // namespace depesche::store
