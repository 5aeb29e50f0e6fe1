// SPDX-License-Identifier: GPL-3.0-or-later
// What the log file tells of one fetch, as a value and as a line.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace depesche::refresh
{

struct ActivityRecord {
    QDateTime time;   ///< UTC; when it ended
    QString kind;     ///< "feed", "discovery", "page", "picture", "other"
    int status = 0;   ///< of HTTP; 0 where nothing was answered
    qint64 bytes = 0; ///< received
    std::chrono::milliseconds duration{0};
    QString address; ///< without secrets
    QString title;   ///< of the feed, as a person sees it; may be empty
    bool failed = false;
    QString result; ///< English: what came, or why nothing did
    friend bool operator==(const ActivityRecord &, const ActivityRecord &) = default;
};

/// Nine fields with a tab between two and a line feed at the end: time (RFC 3339, milliseconds), kind,
/// status, bytes, milliseconds, "ok" or "failed", address, title, result. UTF-8. Harmful characters of a
/// field become spaces.
QByteArray lineOf(const ActivityRecord &record);

/// Nothing where the line is not whole.
std::optional<ActivityRecord> recordOf(const QByteArray &line);

} // namespace depesche::refresh
