// SPDX-License-Identifier: GPL-3.0-or-later
// ActivityModel: applies bundles of changes row by row.
#include "ui/activity/activity_model.h"

#include "ui/activity/activity_words.h"
#include "ui/common/plain_tool_tip.h"

#include <QLocale>

#include <algorithm>
#include <functional>

namespace depesche::ui
{

ActivityModel::ActivityModel(refresh::ActivityLog &log, QObject *parent)
    : QAbstractTableModel(parent), m_log(log)
{
    log.flush();
    m_entries = QList<refresh::ActivityEntry>(log.entries().rbegin(), log.entries().rend());
    connect(&log, &refresh::ActivityLog::changed, this, &ActivityModel::apply);
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const refresh::ActivityEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole:
        return index.column() == Address || index.column() == Result
                   ? plainToolTip(text(entry, index.column()))
                   : QString();
    case Qt::TextAlignmentRole:
        return index.column() >= Received ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == Address
                   ? QStringLiteral("%1, %2").arg(text(entry, Address), text(entry, Result))
                   : text(entry, index.column());
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Started:
        return tr("Began");
    case Kind:
        return tr("What");
    case Address:
        return tr("Address");
    case Result:
        return tr("Result");
    case Received:
        return tr("Size");
    case Duration:
        return tr("Took");
    default:
        return {};
    }
}

QString ActivityModel::text(const refresh::ActivityEntry &entry, int column) const
{
    const QLocale locale;
    switch (column) {
    case Started:
        return locale.toString(entry.started.toLocalTime().time(), QStringLiteral("HH:mm:ss"));
    case Kind:
        return kindWords(entry.kind);
    case Address:
        return addressWords(entry);
    case Result:
        return resultWords(entry);
    case Received:
        return receivedWords(entry, locale);
    case Duration:
        break;
    default:
        return {};
    }
    if (entry.state == refresh::ActivityEntry::State::Notice)
        return {};
    const bool runs = entry.state == refresh::ActivityEntry::State::Running;
    const std::chrono::milliseconds soFar{std::max<qint64>(0, entry.started.msecsTo(m_log.now()))};
    return durationWords(runs ? soFar : entry.duration, locale);
}

void ActivityModel::showTimePassing()
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).state == refresh::ActivityEntry::State::Running)
            emit dataChanged(index(row, Duration), index(row, Duration), {Qt::DisplayRole});
    }
}

void ActivityModel::apply(const refresh::ActivityChanges &changes)
{
    remove(changes.removed);
    add(changes.added);
    change(changes.changed);
}

std::optional<int> ActivityModel::rowOf(quint64 id) const
{
    const auto place = std::lower_bound(
        m_entries.begin(), m_entries.end(), id,
        [](const refresh::ActivityEntry &entry, quint64 wanted) { return entry.id > wanted; });
    if (place == m_entries.end() || place->id != id)
        return std::nullopt;
    return int(std::distance(m_entries.begin(), place));
}

void ActivityModel::remove(const QList<quint64> &ids)
{
    QList<int> rows;
    for (const quint64 id : ids) {
        if (const std::optional<int> row = rowOf(id))
            rows.append(*row);
    }
    std::sort(rows.begin(), rows.end(), std::greater<>());
    // Neighbours go together: clearing the log is one step for a view.
    for (qsizetype first = 0; first < rows.size();) {
        qsizetype last = first;
        while (last + 1 < rows.size() && rows.at(last + 1) == rows.at(last) - 1)
            ++last;
        beginRemoveRows({}, rows.at(last), rows.at(first));
        m_entries.remove(rows.at(last), last - first + 1);
        endRemoveRows();
        first = last + 1;
    }
}

void ActivityModel::add(const QList<quint64> &ids)
{
    QList<refresh::ActivityEntry> added;
    for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
        if (const refresh::ActivityEntry *entry = m_log.entry(*id))
            added.append(*entry);
    }
    if (added.isEmpty())
        return;
    beginInsertRows({}, 0, int(added.size()) - 1);
    m_entries = added + m_entries;
    endInsertRows();
}

void ActivityModel::change(const QList<quint64> &ids)
{
    for (const quint64 id : ids) {
        const std::optional<int> row = rowOf(id);
        const refresh::ActivityEntry *entry = m_log.entry(id);
        if (!row || !entry)
            continue;
        m_entries[*row] = *entry;
        emit dataChanged(index(*row, 0), index(*row, ColumnCount - 1));
    }
}

} // namespace depesche::ui
