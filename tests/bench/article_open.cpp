// SPDX-License-Identifier: GPL-3.0-or-later
// Opens stored articles with three pictures by a key in the real window; prints as JSON how long until they
// are painted.
#include "base/clock.h"
#include "base/executor.h"
#include "domain/feed.h"
#include "runtime/core.h"
#include "runtime/window/core_services.h"
#include "services/library/library_service.h"
#include "services/refresh/refresh_service.h"
#include "settings/settings.h"
#include "store/feed_repository.h"
#include "store/picture_repository.h"
#include "store/store.h"
#include "ui/reader/article_scheme.h"
#include "ui/reader/locked_page.h"
#include "ui/reader/reader_pane.h"
#include "ui/reader/web_article_view.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QBuffer>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEngineScript>

#include <algorithm>
#include <cstdio>
#include <optional>

using namespace depesche;

namespace
{

constexpr int kPatience = 60'000;
constexpr int kPictures = 3;
constexpr int kWarmUp = 5;
constexpr int kLeastOpenings = 5;
constexpr QSize kPictureSize(1600, 1067);

/// A photograph's worth of bytes: gradients and noise.
QByteArray photograph(int number)
{
    QImage image(kPictureSize, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 0, kPictureSize.height());
    sky.setColorAt(0, QColor::fromHsv(number * 37 % 360, 120, 230));
    sky.setColorAt(1, QColor::fromHsv(number * 53 % 360, 160, 90));
    painter.fillRect(image.rect(), sky);
    quint32 random = quint32(number) + 1;
    for (int i = 0; i < 4000; ++i) {
        random = random * 1'664'525U + 1'013'904'223U;
        painter.setPen(QColor::fromHsv(int(random >> 8) % 360, 80, 160));
        painter.drawEllipse(int(random >> 4) % kPictureSize.width(),
                            int(random >> 14) % kPictureSize.height(), 24, 9);
    }
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", 80);
    return bytes;
}

QUrl pictureUrl(int article, int picture)
{
    return QUrl(QStringLiteral("https://bench.example/%1-%2.jpg").arg(article).arg(picture));
}

/// 600 words and three pictures with caption and credit.
ArticleDraft draft(int number, const QString &language, const QDateTime &now)
{
    ArticleDraft draft;
    draft.identity = QString::number(number);
    draft.url = QUrl(QStringLiteral("https://bench.example/%1").arg(number));
    draft.title = QStringLiteral("Article %1 about the bridge over the harbour").arg(number);
    draft.language = language;
    draft.published = now.addSecs(-60 * number);
    for (int i = 0; i < kPictures; ++i) {
        const QUrl url = pictureUrl(number, i);
        Image image;
        image.url = url;
        image.caption = QStringLiteral("The bridge in the morning, seen from the quay");
        image.credit = QStringLiteral("Photo: A. Person");
        draft.images.append(image);
        draft.html += QStringLiteral("<figure><img src=\"%1\" width=\"1600\" height=\"1067\"></figure>")
                          .arg(url.toString());
        for (int paragraph = 0; paragraph < 4; ++paragraph)
            draft.html += QStringLiteral("<p>") +
                          QStringLiteral("The bridge opens again on Monday. ").repeated(8) +
                          QStringLiteral("</p>");
    }
    return draft;
}

template <class T>
bool waitFor(const QFuture<T> &future)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); }, kPatience);
}

bool fill(store::Store &store, int articles, const QString &language, const QDateTime &now)
{
    Feed feed;
    feed.url = QUrl(QStringLiteral("https://bench.example/feed"));
    feed.title = QStringLiteral("Bench");
    const auto added = store.feeds().add({feed, {}});
    if (!waitFor(added) || !added.result())
        return false;
    store::Arrival arrival;
    arrival.feed = added.result()->id;
    arrival.title = feed.title;
    for (int i = 0; i < articles; ++i)
        arrival.articles.append(draft(i, language, now));
    const auto arrived = store.feeds().storeArrival(arrival);
    if (!waitFor(arrived) || !arrived.result())
        return false;
    for (int i = 0; i < articles * kPictures; ++i) {
        const auto stored =
            store.pictures().add(pictureUrl(i / kPictures, i % kPictures), photograph(i),
                                 QStringLiteral("image/jpeg"), kPictureSize.width(), kPictureSize.height());
        if (!waitFor(stored) || !stored.result())
            return false;
    }
    return true;
}

