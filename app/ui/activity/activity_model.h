// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of the activity log as rows of a table, newest first.
#pragma once

#include "services/refresh/activity_log.h"

#include <QAbstractTableModel>
#include <QList>

#include <optional>

namespace depesche::ui
{

/// Main thread. Holds its own copies, so that rows always are what the views were told. The log must outlive
/// it.
class ActivityModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Started, Kind, Address, Result, Received, Duration, ColumnCount };

    explicit ActivityModel(refresh::ActivityLog &log, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// `row` must be one of the model's.
    const refresh::ActivityEntry &entry(int row) const { return m_entries.at(row); }
    /// Time went on: what is under way has taken longer.
    void showTimePassing();

private:
    void apply(const refresh::ActivityChanges &changes);
    void remove(const QList<quint64> &ids);
    void add(const QList<quint64> &ids);
    void change(const QList<quint64> &ids);
    std::optional<int> rowOf(quint64 id) const;
    QString text(const refresh::ActivityEntry &entry, int column) const;

    refresh::ActivityLog &m_log;
    QList<refresh::ActivityEntry> m_entries; ///< by id, falling
};

} // namespace depesche::ui
