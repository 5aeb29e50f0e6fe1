// SPDX-License-Identifier: GPL-3.0-or-later
// When a page is asked for again by itself. Pure.
#pragma once

#include "domain/full_text.h"
#include "net/http_client.h"

#include <QDateTime>

#include <optional>

namespace depesche::fulltext
{

/// What is noted after a request that brought no text, `failures` of them having failed in a row before it.
PageTry notedFailure(const net::Failure &failure, int failures, const QDateTime &now);
/// What is noted after a page came, whatever it was.
PageTry notedPage(PageOutcome outcome, int failures, const QDateTime &now);

/// Until when the whole host is left alone after this failure; nothing where it says nothing of the host.
/// 429, 403 and 503 with a time (RFC 9110, 10.2.3; RFC 6585, 4).
std::optional<QDateTime> hostRest(const net::Failure &failure, const QDateTime &now);

} // namespace depesche::fulltext
