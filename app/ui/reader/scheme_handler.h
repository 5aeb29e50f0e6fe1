// SPDX-License-Identifier: GPL-3.0-or-later
// Serves the web engine the current page from memory and pictures from the store.
#pragma once

#include "services/reading/article_source.h"

#include <QByteArray>
#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

namespace depesche::ui
{

/// Main thread. Answers nothing but the current page and stored pictures.
class SchemeHandler final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT
public:
    explicit SchemeHandler(reading::ArticleSource &source, QObject *parent = nullptr);

    void setPage(const QUrl &url, const QByteArray &html);
    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void servePicture(QWebEngineUrlRequestJob *job, const QString &hash);

    reading::ArticleSource &m_source;
    QUrl m_url;
    QByteArray m_html;
};

} // namespace depesche::ui
