// SPDX-License-Identifier: GPL-3.0-or-later
// The article that is shown, given away: as a file, on paper.
#pragma once

#include "services/reading/export_service.h"
#include "ui/shell/window_services.h"

#include <QObject>

class QFileDialog;
class QWidget;

namespace depesche::ui
{

class ActionCatalogue;
class ReaderPane;

/// Main thread. Dialogs do not block; what became of the file is told in a sentence.
class ArticleOutput final : public QObject
{
    Q_OBJECT
public:
    ArticleOutput(const WindowServices &services, ActionCatalogue &actions, ReaderPane &reader,
                  QWidget &window);

signals:
    void message(const QString &words);

private:
    void updateEnabled();
    void askForExportFile();
    void askForKeptPageFile();
    void exportTo(ArticleId id, const QString &file);
    void tellExported(const reading::ExportResult &result);
    void saveAsPdf();
    void print();
    QFileDialog *fileDialog(const QString &title);

    WindowServices m_services;
    ActionCatalogue &m_actions;
    ReaderPane &m_reader;
    QWidget &m_window;
};

} // namespace depesche::ui
