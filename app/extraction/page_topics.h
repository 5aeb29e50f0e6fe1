// SPDX-License-Identifier: GPL-3.0-or-later
// Section and tags of an article, and whether it is for subscribers alone.
#pragma once

#include "html/json_ld.h"
#include "html/tree.h"

#include <QString>
#include <QStringList>

namespace depesche::extraction
{

struct PageTopics {
    QString section;
    QStringList tags;              ///< each once, at most kMaxTags
    bool isForSubscribers = false; ///< the page says so of itself; its text may be complete all the same
    static constexpr qsizetype kMaxTags = 40;
};

PageTopics readTopics(const html::Tree &tree, const html::JsonLd &data);

} // namespace depesche::extraction
