// SPDX-License-Identifier: GPL-3.0-or-later
// ActivityWindow: filter above, list, what can be done with it below.
#include "ui/activity/activity_window.h"

#include "services/refresh/activity_log.h"
#include "ui/activity/activity_filter.h"
#include "ui/activity/activity_model.h"
#include "ui/activity/activity_report.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

namespace depesche::ui
{
namespace
{

constexpr std::chrono::seconds kBetweenTicks{1};

} // namespace

ActivityWindow::ActivityWindow(refresh::ActivityLog &log, QString logFile, QString version, QWidget *parent)
    : QDialog(parent),
      m_log(log),
      m_logFile(std::move(logFile)),
      m_version(std::move(version)),
      m_model(new ActivityModel(log, this)),
      m_filter(new ActivityFilter(this)),
      m_shown(new QComboBox(this)),
      m_words(new QLineEdit(this)),
      m_list(new QTreeView(this)),
      m_summary(new QLabel(this)),
      m_copy(new QPushButton(tr("C&opy"), this)),
      m_open(new QPushButton(tr("Open lo&g"), this)),
      m_clear(new QPushButton(tr("C&lear"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Network activity"));
    resize(980, 520);
    m_filter->setSourceModel(m_model);
    m_shown->addItem(tr("All"), int(ActivityFilter::Show::All));
    m_shown->addItem(tr("Under way"), int(ActivityFilter::Show::UnderWay));
    m_shown->addItem(tr("Failed"), int(ActivityFilter::Show::Failed));
    m_shown->addItem(tr("Feeds"), int(ActivityFilter::Show::Feeds));
    m_shown->setAccessibleName(tr("Which requests are shown"));
    m_words->setPlaceholderText(tr("Part of an address or a name"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    m_copy->setToolTip(tr("Copies the selected rows, or all that are shown, as text for a report. "
                          "Passwords and keys are not in it."));
    m_open->setToolTip(
        tr("Opens the file in which all of this is noted, from earlier days too:\n%1").arg(m_logFile));
    buildList();
    buildLayout();
    connectParts();
    updateSummary();
}

void ActivityWindow::buildList()
{
    m_list->setModel(m_filter);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setAccessibleName(windowTitle());
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ActivityModel::Address, QHeaderView::Stretch);
    header->resizeSection(ActivityModel::Started, 80);
    header->resizeSection(ActivityModel::Kind, 120);
    header->resizeSection(ActivityModel::Result, 260);
    header->resizeSection(ActivityModel::Received, 110);
    header->resizeSection(ActivityModel::Duration, 70);
}

void ActivityWindow::buildLayout()
{
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_shown);
    choice->addWidget(m_words, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    buttons->addButton(m_clear, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(choice);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_summary);
    layout->addWidget(buttons);
    // Return in the field of words must press nothing.
    for (QPushButton *button : {m_copy, m_open, m_clear, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false);
}

void ActivityWindow::connectParts()
{
    connect(m_shown, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setShown(ActivityFilter::Show(m_shown->currentData().toInt()));
        updateSummary();
    });
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->setWords(words);
        updateSummary();
    });
    connect(&m_log, &refresh::ActivityLog::changed, this, &ActivityWindow::updateSummary);
    connect(m_copy, &QPushButton::clicked, this, &ActivityWindow::copy);
    connect(m_open, &QPushButton::clicked, this, &ActivityWindow::openLogFile);
    connect(m_clear, &QPushButton::clicked, &m_log, &refresh::ActivityLog::clear);
    auto *keys = new QShortcut(QKeySequence::Copy, m_list);
    keys->setContext(Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, this, &ActivityWindow::copy);
    auto *tick = new QTimer(this);
    connect(tick, &QTimer::timeout, m_model, &ActivityModel::showTimePassing);
    tick->start(kBetweenTicks);
}

void ActivityWindow::updateSummary()
{
    m_summary->setText(tr("%n request(s) under way.", nullptr, m_log.running()) + QLatin1Char(' ') +
                       tr("%n row(s) shown.", nullptr, m_filter->rowCount()));
    m_copy->setEnabled(m_filter->rowCount() > 0);
    m_open->setEnabled(QFileInfo::exists(m_logFile));
    m_clear->setEnabled(m_model->rowCount() > m_log.running());
}

QList<refresh::ActivityEntry> ActivityWindow::chosen() const
{
    QList<int> rows;
    const QModelIndexList selected = m_list->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    if (rows.isEmpty()) {
        rows.resize(m_filter->rowCount());
        std::iota(rows.begin(), rows.end(), 0);
    }
    // As they happened: the list has the newest first, and a selection any order.
    std::sort(rows.begin(), rows.end(), std::greater<>());
    QList<refresh::ActivityEntry> entries;
    for (const int row : std::as_const(rows))
        entries.append(m_model->entry(m_filter->mapToSource(m_filter->index(row, 0)).row()));
    return entries;
}

void ActivityWindow::openLogFile()
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_logFile)))
        m_summary->setText(tr("No program was found to open %1.").arg(m_logFile));
}

void ActivityWindow::copy()
{
    QGuiApplication::clipboard()->setText(activityReport(chosen(), m_version));
}

} // namespace depesche::ui
