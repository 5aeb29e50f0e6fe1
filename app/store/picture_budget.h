// SPDX-License-Identifier: GPL-3.0-or-later
// Which pictures go when there are too many bytes of them.
#pragma once

#include <QByteArray>
#include <QList>

namespace depesche::store
{

struct WriteContext;

/// Takes the rows of pictures out until the sum is at most `bytes`: those that no article names, then those
/// of the articles not shown for longest (never shown: not newest). Pictures of saved articles and icons of
/// feeds stay. Their addresses are not offered again for a month, or the background would fetch them straight
/// back. Gives the raw hashes whose files can go. Throws SqlFailure.
QList<QByteArray> dropPicturesOverBudget(WriteContext &context, qint64 bytes);

} // namespace depesche::store
