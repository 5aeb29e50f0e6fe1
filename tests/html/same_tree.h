// SPDX-License-Identifier: GPL-3.0-or-later
// Two trees side by side: the first node in which they differ.
#pragma once

#include "html/tree.h"

#include <algorithm>

namespace depesche::html
{

inline bool sameNode(const Tree &a, const Tree &b, NodeId id)
{
    const Node &x = a[id];
    const Node &y = b[id];
    return x.kind == y.kind && x.foreign == y.foreign && x.name == y.name && x.text == y.text &&
           x.parent == y.parent && x.firstChild == y.firstChild && x.nextSibling == y.nextSibling &&
           std::equal(
               a.begin(id), a.end(id), b.begin(id), b.end(id),
               [](const Attribute &p, const Attribute &q) { return p.name == q.name && p.value == q.value; });
}

/// kNoNode where they are the same.
inline NodeId firstDifference(const Tree &a, const Tree &b)
{
    const int common = std::min(a.size(), b.size());
    for (NodeId id = 0; id < common; ++id) {
        if (!sameNode(a, b, id))
            return id;
    }
    return a.size() == b.size() ? kNoNode : common;
}

} // namespace depesche::html
