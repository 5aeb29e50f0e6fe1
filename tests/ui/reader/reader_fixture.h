// SPDX-License-Identifier: GPL-3.0-or-later
// A source of articles for tests of the reader: answers are given when the test says so.
#pragma once

#include "base/clock.h"
#include "services/reading/article_source.h"

#include <QBuffer>
#include <QColor>
#include <QHash>
#include <QImage>
#include <QPointer>
#include <QPromise>

#include <functional>
#include <memory>
#include <utility>

namespace depesche::test
{

using Opening = store::Result<reading::OpenedArticle>;

inline QByteArray png(QColor color, QSize size = {64, 40})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

inline QString hashOf(char digit)
{
    return QString(64, QLatin1Char(digit));
}

inline reading::OpenedArticle opened(qint64 id, const QString &html)
{
    reading::OpenedArticle result;
    result.article.id = ArticleId{id};
    result.html = html;
    return result;
}

/// A page of one colour with a headline.
inline QString coloredPage(const QString &color, const QString &body = {})
{
    return QStringLiteral(
               "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style>body{margin:0;background:%1;}"
               "</style></head><body><div class=\"text\">%2</div></body></html>")
        .arg(color, body);
}

/// Stands still until the test moves it on.
class ManualClock final : public Clock
{
public:
    QDateTime now() const override
    {
        return QDateTime({2026, 11, 23}, {12, 0}, Qt::UTC).addMSecs(m_time.count());
    }
    std::chrono::milliseconds monotonic() const override { return m_time; }
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) override
    {
        m_calls.append({m_time + delay, context, std::move(call)});
    }
    void advance(std::chrono::milliseconds by)
    {
        m_time += by;
        const auto calls = std::exchange(m_calls, {});
        for (const Call &call : calls) {
            if (call.due > m_time)
                m_calls.append(call);
            else if (call.context)
                call.run();
        }
    }

private:
    struct Call {
        std::chrono::milliseconds due;
        QPointer<QObject> context;
        std::function<void()> run;
    };
    std::chrono::milliseconds m_time{0};
    QList<Call> m_calls;
};

class ScriptedSource final : public reading::ArticleSource
{
public:
    store::Future<reading::OpenedArticle> open(ArticleId id, const reading::PageSettings &settings) override
    {
        asked.append(id);
        lastSettings = settings;
        if (pages.contains(id)) {
            const auto &page = pages[id];
            return QtFuture::makeReadyFuture(Opening(page));
        }
        auto promise = std::make_shared<QPromise<Opening>>();
        promise->start();
        waiting.append({id, promise});
        return promise->future();
    }

    store::Future<QString> changes(ArticleId id, int version, const reading::PageSettings &) override
    {
        changesAsked.append({id, version});
        return QtFuture::makeReadyFuture(store::Result<QString>(QStringLiteral("changes %1").arg(version)));
    }

    store::Future<reading::OpenedPage> keptPage(ArticleId id, const reading::PageSettings &) override
    {
        using Page = store::Result<reading::OpenedPage>;
        if (!keptPages.contains(id))
            return QtFuture::makeReadyFuture(
                Page(Unexpected{store::StoreError{store::StoreErrorCode::NotFound, {}, {}}}));
        return QtFuture::makeReadyFuture(Page(keptPages.value(id)));
    }

    void setPlace(ArticleId id, const std::optional<ReadingPlace> &place) override
    {
        places.append({id, place});
    }

    store::Future<reading::Resource> picture(const QString &hash) override
    {
        picturesAsked.append(hash);
        if (picturesNeverCome) {
            auto promise = std::make_shared<QPromise<store::Result<reading::Resource>>>();
            promise->start();
            picturesHeld.append(promise);
            return promise->future();
        }
        if (!pictures.contains(hash))
            return QtFuture::makeReadyFuture(store::Result<reading::Resource>(
                Unexpected{store::StoreError{store::StoreErrorCode::NotFound, {}, {}}}));
        return QtFuture::makeReadyFuture(store::Result<reading::Resource>(pictures.value(hash)));
    }

    store::Future<ArticleId> findByUrl(const QUrl &url) override
    {
        if (!stored.contains(url))
            return QtFuture::makeReadyFuture(store::Result<ArticleId>(
                Unexpected{store::StoreError{store::StoreErrorCode::NotFound, {}, {}}}));
        return QtFuture::makeReadyFuture(store::Result<ArticleId>(stored.value(url)));
    }

    /// Answers the n-th question that waits.
    void answer(int index, Opening result)
    {
        waiting[index].second->addResult(std::move(result));
        waiting[index].second->finish();
    }

    QHash<ArticleId, reading::OpenedArticle> pages; ///< answered at once
    QHash<ArticleId, reading::OpenedPage> keptPages;
    QHash<QString, reading::Resource> pictures;
    bool picturesNeverCome = false;
    QList<std::shared_ptr<QPromise<store::Result<reading::Resource>>>> picturesHeld;
    QHash<QUrl, ArticleId> stored;
    QList<std::pair<ArticleId, std::shared_ptr<QPromise<Opening>>>> waiting;
    QList<ArticleId> asked;
    QStringList picturesAsked;
    QList<std::pair<ArticleId, std::optional<ReadingPlace>>> places; ///< kept
    QList<std::pair<ArticleId, int>> changesAsked;
    reading::PageSettings lastSettings;
};

} // namespace depesche::test
