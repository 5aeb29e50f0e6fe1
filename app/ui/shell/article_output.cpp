// SPDX-License-Identifier: GPL-3.0-or-later
// Asks where to, and leaves the work to the reader pane and the export service.
#include "ui/shell/article_output.h"

#include "base/continue_on.h"
#include "base/safe_file_name.h"
#include "ui/common/words.h"
#include "ui/reader/page_words.h"
#include "ui/reader/reader_pane.h"
#include "ui/shell/action_catalogue.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QTimeZone>

#include <memory>

namespace depesche::ui
{
namespace
{

constexpr auto kMarkdownSuffix = "md";

reading::ExportFormat formatOf(const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    return suffix == QLatin1String(kMarkdownSuffix) || suffix == QLatin1String("markdown")
               ? reading::ExportFormat::Markdown
               : reading::ExportFormat::Html;
}

} // namespace

ArticleOutput::ArticleOutput(const WindowServices &services, ActionCatalogue &actions, ReaderPane &reader,
                             QWidget &window)
    : QObject(&window), m_services(services), m_actions(actions), m_reader(reader), m_window(window)
{
    connect(m_actions[ActionId::ExportArticle], &QAction::triggered, this, &ArticleOutput::askForExportFile);
    connect(m_actions[ActionId::SaveAsPdf], &QAction::triggered, this, &ArticleOutput::saveAsPdf);
    connect(m_actions[ActionId::PrintArticle], &QAction::triggered, this, &ArticleOutput::print);
    connect(m_actions[ActionId::SaveKeptPage], &QAction::triggered, this, &ArticleOutput::askForKeptPageFile);
    connect(&m_reader, &ReaderPane::articleRead, this, &ArticleOutput::updateEnabled);
    connect(&m_reader, &ReaderPane::nothingShown, this, &ArticleOutput::updateEnabled);
    connect(&m_reader, &ReaderPane::printed, this, [this](const QString &file, bool ok) {
        emit message(ok ? tr("The article was written to %1.").arg(file)
                        : tr("%1 could not be written.").arg(file));
    });
    connect(&m_reader, &ReaderPane::paperPrinted, this, [this](bool ok) {
        emit message(ok ? tr("The article was given to the printer.")
                        : tr("The article could not be printed."));
    });
    updateEnabled();
}

void ArticleOutput::updateEnabled()
{
    for (const ActionId id : {ActionId::ExportArticle, ActionId::SaveAsPdf, ActionId::PrintArticle})
        m_actions[id]->setEnabled(m_reader.article() != nullptr);
    m_actions[ActionId::SaveKeptPage]->setEnabled(m_reader.article() && m_reader.article()->keptPage);
}

QFileDialog *ArticleOutput::fileDialog(const QString &title)
{
    auto *dialog = new QFileDialog(&m_window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    return dialog;
}

void ArticleOutput::askForExportFile()
{
    const Article *article = m_reader.article();
    if (!article)
        return;
    const QString page = tr("Web page that holds its pictures (*.html)");
    const QString markdown = tr("Markdown, with a folder for pictures (*.md)");
    QFileDialog *dialog = fileDialog(tr("Export the article"));
    dialog->setNameFilters({page, markdown});
    dialog->setDefaultSuffix(QStringLiteral("html"));
    dialog->selectFile(reading::exportFileName(article->content.title, reading::ExportFormat::Html));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, markdown](const QString &filter) {
        const QString suffix = filter == markdown ? QLatin1String(kMarkdownSuffix) : QStringLiteral("html");
        dialog->setDefaultSuffix(suffix);
        const QFileInfo chosen(dialog->selectedFiles().value(0));
        dialog->selectFile(chosen.completeBaseName() + QLatin1Char('.') + suffix);
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = article->id](const QString &file) { exportTo(id, file); });
    dialog->open();
}

void ArticleOutput::exportTo(ArticleId id, const QString &file)
{
    // A file is read anywhere: light, whatever the window's theme is.
    reading::PageSettings settings;
    settings.style = m_reader.style();
    settings.words = pageWords(false);
    settings.locale = m_reader.locale();
    settings.timeZone = QTimeZone::systemTimeZone();
    settings.style.theme = rendering::Theme::Light;
    continueOn(this, m_services.exporter.write(id, formatOf(file), file, settings),
               [this](const reading::ExportResult &result) { tellExported(result); });
}

void ArticleOutput::askForKeptPageFile()
{
    const Article *article = m_reader.article();
    if (!article)
        return;
    QFileDialog *dialog = fileDialog(tr("Save the kept page"));
    dialog->setNameFilter(tr("Web page, pictures included (*.html)"));
    dialog->setDefaultSuffix(QStringLiteral("html"));
    dialog->selectFile(reading::exportFileName(article->content.title, reading::ExportFormat::Html));
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = article->id](const QString &file) {
        continueOn(this, m_services.exporter.writeKeptPage(id, file),
                   [this](const reading::ExportResult &result) { tellExported(result); });
    });
    dialog->open();
}

void ArticleOutput::tellExported(const reading::ExportResult &result)
{
    if (!result) {
        const reading::ExportFailure &failure = result.error();
        emit message(failure.kind == reading::ExportFailure::Kind::Store
                         ? describe(failure.cause)
                         : tr("%1 could not be written: %2").arg(failure.path, failure.reason));
        return;
    }
    QString words = tr("The article was written to %1.").arg(result->file);
    if (result->picturesMissing > 0)
        words += QLatin1Char(' ') +
                 tr("%n picture(s) that are not stored are linked.", nullptr, result->picturesMissing);
    emit message(words);
}

void ArticleOutput::saveAsPdf()
{
    const Article *article = m_reader.article();
    if (!article)
        return;
    QFileDialog *dialog = fileDialog(tr("Save the article as PDF"));
    dialog->setNameFilter(tr("PDF files (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(safeFileName(article->content.title, QStringLiteral("article")) +
                       QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, &m_reader, &ReaderPane::printToPdf);
    dialog->open();
}

void ArticleOutput::print()
{
    const Article *article = m_reader.article();
    if (!article)
        return;
    // The page is laid out for the printer after the dialog is gone.
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(article->content.title);
    auto *dialog = new QPrintDialog(printer.get(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<>(&QDialog::accepted), &m_reader, [this, printer] { m_reader.print(printer); });
    dialog->open();
}

} // namespace depesche::ui
