// SPDX-License-Identifier: GPL-3.0-or-later
// Enumerations that are stored by number.
#pragma once

#include "domain/errors.h"

namespace depesche::store
{

/// A row may have been written by a program that knows more kinds.
template <class Enum>
Enum known(int value, Enum last, Enum otherwise)
{
    return value >= 0 && value <= int(last) ? Enum(value) : otherwise;
}

inline FeedFailureCode knownFailure(int value)
{
    return known(value, kLastFeedFailureCode, FeedFailureCode::Internal);
}

} // namespace depesche::store
