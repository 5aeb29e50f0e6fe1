// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences about the import of subscription lists.
#pragma once

#include <QString>

namespace depesche
{
struct FeedFailure;
}
namespace depesche::library
{
struct OpmlImport;
}

namespace depesche::ui
{

/// What an import brought, and what it left out.
QString importWords(const library::OpmlImport &import);

/// The words for feeds, made to fit a list of feeds.
QString describeListFailure(const FeedFailure &failure);

} // namespace depesche::ui
