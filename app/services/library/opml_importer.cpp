// SPDX-License-Identifier: GPL-3.0-or-later
// OpmlImporter: folders are made in the order of the list, just before the feeds that need them.
#include "services/library/opml_importer.h"

#include "base/continue_on.h"
#include "store/store.h"

#include <algorithm>

namespace depesche::library
{

OpmlImporter::OpmlImporter(store::Store &store, ImportPlan plan, QObject *parent)
    : QObject(parent), m_store(store), m_plan(std::move(plan))
{
    m_import.lists = m_plan.lists;
    m_import.skipped = m_plan.skipped;
    m_import.repaired = m_plan.repaired;
    for (qsizetype number = 0; number < m_plan.folders.size(); ++number)
        m_folderNumbers.insert(m_plan.folders.at(number), number);
}

void OpmlImporter::storeNext()
{
    const QList<store::NewFeed> feeds = m_plan.feeds.mid(m_next, kFeedsPerStep);
    const bool last = m_next + feeds.size() == m_plan.feeds.size();
    const QList<QStringList> folders = foldersUpTo(feeds, last);
    continueOn(this, m_store.feeds().addAll(feeds, folders, m_plan.markup),
               [this, count = feeds.size(), last](const store::Result<store::ImportReport> &step) {
                   if (step)
                       take(*step, count);
                   else
                       m_import.failure = {FeedFailureCode::StoreFailed, 0, step.error().detail};
                   if (last || m_stopped || !step)
                       finish();
                   else
                       storeNext();
               });
}

void OpmlImporter::take(const store::ImportReport &step, qsizetype feeds)
{
    m_next += feeds;
    m_import.report.added += step.added;
    m_import.report.alreadyThere += step.alreadyThere;
    m_import.report.folders += step.folders;
    m_import.report.feeds += step.feeds;
    emit progressed();
}

/// The folders not yet made, up to the last one that `feeds` need; all of them in the last step.
QList<QStringList> OpmlImporter::foldersUpTo(const QList<store::NewFeed> &feeds, bool last)
{
    qsizetype end = last ? m_plan.folders.size() : m_nextFolder;
    for (const store::NewFeed &feed : feeds)
        end = std::max(end, m_folderNumbers.value(feed.folder, -1) + 1);
    QList<QStringList> folders = m_plan.folders.mid(m_nextFolder, end - m_nextFolder);
    m_nextFolder = end;
    return folders;
}

void OpmlImporter::finish()
{
    m_import.left = int(m_plan.feeds.size() - m_next);
    deleteLater();
    emit finished(m_import);
}

} // namespace depesche::library
