// SPDX-License-Identifier: GPL-3.0-or-later
// ActivityFilter: by state and by words.
#include "ui/activity/activity_filter.h"

#include "ui/activity/activity_model.h"
#include "ui/activity/activity_words.h"

namespace depesche::ui
{

using refresh::ActivityEntry;

ActivityFilter::ActivityFilter(QObject *parent) : QSortFilterProxyModel(parent) {}

void ActivityFilter::setShown(Show shown)
{
    m_shown = shown;
    invalidateFilter();
}

void ActivityFilter::setWords(const QString &words)
{
    m_words = words.trimmed();
    invalidateFilter();
}

bool ActivityFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    const auto *model = qobject_cast<const ActivityModel *>(sourceModel());
    if (model == nullptr)
        return false;
    const ActivityEntry &entry = model->entry(row);
    const bool failed = entry.state == ActivityEntry::State::Failed ||
                        (entry.state == ActivityEntry::State::Notice && entry.failure.isFailure());
    switch (m_shown) {
    case Show::UnderWay:
        if (entry.state != ActivityEntry::State::Running)
            return false;
        break;
    case Show::Failed:
        if (!failed)
            return false;
        break;
    case Show::Feeds:
        if (entry.kind != ActivityEntry::Kind::Feed)
            return false;
        break;
    case Show::All:
        break;
    }
    return m_words.isEmpty() || addressWords(entry).contains(m_words, Qt::CaseInsensitive);
}

} // namespace depesche::ui
