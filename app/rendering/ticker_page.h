// SPDX-License-Identifier: GPL-3.0-or-later
// Live coverage as one HTML file.
#pragma once

#include "domain/ticker.h"
#include "rendering/article_page.h"
#include "rendering/export_document.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QLocale>
#include <QString>
#include <QTimeZone>
#include <QUrl>

#include <functional>

namespace depesche::rendering
{

/// Translated by the caller; %1 as named.
struct TickerPageWords {
    QString by;             ///< "By %1" (authors)
    QString keyEvent;       ///< "Key event"
    QString edited;         ///< "Changed later"
    QString withdrawn;      ///< "Withdrawn by the newsroom"
    QString saved;          ///< "Saved on %1" (date and time)
    QString pictureCredits; ///< heading of the credits of pictures that stand in the text without a caption
    std::function<QString(int)> entries; ///< "2 entries"
};

struct TickerPageInput {
    Ticker ticker;
    QList<TickerEntry> entries;          ///< in the order in which they are to stand
    QHash<QUrl, StoredPicture> pictures; ///< stored ones, with their `address`, by the address in the entry
    PageStyle style;
    TickerPageWords words;
    QDateTime saved; ///< UTC
    QLocale locale;
    QTimeZone timeZone;
};

/// By the rules of PagePurpose::File: a strict policy, no script, pictures in the file or as links, caption,
/// credit and copyright of each. Each entry has its time, authors, address, and says that it is a key event,
/// was changed, or was withdrawn; what was withdrawn stays readable, struck through. Pure, thread-safe.
ExportedDocument exportTicker(const TickerPageInput &input);

} // namespace depesche::rendering
