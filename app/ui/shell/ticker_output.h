// SPDX-License-Identifier: GPL-3.0-or-later
// A live ticker, given away as one file.
#pragma once

#include "domain/ticker.h"
#include "services/ticker/ticker_export.h"
#include "ui/shell/window_services.h"

#include <QObject>

class QWidget;

namespace depesche::ui
{

/// Main thread. Its dialog does not block; what became of the file is told in a sentence.
class TickerOutput final : public QObject
{
    Q_OBJECT
public:
    TickerOutput(const WindowServices &services, QWidget &window);

    void askForFile(const Ticker &ticker);

signals:
    void message(const QString &words);

private:
    void exportTo(TickerId ticker, const QString &file);
    void tell(const ticker::TickerExportResult &result);

    WindowServices m_services;
    QWidget &m_window;
};

} // namespace depesche::ui
