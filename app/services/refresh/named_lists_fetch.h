// SPDX-License-Identifier: GPL-3.0-or-later
// Fetching the lists that a subscription list names, one after the other, and those that these name.
#pragma once

#include "base/cancellation.h"
#include "base/expected.h"
#include "domain/subscription_lists.h"
#include "net/http_client.h"

#include <QList>
#include <QObject>
#include <QPromise>
#include <QSet>
#include <QUrl>

namespace depesche
{
class Executor;
}

namespace depesche::refresh
{

/// One wish of one person; deletes itself when it is answered. Each address is asked once, so circles end.
class NamedListsFetch final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kMostLists = 50;
    static constexpr int kDeepest = 3; ///< 1: the lists that were asked for
    static constexpr qint64 kMostListBytes = 8 * 1024 * 1024;
    static constexpr qint64 kMostBytes = 32 * 1024 * 1024; ///< of all together

    NamedListsFetch(net::HttpClient &http, Executor &executor, Cancellation cancellation, QObject *parent);

    /// Stopped, it answers with what was fetched until then.
    QFuture<FetchedLists> future() { return m_promise.future(); }
    void begin(const QList<NamedList> &lists);

private:
    struct Waiting {
        NamedList list;
        int depth = 1;
    };
    struct ReadList {
        bool isList = false;
        FeedFailure failure;
        QList<NamedList> lists;
    };

    static ReadList readList(const net::Response &response);
    void add(const QList<NamedList> &lists, const QStringList &below, int depth);
    void askNext();
    void take(const Waiting &asked, const net::Outcome &outcome);
    void takeRead(const Waiting &asked, const QByteArray &bytes, const ReadList &read);
    void noteFailure(const NamedList &list, const FeedFailure &failure);
    void answer();

    net::HttpClient &m_http;
    Executor &m_executor;
    Cancellation m_cancellation;
    QPromise<FetchedLists> m_promise;
    FetchedLists m_result;
    QList<Waiting> m_waiting;
    QSet<QUrl> m_known;
    qint64 m_bytes = 0;
    int m_asked = 0;
};

} // namespace depesche::refresh
