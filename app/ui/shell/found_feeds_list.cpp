// SPDX-License-Identifier: GPL-3.0-or-later
// FoundFeedsList: a row per feed with format, age of its newest article and rhythm.
#include "ui/shell/found_feeds_list.h"

#include "services/refresh/feed_discovery_service.h"
#include "store/url_key.h"
#include "ui/common/plain_tool_tip.h"
#include "ui/common/words.h"

#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace depesche::ui
{
namespace
{

enum FoundColumn { Name, Format, Newest, Rhythm };

constexpr int kUrlRole = Qt::UserRole;
constexpr int kTitleRole = Qt::UserRole + 1;
constexpr int kDescriptionRole = Qt::UserRole + 2;

constexpr double kDaysPerWeek = 7;
constexpr double kDaysPerMonth = 30;
constexpr double kOftenPerDay = 1.5;

QString formatName(const QString &format)
{
    if (format.startsWith(QLatin1String("atom")))
        return QStringLiteral("Atom");
    if (format.startsWith(QLatin1String("json")))
        return QStringLiteral("JSON Feed");
    if (format.contains(QLatin1String("sitemap")))
        return FoundFeedsList::tr("News sitemap");
    return QStringLiteral("RSS");
}

QString rhythmWords(double perWeek)
{
    if (perWeek <= 0)
        return {};
    const double perDay = perWeek / kDaysPerWeek;
    if (perDay >= kOftenPerDay)
        return FoundFeedsList::tr("about %n a day", nullptr, qRound(perDay));
    if (perWeek >= 1)
        return FoundFeedsList::tr("about %n a week", nullptr, qRound(perWeek));
    return FoundFeedsList::tr("about %n a month", nullptr, std::max(1, qRound(perDay * kDaysPerMonth)));
}

bool isChoosable(const QTreeWidgetItem *item)
{
    return !item->isDisabled() && item->flags().testFlag(Qt::ItemIsUserCheckable);
}

bool isKnown(const QUrl &url, const QList<Feed> &known)
{
    const QString address = store::feedAddress(url);
    return std::any_of(known.begin(), known.end(),
                       [&](const Feed &feed) { return store::feedAddress(feed.url) == address; });
}

} // namespace

FoundFeedsList::FoundFeedsList(QWidget *parent) : QTreeWidget(parent)
{
    setHeaderLabels({tr("Feed"), tr("Format"), tr("Newest article"), tr("Rhythm")});
    setRootIsDecorated(false);
    setAllColumnsShowFocus(true);
    setAccessibleName(tr("Feeds found"));
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    header()->resizeSection(Format, 90);
    header()->resizeSection(Newest, 130);
    header()->resizeSection(Rhythm, 130);
    connect(this, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem *item) {
        keepOneChoice(item);
        emit choiceChanged();
    });
}

void FoundFeedsList::showFound(const refresh::DiscoveryResult &result, const QList<Feed> &known)
{
    {
        const QSignalBlocker quiet(this);
        clear();
        bool chosenOne = false;
        for (const refresh::FoundFeed &found : result.feeds) {
            QTreeWidgetItem *item = add(found, result.asked);
            if (found.failure.isFailure())
                continue;
            if (isKnown(found.url, known)) {
                item->setText(Name, tr("%1 (subscribed already)").arg(item->text(Name)));
                continue;
            }
            item->setCheckState(Name, chosenOne ? Qt::Unchecked : Qt::Checked);
            chosenOne = true;
        }
    }
    viewport()->update();
    if (topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0));
    emit choiceChanged();
}

QTreeWidgetItem *FoundFeedsList::add(const refresh::FoundFeed &found, const QDateTime &asked)
{
    const QString address = found.url.toDisplayString(QUrl::RemoveUserInfo);
    auto *item = new QTreeWidgetItem(this);
    item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
    item->setText(Name, found.title.isEmpty() ? address : found.title);
    item->setToolTip(Name, plainToolTip(found.description.isEmpty()
                                            ? address
                                            : address + QLatin1Char('\n') + found.description));
    item->setData(Name, kUrlRole, found.url);
    item->setData(Name, kTitleRole, found.title);
    item->setData(Name, kDescriptionRole, found.description);
    if (found.failure.isFailure()) {
        item->setText(Newest, shortWords(found.failure));
        for (const int column : {Newest, Rhythm})
            item->setToolTip(column, plainToolTip(describe(found.failure)));
        item->setDisabled(true);
        return item;
    }
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setText(Format, formatName(found.format));
    item->setText(Newest, ageWords(found.newest, asked, QLocale()));
    item->setToolTip(Newest, plainToolTip(found.newestTitle));
    item->setText(Rhythm, rhythmWords(found.articlesPerWeek));
    return item;
}

void FoundFeedsList::keepOneChoice(const QTreeWidgetItem *item)
{
    if (m_choice == Choice::Several || item->checkState(Name) != Qt::Checked)
        return;
    const QSignalBlocker quiet(this);
    for (int row = 0; row < topLevelItemCount(); ++row) {
        QTreeWidgetItem *other = topLevelItem(row);
        if (other != item && isChoosable(other) && other->data(Name, Qt::CheckStateRole).isValid())
            other->setCheckState(Name, Qt::Unchecked);
    }
    viewport()->update();
}

QList<Feed> FoundFeedsList::chosen() const
{
    QList<Feed> feeds;
    for (int row = 0; row < topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = topLevelItem(row);
        if (!isChoosable(item) || item->checkState(Name) != Qt::Checked)
            continue;
        Feed feed;
        feed.url = item->data(Name, kUrlRole).toUrl();
        feed.title = item->data(Name, kTitleRole).toString();
        feed.description = item->data(Name, kDescriptionRole).toString();
        feeds.append(feed);
    }
    return feeds;
}

} // namespace depesche::ui
