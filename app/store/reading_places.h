// SPDX-License-Identifier: GPL-3.0-or-later
// Where in an article the person stopped reading: one narrow row for each article that was left in the
// middle.
#pragma once

#include "domain/ids.h"
#include "domain/reading_place.h"
#include "store/migrations.h"

#include <optional>

namespace depesche::store
{

MigrationStep readingPlacesStep();

/// Throws SqlFailure. None: the place is forgotten. An article that is gone gets none.
void writeReadingPlace(Connection &db, ArticleId id, const std::optional<ReadingPlace> &place);
std::optional<ReadingPlace> readReadingPlace(Connection &db, ArticleId id);

} // namespace depesche::store
