// SPDX-License-Identifier: GPL-3.0-or-later
// Text as search sees it: lower case, without accents, with the letters people type for one another made one.
#pragma once

#include <QString>
#include <QStringView>

namespace depesche
{

/// Raise when fold() gives other results for any text: the search index is rebuilt then.
inline constexpr int kFoldingVersion = 1;

/// Folds text for indexing and for asking: case folded, compatibility forms decomposed, combining marks
/// dropped, ß to ss, æ to ae, œ to oe, ø to o, đ to d, ł to l, þ to th, ё to е. й keeps its own letter. Pure,
/// thread-safe.
QString fold(QStringView text);

/// The other way German is typed: ä, ö, ü as ae, oe, ue. Folds like fold() otherwise. A search asks for both
/// forms, so that Köln is found by köln, koln and koeln.
QString foldWithUmlautDigraphs(QStringView text);

} // namespace depesche
