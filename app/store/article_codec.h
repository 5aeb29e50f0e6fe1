// SPDX-License-Identifier: GPL-3.0-or-later
// The packed form of an article's body and particulars: CBOR (RFC 8949) with numbered keys, compressed.
#pragma once

#include "domain/article.h"

#include <QByteArray>

namespace depesche::store
{

/// Everything of a draft but identity, url, title and language, which have columns of their own. Not
/// compressed.
QByteArray encodeDraft(const ArticleDraft &draft);
/// Fills what encodeDraft() took. Unknown keys are passed over; broken bytes give empty fields.
void decodeDraft(const QByteArray &encoded, ArticleDraft &draft);

QByteArray pack(const QByteArray &bytes);
QByteArray unpack(const QByteArray &packed);

} // namespace depesche::store
