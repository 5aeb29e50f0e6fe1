// SPDX-License-Identifier: GPL-3.0-or-later
// The packed form of a ticker's entry: CBOR with numbered keys, as that of articles.
#pragma once

#include "domain/ticker.h"

#include <QByteArray>

namespace depesche::store
{

/// Everything of a draft but its key. Not compressed.
QByteArray encodeEntry(const TickerEntryDraft &entry);
/// Fills what encodeEntry() took; broken bytes give empty fields.
void decodeEntry(const QByteArray &encoded, TickerEntryDraft &entry);

} // namespace depesche::store
