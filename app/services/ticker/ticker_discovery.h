// SPDX-License-Identifier: GPL-3.0-or-later
// What an address offers to be followed: for a choice, before anything is stored.
#pragma once

#include "base/cancellation.h"
#include "base/expected.h"
#include "domain/errors.h"
#include "domain/ticker.h"
#include "net/http_client.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

namespace depesche
{
class Executor;
}

namespace depesche::ticker
{

/// Main thread. What it is given lives longer.
class TickerDiscovery final : public QObject
{
    Q_OBJECT
public:
    TickerDiscovery(net::HttpClient &http, Executor &executor, QObject *parent = nullptr);

    using Result = Expected<QList<TickerChoice>, FeedFailure>;

    /// One request; what the page names is not asked. `url`: http or https. Best first, never empty: the
    /// page's own coverage, then event streams, then feeds. An address that is a feed or a stream itself
    /// offers just that. WebPage where a page offers nothing, BadAddress for another scheme, Stopped after
    /// cancellation, and the other reasons of feeds.
    QFuture<Result> choices(const QUrl &url, const Cancellation &cancellation = {});
    /// Of what a person typed or pasted.
    QFuture<Result> choicesOfTyped(const QString &text, const Cancellation &cancellation = {});

private:
    net::HttpClient &m_http;
    Executor &m_executor;
};

} // namespace depesche::ticker