/// Milliseconds since the epoch, by the renderer's own account: first contentful paint, and now, where all
/// pictures are decoded; empty until then.
const char kPainted[] = R"js((() => {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  const images = Array.from(document.images);
  if (!paint || images.length !== 3 || !images.every(i => i.complete && i.naturalWidth > 0)) return [];
  const last = Math.max(...performance.getEntriesByType('resource').map(r => r.responseEnd));
  return [performance.timeOrigin + paint.startTime, performance.timeOrigin + last];
})())js";

QVariantList evaluate(ui::WebArticleView &view)
{
    std::optional<QVariantList> result;
    view.page()->runJavaScript(QString::fromLatin1(kPainted), QWebEngineScript::ApplicationWorld,
                               [&result](const QVariant &value) { result = value.toList(); });
    const bool answered = QTest::qWaitFor([&result] { return result.has_value(); }, kPatience);
    return answered ? *result : QVariantList();
}

struct Opening {
    double painted = -1;  ///< ms from the key press
    double pictures = -1; ///< until the last picture's bytes were there
};

std::optional<Opening> open(ui::MainWindow &window)
{
    auto *reader = window.findChild<ui::ReaderPane *>();
    QSignalSpy shown(reader, &ui::ReaderPane::pageShown);
    const auto pressed = double(QDateTime::currentMSecsSinceEpoch());
    QTest::keyClick(&window, Qt::Key_N);
    if (!QTest::qWaitFor([&shown] { return !shown.isEmpty(); }, kPatience))
        return std::nullopt;
    QVariantList times;
    auto *view = reader->findChild<ui::WebArticleView *>();
    if (!QTest::qWaitFor([&] { return !(times = evaluate(*view)).isEmpty(); }, kPatience))
        return std::nullopt;
    return Opening{times.at(0).toDouble() - pressed, times.at(1).toDouble() - pressed};
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

int measure(Core &core, QApplication &application, int openings, const QString &language)
{
    if (!fill(core.store(), openings + kWarmUp + 2, language, core.clock().now()))
        return 1;
    ui::MainWindow window(windowServices(core, application));
    window.start();
    window.resize(1500, 950);
    window.show();
    if (!QTest::qWaitForWindowActive(&window, kPatience))
        return 1;
    if (!QTest::qWaitFor([&core] { return core.library().isLoaded() && core.library().counts().all > 0; },
                         kPatience))
        return 1;
    QList<double> painted;
    QList<double> pictures;
    for (int i = 0; i < openings + kWarmUp; ++i) {
        const std::optional<Opening> opening = open(window);
        if (!opening)
            return 1;
        if (i < kWarmUp)
            continue;
        painted.append(opening->painted);
        pictures.append(opening->pictures);
    }
    const QJsonObject report{
        {QStringLiteral("openings"), openings},
        {QStringLiteral("first_paint_ms_median"), median(painted)},
        {QStringLiteral("first_paint_ms_max"), *std::max_element(painted.begin(), painted.end())},
        {QStringLiteral("last_picture_ms_median"), median(pictures)}};
    std::fputs(QJsonDocument(report).toJson().constData(), stdout);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    ui::registerArticleScheme();
    QApplication application(argc, argv);
    QTemporaryDir profile;
    auto started = Core::start({profile.path()});
    if (!started) {
        std::fputs(started.error().detail.toLocal8Bit() + "\n", stderr);
        return 1;
    }
    const int asked = QCoreApplication::arguments().value(1, QStringLiteral("40")).toInt();
    const QString language = QCoreApplication::arguments().value(2, QStringLiteral("en"));
    return measure(**started, application, std::max(asked, kLeastOpenings), language);
}
