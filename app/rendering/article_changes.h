// SPDX-License-Identifier: GPL-3.0-or-later
// What a newsroom changed in an article, version by version.
#pragma once

#include "domain/article.h"
#include "rendering/word_diff.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace depesche::rendering
{

/// From one version to the next.
struct ArticleChange {
    int number = 2;  ///< of the version that came
    QDateTime since; ///< UTC, when this machine saw it first
    QList<DiffRun> title;
    QList<DiffRun> text; ///< of the body as plain text
};

/// What made version `number`; none if that is not known. `earlier` by number, as the store gives them. Pure,
/// thread-safe; takes as long as wordDiff().
std::optional<ArticleChange> articleChange(const Article &article, const QList<ArticleRevision> &earlier,
                                           int number);
/// From the oldest kept version to the text of today; none if nothing was changed.
std::optional<ArticleChange> wholeChange(const Article &article, const QList<ArticleRevision> &earlier);
/// `earlier` by number, as the store gives them. Oldest change first. Pure, thread-safe; takes as long as
/// wordDiff() for each version.
QList<ArticleChange> articleChanges(const Article &article, const QList<ArticleRevision> &earlier);

} // namespace depesche::rendering
