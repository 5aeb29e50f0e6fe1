// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of the activity are shown.
#pragma once

#include <QSortFilterProxyModel>
#include <QString>

namespace depesche::ui
{

/// Main thread. Its source is an ActivityModel; the order stays the model's.
class ActivityFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Show { All, UnderWay, Failed, Feeds };

    explicit ActivityFilter(QObject *parent = nullptr);

    void setShown(Show shown);
    /// Words that stand in the address or in the feed's name; empty: any.
    void setWords(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Show m_shown = Show::All;
    QString m_words;
};

} // namespace depesche::ui
