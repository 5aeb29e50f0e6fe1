// SPDX-License-Identifier: GPL-3.0-or-later
// The window that shows what the program asks of the network.
#pragma once

#include <QDialog>
#include <QList>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace depesche::refresh
{
class ActivityLog;
struct ActivityEntry;
} // namespace depesche::refresh

namespace depesche::ui
{

class ActivityFilter;
class ActivityModel;

/// Not modal; deletes itself when closed. The log must outlive it.
class ActivityWindow final : public QDialog
{
    Q_OBJECT
public:
    /// `logFile`: where the log is written; it need not be there. `version`: the program's, for the report.
    ActivityWindow(refresh::ActivityLog &log, QString logFile, QString version, QWidget *parent);

private:
    void buildList();
    void buildLayout();
    void connectParts();
    void updateSummary();
    /// The selected rows, or all that are shown.
    QList<refresh::ActivityEntry> chosen() const;
    void copy();
    void openLogFile();

    refresh::ActivityLog &m_log;
    QString m_logFile;
    QString m_version;
    ActivityModel *m_model;
    ActivityFilter *m_filter;
    QComboBox *m_shown;
    QLineEdit *m_words;
    QTreeView *m_list;
    QLabel *m_summary;
    QPushButton *m_copy;
    QPushButton *m_open;
    QPushButton *m_clear;
};

} // namespace depesche::ui
