// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what only looks like XML.
#pragma once

#include <QByteArray>

namespace depesche::feeds
{

class DocumentBuilder;

/// One pass over `utf8`, linear in its length.
void readForgiving(const QByteArray &utf8, DocumentBuilder &builder);

} // namespace depesche::feeds
