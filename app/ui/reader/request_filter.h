// SPDX-License-Identifier: GPL-3.0-or-later
// Lets nothing through to the network: only pages and pictures of our own scheme, and data in the page.
#pragma once

#include <QWebEngineUrlRequestInterceptor>

namespace depesche::ui
{

/// Called by the web engine on the main thread, before anything is requested.
class RequestFilter final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
};

} // namespace depesche::ui
