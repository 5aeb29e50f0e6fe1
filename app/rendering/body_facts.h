// SPDX-License-Identifier: GPL-3.0-or-later
// What is inside each element of a body, counted once so that no element is searched twice.
#pragma once

#include "html/tree.h"

#include <QSet>
#include <QString>

#include <vector>

namespace depesche::rendering
{

class BodyFacts
{
public:
    explicit BodyFacts(const html::Tree &tree);

    int pictures(html::NodeId id) const { return m_counts[std::size_t(id)].pictures; }
    /// Bytes of text that is not white space.
    int textBytes(html::NodeId id) const { return m_counts[std::size_t(id)].textBytes; }
    bool hasFigure(html::NodeId id) const { return m_counts[std::size_t(id)].figures > 0; }
    /// One picture, at most with a link around it, and nothing else to see.
    bool isOnlyPicture(html::NodeId id) const;
    /// An id attribute that a link in the article may lead to.
    bool hasTarget(const QString &id) const { return m_targets.contains(id); }

private:
    struct Counts {
        int pictures = 0;
        int textBytes = 0;
        int figures = 0; ///< inside, the element itself not counted
        int others = 0;  ///< rules, tables, media: seen without being text
    };

    std::vector<Counts> m_counts;
    QSet<QString> m_targets;
};

} // namespace depesche::rendering
