// SPDX-License-Identifier: GPL-3.0-or-later
// PageCopier: request, cleaning, pictures, file.
#include "services/keeping/page_copier.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "base/executor.h"
#include "extraction/page_cleaner.h"
#include "fetching/failure_mapping.h"
#include "store/store.h"

#include <QPointer>

#include <utility>

namespace depesche::keeping
{

namespace
{

using extraction::CleanPage;
using Read = Expected<CleanPage, PageOutcome>;

net::Request requestFor(const QUrl &url, qint64 mostBytes)
{
    net::Request request;
    request.url = url;
    request.accept = "text/html,application/xhtml+xml;q=0.9";
    request.purpose = net::Purpose::Page;
    request.limits.maxBytes = mostBytes;
    request.limits.total = std::chrono::seconds(30);
    request.limits.silence = std::chrono::seconds(15);
    return request;
}

/// Servers that say nothing of the kind are believed to send pages.
bool isPage(const QByteArray &contentType)
{
    const QByteArray kind = contentType.split(';').constFirst().trimmed().toLower();
    return kind.isEmpty() || kind == "text/html" || kind == "application/xhtml+xml";
}

Read cleaned(const net::Response &response)
{
    if (!isPage(response.contentType))
        return Unexpected{PageOutcome::NotAPage};
    auto page = extraction::cleanPage(response.body, response.finalUrl, response.contentType);
    if (!page)
        return Unexpected{PageOutcome::NoText};
    // A teaser or a page for subscribers is what the newsroom shows: it is kept as it is.
    if (page->verdict == extraction::PageVerdict::ConsentWall)
        return Unexpected{PageOutcome::ConsentWall};
    if (page->verdict == extraction::PageVerdict::ErrorPage)
        return Unexpected{PageOutcome::ErrorPage};
    return std::move(*page);
}

KeepFailure pageFailure(PageOutcome outcome, const QDateTime &now)
{
    PageTry page;
    page.outcome = outcome;
    page.triedAt = now;
    return {KeepFailure::Kind::Page, page, {}};
}

KeepFailure failureOf(const net::Failure &failure, const QDateTime &now)
{
    if (failure.kind == net::FailureKind::Cancelled)
        return {KeepFailure::Kind::Stopped, {}, {}};
    if (failure.kind == net::FailureKind::Offline)
        return {KeepFailure::Kind::Offline, {}, {}};
    KeepFailure result = pageFailure(PageOutcome::Failed, now);
    result.page.failure = fetching::feedFailure(failure);
    return result;
}

void addAll(LeftOut &all, const LeftOut &more)
{
    for (auto it = more.counts.cbegin(); it != more.counts.cend(); ++it)
        all.counts[it.key()] += it.value();
    all.named.append(more.named.mid(0, std::max<qsizetype>(0, LeftOut::kMostNamed - all.named.size())));
}

} // namespace

struct PageCopier::Job {
    QHash<QUrl, store::StoredPictureInfo> known;
    KeepWriting writing;
    Cancellation cancellation;
    Done done;
    CleanPage page{};
    QPointer<PictureRound> round{};
    bool timeIsUp = false;
};

PageCopier::PageCopier(store::Store &store, net::HttpClient &http, Executor &executor, Clock &clock,
                       const KeepLimits &limits, QObject *parent)
    : QObject(parent), m_store(store), m_http(http), m_executor(executor), m_clock(clock), m_limits(limits)
{
}

void PageCopier::copy(const QUrl &url, const QHash<QUrl, store::StoredPictureInfo> &known,
                      const KeepWriting &writing, const Cancellation &cancellation, Done done)
{
    const auto job = std::make_shared<Job>(Job{known, writing, cancellation, std::move(done)});
    emit progressChanged(0, 0);
    m_clock.callAfter(m_limits.total, this, [started = std::weak_ptr(job)] {
        const auto late = started.lock();
        if (!late)
            return;
        late->timeIsUp = true;
        if (late->round)
            late->round->timeIsUp();
    });
    continueOn(this, m_http.get(requestFor(url, m_limits.pageBytes), cancellation),
               [this, job](const net::Outcome &outcome) {
                   if (outcome)
                       read(job, *outcome);
                   else
                       fail(job, failureOf(outcome.error(), m_clock.now()));
               });
}

void PageCopier::read(const JobPointer &job, const net::Response &response)
{
    continueOn(this, m_executor.run([response] { return cleaned(response); }), [this, job](const Read &page) {
        if (job->cancellation.isCancelled()) {
            fail(job, {KeepFailure::Kind::Stopped, {}, {}});
        } else if (!page) {
            fail(job, pageFailure(page.error(), m_clock.now()));
        } else {
            job->page = *page;
            fetchPictures(job);
        }
    });
}

void PageCopier::fetchPictures(const JobPointer &job)
{
    auto *round = new PictureRound(m_store, m_http, m_executor, m_limits, this);
    job->round = round;
    connect(round, &PictureRound::progressChanged, this, &PageCopier::progressChanged);
    if (const CancellationSource *source = job->cancellation.source())
        connect(source, &CancellationSource::cancelled, round, [job, round] {
            round->deleteLater();
            fail(job, {KeepFailure::Kind::Stopped, {}, {}});
        });
    round->start({job->page.pictures, std::exchange(job->page.written, {}), job->known}, job->cancellation,
                 [this, job, round](RoundResult result) {
                     round->disconnect();
                     round->deleteLater();
                     if (result.wentOffline)
                         fail(job, {KeepFailure::Kind::Offline, {}, {}});
                     else
                         write(job, std::move(result));
                 });
    if (job->timeIsUp)
        round->timeIsUp();
}

void PageCopier::write(const JobPointer &job, RoundResult pictures)
{
    rendering::KeptDocument document;
    document.url = job->page.url;
    document.title = job->page.title;
    document.language = job->page.language;
    document.keptAt = m_clock.now();
    document.html = std::exchange(job->page.html, {});
    document.leftOut = pictures.leftOut;
    addAll(document.leftOut, job->page.frames);
    document.pictures = std::move(pictures.pictures);
    KeptPage page{document.url, document.keptAt, 0, int(document.pictures.size()), document.leftOut.total()};
    const auto file = m_executor.run([document = std::move(document), writing = job->writing] {
        return rendering::keptDocument(document, writing.words, writing.locale, writing.timeZone);
    });
    continueOn(this, file, [job, page](const QByteArray &bytes) mutable {
        if (job->cancellation.isCancelled()) {
            fail(job, {KeepFailure::Kind::Stopped, {}, {}});
            return;
        }
        page.bytes = bytes.size();
        if (const Done done = std::exchange(job->done, nullptr))
            done(CopiedPage{page, bytes});
    });
}

void PageCopier::fail(const JobPointer &job, const KeepFailure &failure)
{
    if (const Done done = std::exchange(job->done, nullptr))
        done(Unexpected{failure});
}

} // namespace depesche::keeping
