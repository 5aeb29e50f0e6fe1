// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what an img element shows: lazy loading undone, sizes chosen, counting pixels told apart.
#pragma once

#include "html/tree.h"

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace depesche::html
{

struct ImageElement {
    QByteArray address; ///< as it may stand in src (see safeAddress)
    QUrl url;           ///< the same if it is absolute; empty else
    int width = 0;      ///< pixels as the page says, 0 if it does not
    int height = 0;
};

/// img, and amp-img of AMP pages.
bool isImageElement(const Tree &tree, NodeId id);

/// Hidden from the reader by an attribute or by its style.
bool isHidden(const Tree &tree, NodeId id);

/// Nothing for images without an address, hidden ones, and those of one pixel or none.
std::optional<ImageElement> readImage(const Tree &tree, NodeId id, const QUrl &base);

/// The largest candidate of a srcset up to `kLargestUsefulWidth` (else the smallest above), unresolved.
std::string_view bestOfSrcset(std::string_view srcset);
inline constexpr double kLargestUsefulWidth = 2000;

} // namespace depesche::html
