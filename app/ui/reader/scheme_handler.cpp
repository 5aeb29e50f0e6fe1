// SPDX-License-Identifier: GPL-3.0-or-later
// Answers to the web engine's requests for our own scheme.
#include "ui/reader/scheme_handler.h"

#include "base/continue_on.h"
#include "ui/reader/article_scheme.h"

#include <QBuffer>
#include <QPointer>
#include <QWebEngineUrlRequestJob>

namespace depesche::ui
{
namespace
{

void reply(QWebEngineUrlRequestJob *job, const QByteArray &mimeType, const QByteArray &bytes)
{
    auto *buffer = new QBuffer(job); // read after this returns, so it lives as long as the job
    buffer->setData(bytes);
    job->reply(mimeType, buffer);
}

} // namespace

SchemeHandler::SchemeHandler(reading::ArticleSource &source, QObject *parent)
    : QWebEngineUrlSchemeHandler(parent), m_source(source)
{
}

void SchemeHandler::setPage(const QUrl &url, const QByteArray &html)
{
    m_url = url;
    m_html = html;
}

void SchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl();
    if (job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    } else if (url.adjusted(QUrl::RemoveFragment) == m_url) {
        reply(job, QByteArrayLiteral("text/html;charset=utf-8"), m_html);
    } else if (const QString hash = pictureHash(url); !hash.isEmpty()) {
        servePicture(job, hash);
    } else {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    }
}

void SchemeHandler::servePicture(QWebEngineUrlRequestJob *job, const QString &hash)
{
    // The web engine deletes the job when the page moves on.
    continueOn(this, m_source.picture(hash),
               [job = QPointer(job)](const store::Result<reading::Resource> &picture) {
                   if (!job)
                       return;
                   // Pictures only: nothing from the store may come back as a document.
                   if (picture && picture->mimeType.startsWith("image/"))
                       reply(job, picture->mimeType, picture->bytes);
                   else
                       job->fail(QWebEngineUrlRequestJob::UrlNotFound);
               });
}

} // namespace depesche::ui
