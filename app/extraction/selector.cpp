// SPDX-License-Identifier: GPL-3.0-or-later
// Reads selectors by descent and matches them from the right.
#include "extraction/selector.h"

#include "html/ascii.h"

#include <algorithm>

namespace depesche::extraction
{

using html::kNoNode;
using html::NodeId;
using html::Tree;

class SelectorParser
{
public:
    explicit SelectorParser(std::string_view text) : m_rest(text) {}

    std::optional<Selector> run()
    {
        Selector result;
        do {
            Selector::Chain chain;
            if (!readChain(chain))
                return std::nullopt;
            result.m_chains.push_back(std::move(chain));
        } while (take(','));
        if (!m_rest.empty())
            return std::nullopt;
        return result;
    }

private:
    bool readChain(Selector::Chain &chain)
    {
        skipSpace();
        bool isChild = false;
        while (true) {
            Selector::Compound compound;
            compound.isChild = isChild;
            if (!readCompound(compound, true))
                return false;
            chain.push_back(std::move(compound));
            skipSpace();
            if (m_rest.empty() || m_rest.front() == ',')
                return true;
            isChild = take('>');
            skipSpace();
        }
    }

    bool readCompound(Selector::Compound &compound, bool mayRefuse)
    {
        const std::size_t before = m_rest.size();
        if (!take('*'))
            compound.element = readName();
        while (!m_rest.empty()) {
            if (take('.')) {
                if (!addCondition(compound, "class", Selector::Test::Word))
                    return false;
            } else if (take('#')) {
                if (!addCondition(compound, "id", Selector::Test::Equals))
                    return false;
            } else if (take('[')) {
                if (!readAttribute(compound))
                    return false;
            } else if (mayRefuse && m_rest.starts_with(":not(")) {
                m_rest.remove_prefix(5);
                if (!readCompound(compound.refused.emplace_back(), false) || !take(')'))
                    return false;
            } else {
                break;
            }
        }
        return m_rest.size() < before;
    }

    bool addCondition(Selector::Compound &compound, const char *attribute, Selector::Test test)
    {
        compound.conditions.push_back({attribute, readName(), test});
        return !compound.conditions.back().value.empty();
    }

    bool readAttribute(Selector::Compound &compound)
    {
        Selector::Condition condition;
        condition.attribute = readName();
        if (condition.attribute.empty())
            return false;
        if (!take(']')) {
            condition.test = readOperator();
            if (condition.test == Selector::Test::Exists || !readValue(condition.value) || !take(']'))
                return false;
        }
        compound.conditions.push_back(std::move(condition));
        return true;
    }

    /// Exists where there is none.
    Selector::Test readOperator()
    {
        Selector::Test test = Selector::Test::Equals;
        if (take('~'))
            test = Selector::Test::Word;
        else if (take('^'))
            test = Selector::Test::Begins;
        else if (take('$'))
            test = Selector::Test::Ends;
        else if (take('*'))
            test = Selector::Test::Contains;
        return take('=') ? test : Selector::Test::Exists;
    }

    bool readValue(std::string &value)
    {
        const char quote = m_rest.empty() ? '\0' : m_rest.front();
        if (quote != '"' && quote != '\'') {
            value = readName();
            return !value.empty();
        }
        const std::size_t end = m_rest.find(quote, 1);
        if (end == std::string_view::npos)
            return false;
        value = m_rest.substr(1, end - 1);
        m_rest.remove_prefix(end + 1);
        return !value.empty();
    }

    std::string readName()
    {
        const auto *end = std::find_if_not(m_rest.begin(), m_rest.end(), [](char c) {
            return html::isAsciiLetter(c) || html::isAsciiDigit(c) || c == '-' || c == '_' ||
                   (static_cast<unsigned char>(c) & 0x80) != 0;
        });
        std::string name(m_rest.begin(), end);
        m_rest.remove_prefix(name.size());
        return name;
    }

    bool take(char c)
    {
        if (m_rest.empty() || m_rest.front() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    void skipSpace()
    {
        while (!m_rest.empty() && html::isHtmlSpace(m_rest.front()))
            m_rest.remove_prefix(1);
    }

    std::string_view m_rest;
};

namespace
{

bool hasWord(std::string_view text, std::string_view word)
{
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || html::isHtmlSpace(text[at - 1])) &&
            (end == text.size() || html::isHtmlSpace(text[end])))
            return true;
    }
    return false;
}

} // namespace

std::optional<Selector> Selector::parse(std::string_view text)
{
    return text.size() > kMaxLength ? std::nullopt : SelectorParser(text).run();
}

bool Selector::holds(const Condition &condition, const Tree &tree, NodeId id)
{
    const std::string_view value = tree.attribute(id, condition.attribute);
    switch (condition.test) {
    case Test::Exists:
        return tree.hasAttribute(id, condition.attribute);
    case Test::Equals:
        return value == condition.value;
    case Test::Word:
        return hasWord(value, condition.value);
    case Test::Begins:
        return value.starts_with(condition.value);
    case Test::Ends:
        return value.ends_with(condition.value);
    case Test::Contains:
        break;
    }
    return value.find(condition.value) != std::string_view::npos;
}

bool Selector::fits(const Compound &compound, const Tree &tree, NodeId id)
{
    const html::Node &node = tree[id];
    if (node.kind != html::Node::Kind::Element ||
        (!compound.element.empty() && node.name != compound.element))
        return false;
    const auto holdsHere = [&](const Condition &condition) { return holds(condition, tree, id); };
    const auto fitsHere = [&](const Compound &refused) { return fits(refused, tree, id); };
    return std::all_of(compound.conditions.begin(), compound.conditions.end(), holdsHere) &&
           std::none_of(compound.refused.begin(), compound.refused.end(), fitsHere);
}

/// An ancestor that fits is taken as soon as it is met, which is enough where no child combinator follows a
/// descendant combinator over repeating elements; site rules have no need of more.
bool Selector::fits(const Chain &chain, const Tree &tree, NodeId id)
{
    if (!fits(chain.back(), tree, id))
        return false;
    for (std::size_t i = chain.size() - 1; i > 0; --i) {
        const bool isChild = chain[i].isChild;
        do
            id = tree[id].parent;
        while (!isChild && id > Tree::root() && !fits(chain[i - 1], tree, id));
        if (id <= Tree::root() || !fits(chain[i - 1], tree, id))
            return false;
    }
    return true;
}

bool Selector::matches(const Tree &tree, NodeId id) const
{
    return std::any_of(m_chains.begin(), m_chains.end(),
                       [&](const Chain &chain) { return fits(chain, tree, id); });
}

NodeId Selector::first(const Tree &tree, NodeId top) const
{
    const NodeId end = tree.afterSubtree(top);
    for (NodeId at = top + 1; at < end; ++at) {
        if (matches(tree, at))
            return at;
    }
    return kNoNode;
}

} // namespace depesche::extraction
