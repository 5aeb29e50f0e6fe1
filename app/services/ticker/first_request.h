// SPDX-License-Identifier: GPL-3.0-or-later
// The request that tells what an address is: page, feed or event stream.
#pragma once

#include "net/http_client.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <utility>

namespace depesche::ticker
{

/// A document comes as any other. Of a stream nothing is read: `onStream` runs once its head has come, from
/// the event loop of `context`, and is to cancel the request.
inline net::Request firstRequest(const QUrl &url, QObject &context, std::function<void()> onStream)
{
    net::Request request;
    request.url = url;
    request.accept = "text/event-stream, text/html, application/atom+xml, application/rss+xml, "
                     "application/feed+json, */*;q=0.5";
    net::Streaming streaming;
    streaming.orDocument = true;
    streaming.onOpen = [&context, onStream = std::move(onStream)] {
        QMetaObject::invokeMethod(&context, onStream, Qt::QueuedConnection);
    };
    request.streaming = streaming;
    return request;
}

} // namespace depesche::ticker
