// SPDX-License-Identifier: GPL-3.0-or-later
// From items of any source to entries of a ticker: keys, marks, bodies, each entry once.
#pragma once

#include "domain/ticker.h"
#include "feeds/parsed_feed.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace depesche::feeds
{

/// Sets the body of an item from a text that may be HTML, HTML that was escaped once too often, or plain with
/// line breaks.
void setLooseBody(ParsedItem &item, const QString &text, const QUrl &base);

/// An entry with the item's identity as key. `words`: what else the source says of it, such as classes.
TickerEntryDraft entryOf(const ParsedItem &item, const QStringList &words = {});

/// True where there is something to read in it.
bool hasContent(const TickerEntryDraft &entry);

/// Gathers the entries of one document or of several events: each key once, of two versions the later one (by
/// the time of its change, else by its place). Beyond `kMost` nothing is added.
class EntryCollector
{
public:
    static constexpr qsizetype kMost = 10'000;

    explicit EntryCollector(TickerUpdate &update);
    void add(const TickerEntryDraft &entry);
    void withdraw(const QString &key);

private:
    TickerUpdate &m_update;
    QHash<QString, qsizetype> m_places;
};

} // namespace depesche::feeds
