// SPDX-License-Identifier: GPL-3.0-or-later
// A table of its own: the row goes with its article and touches none of the lists' indexes.
#include "store/reading_places.h"

#include "store/connection.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kReadingPlacesSchema = 7;

} // namespace

MigrationStep readingPlacesStep()
{
    return {kReadingPlacesSchema, [](Connection &db) {
                db.executeOnce(uR"(CREATE TABLE reading_places(
                    article INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
                    block INTEGER NOT NULL,
                    permille INTEGER NOT NULL))"_s);
            }};
}

void writeReadingPlace(Connection &db, ArticleId id, const std::optional<ReadingPlace> &place)
{
    if (!place) {
        db.execute(u"DELETE FROM reading_places WHERE article = ?"_s, id.value);
        return;
    }
    db.execute(uR"(INSERT OR REPLACE INTO reading_places(article, block, permille)
                   SELECT id, ?, ? FROM articles WHERE id = ?)"_s,
               place->block, place->permille, id.value);
}

std::optional<ReadingPlace> readReadingPlace(Connection &db, ArticleId id)
{
    Statement row = db.statement(u"SELECT block, permille FROM reading_places WHERE article = ?"_s);
    if (!row.run(id.value).next())
        return std::nullopt;
    return ReadingPlace{row.number(0), row.number(1)};
}

} // namespace depesche::store
