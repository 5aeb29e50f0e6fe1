// SPDX-License-Identifier: GPL-3.0-or-later
// The short way of the HTML parser: where it gives a tree at all, it is the tree of the standard's parser.
#include "fuzz/expect.h"
#include "html/same_tree.h"

#include <cstddef>
#include <cstdint>

using namespace depesche;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString markup = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto straight = html::Tree::parseStraight(markup);
    if (straight)
        fuzz::expect(html::firstDifference(*straight, html::Tree::parseByTheBook(markup)) == html::kNoNode,
                     "both ways give the same tree");
    return 0;
}
