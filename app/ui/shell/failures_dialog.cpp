// SPDX-License-Identifier: GPL-3.0-or-later
// FailuresDialog: a list with reasons; trying again takes the selected sources, or all of them.
#include "ui/shell/failures_dialog.h"

#include "services/library/library_service.h"
#include "services/refresh/refresh_service.h"
#include "ui/common/words.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace depesche::ui
{
namespace
{

constexpr int kIdRole = Qt::UserRole;

FeedId idOf(const QTreeWidgetItem *item)
{
    return FeedId{item->data(0, kIdRole).toLongLong()};
}

} // namespace

FailuresDialog::FailuresDialog(library::LibraryService &library, refresh::RefreshService &refresh,
                               QWidget *parent)
    : QDialog(parent),
      m_library(library),
      m_refresh(refresh),
      m_headline(new QLabel(this)),
      m_list(new QTreeWidget(this)),
      m_again(new QPushButton(tr("&Try again"), this)),
      m_properties(new QPushButton(tr("&Properties…"), this)),
      m_password(new QPushButton(tr("&Enter password…"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sources that could not be read"));
    resize(760, 360);
    m_headline->setWordWrap(true);
    m_list->setHeaderLabels({tr("Source"), tr("What is wrong"), tr("Last read")});
    m_list->setRootIsDecorated(false);
    m_list->setWordWrap(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(windowTitle());
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->resizeSection(0, 190);
    m_list->header()->resizeSection(2, 130);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_again, QDialogButtonBox::ActionRole);
    buttons->addButton(m_properties, QDialogButtonBox::ActionRole);
    buttons->addButton(m_password, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_headline);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &FailuresDialog::tryAgain);
    connect(m_properties, &QPushButton::clicked, this,
            [this] { emit propertiesRequested(selected().value(0)); });
    connect(m_password, &QPushButton::clicked, this, [this] { emit passwordRequested(selected().value(0)); });
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &FailuresDialog::updateButtons);
    connect(m_list, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem *item) { emit propertiesRequested(idOf(item)); });
    connect(&m_library, &library::LibraryService::subscriptionsChanged, this, &FailuresDialog::fill);
    fill();
}

void FailuresDialog::fill()
{
    const QList<FeedId> before = selected();
    m_list->clear();
    for (const Feed &feed : m_library.subscriptions().feeds) {
        if (feed.fetch.lastFailure.isFailure())
            addRow(feed);
    }
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        m_list->topLevelItem(row)->setSelected(before.contains(idOf(m_list->topLevelItem(row))));
    const int count = m_list->topLevelItemCount();
    m_headline->setText(count == 0 ? tr("Every source could be read the last time.")
                                   : tr("%n source(s) could not be read the last time. What is already "
                                        "stored stays readable.",
                                        nullptr, count));
    updateButtons();
}

void FailuresDialog::addRow(const Feed &feed)
{
    auto *item = new QTreeWidgetItem(m_list);
    item->setData(0, kIdRole, feed.id.value);
    item->setText(0, feed.displayTitle());
    item->setToolTip(0, feed.url.toDisplayString(QUrl::RemoveUserInfo));
    item->setText(1, describe(feed.fetch.lastFailure));
    item->setToolTip(1, item->text(1));
    item->setText(2, feed.fetch.lastSuccess.isValid()
                         ? QLocale().toString(feed.fetch.lastSuccess.toLocalTime(), QLocale::ShortFormat)
                         : tr("never"));
}

QList<FeedId> FailuresDialog::selected() const
{
    QList<FeedId> feeds;
    for (const QTreeWidgetItem *item : m_list->selectedItems())
        feeds.append(idOf(item));
    return feeds;
}

void FailuresDialog::updateButtons()
{
    m_again->setEnabled(m_list->topLevelItemCount() > 0);
    const QList<FeedId> feeds = selected();
    const std::optional<Feed> feed = feeds.size() == 1 ? m_library.feed(feeds.first()) : std::nullopt;
    m_properties->setEnabled(feed.has_value());
    m_password->setVisible(feed && wantsPassword(feed->fetch.lastFailure.code));
}

void FailuresDialog::tryAgain()
{
    QList<FeedId> feeds = selected();
    if (feeds.isEmpty()) {
        for (int row = 0; row < m_list->topLevelItemCount(); ++row)
            feeds.append(idOf(m_list->topLevelItem(row)));
    }
    m_refresh.refresh(feeds);
}

} // namespace depesche::ui
