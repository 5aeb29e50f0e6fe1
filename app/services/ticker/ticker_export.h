// SPDX-License-Identifier: GPL-3.0-or-later
// Giving a ticker away: all stored entries as one HTML file.
#pragma once

#include "base/expected.h"
#include "domain/ids.h"
#include "rendering/ticker_page.h"
#include "store/store_error.h"

#include <QFuture>
#include <QString>

#include <optional>

namespace depesche
{
class Clock;
class Executor;
} // namespace depesche
namespace depesche::store
{
class Store;
}

namespace depesche::ticker
{

struct TickerExportSettings {
    std::optional<bool> oldestFirst; ///< as the ticker is read where nothing is said
    rendering::PageStyle style;
    rendering::TickerPageWords words;
    QLocale locale;
    QTimeZone timeZone;
};

struct TickerExportFailure {
    store::StoreError cause; ///< the ticker could not be read; nothing of it where `path` is set
    QString path;            ///< that could not be written
    QString reason;          ///< the system's words
};

struct ExportedTicker {
    QString file;
    int entries = 0;
    int picturesMissing = 0; ///< not stored: the file links to them
};

using TickerExportResult = Expected<ExportedTicker, TickerExportFailure>;

/// Main thread. Reads from the store, renders and writes on the pool. Must not outlive either; they may
/// finish its futures after it is gone.
class TickerExport
{
public:
    TickerExport(store::Store &store, Executor &executor, Clock &clock)
        : m_store(store), m_executor(executor), m_clock(clock)
    {
    }

    /// The file is replaced at the end, whole or not at all. NotFound if the ticker is gone.
    QFuture<TickerExportResult> write(TickerId ticker, const QString &file,
                                      const TickerExportSettings &settings);

private:
    store::Store &m_store;
    Executor &m_executor;
    Clock &m_clock;
};

/// What a file of the ticker is best called, with its suffix.
QString tickerFileName(const QString &title);

} // namespace depesche::ticker
