// SPDX-License-Identifier: GPL-3.0-or-later
// One import under way: a planned list goes into the store in steps.
#pragma once

#include "services/library/library_service.h"
#include "services/library/opml_exchange.h"

#include <QHash>
#include <QObject>

namespace depesche::store
{
class Store;
}

namespace depesche::library
{

/// Main thread. Each step is one transaction, so that a long list neither keeps other writes waiting nor has
/// to be stored whole. What was stored before a stop, or before the store refused a step, stays and is
/// reported.
class OpmlImporter final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype kFeedsPerStep = 500;

    OpmlImporter(store::Store &store, ImportPlan plan, QObject *parent);

    void start() { storeNext(); }
    /// No further step begins.
    void stop() { m_stopped = true; }
    ImportProgress progress() const { return {int(m_next), int(m_plan.feeds.size())}; }

signals:
    void progressed();
    /// Once, after which the importer deletes itself.
    void finished(const depesche::library::OpmlImport &import);

private:
    void storeNext();
    void take(const store::ImportReport &step, qsizetype feeds);
    QList<QStringList> foldersUpTo(const QList<store::NewFeed> &feeds, bool last);
    void finish();

    store::Store &m_store;
    ImportPlan m_plan;
    OpmlImport m_import;
    QHash<QStringList, qsizetype> m_folderNumbers;
    qsizetype m_next = 0;
    qsizetype m_nextFolder = 0;
    bool m_stopped = false;
};

} // namespace depesche::library
