// SPDX-License-Identifier: GPL-3.0-or-later
// One article's page from its address into the store.
#pragma once

#include "base/cancellation.h"
#include "net/http_client.h"
#include "services/fulltext/page_reading.h"
#include "store/full_text_repository.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace depesche
{
class Clock;
class Executor;
} // namespace depesche
namespace depesche::store
{
class Store;
}

namespace depesche::fulltext
{

struct FetchedPage {
    enum class End {
        Shown,       ///< the page's text is stored and shown
        NotShown,    ///< the feed's text stays; why is noted in the store
        Interrupted, ///< stopped, or the article is gone; says nothing about the page
        StoreFailed, ///< the disk is full or broken: there is no use in fetching more
    };
    End end = End::NotShown;
    PageTry page{};                            ///< as noted
    std::optional<net::Failure> failure{};     ///< what the network said last, where it failed
    std::optional<store::StoreError> reason{}; ///< with StoreFailed
};

/// Main thread. Limits: 5 MB and 30 s for each page, ten pages for an article, a second between them. No
/// secrets of the feed are sent.
class PageFetcher final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const FetchedPage &)>;

    PageFetcher(store::Store &store, net::HttpClient &http, Executor &executor, Clock &clock,
                QObject *parent = nullptr);

    /// Calls `done` once, later; never after this object is gone. For a person the page's text is shown
    /// whatever its length, and a network that is off is noted.
    void fetch(const store::WantedPage &page, bool forPerson, const Cancellation &cancellation, Done done);

private:
    struct Job;
    using JobPointer = std::shared_ptr<Job>;

    void ask(const JobPointer &job, const QUrl &url);
    void read(const JobPointer &job, const net::Response &response);
    void takePage(const JobPointer &job, const ReadPage &page);
    void askNext(const JobPointer &job);
    void choose(const JobPointer &job);
    void takeChoice(const JobPointer &job, const ReadPage &chosen);
    void fail(const JobPointer &job, const net::Failure &failure);
    void note(const JobPointer &job, const PageTry &page, const std::optional<net::Failure> &failure);
    static void endStored(const JobPointer &job, const store::Result<void> &stored,
                          const FetchedPage &result);

    store::Store &m_store;
    net::HttpClient &m_http;
    Executor &m_executor;
    Clock &m_clock;
};

} // namespace depesche::fulltext
