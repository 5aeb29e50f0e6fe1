// SPDX-License-Identifier: GPL-3.0-or-later
// Statements on picture_sources and article_images at arrival.
#include "store/article_pictures.h"

#include "store/connection.h"
#include "store/schema.h"

#include <algorithm>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// Most addresses are new, so the insert comes first.
PictureSource pictureSource(Connection &db, const QString &address)
{
    {
        Statement insert = db.statement(u"INSERT OR IGNORE INTO picture_sources(url) VALUES(?)"_s);
        if (insert.run(address).rowsAffected() > 0)
            return {insert.insertedId(), false};
    }
    Statement row = db.statement(u"SELECT id, hash IS NOT NULL FROM picture_sources WHERE url = ?"_s);
    row.run(address).next();
    return {row.integer(0), row.flag(1)};
}

} // namespace

QList<PictureSource> pictureSources(Connection &db, const QStringList &addresses)
{
    QList<PictureSource> sources;
    sources.reserve(addresses.size());
    for (const QString &address : addresses)
        sources.append(pictureSource(db, address));
    return sources;
}

QVariant leadSource(const QList<PictureSource> &sources)
{
    return sources.isEmpty() ? QVariant() : QVariant(sources.first().id);
}

int offlineState(const QList<PictureSource> &sources)
{
    const auto stored = std::count_if(sources.begin(), sources.end(),
                                      [](const PictureSource &source) { return source.stored; });
    if (stored == sources.size())
        return kComplete;
    return stored == 0 ? kTextOnly : kPartial;
}

void tiePictures(Connection &db, ArticleId article, const QList<PictureSource> &sources)
{
    for (const PictureSource &source : sources)
        db.execute(u"INSERT OR IGNORE INTO article_images(article, source) VALUES(?, ?)"_s, article.value,
                   source.id);
}

void untiePictures(Connection &db, ArticleId article)
{
    db.execute(u"DELETE FROM article_images WHERE article = ?"_s, article.value);
}

} // namespace depesche::store
