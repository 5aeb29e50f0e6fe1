// SPDX-License-Identifier: GPL-3.0-or-later
// A broken promise ends the process, as a fault of memory does, so that every fuzzer and replay notices it.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace depesche::fuzz
{

inline void expect(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

} // namespace depesche::fuzz
