// SPDX-License-Identifier: GPL-3.0-or-later
// TickerModel: pages, order, what a row says.
#include "ui/ticker/ticker_model.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "services/ticker/ticker_library.h"
#include "ui/common/words.h"
#include "ui/ticker/ticker_pictures.h"
#include "ui/ticker/ticker_words.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace depesche::ui
{
namespace
{

constexpr int kTickerPage = 100;

} // namespace

TickerModel::TickerModel(ticker::TickerLibrary &library, Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_library(library), m_clock(clock)
{
    connect(&library, &ticker::TickerLibrary::entriesChanged, this, &TickerModel::follow);
    connect(&library, &ticker::TickerLibrary::listsOutdated, this, &TickerModel::compare);
    connect(&library, &ticker::TickerLibrary::tickersChanged, this, &TickerModel::dropUnfollowed);
    connect(&library, &ticker::TickerLibrary::unreadChanged, this, [this] {
        if (!m_rows.empty())
            emit dataChanged(index(0), index(rowCount() - 1), {TickerUnreadRole});
    });
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &TickerModel::applyNext);
}

TickerModel::~TickerModel() = default;

int TickerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TickerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TickerRow &shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.line;
    case Qt::AccessibleTextRole:
        return spoken(shown);
    case Qt::AccessibleDescriptionRole:
        return shown.text;
    case TickerRowRole:
        return QVariant::fromValue(&shown);
    case TickerTimeRole:
        return timeOf(shown);
    case TickerSourceRole:
        return sourceOf(shown);
    case TickerUnreadRole:
        return !shown.withdrawn && m_library.isUnread(shown.ticker, shown.id);
    case TickerExpandedRole:
        return m_expanded.contains(shown.id);
    case TickerPictureRole:
        return shown.picture && m_pictures ? m_pictures->hash(shown.picture->url) : QString();
    default:
        return {};
    }
}

QString TickerModel::timeOf(const TickerRow &row) const
{
    if (m_times == TickerTimes::Relative)
        return ageWords(row.sortedAt, m_clock.now(), QLocale());
    return entryTime(row.sortedAt, m_clock.now(), QLocale());
}

/// Merged, the ticker's name tells entries apart; alone it says nothing new.
QString TickerModel::sourceOf(const TickerRow &row) const
{
    if (m_query.ticker.isValid())
        return row.author;
    const std::optional<Ticker> ticker = m_library.ticker(row.ticker);
    if (!ticker)
        return row.author;
    return ticker->title.isEmpty() ? ticker->url.host() : ticker->title;
}

/// Everything that the row shows by a picture, weight or colour, in words.
QString TickerModel::spoken(const TickerRow &row) const
{
    QStringList parts{timeOf(row)};
    if (!row.withdrawn && m_library.isUnread(row.ticker, row.id))
        parts.append(tr("unread"));
    if (row.keyEvent)
        parts.append(tr("key event"));
    if (row.pinned)
        parts.append(tr("pinned"));
    parts.append(row.line);
    if (row.edited)
        parts.append(tr("edited"));
    if (row.withdrawn)
        parts.append(tr("withdrawn by the newsroom"));
    if (row.picture)
        parts.append(tr("with a picture: %1").arg(row.picture->caption));
    parts.append(sourceOf(row));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void TickerModel::open(const TickerQuery &query, bool oldestFirst)
{
    ++m_generation;
    m_search.cancel(); // its answer would be thrown away, and the next one waits behind it
    beginResetModel();
    m_query = query;
    m_filter = store::TickerFilter(query);
    m_oldestFirst = oldestFirst;
    m_rows.clear();
    m_present.clear();
    m_expanded.clear();
    m_answers.clear();
    m_waiting.clear();
    m_end.reset();
    m_older = false;
    m_pagePending = false;
    m_held = false;
    m_paged = 0;
    m_rowInUse = -1;
    endResetModel();
    emit waitingChanged(0);
    setState(State::Loading);
    requestPage();
}

void TickerModel::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

bool TickerModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_older && !m_pagePending;
}

void TickerModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        requestPage();
}

void TickerModel::requestPage()
{
    m_pagePending = true;
    m_search = Cancellation::make();
    continueOn(this, m_library.page(m_query, m_end, kTickerPage, m_search),
               [this, generation = m_generation](const store::Result<TickerPage> &page) {
                   if (generation != m_generation)
                       return;
                   m_pagePending = false;
                   if (page) {
                       addPage(*page);
                       return;
                   }
                   m_older = false;
                   m_error = page.error();
                   setState(State::Failed);
               });
}

void TickerModel::addPage(const TickerPage &page)
{
    m_older = page.end.has_value();
    m_end = page.end;
    QList<TickerEntry> fresh;
    for (const TickerEntry &entry : page.entries) {
        // What arrived in the meantime may be in the page as well.
        if (!m_present.contains(entry.id) && !m_waiting.contains(entry.id))
            fresh.append(entry);
    }
    m_paged += int(page.entries.size());
    if (!fresh.isEmpty()) {
        emit aboutToApply();
        const int count = int(fresh.size());
        const int first = m_oldestFirst ? 0 : rowCount();
        beginInsertRows({}, first, first + count - 1);
        for (const TickerEntry &entry : std::as_const(fresh)) { // the newest first
            m_rows.emplace_front(entry);
            m_present.insert(entry.id);
        }
        endInsertRows();
        emit applied();
    }
    setState(State::Ready);
}

void TickerModel::setOldestFirst(bool oldestFirst)
{
    if (m_oldestFirst == oldestFirst)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const int last = rowCount() - 1;
    m_oldestFirst = oldestFirst;
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &one : before)
        after.append(index(last - one.row()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void TickerModel::setTimes(TickerTimes times)
{
    m_times = times;
    refreshTimes();
}

void TickerModel::refreshTimes()
{
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {TickerTimeRole});
}

void TickerModel::setExpanded(int row, bool expanded)
{
    const TickerRow &shown = this->row(row);
    if (expanded == m_expanded.contains(shown.id) || (expanded && !shown.hasMore()))
        return;
    if (expanded)
        m_expanded.insert(shown.id);
    else
        m_expanded.remove(shown.id);
    emit dataChanged(index(row), index(row), {TickerExpandedRole});
}

bool TickerModel::isExpanded(int row) const
{
    return m_expanded.contains(this->row(row).id);
}

int TickerModel::rowOf(TickerEntryId id) const
{
    if (!m_present.contains(id))
        return -1;
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const TickerRow &row) { return row.id == id; });
    return rowAt(size_t(found - m_rows.begin()));
}

bool TickerModel::spansDays() const
{
    return !m_rows.empty() &&
           m_rows.front().sortedAt.toLocalTime().date() != m_clock.now().toLocalTime().date();
}

} // namespace depesche::ui
