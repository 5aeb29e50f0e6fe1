// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CSS selectors (Level 3) that site rules are written in.
#pragma once

#include "html/tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::extraction
{

/// Type, universal, class, id and attribute selectors, `:not()` with one compound, the descendant and the
/// child combinator, lists with commas. Names of elements and attributes in lower case.
class Selector
{
public:
    /// nullopt where the text is no selector of this kind. At most kMaxLength bytes.
    static std::optional<Selector> parse(std::string_view text);
    static constexpr std::size_t kMaxLength = 1000;

    bool matches(const html::Tree &tree, html::NodeId id) const;
    /// The first match among the descendants of `top` in document order; kNoNode if there is none.
    html::NodeId first(const html::Tree &tree, html::NodeId top = html::Tree::root()) const;

private:
    friend class SelectorParser;

    enum class Test { Exists, Equals, Word, Begins, Ends, Contains };
    struct Condition {
        std::string attribute;
        std::string value;
        Test test = Test::Exists;
    };
    struct Compound {
        std::string element; ///< empty: any
        std::vector<Condition> conditions;
        std::vector<Compound> refused; ///< what :not() names
        bool isChild = false;          ///< of the compound before it, not only a descendant
    };
    using Chain = std::vector<Compound>;

    static bool holds(const Condition &condition, const html::Tree &tree, html::NodeId id);
    static bool fits(const Compound &compound, const html::Tree &tree, html::NodeId id);
    static bool fits(const Chain &chain, const html::Tree &tree, html::NodeId id);

    std::vector<Chain> m_chains;
};

} // namespace depesche::extraction
