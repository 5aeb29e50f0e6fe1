// SPDX-License-Identifier: GPL-3.0-or-later
// Markup of other programs' lists in the database: of feeds, of folders, of the lists' heads.
#pragma once

#include "domain/foreign_markup.h"
#include "domain/ids.h"
#include "store/migrations.h"

namespace depesche::store
{

class Connection;

/// Gives folders a column for attributes; schema 8.
MigrationStep folderMarkupStep();

/// As JSON; empty where there is none.
QString packAttributes(const ForeignAttributes &attributes);
/// What is not understood is left out.
ForeignAttributes unpackAttributes(const QString &packed);

// The functions below throw SqlFailure.

/// A folder that has attributes keeps them. False where nothing changed.
bool keepFolderAttributes(Connection &db, FolderId folder, const ForeignAttributes &attributes);

ForeignElement readListHead(Connection &db);
/// What is there stays; elements and attributes of other names are added. False where nothing changed.
bool keepListHead(Connection &db, const ForeignElement &head);

} // namespace depesche::store
