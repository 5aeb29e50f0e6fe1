// SPDX-License-Identifier: GPL-3.0-or-later
// Proxies of the desktop: asked once, remembered, and never waited for too long.
#include "fake_clock.h"
#include "net/desktop_proxies.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace depesche;
using namespace depesche::net;
using namespace std::chrono_literals;

namespace
{

const QUrl kNews(QStringLiteral("https://nordblick.example/feed"));
const QNetworkProxy kProxy(QNetworkProxy::HttpProxy, QStringLiteral("proxy.example"), 8080);

} // namespace

class DesktopProxiesTest : public QObject
{
    Q_OBJECT

private slots:
    void isAskedOnceForAnOrigin();
    void nothingMeansNoProxy();
    void aSlowDesktopIsNotWaitedFor();
    void whoIsGoneIsNotCalled();
};

void DesktopProxiesTest::isAskedOnceForAnOrigin()
{
    testing::FakeClock clock;
    std::atomic<int> asked = 0;
    DesktopProxies proxies(clock, [&](const QUrl &url) {
        ++asked;
        return url.userInfo().isEmpty() ? QList{kProxy} : QList<QNetworkProxy>();
    });
    QList<QNetworkProxy> found;
    const auto keep = [&](const QList<QNetworkProxy> &answer) { found += answer; };
    QUrl withPassword = kNews;
    withPassword.setUserInfo(QStringLiteral("ines:geheim"));
    proxies.find(withPassword, this, keep);
    proxies.find(kNews.resolved(QUrl(QStringLiteral("/other"))), this, keep);
    QTRY_COMPARE(found.size(), 2);
    QCOMPARE(found, (QList{kProxy, kProxy}));
    proxies.find(kNews, this, keep);
    QCOMPARE(found.size(), 3); // at once
    QCOMPARE(asked.load(), 1);
    clock.advance(11min);
    proxies.find(kNews, this, keep);
    QTRY_COMPARE(found.size(), 4);
    QCOMPARE(asked.load(), 2);
    proxies.find(QUrl(QStringLiteral("http://nordblick.example/feed")), this, keep);
    QTRY_COMPARE(found.size(), 5);
    QCOMPARE(asked.load(), 3);
}

void DesktopProxiesTest::nothingMeansNoProxy()
{
    testing::FakeClock clock;
    DesktopProxies proxies(clock, [](const QUrl &) { return QList<QNetworkProxy>(); });
    QList<QNetworkProxy> found;
    proxies.find(kNews, this, [&](const QList<QNetworkProxy> &answer) { found = answer; });
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.first().type(), QNetworkProxy::NoProxy);
}

void DesktopProxiesTest::aSlowDesktopIsNotWaitedFor()
{
    testing::FakeClock clock;
    QSemaphore answers;
    DesktopProxies proxies(clock, [&](const QUrl &) {
        answers.acquire();
        return QList{kProxy};
    });
    QList<QNetworkProxy> found;
    proxies.find(kNews, this, [&](const QList<QNetworkProxy> &answer) { found = answer; });
    clock.advance(9s);
    QVERIFY(found.isEmpty());
    clock.advance(1s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().type(), QNetworkProxy::NoProxy);
    answers.release();
}

void DesktopProxiesTest::whoIsGoneIsNotCalled()
{
    testing::FakeClock clock;
    QSemaphore answers;
    DesktopProxies proxies(clock, [&](const QUrl &) {
        answers.acquire();
        return QList{kProxy};
    });
    bool isCalled = false;
    bool isOtherCalled = false;
    auto gone = std::make_unique<QObject>();
    proxies.find(kNews, gone.get(), [&](const QList<QNetworkProxy> &) { isCalled = true; });
    proxies.find(kNews, this, [&](const QList<QNetworkProxy> &) { isOtherCalled = true; });
    gone.reset();
    answers.release();
    QTRY_VERIFY(isOtherCalled);
    QVERIFY(!isCalled);
}

QTEST_GUILESS_MAIN(DesktopProxiesTest)
#include "tst_desktop_proxies.moc"
