// SPDX-License-Identifier: GPL-3.0-or-later
// FailuresDialog: a list with reasons; trying again takes the selected sources, or all of them.
#include "ui/shell/failures_dialog.h"

#include "base/clock.h"
#include "services/library/library_service.h"
#include "services/refresh/ailing.h"
#include "services/refresh/refresh_service.h"
#include "ui/common/plain_tool_tip.h"
#include "ui/common/words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace depesche::ui
{
namespace
{

enum Column { Source, Reason, LastRead, NextTry };

constexpr int kIdRole = Qt::UserRole;

FeedId idOf(const QTreeWidgetItem *item)
{
    return FeedId{item->data(Source, kIdRole).toLongLong()};
}

} // namespace

FailuresDialog::FailuresDialog(library::LibraryService &library, refresh::RefreshService &refresh,
                               Clock &clock, QWidget *parent)
    : QDialog(parent),
      m_library(library),
      m_refresh(refresh),
      m_clock(clock),
      m_headline(new QLabel(this)),
      m_ailingOnly(new QCheckBox(tr("&Only those that fail for long or are gone"), this)),
      m_list(new QTreeWidget(this)),
      m_again(new QPushButton(tr("&Try again"), this)),
      m_newAddress(new QPushButton(tr("&Search for the new address…"), this)),
      m_properties(new QPushButton(tr("&Properties…"), this)),
      m_password(new QPushButton(tr("&Enter password…"), this)),
      m_remove(new QPushButton(tr("&Unsubscribe"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sources that could not be read"));
    resize(920, 400);
    m_headline->setWordWrap(true);
    buildList();
    buildLayout();

    connect(m_ailingOnly, &QCheckBox::toggled, this, &FailuresDialog::fill);
    connect(m_again, &QPushButton::clicked, this, &FailuresDialog::tryAgain);
    connect(m_newAddress, &QPushButton::clicked, this,
            [this] { emit addressSearchRequested(selected().value(0)); });
    connect(m_properties, &QPushButton::clicked, this,
            [this] { emit propertiesRequested(selected().value(0)); });
    connect(m_password, &QPushButton::clicked, this, [this] { emit passwordRequested(selected().value(0)); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_library.unsubscribe(selected()); });
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &FailuresDialog::updateButtons);
    connect(m_list, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem *item) { emit propertiesRequested(idOf(item)); });
    connect(&m_library, &library::LibraryService::subscriptionsChanged, this, &FailuresDialog::fill);
    fill();
}

void FailuresDialog::buildList()
{
    m_list->setHeaderLabels({tr("Source"), tr("What is wrong"), tr("Last read"), tr("Next try")});
    m_list->setRootIsDecorated(false);
    m_list->setWordWrap(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(windowTitle());
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Reason, QHeaderView::Stretch);
    m_list->header()->resizeSection(Source, 190);
    m_list->header()->resizeSection(LastRead, 130);
    m_list->header()->resizeSection(NextTry, 130);
}

void FailuresDialog::buildLayout()
{
    m_newAddress->setToolTip(tr("Looks on the source's home page for the feeds it offers now."));
    m_remove->setObjectName(QStringLiteral("unsubscribe"));
    m_remove->setToolTip(tr("Can be undone."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QPushButton *button : {m_again, m_newAddress, m_properties, m_password, m_remove})
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_headline);
    layout->addWidget(m_ailingOnly);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
}

void FailuresDialog::fill()
{
    const QList<FeedId> before = selected();
    m_list->clear();
    int failing = 0;
    QList<Feed> ailing;
    QList<Feed> others;
    const QDateTime now = m_clock.now();
    for (const Feed &feed : m_library.subscriptions().feeds) {
        if (!feed.fetch.lastFailure.isFailure() && !feed.fetch.gone)
            continue;
        ++failing;
        (refresh::isAiling(feed.fetch, now) ? ailing : others).append(feed);
    }
    for (const Feed &feed : m_ailingOnly->isChecked() ? ailing : ailing + others)
        addRow(feed);
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        m_list->topLevelItem(row)->setSelected(before.contains(idOf(m_list->topLevelItem(row))));
    sayHowMany(failing, int(ailing.size()));
    updateButtons();
}

void FailuresDialog::sayHowMany(int failing, int ailing)
{
    QString words = failing == 0 ? tr("Every source could be read the last time.")
                                 : tr("%n source(s) could not be read the last time. What is already "
                                      "stored stays readable.",
                                      nullptr, failing);
    if (ailing > 0)
        words +=
            QLatin1Char(' ') + tr("%n of them is gone or fails for long; it stands first.", nullptr, ailing);
    m_headline->setText(words);
}

QString FailuresDialog::nextTry(const FetchState &fetch) const
{
    if (fetch.gone)
        return tr("never: it is gone for good");
    const bool named = fetch.notBefore.isValid() && fetch.notBefore > m_clock.now();
    const QDateTime next = named && fetch.nextRefresh < fetch.notBefore ? fetch.notBefore : fetch.nextRefresh;
    return next.isValid() ? QLocale().toString(next.toLocalTime(), QLocale::ShortFormat)
                          : tr("at the next occasion");
}

void FailuresDialog::addRow(const Feed &feed)
{
    auto *item = new QTreeWidgetItem(m_list);
    item->setData(Source, kIdRole, feed.id.value);
    item->setText(Source, feed.displayTitle());
    item->setToolTip(Source, plainToolTip(feed.url.toDisplayString(QUrl::RemoveUserInfo)));
    item->setText(Reason, describe(feed.fetch.lastFailure));
    item->setToolTip(
        Reason, plainToolTip(tr("%1\nFailed %n time(s) in a row.", nullptr, feed.fetch.consecutiveFailures)
                                 .arg(item->text(Reason))));
    item->setText(LastRead,
                  feed.fetch.lastSuccess.isValid()
                      ? QLocale().toString(feed.fetch.lastSuccess.toLocalTime(), QLocale::ShortFormat)
                      : tr("never"));
    item->setText(NextTry, nextTry(feed.fetch));
    item->setToolTip(NextTry, plainToolTip(item->text(NextTry)));
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
    const QList<FeedId> feeds = selected();
    const std::optional<Feed> feed = feeds.size() == 1 ? m_library.feed(feeds.first()) : std::nullopt;
    m_again->setEnabled(canBeTried());
    m_newAddress->setEnabled(feed.has_value());
    m_properties->setEnabled(feed.has_value());
    m_password->setVisible(feed && wantsPassword(feed->fetch.lastFailure.code));
    m_remove->setEnabled(!feeds.isEmpty());
}

/// A source that said it is gone for good is not asked again.
bool FailuresDialog::canBeTried() const
{
    const QList<FeedId> feeds = selected();
    if (feeds.isEmpty())
        return m_list->topLevelItemCount() > 0;
    return std::any_of(feeds.begin(), feeds.end(), [this](FeedId id) {
        const std::optional<Feed> feed = m_library.feed(id);
        return feed && !feed->fetch.gone;
    });
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
