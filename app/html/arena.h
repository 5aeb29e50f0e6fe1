// SPDX-License-Identifier: GPL-3.0-or-later
// A bump allocator: the HTML parser's memory lives as long as its tree and goes in one piece.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace depesche::html
{

/// Freeing everything at once also spares the parser's own clean-up, which descends recursively.
class Arena
{
public:
    void *allocate(std::size_t size)
    {
        size = (size + kAlignment - 1) & ~(kAlignment - 1);
        if (size > m_left)
            grow(size);
        std::byte *result = m_next;
        m_next += size;
        m_left -= size;
        return result;
    }

private:
    static constexpr std::size_t kAlignment = alignof(std::max_align_t);

    void grow(std::size_t least)
    {
        if (m_blockSize < kLargestBlock)
            m_blockSize *= 2;
        const std::size_t size = least > m_blockSize ? least : m_blockSize;
        m_blocks.emplace_back(new std::byte[size]);
        m_next = m_blocks.back().get();
        m_left = size;
    }

    static constexpr std::size_t kLargestBlock = std::size_t(1) << 20;
    std::vector<std::unique_ptr<std::byte[]>> m_blocks;
    std::byte *m_next = nullptr;
    std::size_t m_left = 0;
    std::size_t m_blockSize = 8 * 1024;
};

} // namespace depesche::html
