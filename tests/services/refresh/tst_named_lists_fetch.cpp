// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that lists name: fetched on request only, once each, within limits, with every failure told.
#include "base/executor.h"
#include "fake_clock.h"
#include "scripted_http_client.h"
#include "services/refresh/feed_discovery_service.h"
#include "services/refresh/named_lists_fetch.h"

#include <QTest>

#include <memory>

namespace depesche::refresh
{
using namespace Qt::StringLiterals;
using testing::ScriptedHttpClient;

namespace
{

QUrl address(const QString &name)
{
    return QUrl(QStringLiteral("https://listen.example/%1.opml").arg(name));
}

QByteArray listNaming(const QStringList &names)
{
    QByteArray outlines = "<outline text='Blatt' xmlUrl='https://blatt.example/feed'/>";
    for (const QString &name : names)
        outlines +=
            "<outline type='include' text='" + name.toUtf8() + "' url='" + address(name).toEncoded() + "'/>";
    return "<opml version='2.0'><body>" + outlines + "</body></opml>";
}

NamedList named(const QString &name)
{
    return {address(name), name, {QStringLiteral("Listen"), name}};
}

} // namespace

class NamedListsFetchTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void fetchesWhatIsNamed();
    void circlesEnd();
    void depthIsLimited();
    void numberIsLimited();
    void sizeIsLimited();
    void failuresAreNamed();
    void stoppedKeepsWhatIsThere();
    void nothingIsAskedForNothing();

private:
    FetchedLists fetch(const QList<NamedList> &lists)
    {
        const auto future = m_service->fetchLists(lists);
        return QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000) ? future.result()
                                                                                  : FetchedLists();
    }

    testing::FakeClock m_clock;
    Executor m_executor{2};
    std::unique_ptr<ScriptedHttpClient> m_http;
    std::unique_ptr<FeedDiscoveryService> m_service;
};

void NamedListsFetchTest::init()
{
    m_http = std::make_unique<ScriptedHttpClient>();
    m_service = std::make_unique<FeedDiscoveryService>(*m_http, m_executor, m_clock);
}

void NamedListsFetchTest::fetchesWhatIsNamed()
{
    m_http->reply(address(u"a"_s), listNaming({u"c"_s}));
    m_http->reply(address(u"b"_s), listNaming({}));
    m_http->reply(address(u"c"_s), listNaming({}));
    const FetchedLists fetched = fetch({named(u"a"_s), named(u"b"_s)});
    QCOMPARE(fetched.documents.size(), 3);
    QVERIFY(fetched.failures.isEmpty());
    QCOMPARE(fetched.leftOut, 0);
    // Outer ones first; inner ones below the list that names them.
    QCOMPARE(fetched.documents.at(1).folder, (QStringList{u"Listen"_s, u"b"_s}));
    QCOMPARE(fetched.documents.at(2).folder, (QStringList{u"Listen"_s, u"a"_s, u"c"_s}));
    const net::Request request = m_http->requests().first();
    QCOMPARE(request.limits.maxBytes, NamedListsFetch::kMostListBytes);
    QVERIFY(request.limits.total <= std::chrono::seconds(45));
}

void NamedListsFetchTest::circlesEnd()
{
    m_http->reply(address(u"a"_s), listNaming({u"a"_s, u"b"_s}));
    m_http->reply(address(u"b"_s), listNaming({u"a"_s, u"b"_s}));
    const FetchedLists fetched = fetch({named(u"a"_s), named(u"a"_s)});
    QCOMPARE(fetched.documents.size(), 2);
    QCOMPARE(m_http->requests().size(), 2);
    QCOMPARE(fetched.leftOut, 0);
}

void NamedListsFetchTest::depthIsLimited()
{
    for (int depth = 1; depth < 10; ++depth)
        m_http->reply(address(QString::number(depth)), listNaming({QString::number(depth + 1)}));
    const FetchedLists fetched = fetch({named(u"1"_s)});
    QCOMPARE(fetched.documents.size(), NamedListsFetch::kDeepest);
    QCOMPARE(fetched.leftOut, 1);
}

void NamedListsFetchTest::numberIsLimited()
{
    QList<NamedList> lists;
    for (int number = 0; number < 80; ++number) {
        lists += named(QString::number(number));
        m_http->reply(lists.last().url, listNaming({u"weiter%1"_s.arg(number)}));
    }
    const FetchedLists fetched = fetch(lists);
    QCOMPARE(m_http->requests().size(), NamedListsFetch::kMostLists);
    QCOMPARE(fetched.documents.size(), NamedListsFetch::kMostLists);
    QCOMPARE(fetched.leftOut, 30 + 50);
}

void NamedListsFetchTest::sizeIsLimited()
{
    const QByteArray large = listNaming({}) + QByteArray(7 * 1024 * 1024, ' ');
    QList<NamedList> lists;
    for (int number = 0; number < 8; ++number) {
        lists += named(QString::number(number));
        m_http->reply(lists.last().url, large);
    }
    const FetchedLists fetched = fetch(lists);
    QCOMPARE(fetched.documents.size(), 4);
    QCOMPARE(fetched.leftOut, 4);
    QCOMPARE(m_http->requests().size(), 5);
}

void NamedListsFetchTest::failuresAreNamed()
{
    m_http->replyStatus(address(u"weg"_s), 404);
    m_http->reply(address(u"seite"_s), "<!doctype html><title>Seite</title>");
    m_http->reply(address(u"gut"_s), listNaming({}));
    const FetchedLists fetched = fetch({named(u"weg"_s), named(u"seite"_s), named(u"gut"_s)});
    QCOMPARE(fetched.documents.size(), 1);
    QCOMPARE(fetched.failures.size(), 2);
    QCOMPARE(fetched.failures.at(0).list.url, address(u"weg"_s));
    QCOMPARE(fetched.failures.at(0).failure.code, FeedFailureCode::NotFound);
    QCOMPARE(fetched.failures.at(1).failure.code, FeedFailureCode::NotAFeed);
}

void NamedListsFetchTest::stoppedKeepsWhatIsThere()
{
    m_http->reply(address(u"a"_s), listNaming({}));
    m_http->hold(address(u"b"_s));
    const Cancellation cancellation = Cancellation::make();
    const auto future = m_service->fetchLists({named(u"a"_s), named(u"b"_s), named(u"c"_s)}, cancellation);
    QTRY_COMPARE(m_http->openRequests(), 1);
    cancellation.cancel();
    QTRY_VERIFY(future.isFinished());
    const FetchedLists fetched = future.result();
    QCOMPARE(fetched.documents.size(), 1);
    QCOMPARE(fetched.failures.size(), 2);
    for (const FailedList &failed : fetched.failures)
        QCOMPARE(failed.failure.code, FeedFailureCode::Stopped);
}

void NamedListsFetchTest::nothingIsAskedForNothing()
{
    QVERIFY(fetch({}).documents.isEmpty());
    QVERIFY(m_http->requests().isEmpty());
}

} // namespace depesche::refresh

QTEST_GUILESS_MAIN(depesche::refresh::NamedListsFetchTest)
#include "tst_named_lists_fetch.moc"
