// SPDX-License-Identifier: GPL-3.0-or-later
// PictureFetcher: request, check on the pool, store.
#include "services/offline/picture_fetcher.h"

#include "base/continue_on.h"
#include "base/executor.h"
#include "base/logging.h"
#include "fetching/picture_check.h"
#include "store/store.h"

#include <utility>

namespace depesche::offline
{

namespace
{

using End = FetchedPicture::End;

net::Request pictureRequest(const QUrl &url)
{
    net::Request request;
    request.url = url;
    request.accept = "image/webp,image/avif,image/jpeg,image/png,image/gif,image/*;q=0.5";
    request.limits.maxBytes = 15 * 1024 * 1024;
    request.limits.total = std::chrono::seconds(30);
    request.limits.silence = std::chrono::seconds(15);
    return request;
}

bool isInterruption(net::FailureKind kind)
{
    return kind == net::FailureKind::Cancelled || kind == net::FailureKind::Offline;
}

} // namespace

PictureFetcher::PictureFetcher(store::Store &store, net::HttpClient &http, Executor &executor,
                               QObject *parent)
    : QObject(parent), m_store(store), m_http(http), m_executor(executor)
{
}

void PictureFetcher::fetch(const QUrl &url, const Cancellation &cancellation, Done done)
{
    continueOn(this, m_http.get(pictureRequest(url), cancellation),
               [this, url, done = std::move(done)](const net::Outcome &outcome) {
                   if (outcome)
                       check(url, *outcome, done);
                   else if (isInterruption(outcome.error().kind))
                       done({End::Interrupted, {}, 0});
                   else
                       noteFailure(url, done);
               });
}

void PictureFetcher::check(const QUrl &url, const net::Response &response, const Done &done)
{
    const QByteArray bytes = response.body;
    continueOn(this, m_executor.run([bytes] { return fetching::checkPicture(bytes); }),
               [this, url, bytes,
                done](const Expected<fetching::CheckedPicture, fetching::PictureRefusal> &picture) {
                   if (!picture) {
                       noteFailure(url, done);
                       return;
                   }
                   const auto stored = m_store.pictures().add(url, bytes, picture->mimeType, picture->width,
                                                              picture->height, picture->facts);
                   continueOn(this, stored, [done](const store::Result<store::StoredPictureInfo> &info) {
                       if (info) {
                           done({End::Stored, info->hash, info->bytes});
                           return;
                       }
                       qCWarning(logOffline) << "a picture could not be stored:" << info.error().detail;
                       done({End::StoreFailed, {}, 0, info.error()});
                   });
               });
}

void PictureFetcher::noteFailure(const QUrl &url, const Done &done)
{
    continueOn(this, m_store.pictures().noteFailure(url), [done](const store::Result<void> &noted) {
        if (noted)
            done({End::Failed, {}, 0});
        else
            done({End::StoreFailed, {}, 0, noted.error()});
    });
}

} // namespace depesche::offline
