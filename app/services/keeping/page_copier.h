// SPDX-License-Identifier: GPL-3.0-or-later
// One web page from its address to the bytes of a file that holds it.
#pragma once

#include "base/cancellation.h"
#include "base/expected.h"
#include "domain/full_text.h"
#include "domain/kept_page.h"
#include "rendering/kept_document.h"
#include "services/keeping/picture_round.h"
#include "store/store_error.h"

#include <QObject>

#include <functional>
#include <memory>

namespace depesche
{
class Clock;
}

namespace depesche::keeping
{

struct KeepFailure {
    enum class Kind {
        NoAddress, ///< the article has none
        Offline,   ///< the person's switch
        Metered,   ///< bytes cost money; the person has to say so once more
        Page,      ///< no page that could be kept: `page` says why
        Store,     ///< `store` says why
        Stopped,   ///< by the person, or the article is gone
    };
    Kind kind = Kind::Stopped;
    PageTry page{};
    store::StoreError store{};
};

struct CopiedPage {
    KeptPage page;
    QByteArray file;
};

using CopyOutcome = Expected<CopiedPage, KeepFailure>;

/// In which words the note in the file is written.
struct KeepWriting {
    rendering::KeptWords words;
    QLocale locale;
    QTimeZone timeZone;
};

/// Main thread. Within KeepLimits; a cookie wall or an error page is a failure.
class PageCopier final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(CopyOutcome)>;

    PageCopier(store::Store &store, net::HttpClient &http, Executor &executor, Clock &clock,
               const KeepLimits &limits, QObject *parent = nullptr);

    /// Calls `done` once, later; never after this object is gone. `known`: pictures of the article that are
    /// stored.
    void copy(const QUrl &url, const QHash<QUrl, store::StoredPictureInfo> &known, const KeepWriting &writing,
              const Cancellation &cancellation, Done done);

signals:
    /// Pictures of the page that is being copied; 0 of 0 until it is there.
    void progressChanged(int done, int total);

private:
    struct Job;
    using JobPointer = std::shared_ptr<Job>;

    void read(const JobPointer &job, const net::Response &response);
    void fetchPictures(const JobPointer &job);
    void write(const JobPointer &job, RoundResult pictures);
    static void fail(const JobPointer &job, const KeepFailure &failure);

    store::Store &m_store;
    net::HttpClient &m_http;
    Executor &m_executor;
    Clock &m_clock;
    const KeepLimits m_limits;
};

} // namespace depesche::keeping
