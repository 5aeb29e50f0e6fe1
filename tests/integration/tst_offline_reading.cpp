// SPDX-License-Identifier: GPL-3.0-or-later
// From a subscription list to every article with its pictures, and on with the newsroom gone.
#include "newsroom_process.h"
#include "services/test_store.h"
#include "test_vault.h"

#include "base/clock.h"
#include "base/executor.h"
#include "net/qt_http_client.h"
#include "services/library/library_service.h"
#include "services/offline/offline_service.h"
#include "services/reading/reading_service.h"
#include "services/refresh/refresh_service.h"

#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>

using namespace depesche;
using testing::answer;

namespace
{

const QString kMissing = QStringLiteral("Picture not stored yet");

reading::PageSettings pageSettings()
{
    reading::PageSettings settings;
    settings.words.by = QStringLiteral("By %1");
    settings.words.picturesMissing = QStringLiteral("%1 to get");
    settings.words.pictureMissing = kMissing;
    settings.words.getPicture = QStringLiteral("Get picture");
    settings.timeZone = QTimeZone::utc();
    return settings;
}

QStringList allMatches(const QString &text, const QString &pattern)
{
    QStringList found;
    const QRegularExpression expression(pattern);
    for (auto it = expression.globalMatch(text); it.hasNext();)
        found.append(it.next().captured(1));
    return found;
}

/// What a person reads in a page.
QString shownText(QString page)
{
    page.remove(QRegularExpression(QStringLiteral("<style>.*</style>"),
                                   QRegularExpression::DotMatchesEverythingOption));
    page.replace(QRegularExpression(QStringLiteral("<[^>]*>")), QStringLiteral(" "));
    page.replace(QLatin1String("&lt;"), QLatin1String("<"));
    page.replace(QLatin1String("&gt;"), QLatin1String(">"));
    page.replace(QLatin1String("&quot;"), QLatin1String("\""));
    page.replace(QLatin1String("&amp;"), QLatin1String("&"));
    return page.simplified();
}

} // namespace

class OfflineReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void missingPicturesAreSaidInTheirPlace();
    void everythingIsReadWithoutTheNewsroom();

private:
    bool subscribeAndRefresh();
    QList<ArticleId> allArticles();
    void readOffline(ArticleId id);

    SystemClock m_clock;
    testing::NewsroomProcess m_newsroom;
    std::unique_ptr<testing::TestStore> m_store;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<net::QtHttpClient> m_http;
    testing::TestVault m_vault;
    std::unique_ptr<library::LibraryService> m_library;
    std::unique_ptr<refresh::RefreshService> m_refresh;
    std::unique_ptr<offline::OfflineService> m_offline;
    std::unique_ptr<reading::ReadingService> m_reading;
    int m_pictures = 0;
    int m_captions = 0;
    int m_credits = 0;
    QString m_allText;
};

void OfflineReadingTest::initTestCase()
{
    QVERIFY(m_newsroom.start());
}

void OfflineReadingTest::init()
{
    m_store = std::make_unique<testing::TestStore>(m_clock);
    QVERIFY(m_store->isOpen());
    m_executor = std::make_unique<Executor>();
    m_http = std::make_unique<net::QtHttpClient>(net::ClientOptions{"Depesche-test", {}}, m_clock);
    m_library = std::make_unique<library::LibraryService>(**m_store, *m_vault, *m_executor, m_clock);
    m_refresh = std::make_unique<refresh::RefreshService>(**m_store, *m_http, *m_vault, *m_executor, m_clock);
    m_offline = std::make_unique<offline::OfflineService>(**m_store, *m_http, *m_executor, m_clock);
    m_reading = std::make_unique<reading::ReadingService>(**m_store, *m_executor);
}

void OfflineReadingTest::cleanup()
{
    m_reading.reset();
    m_offline.reset();
    m_refresh.reset();
    m_library.reset();
    m_http.reset();
    m_store.reset();
    m_executor.reset();
}

