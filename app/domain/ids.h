// SPDX-License-Identifier: GPL-3.0-or-later
// Typed ids: a feed's number can not be passed where an article's is wanted.
#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

namespace depesche
{

/// A row number given by the store; 0 means none.
template <class Tag>
struct Id {
    qint64 value = 0;

    bool isValid() const { return value != 0; }
    // clang-tidy takes the 0 inside the defaulted comparison for a null pointer.
    friend auto operator<=>(const Id &, const Id &) = default; // NOLINT(modernize-use-nullptr)
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using FeedId = Id<struct FeedTag>;
using FolderId = Id<struct FolderTag>;
using ArticleId = Id<struct ArticleTag>;
using TickerId = Id<struct TickerTag>;
using TickerEntryId = Id<struct TickerEntryTag>;

} // namespace depesche

Q_DECLARE_METATYPE(depesche::FeedId)
Q_DECLARE_METATYPE(depesche::FolderId)
Q_DECLARE_METATYPE(depesche::ArticleId)
Q_DECLARE_METATYPE(depesche::TickerId)
Q_DECLARE_METATYPE(depesche::TickerEntryId)
