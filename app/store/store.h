// SPDX-License-Identifier: GPL-3.0-or-later
// All data of one profile on disk: opens it, owns its threads, tells what changed.
#pragma once

#include "domain/changes.h"
#include "domain/ticker.h"
#include "store/store_error.h"

#include <QObject>
#include <QString>

#include <memory>

namespace depesche
{
class Clock;
}

namespace depesche::store
{

class ArticleRepository;
class Database;
class FeedRepository;
class FullTextRepository;
class KeptPageRepository;
class Maintenance;
class PictureRepository;
class SearchIndex;
class TickerRepository;
struct CommitReport;

struct StoreOptions {
    QString folder;          ///< the profile; must exist
    bool readOnly = false;   ///< refuses writes, makes nothing
    bool watchOthers = true; ///< notice what other processes write (see changedElsewhere)
    bool checkPages = false; ///< look at every page of the database before it is used; takes seconds
};

/// Lives on the main thread. One writer thread and one reader thread talk to SQLite (WAL, synchronous FULL);
/// writes that wait together are committed together, and a write's future finishes only once it is on disk.
/// Several processes may use one profile at a time.
class Store final : public QObject
{
    Q_OBJECT
public:
    /// Opens or makes the database, migrates it (after a copy of it was made), checks the folding version of
    /// the index. Blocks: called once at start. ProfileUnusable, NotWritable, NewerSchema, Damaged, DiskFull,
    /// Busy, InputOutput.
    static Result<std::unique_ptr<Store>> open(const StoreOptions &options, const Clock &clock);
    ~Store() override;

    FeedRepository &feeds();
    ArticleRepository &articles();
    FullTextRepository &fullTexts();
    KeptPageRepository &keptPages();
    SearchIndex &search();
    PictureRepository &pictures();
    TickerRepository &tickers();
    Maintenance &maintenance();

signals:
    /// After a commit of this process, on the main thread, in commit order. Never empty.
    void articlesChanged(const depesche::ArticleChanges &changes);
    void feedsChanged(const depesche::FeedChanges &changes);
    /// One ticker: its entries, or what is said of it. Never empty.
    void tickerChanged(const depesche::TickerChanges &changes);
    /// Stored counts may be different now. Follows the signals above, at most once per event-loop turn.
    void countsChanged();
    /// Another process has written; ask again for what is shown.
    void changedElsewhere();
    /// SQLite has met damage in the database. What failed was told to who asked; the next open() looks at
    /// every page and refuses with Damaged where it is true (see rescue.h). Once per session.
    void damageMet();

private:
    class Messenger;

    explicit Store(std::unique_ptr<Database> database);
    void tell(const CommitReport &report);

    std::shared_ptr<Messenger> m_messenger;
    bool m_countsPending = false;

    std::unique_ptr<Database> m_database;
    std::unique_ptr<FeedRepository> m_feeds;
    std::unique_ptr<ArticleRepository> m_articles;
    std::unique_ptr<FullTextRepository> m_fullTexts;
    std::unique_ptr<KeptPageRepository> m_keptPages;
    std::unique_ptr<SearchIndex> m_search;
    std::unique_ptr<PictureRepository> m_pictures;
    std::unique_ptr<TickerRepository> m_tickers;
    std::unique_ptr<Maintenance> m_maintenance;
};

} // namespace depesche::store
