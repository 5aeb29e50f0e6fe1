// SPDX-License-Identifier: GPL-3.0-or-later
// NamedListsDialog: asks, fetches, imports, and names what could not be fetched.
#include "ui/shell/named_lists_dialog.h"

#include "base/continue_on.h"
#include "services/library/library_service.h"
#include "services/refresh/feed_discovery_service.h"
#include "ui/common/plain_tool_tip.h"
#include "ui/common/words.h"
#include "ui/shell/import_words.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace depesche::ui
{
namespace
{

enum NamedListColumn { ListName, ListAddress, ListState };

QTreeWidgetItem *rowOf(const NamedList &list, const QString &state)
{
    const QString address = list.url.toDisplayString(QUrl::RemoveUserInfo);
    auto *row = new QTreeWidgetItem({list.title.isEmpty() ? list.url.host() : list.title, address, state});
    for (const int column : {ListName, ListAddress, ListState})
        row->setToolTip(column, plainToolTip(row->text(column)));
    return row;
}

} // namespace

NamedListsDialog::NamedListsDialog(library::LibraryService &library, refresh::FeedDiscoveryService &discovery,
                                   const QString &summary, QList<NamedList> lists, QWidget *parent)
    : QDialog(parent),
      m_library(library),
      m_discovery(discovery),
      m_lists(std::move(lists)),
      m_words(new QLabel(this)),
      m_rows(new QTreeWidget(this)),
      m_progress(new QProgressBar(this)),
      m_fetch(new QPushButton(this)),
      m_close(new QPushButton(tr("&Close"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Further lists"));
    resize(680, 340);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_rows->setHeaderLabels({tr("List"), tr("Address"), tr("State")});
    m_rows->setRootIsDecorated(false);
    m_rows->setAllColumnsShowFocus(true);
    m_rows->setAccessibleName(tr("Further lists"));
    m_rows->header()->setStretchLastSection(true);
    m_rows->header()->resizeSection(ListName, 160);
    m_rows->header()->resizeSection(ListAddress, 280);
    for (const NamedList &list : std::as_const(m_lists))
        m_rows->addTopLevelItem(rowOf(list, tr("not fetched")));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Fetching lists"));
    m_fetch->setObjectName(QStringLiteral("primary"));
    buildLayout();
    connect(&m_watcher, &QFutureWatcherBase::progressTextChanged, this, &NamedListsDialog::showProgress);
    setBusy(false);
    say(summary + QLatin1Char(' ') +
        tr("The list names %n further list(s). They are fetched only if you want it.", nullptr,
           int(m_lists.size())));
}

NamedListsDialog::~NamedListsDialog()
{
    m_cancellation.cancel();
}

void NamedListsDialog::buildLayout()
{
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_fetch, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_fetch, &QPushButton::clicked, this, &NamedListsDialog::fetch);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_words);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
}

void NamedListsDialog::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    m_fetch->setText(busy ? tr("S&top") : tr("&Fetch", "further lists"));
}

void NamedListsDialog::say(const QString &words)
{
    m_words->setText(words);
    m_words->setAccessibleName(words);
}

void NamedListsDialog::fetch()
{
    if (m_progress->isVisibleTo(this)) {
        m_cancellation.cancel();
        return;
    }
    m_cancellation = Cancellation::make();
    setBusy(true);
    const auto answer = m_discovery.fetchLists(m_lists, m_cancellation);
    m_watcher.setFuture(answer);
    continueOn(this, answer, [this](const FetchedLists &fetched) { take(fetched); });
}

void NamedListsDialog::showProgress()
{
    if (!m_progress->isVisibleTo(this))
        return;
    say(tr("Fetching %1 …").arg(m_watcher.progressText()));
    m_progress->setRange(0, m_watcher.progressMaximum());
    m_progress->setValue(m_watcher.progressValue());
}

/// What could not be fetched stays in the list, and can be fetched again.
void NamedListsDialog::take(const FetchedLists &fetched)
{
    m_rows->clear();
    m_lists.clear();
    for (const FailedList &failed : fetched.failures) {
        m_lists.append(failed.list);
        m_rows->addTopLevelItem(rowOf(failed.list, describeListFailure(failed.failure)));
    }
    QString words = tr("%n list(s) were fetched.", nullptr, int(fetched.documents.size()));
    if (!fetched.failures.isEmpty())
        words +=
            QLatin1Char(' ') + tr("%n list(s) could not be fetched.", nullptr, int(fetched.failures.size()));
    if (fetched.leftOut > 0)
        words += QLatin1Char(' ') + tr("%n list(s) were left out: there are too many of them, or they are "
                                       "too deep or too large.",
                                       nullptr, fetched.leftOut);
    if (fetched.documents.isEmpty()) {
        finish(words);
        return;
    }
    m_fetch->setEnabled(false); // the status bar's button stops an import
    continueOn(this, m_library.importLists(fetched.documents),
               [this, words](const Expected<library::OpmlImport, FeedFailure> &result) {
                   if (result)
                       emit imported(result->report.feeds);
                   finish(words + QLatin1Char(' ') +
                          (result ? importWords(*result) : describeListFailure(result.error())));
               });
}

void NamedListsDialog::finish(const QString &words)
{
    setBusy(false);
    m_fetch->setEnabled(!m_lists.isEmpty());
    say(words);
    m_close->setFocus();
}

} // namespace depesche::ui
