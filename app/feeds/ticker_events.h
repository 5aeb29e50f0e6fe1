// SPDX-License-Identifier: GPL-3.0-or-later
// Events of a stream as entries: JSON Feed items, schema.org postings, Atom entries, text.
#pragma once

#include "domain/ticker.h"
#include "feeds/event_stream.h"

#include <QList>
#include <QUrl>

namespace depesche::feeds
{

/// `message`, `update`, `entry`, `add` and `post` carry an entry or a list of them; `delete` and `remove`
/// take one away by its id; others are passed over. An entry's key is the id it carries, else the event's
/// own, else made of its content. `url`: where the stream came from. Pure, thread-safe.
TickerUpdate readTickerEvents(const QList<ServerEvent> &events, const QUrl &url);

} // namespace depesche::feeds