bool OfflineReadingTest::subscribeAndRefresh()
{
    net::Request request;
    request.url = m_newsroom.subscriptions();
    const auto list = m_http->get(request);
    if (!QTest::qWaitFor([&list] { return list.isFinished(); }, 30'000) || !list.result())
        return false;
    const auto import = m_library->importOpml(list.result()->body);
    if (!QTest::qWaitFor([&import] { return import.isFinished(); }, 30'000) || !import.result())
        return false;
    QSignalSpy finished(m_refresh.get(), &refresh::RefreshService::finished);
    m_refresh->refresh();
    if (!QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, 60'000))
        return false;
    const auto report = finished.first().first().value<refresh::RefreshReport>();
    return report.failed == 0 && report.added >= 60;
}

QList<ArticleId> OfflineReadingTest::allArticles()
{
    QList<ArticleId> ids;
    for (const ArticleSummary &summary : m_store->list())
        ids.append(summary.id);
    return ids;
}

void OfflineReadingTest::readOffline(ArticleId id)
{
    const auto opened = answer(m_reading->open(id, pageSettings()));
    QVERIFY(opened.hasValue());
    QCOMPARE(opened->picturesMissing, 0);
    QVERIFY(!opened->html.contains(kMissing));
    QCOMPARE(opened->article.offline, OfflineState::Complete);

    // Nothing in the page comes from anywhere but the store.
    const QStringList sources = allMatches(opened->html, QStringLiteral("\\bsrc=\"([^\"]*)\""));
    for (const QString &source : sources) {
        const QString prefix = QStringLiteral("depesche://picture/");
        QVERIFY2(source.startsWith(prefix), qPrintable(source));
        const auto picture = answer(m_reading->picture(source.mid(prefix.size())));
        QVERIFY2(picture.hasValue() && !picture->bytes.isEmpty(), qPrintable(source));
        QVERIFY(picture->mimeType.startsWith("image/"));
        ++m_pictures;
    }
    const QString text = shownText(opened->html);
    const QList<Image> &images = opened->article.content.images;
    QVERIFY(images.isEmpty() || !sources.isEmpty());
    for (const Image &image : images) {
        QVERIFY2(text.contains(image.caption.simplified()), qPrintable(image.caption));
        QVERIFY2(text.contains(image.credit.simplified()), qPrintable(image.credit));
        m_captions += image.caption.isEmpty() ? 0 : 1;
        m_credits += image.credit.isEmpty() ? 0 : 1;
    }
    m_allText += text;
}

void OfflineReadingTest::missingPicturesAreSaidInTheirPlace()
{
    QVERIFY(subscribeAndRefresh());
    m_offline->setOffline(true);
    int missing = 0;
    for (const ArticleId id : allArticles()) {
        const auto opened = answer(m_reading->open(id, pageSettings()));
        QVERIFY(opened.hasValue());
        QCOMPARE(int(opened->html.count(kMissing)), opened->picturesMissing);
        QVERIFY(!opened->html.contains(QLatin1String("<img")));
        missing += opened->picturesMissing;
    }
    QVERIFY(missing > 0);
}

/// Ends the newsroom, so it stands last.
void OfflineReadingTest::everythingIsReadWithoutTheNewsroom()
{
    QVERIFY(subscribeAndRefresh());
    QSignalSpy finished(m_offline.get(), &offline::OfflineService::finished);
    m_offline->download(ArticleQuery{});
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    const auto result = finished.first().first().value<offline::DownloadProgress>();
    QCOMPARE(result.failed, 0);
    QVERIFY(result.done > 0);

    m_newsroom.stop();
    m_offline->setOffline(true);
    for (const ArticleId id : allArticles()) {
        readOffline(id);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(m_pictures > 0);
    QVERIFY(m_captions > 0);
    QVERIFY(m_credits > 0);
    // Only the picture's file knows this caption.
    QVERIFY(m_allText.contains(QStringLiteral("Stalls by the water on a Sunday morning.")));
}

QTEST_GUILESS_MAIN(OfflineReadingTest)
#include "tst_offline_reading.moc"
