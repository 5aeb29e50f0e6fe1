// SPDX-License-Identifier: GPL-3.0-or-later
// Counts from the last node to the first: children have higher numbers than their parents.
#include "rendering/body_facts.h"

#include "html/ascii.h"

#include <algorithm>

namespace depesche::rendering
{
namespace
{

bool isSeenWithoutText(std::string_view name)
{
    return name == "hr" || name == "table" || name == "video" || name == "audio" || name == "pre";
}

} // namespace

BodyFacts::BodyFacts(const html::Tree &tree) : m_counts(std::size_t(tree.size()))
{
    for (html::NodeId id = tree.size() - 1; id > html::Tree::root(); --id) {
        const html::Node &node = tree[id];
        Counts &own = m_counts[std::size_t(id)];
        if (tree.isText(id))
            own.textBytes = int(std::count_if(node.text.begin(), node.text.end(),
                                              [](char c) { return !html::isHtmlSpace(c); }));
        else if (node.name == "img")
            own.pictures = 1;
        Counts &parent = m_counts[std::size_t(node.parent)];
        parent.pictures += own.pictures;
        parent.textBytes += own.textBytes;
        parent.figures += own.figures + (node.name == "figure" ? 1 : 0);
        parent.others += own.others + (isSeenWithoutText(node.name) ? 1 : 0);
        if (const auto target = tree.attribute(id, "id"); !target.empty())
            m_targets.insert(html::toString(target));
    }
}

bool BodyFacts::isOnlyPicture(html::NodeId id) const
{
    const Counts &counts = m_counts[std::size_t(id)];
    return counts.pictures == 1 && counts.textBytes == 0 && counts.figures == 0 && counts.others == 0;
}

} // namespace depesche::rendering
