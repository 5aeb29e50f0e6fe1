// SPDX-License-Identifier: GPL-3.0-or-later
// TickerDiscovery: a stream is told by its head, everything else is read on the pool.
#include "services/ticker/ticker_discovery.h"

#include "base/continue_on.h"
#include "base/executor.h"
#include "feeds/discovery.h"
#include "feeds/ticker_choices.h"
#include "fetching/failure_mapping.h"
#include "html/url_resolver.h"
#include "services/ticker/first_request.h"

#include <QPromise>

#include <utility>

namespace depesche::ticker
{
namespace
{

QList<QByteArray> linksOf(const net::Response &response)
{
    QList<QByteArray> values;
    for (const auto &[name, value] : response.headers) {
        if (name.compare("link", Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values;
}

/// One question, from the address to the answer. Deletes itself when it is answered.
class Question final : public QObject
{
public:
    Question(QUrl url, net::HttpClient &http, Executor &executor, const Cancellation &cancellation,
             QObject *parent)
        : QObject(parent), m_url(std::move(url)), m_http(http), m_executor(executor)
    {
        m_promise.start();
        if (const CancellationSource *source = cancellation.source())
            connect(source, &CancellationSource::cancelled, this, &Question::stop);
    }

    ~Question() override { stop(); }

    QFuture<TickerDiscovery::Result> future() { return m_promise.future(); }

    void ask()
    {
        const net::Request request = firstRequest(m_url, *this, [this] {
            answer(QList<TickerChoice>{{TickerKind::EventStream, {}, m_url}});
            m_request.cancel();
        });
        continueOn(this, m_http.get(request, m_request), [this](const net::Outcome &outcome) {
            if (outcome)
                read(*outcome);
            else
                answer(Unexpected{fetching::feedFailure(outcome.error())});
        });
    }

    void answer(TickerDiscovery::Result result)
    {
        if (std::exchange(m_answered, true))
            return;
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

private:
    void read(const net::Response &response)
    {
        const auto reading = m_executor.run([response] {
            return feeds::tickerChoices(response.body, {response.finalUrl, response.contentType},
                                        linksOf(response));
        });
        continueOn(this, reading, [this](const TickerDiscovery::Result &choices) { answer(choices); });
    }

    void stop()
    {
        m_request.cancel();
        answer(Unexpected{FeedFailure{FeedFailureCode::Stopped, 0, {}}});
    }

    QUrl m_url;
    net::HttpClient &m_http;
    Executor &m_executor;
    Cancellation m_request = Cancellation::make();
    QPromise<TickerDiscovery::Result> m_promise;
    bool m_answered = false;
};

} // namespace

TickerDiscovery::TickerDiscovery(net::HttpClient &http, Executor &executor, QObject *parent)
    : QObject(parent), m_http(http), m_executor(executor)
{
}

QFuture<TickerDiscovery::Result> TickerDiscovery::choices(const QUrl &url, const Cancellation &cancellation)
{
    auto *question = new Question(url, m_http, m_executor, cancellation, this);
    auto future = question->future();
    if (cancellation.isCancelled())
        question->answer(Unexpected{FeedFailure{FeedFailureCode::Stopped, 0, {}}});
    else if (!html::isFetchable(url))
        question->answer(Unexpected{FeedFailure{FeedFailureCode::BadAddress, 0,
                                                url.toDisplayString(QUrl::RemoveUserInfo).left(300)}});
    else
        question->ask();
    return future;
}

QFuture<TickerDiscovery::Result> TickerDiscovery::choicesOfTyped(const QString &text,
                                                                 const Cancellation &cancellation)
{
    return choices(feeds::addressFromInput(text), cancellation);
}

} // namespace depesche::ticker
