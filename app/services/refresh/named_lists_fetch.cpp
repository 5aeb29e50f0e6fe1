// SPDX-License-Identifier: GPL-3.0-or-later
// NamedListsFetch: breadth first, so that what is nearest is there when a limit is met.
#include "services/refresh/named_lists_fetch.h"

#include "base/continue_on.h"
#include "base/executor.h"
#include "feeds/opml.h"
#include "fetching/failure_mapping.h"

#include <utility>

namespace depesche::refresh
{
namespace
{

constexpr std::chrono::seconds kMostListTime{45};
constexpr std::chrono::seconds kMostListSilence{20};

net::Request listRequest(const QUrl &url)
{
    net::Request request;
    request.url = url;
    request.purpose = net::Purpose::Discovery;
    request.accept = "text/x-opml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";
    request.limits.maxBytes = NamedListsFetch::kMostListBytes;
    request.limits.total = kMostListTime;
    request.limits.silence = kMostListSilence;
    return request;
}

} // namespace

NamedListsFetch::NamedListsFetch(net::HttpClient &http, Executor &executor, Cancellation cancellation,
                                 QObject *parent)
    : QObject(parent), m_http(http), m_executor(executor), m_cancellation(std::move(cancellation))
{
    m_promise.start();
}

void NamedListsFetch::begin(const QList<NamedList> &lists)
{
    add(lists, {}, 1);
    askNext();
}

void NamedListsFetch::add(const QList<NamedList> &lists, const QStringList &below, int depth)
{
    for (NamedList list : lists) {
        if (m_known.contains(list.url))
            continue;
        m_known.insert(list.url);
        if (depth > kDeepest || m_asked + m_waiting.size() >= kMostLists) {
            ++m_result.leftOut;
            continue;
        }
        list.folder = below + list.folder;
        m_waiting.append({list, depth});
    }
    m_promise.setProgressRange(0, int(m_asked + m_waiting.size()));
}

void NamedListsFetch::askNext()
{
    if (m_cancellation.isCancelled() || m_waiting.isEmpty()) {
        answer();
        return;
    }
    const Waiting next = m_waiting.takeFirst();
    m_promise.setProgressValueAndText(m_asked++, next.list.url.toDisplayString(QUrl::RemoveUserInfo));
    continueOn(this, m_http.get(listRequest(next.list.url), m_cancellation),
               [this, next](const net::Outcome &outcome) { take(next, outcome); });
}

void NamedListsFetch::take(const Waiting &asked, const net::Outcome &outcome)
{
    if (!outcome) {
        noteFailure(asked.list, fetching::feedFailure(outcome.error()));
        askNext();
        return;
    }
    m_known.insert(outcome->finalUrl.adjusted(QUrl::RemoveFragment));
    m_bytes += outcome->body.size();
    if (m_bytes > kMostBytes) {
        m_result.leftOut += 1 + int(m_waiting.size());
        answer();
        return;
    }
    continueOn(this, m_executor.run([response = *outcome] { return readList(response); }),
               [this, asked, bytes = outcome->body](const ReadList &read) { takeRead(asked, bytes, read); });
}

NamedListsFetch::ReadList NamedListsFetch::readList(const net::Response &response)
{
    const auto list = feeds::readOpml(response.body, response.finalUrl);
    if (!list)
        return {false, list.error(), {}};
    return {true, {}, list->lists};
}

void NamedListsFetch::takeRead(const Waiting &asked, const QByteArray &bytes, const ReadList &read)
{
    if (read.isList) {
        m_result.documents.append({bytes, asked.list.folder});
        add(read.lists, asked.list.folder, asked.depth + 1);
    } else {
        noteFailure(asked.list, read.failure);
    }
    askNext();
}

void NamedListsFetch::noteFailure(const NamedList &list, const FeedFailure &failure)
{
    m_result.failures.append({list, failure});
}

void NamedListsFetch::answer()
{
    if (m_cancellation.isCancelled()) {
        for (const Waiting &waiting : std::as_const(m_waiting))
            noteFailure(waiting.list, {FeedFailureCode::Stopped, 0, {}});
    }
    m_promise.addResult(m_result);
    m_promise.finish();
    deleteLater();
}

} // namespace depesche::refresh
