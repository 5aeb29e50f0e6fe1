// SPDX-License-Identifier: GPL-3.0-or-later
// PictureRound: page, store, network, in this order; every picture ends as one or as left out.
#include "services/keeping/picture_round.h"

#include "base/continue_on.h"
#include "base/effective_port.h"
#include "base/executor.h"
#include "extraction/page_cleaner.h"
#include "fetching/picture_check.h"
#include "store/store.h"

#include <algorithm>
#include <utility>

namespace depesche::keeping
{

namespace
{

using Checked = Expected<rendering::KeptPicture, fetching::PictureRefusal>;

Checked checked(const QByteArray &bytes)
{
    const auto picture = fetching::checkPicture(bytes);
    if (!picture)
        return Unexpected{picture.error()};
    return rendering::KeptPicture{bytes, picture->mimeType, picture->width, picture->height};
}

bool isTooLarge(net::FailureKind kind)
{
    return kind == net::FailureKind::TooLarge || kind == net::FailureKind::UnpacksTooLarge;
}

} // namespace

PictureRound::PictureRound(store::Store &store, net::HttpClient &http, Executor &executor,
                           const KeepLimits &limits, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_http(http),
      m_executor(executor),
      m_limits(limits),
      m_requests(Cancellation::make())
{
}

PictureRound::~PictureRound()
{
    m_requests.cancel();
}

void PictureRound::start(WantedPictures wanted, const Cancellation &cancellation, Done done)
{
    m_wanted = std::move(wanted);
    m_person = cancellation;
    m_whenDone = std::move(done);
    if (const CancellationSource *source = m_person.source())
        connect(source, &CancellationSource::cancelled, this, [this] { m_requests.cancel(); });
    for (const QUrl &url : std::as_const(m_wanted.urls)) {
        if (qsizetype(m_waiting.size()) < m_limits.pictures)
            m_waiting.push_back(url);
        else
            leaveOut(LeftOut::Reason::TooMany, url);
    }
    m_total = int(m_waiting.size());
    emit progressChanged(0, m_total);
    advance();
}

void PictureRound::timeIsUp()
{
    m_timeIsUp = true;
    m_requests.cancel();
    advance();
}

void PictureRound::advance()
{
    if (m_person.isCancelled() || !m_whenDone)
        return;
    if (m_timeIsUp)
        leaveOutWaiting(LeftOut::Reason::NoTime);
    else if (room() <= 0)
        leaveOutWaiting(LeftOut::Reason::NoRoom);
    while (m_running.size() < m_limits.atOnce && startNext()) {
    }
    if (m_running.isEmpty() && m_waiting.empty())
        std::exchange(m_whenDone, nullptr)(std::move(m_result));
}

bool PictureRound::startNext()
{
    const auto next = std::find_if(m_waiting.begin(), m_waiting.end(), [this](const QUrl &url) {
        return m_ofHost.value(hostKey(url)) < m_limits.atOncePerHost;
    });
    if (next == m_waiting.end())
        return false;
    const QUrl url = *next;
    m_waiting.erase(next);
    begin(url);
    return true;
}

void PictureRound::begin(const QUrl &url)
{
    m_running.insert(url);
    ++m_ofHost[hostKey(url)];
    const auto known = m_wanted.known.constFind(url);
    if (m_wanted.written.contains(url)) {
        check(url, m_wanted.written.take(url));
    } else if (known != m_wanted.known.cend()) {
        continueOn(this, m_store.pictures().read(known->hash),
                   [this, url](const store::Result<store::PictureFile> &file) {
                       if (file)
                           check(url, file->bytes);
                       else
                           ask(url);
                   });
    } else {
        ask(url);
    }
}

void PictureRound::ask(const QUrl &url)
{
    const bool isWritten = url.fragment().startsWith(QLatin1String(extraction::kWrittenPicture));
    if (isWritten || m_closedHosts.contains(hostKey(url))) {
        QMetaObject::invokeMethod(
            this,
            [this, url] {
                leaveOut(LeftOut::Reason::NotFetched, url);
                end(url);
            },
            Qt::QueuedConnection);
        return;
    }
    net::Request request;
    request.url = url;
    request.accept = "image/webp,image/avif,image/jpeg,image/png,image/gif,image/*;q=0.5";
    request.limits.maxBytes = std::clamp<qint64>(room(), 1, m_limits.pictureBytes);
    request.limits.total = std::chrono::seconds(30);
    request.limits.silence = std::chrono::seconds(15);
    continueOn(this, m_http.get(request, m_requests), [this, url](const net::Outcome &outcome) {
        if (outcome)
            check(url, outcome->body);
        else
            fail(url, outcome.error());
    });
}

void PictureRound::check(const QUrl &url, const QByteArray &bytes)
{
    continueOn(this, m_executor.run([bytes] { return checked(bytes); }), [this, url](const Checked &picture) {
        if (!picture) {
            leaveOut(LeftOut::Reason::NotAPicture, url);
            end(url);
        } else {
            take(url, *picture);
        }
    });
}

void PictureRound::take(const QUrl &url, const rendering::KeptPicture &picture)
{
    const qint64 bytes = picture.bytes.size();
    if (bytes > m_limits.pictureBytes) {
        leaveOut(LeftOut::Reason::TooLarge, url);
    } else if (bytes > room()) {
        leaveOut(LeftOut::Reason::NoRoom, url);
    } else {
        m_bytes += bytes;
        m_result.pictures.insert(url, picture);
    }
    end(url);
}

void PictureRound::fail(const QUrl &url, const net::Failure &failure)
{
    constexpr int kTooManyRequests = 429;
    if (failure.kind == net::FailureKind::Cancelled)
        leaveOut(LeftOut::Reason::NoTime, url);
    else if (isTooLarge(failure.kind))
        leaveOut(room() < m_limits.pictureBytes ? LeftOut::Reason::NoRoom : LeftOut::Reason::TooLarge, url);
    else
        leaveOut(LeftOut::Reason::NotFetched, url);
    m_result.wentOffline |= failure.kind == net::FailureKind::Offline;
    if (failure.status == kTooManyRequests)
        m_closedHosts.insert(hostKey(url));
    end(url);
}

void PictureRound::leaveOut(LeftOut::Reason reason, const QUrl &url)
{
    m_result.leftOut.add(reason, url);
}

void PictureRound::leaveOutWaiting(LeftOut::Reason reason)
{
    for (const QUrl &url : std::exchange(m_waiting, {}))
        leaveOut(reason, url);
}

void PictureRound::end(const QUrl &url)
{
    m_running.remove(url);
    --m_ofHost[hostKey(url)];
    emit progressChanged(++m_done, m_total);
    advance();
}

} // namespace depesche::keeping
