// SPDX-License-Identifier: GPL-3.0-or-later
// Asks where to, and leaves the work to the ticker's export.
#include "ui/shell/ticker_output.h"

#include "base/continue_on.h"
#include "ui/common/words.h"
#include "ui/shell/reading_style.h"

#include <QFileDialog>
#include <QTimeZone>

namespace depesche::ui
{
namespace
{

void fill(rendering::TickerPageWords &words)
{
    words.by = TickerOutput::tr("By %1");
    words.keyEvent = TickerOutput::tr("Key event");
    words.edited = TickerOutput::tr("Changed later");
    words.withdrawn = TickerOutput::tr("Withdrawn by the newsroom");
    words.saved = TickerOutput::tr("Saved on %1");
    words.pictureCredits = TickerOutput::tr("Picture credits");
    words.entries = [](int count) { return TickerOutput::tr("%n entries", nullptr, count); };
}

} // namespace

TickerOutput::TickerOutput(const WindowServices &services, QWidget &window)
    : QObject(&window), m_services(services), m_window(window)
{
}

void TickerOutput::askForFile(const Ticker &ticker)
{
    auto *dialog = new QFileDialog(&m_window, tr("Export the live ticker"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Web page that holds its pictures (*.html)"));
    dialog->setDefaultSuffix(QStringLiteral("html"));
    dialog->selectFile(ticker::tickerFileName(ticker.displayTitle()));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = ticker.id](const QString &file) { exportTo(id, file); });
    dialog->open();
}

void TickerOutput::exportTo(TickerId ticker, const QString &file)
{
    // A file is read anywhere: light, whatever the window's theme is.
    ticker::TickerExportSettings settings;
    settings.style = readingStyle(m_services.settings, false);
    settings.style.theme = rendering::Theme::Light;
    fill(settings.words);
    settings.timeZone = QTimeZone::systemTimeZone();
    continueOn(this, m_services.tickerExport.write(ticker, file, settings),
               [this](const ticker::TickerExportResult &result) { tell(result); });
}

void TickerOutput::tell(const ticker::TickerExportResult &result)
{
    if (!result) {
        const ticker::TickerExportFailure &failure = result.error();
        emit message(failure.path.isEmpty()
                         ? describe(failure.cause)
                         : tr("%1 could not be written: %2").arg(failure.path, failure.reason));
        return;
    }
    QString words = tr("The live ticker was written to %1.").arg(result->file);
    if (result->picturesMissing > 0)
        words += QLatin1Char(' ') +
                 tr("%n picture(s) that are not stored are linked.", nullptr, result->picturesMissing);
    emit message(words);
}

} // namespace depesche::ui
