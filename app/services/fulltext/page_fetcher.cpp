// SPDX-License-Identifier: GPL-3.0-or-later
// PageFetcher: request, extraction on the pool, further pages, store.
#include "services/fulltext/page_fetcher.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "base/executor.h"
#include "base/logging.h"
#include "services/fulltext/retry_times.h"
#include "store/store.h"

#include <utility>

namespace depesche::fulltext
{

namespace
{

using End = FetchedPage::End;

constexpr int kMostPages = 10;
constexpr std::chrono::seconds kBetweenPages(1);

net::Request pageRequest(const QUrl &url)
{
    net::Request request;
    request.url = url;
    request.accept = "text/html,application/xhtml+xml;q=0.9";
    request.purpose = net::Purpose::Page;
    request.limits.maxBytes = 5 * 1024 * 1024;
    request.limits.total = std::chrono::seconds(30);
    request.limits.silence = std::chrono::seconds(15);
    return request;
}

bool isMissing(const net::Failure &failure)
{
    constexpr int kNotFound = 404;
    constexpr int kGone = 410;
    return failure.status == kNotFound || failure.status == kGone;
}

} // namespace

struct PageFetcher::Job {
    store::WantedPage wanted;
    TextChoice choice = TextChoice::Full;
    bool forPerson = false;
    Cancellation cancellation;
    Done done;
    std::optional<ReadPage> article{}; ///< what has come of it so far
    QList<QUrl> further{};             ///< pages still to be asked for

    void interrupt() const { done({End::Interrupted, {}, {}, {}}); }
};

PageFetcher::PageFetcher(store::Store &store, net::HttpClient &http, Executor &executor, Clock &clock,
                         QObject *parent)
    : QObject(parent), m_store(store), m_http(http), m_executor(executor), m_clock(clock)
{
}

void PageFetcher::fetch(const store::WantedPage &page, bool forPerson, const Cancellation &cancellation,
                        Done done)
{
    // A text that a person once asked for, in a feed without a choice, is asked for anew as it was then.
    const bool any = forPerson || page.choice == TextChoice::Feed;
    ask(std::make_shared<Job>(
            Job{page, any ? TextChoice::Full : page.choice, forPerson, cancellation, std::move(done)}),
        page.url);
}

void PageFetcher::ask(const JobPointer &job, const QUrl &url)
{
    continueOn(this, m_http.get(pageRequest(url), job->cancellation),
               [this, job](const net::Outcome &outcome) {
                   if (job->cancellation.isCancelled())
                       job->interrupt();
                   else if (outcome)
                       read(job, *outcome);
                   else if (job->article && isMissing(outcome.error()))
                       choose(job); // what looked like a further page was none
                   else
                       fail(job, outcome.error());
               });
}

void PageFetcher::read(const JobPointer &job, const net::Response &response)
{
    continueOn(this, m_executor.run([response] { return readPage(response); }),
               [this, job](const ReadPage &page) {
                   if (job->cancellation.isCancelled())
                       job->interrupt();
                   else
                       takePage(job, page);
               });
}

void PageFetcher::takePage(const JobPointer &job, const ReadPage &page)
{
    if (!job->article) {
        job->article = page;
        job->further = page.nextPages.mid(0, kMostPages - 1);
    } else if (page.outcome == PageOutcome::Article) {
        appendPage(*job->article, page);
    } else {
        job->further.clear();
    }
    askNext(job);
}

void PageFetcher::askNext(const JobPointer &job)
{
    if (job->article->outcome != PageOutcome::Article || job->further.isEmpty()) {
        choose(job);
        return;
    }
    const QUrl next = job->further.takeFirst();
    m_clock.callAfter(kBetweenPages, this, [this, job, next] {
        if (job->cancellation.isCancelled())
            job->interrupt();
        else
            ask(job, next);
    });
}

void PageFetcher::choose(const JobPointer &job)
{
    continueOn(this, m_store.fullTexts().feedDraft(job->wanted.article),
               [this, job](const store::Result<ArticleDraft> &feed) {
                   if (!feed) {
                       endStored(job, Unexpected{feed.error()}, {});
                       return;
                   }
                   const auto chosen =
                       m_executor.run([article = *job->article, draft = *feed, choice = job->choice] {
                           return chosenText(article, draft, choice);
                       });
                   continueOn(this, chosen, [this, job](const ReadPage &text) { takeChoice(job, text); });
               });
}

void PageFetcher::takeChoice(const JobPointer &job, const ReadPage &chosen)
{
    const PageTry page = notedPage(chosen.outcome, job->wanted.failures, m_clock.now());
    if (job->cancellation.isCancelled()) {
        job->interrupt();
    } else if (chosen.outcome != PageOutcome::Article) {
        note(job, page, {});
    } else {
        continueOn(this, m_store.fullTexts().showPage(job->wanted.article, chosen.text, page),
                   [job, page](const store::Result<void> &stored) {
                       endStored(job, stored, {End::Shown, page, {}, {}});
                   });
    }
}

void PageFetcher::fail(const JobPointer &job, const net::Failure &failure)
{
    const bool silent = failure.kind == net::FailureKind::Offline && !job->forPerson;
    if (silent || failure.kind == net::FailureKind::Cancelled)
        job->interrupt();
    else
        note(job, notedFailure(failure, job->wanted.failures, m_clock.now()), failure);
}

void PageFetcher::note(const JobPointer &job, const PageTry &page, const std::optional<net::Failure> &failure)
{
    continueOn(this, m_store.fullTexts().noteTry(job->wanted.article, page),
               [job, page, failure](const store::Result<void> &noted) {
                   endStored(job, noted, {End::NotShown, page, failure, {}});
               });
}

void PageFetcher::endStored(const JobPointer &job, const store::Result<void> &stored,
                            const FetchedPage &result)
{
    if (stored) {
        job->done(result);
    } else if (stored.error().code == store::StoreErrorCode::NotFound) {
        job->interrupt();
    } else {
        qCWarning(logFullText) << "a full text could not be stored:" << stored.error().detail;
        job->done({End::StoreFailed, {}, {}, stored.error()});
    }
}

} // namespace depesche::fulltext
