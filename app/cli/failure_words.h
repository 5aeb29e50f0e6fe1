// SPDX-License-Identifier: GPL-3.0-or-later
// English sentences for what went wrong: one cause, one text.
#pragma once

#include "domain/errors.h"
#include "domain/full_text.h"
#include "secrets/sealed_report.h"
#include "store/rescue.h"
#include "store/store_error.h"

#include <QString>

namespace depesche::cli
{

/// What is wrong with a feed: "timed out after 30 s: the server was too slow". No feed name, no full stop.
QString words(const FeedFailure &failure);

/// What is wrong with the store or the profile; names the file and what to do.
QString words(const store::StoreError &error);

/// What is wrong with the file of secrets, and what was or can be done.
QString words(const secrets::SealedProblem &problem);

/// What became of a damaged store, for standard error.
QString words(const store::RescueReport &report);

/// Why an article shows no text of its page: "the page shows only the beginning". Empty where it does, or
/// where it was never asked for.
QString words(const PageTry &page);

/// Why nothing is fetched while the person reads offline, and what to do.
QString offlineWords();

/// For scripts: "article", "consent-wall"; empty for NotTried.
QString outcomeName(PageOutcome outcome);

/// A word for scripts that stays the same from version to version: "timed-out"; empty for None.
QString codeName(FeedFailureCode code);

} // namespace depesche::cli
