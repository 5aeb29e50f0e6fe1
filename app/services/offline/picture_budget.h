// SPDX-License-Identifier: GPL-3.0-or-later
// How much disk pictures take and how much they may take.
#pragma once

#include "store/picture_repository.h"

#include <QObject>

#include <limits>

namespace depesche::store
{
class Store;
}

namespace depesche::offline
{

/// Main thread.
class PictureBudget final : public QObject
{
    Q_OBJECT
public:
    explicit PictureBudget(store::Store &store, QObject *parent = nullptr);

    void setBudget(qint64 bytes) { m_budget = bytes; }
    /// Asks for the usage, deletes what is over the budget; settled() follows. Asked while it works, it does
    /// so once more.
    void settle();
    bool isSettling() const { return m_settling; }

    /// Whether there is room for older articles' pictures when `stored` bytes have come since the usage was
    /// asked for. The last tenth is for what is new.
    bool hasRoom(qint64 stored) const { return m_usage.bytes + stored < m_budget - m_budget / 10; }
    const store::PictureRepository::Usage &usage() const { return m_usage; }

signals:
    void usageChanged();
    void settled();

private:
    void askUsage(bool mayDelete);
    void takeUsage(const store::PictureRepository::Usage &usage, bool mayDelete);
    void end();

    store::Store &m_store;
    qint64 m_budget = std::numeric_limits<qint64>::max();
    store::PictureRepository::Usage m_usage;
    bool m_settling = false;
    bool m_again = false;
};

} // namespace depesche::offline
