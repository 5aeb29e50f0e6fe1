// SPDX-License-Identifier: GPL-3.0-or-later
// What a row of the live ticker shows.
#pragma once

#include "domain/ticker.h"

#include <QMetaType>
#include <QString>

#include <memory>

namespace depesche::ui
{

struct TickerRow {
    TickerEntryId id;
    TickerId ticker;
    QDateTime sortedAt; ///< UTC
    QString line;       ///< the headline, else the beginning of the text; one line
    QString text;       ///< what there is to read beyond the line; may be empty
    QString author;     ///< the first one's name; may be empty
    QUrl url;
    std::shared_ptr<const Image> picture; ///< the first one; null if there is none
    bool keyEvent = false;
    bool pinned = false;
    bool edited = false;
    bool withdrawn = false;

    explicit TickerRow(const TickerEntry &entry);

    TickerPosition position() const { return {sortedAt, id}; }
    /// There is more than the row shows while it is folded.
    bool hasMore() const { return !text.isEmpty() || picture != nullptr; }
};

enum TickerRowRoles {
    TickerRowRole = Qt::UserRole + 1, ///< const TickerRow *
    TickerTimeRole,                   ///< as it is shown
    TickerSourceRole,                 ///< who says it, in the last column; may be empty
    TickerUnreadRole,
    TickerExpandedRole,
    TickerPictureRole, ///< content hash of the stored picture; empty while it is not there
};

} // namespace depesche::ui

Q_DECLARE_METATYPE(const depesche::ui::TickerRow *)
