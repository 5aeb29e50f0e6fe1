// SPDX-License-Identifier: GPL-3.0-or-later
// PictureBudget: usage, deletion, usage.
#include "services/offline/picture_budget.h"

#include "base/continue_on.h"
#include "base/logging.h"
#include "store/store.h"

#include <utility>

namespace depesche::offline
{

PictureBudget::PictureBudget(store::Store &store, QObject *parent) : QObject(parent), m_store(store) {}

void PictureBudget::settle()
{
    if (std::exchange(m_settling, true)) {
        m_again = true;
        return;
    }
    askUsage(true);
}

void PictureBudget::askUsage(bool mayDelete)
{
    using Usage = store::PictureRepository::Usage;
    continueOn(this, m_store.pictures().usage(), [this, mayDelete](const store::Result<Usage> &usage) {
        if (usage)
            takeUsage(*usage, mayDelete);
        else
            end();
    });
}

void PictureBudget::takeUsage(const store::PictureRepository::Usage &usage, bool mayDelete)
{
    m_usage = usage;
    // Pictures of saved articles stay, so the sum may be over the budget even after a deletion.
    if (!mayDelete || usage.bytes <= m_budget) {
        emit usageChanged();
        end();
        return;
    }
    continueOn(this, m_store.pictures().enforceBudget(m_budget), [this](const store::Result<int> &deleted) {
        if (!deleted)
            qCWarning(logOffline) << "pictures over the budget could not be deleted:"
                                  << deleted.error().detail;
        askUsage(false);
    });
}

void PictureBudget::end()
{
    m_settling = false;
    if (std::exchange(m_again, false))
        settle();
    else
        emit settled();
}

} // namespace depesche::offline
