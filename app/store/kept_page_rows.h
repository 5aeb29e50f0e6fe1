// SPDX-License-Identifier: GPL-3.0-or-later
// Which article has a kept page, and which files are to go.
#pragma once

#include "domain/ids.h"
#include "domain/kept_page.h"
#include "store/connection.h"
#include "store/migrations.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace depesche::store
{

MigrationStep keptPagesStep();

/// Columns of `kept_pages k` for readKeptPage(); NULL in the first where there is none.
inline constexpr char kKeptPageColumns[] = "k.kept_at, k.url, k.bytes, k.pictures, k.left_out";
inline constexpr int kKeptPageColumnCount = 5;
/// The page that these columns tell of, beginning at `first`.
std::optional<KeptPage> readKeptPage(const Statement &row, int first);

/// All throw SqlFailure.

/// In the place of the one before. False if there is no such article.
bool writeKeptPage(Connection &db, ArticleId id, const QString &file, const KeptPage &page);
/// The file's name; empty where the article has none.
QString keptPageFile(Connection &db, ArticleId id);
/// A page that is removed stays on disk for a while, so that it can come back. Gives back those that had one.
QList<ArticleId> removeKeptPages(Connection &db, const QList<ArticleId> &ids, const QDateTime &now);
QList<ArticleId> restoreKeptPages(Connection &db, const QList<ArticleId> &ids);
/// Pages that were removed before that are gone for good.
void forgetKeptPages(Connection &db, const QDateTime &before);

/// Files whose page is gone: with its article, replaced, or for good.
QStringList goneKeptFiles(Connection &db);
void forgetGoneFiles(Connection &db);

} // namespace depesche::store
