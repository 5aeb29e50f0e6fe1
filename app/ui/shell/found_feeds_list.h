// SPDX-License-Identifier: GPL-3.0-or-later
// The feeds that were found behind an address, to choose from.
#pragma once

#include "domain/feed.h"

#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>
#include <QTreeWidget>

namespace depesche::refresh
{
struct DiscoveryResult;
struct FoundFeed;
} // namespace depesche::refresh

namespace depesche::ui
{

/// Main thread. Feeds that cannot be read stand below with their reason and cannot be chosen; those that are
/// subscribed already are marked.
class FoundFeedsList final : public QTreeWidget
{
    Q_OBJECT
public:
    enum class Choice { Several, One };

    explicit FoundFeedsList(QWidget *parent = nullptr);

    void setChoice(Choice choice) { m_choice = choice; }
    /// Replaces what is shown and chooses the first feed that is new. `known`: the subscriptions.
    void showFound(const refresh::DiscoveryResult &result, const QList<Feed> &known);
    /// Address, title and description of each.
    QList<Feed> chosen() const;

signals:
    void choiceChanged();

private:
    QTreeWidgetItem *add(const refresh::FoundFeed &found, const QDateTime &asked);
    void keepOneChoice(const QTreeWidgetItem *item);

    Choice m_choice = Choice::Several;
};

} // namespace depesche::ui
