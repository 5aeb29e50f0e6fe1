// SPDX-License-Identifier: GPL-3.0-or-later
// The decision about each request.
#include "ui/reader/request_filter.h"

#include "ui/reader/article_scheme.h"

#include <QWebEngineUrlRequestInfo>

namespace depesche::ui
{

void RequestFilter::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QUrl url = info.requestUrl();
    const bool own =
        isArticleScheme(url, QLatin1String("article")) || isArticleScheme(url, QLatin1String("picture"));
    const bool data = url.scheme() == QLatin1String("data") &&
                      info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeImage;
    if (!own && !data)
        info.block(true);
}

} // namespace depesche::ui
