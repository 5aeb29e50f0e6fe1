// SPDX-License-Identifier: GPL-3.0-or-later
// People as feeds write them: "eva@x.example (Eva)", "Eva <eva@x.example>".
#pragma once

#include "domain/links.h"

#include <QList>
#include <QString>

namespace depesche::feeds
{

/// Takes one person apart; the name falls back to nothing, never to the address.
Author parseAuthor(const QString &text);

/// Adds a person unless the list has one of that name and address; completes one that has only a part.
void addAuthor(QList<Author> &authors, const Author &author);

} // namespace depesche::feeds
