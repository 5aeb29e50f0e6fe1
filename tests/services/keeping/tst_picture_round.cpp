// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of a page within limits of number, size and time; what is beyond them is named.
#include "services/keeping/picture_round.h"

#include "base/executor.h"
#include "fake_clock.h"
#include "scripted_http_client.h"
#include "services/offline/small_pictures.h"
#include "services/test_store.h"
#include "store/picture_repository.h"

using namespace depesche;
using namespace depesche::keeping;
using namespace depesche::testing;

class PictureRoundTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void takesWhatIsThere();
    void asksForNothingThatIsHere();
    void noMoreThanTheNumber();
    void noneThatIsTooLarge();
    void noMoreThanFits();
    void noLongerThanTheTime();
    void onlyPictures_data();
    void onlyPictures();
    void fewAtOnceAndFewerOfAHost();
    void aHostThatHasEnoughIsLeftAlone();
    void aPersonStopsIt();

private:
    static QUrl url(int number, const QString &host = QStringLiteral("nordblick"))
    {
        return QUrl(QStringLiteral("https://%1.example/%2.png").arg(host).arg(number));
    }
    void serve(const QUrl &address, qsizetype padding = 0)
    {
        m_http->reply(address, smallPng(address.path().toUtf8(), padding), {{"Content-Type", "image/png"}});
    }
    static QList<QUrl> urls(int count)
    {
        QList<QUrl> all;
        for (int i = 0; i < count; ++i)
            all.append(url(i));
        return all;
    }
    void start(const WantedPictures &wanted)
    {
        m_result.reset();
        m_round = std::make_unique<PictureRound>(**m_store, *m_http, *m_executor, m_limits);
        m_round->start(wanted, m_person, [this](RoundResult result) { m_result = std::move(result); });
    }
    int left(LeftOut::Reason reason) const { return m_result->leftOut.counts.value(reason); }

    FakeClock m_clock;
    KeepLimits m_limits;
    Cancellation m_person;
    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<ScriptedHttpClient> m_http;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<PictureRound> m_round;
    std::optional<RoundResult> m_result;
};

void PictureRoundTest::init()
{
    m_limits = {};
    m_person = Cancellation::make();
    m_store = std::make_unique<TestStore>(m_clock);
    m_http = std::make_unique<ScriptedHttpClient>();
    m_executor = std::make_unique<Executor>();
}

void PictureRoundTest::cleanup()
{
    m_round.reset();
    m_executor.reset();
    m_http.reset();
    m_store.reset();
}

void PictureRoundTest::takesWhatIsThere()
{
    serve(url(1));
    m_http->replyStatus(url(2), 404);
    start({{url(1), url(2)}, {}, {}});
    QTRY_VERIFY(m_result);
    QCOMPARE(m_result->pictures.keys(), QList{url(1)});
    QCOMPARE(m_result->pictures.value(url(1)).mimeType, QStringLiteral("image/png"));
    QCOMPARE(left(LeftOut::Reason::NotFetched), 1);
    QCOMPARE(m_result->leftOut.named.first().url, url(2));
}

void PictureRoundTest::asksForNothingThatIsHere()
{
    const auto stored =
        answer((*m_store)->pictures().add(url(1), smallPng("1"), QStringLiteral("image/png"), 1, 1));
    QUrl written = url(9);
    written.setFragment(QStringLiteral("picture-in-the-page-1"));
    QUrl lost = written;
    lost.setFragment(QStringLiteral("picture-in-the-page-2"));
    start({{url(1), written, lost}, {{written, smallPng("2")}}, {{url(1), *stored}}});
    QTRY_VERIFY(m_result);
    QCOMPARE(m_result->pictures.size(), 2);
    QCOMPARE(left(LeftOut::Reason::NotFetched), 1);
    QVERIFY(m_http->requests().isEmpty());
}

void PictureRoundTest::noMoreThanTheNumber()
{
    m_limits.pictures = 5;
    for (const QUrl &one : urls(5))
        serve(one);
    start({urls(10'000), {}, {}});
    QTRY_VERIFY(m_result);
    QCOMPARE(m_result->pictures.size(), 5);
    QCOMPARE(left(LeftOut::Reason::TooMany), 9'995);
    QCOMPARE(m_result->leftOut.named.size(), LeftOut::kMostNamed);
    QCOMPARE(m_http->requests().size(), 5);
}

void PictureRoundTest::noneThatIsTooLarge()
{
    m_limits.pictureBytes = 1000;
    serve(url(1));
    m_http->fail(url(2), net::FailureKind::TooLarge, QStringLiteral("1000"));
    start({{url(1), url(2)}, {}, {}});
    QTRY_VERIFY(m_result);
    QCOMPARE(m_http->requests().first().limits.maxBytes, 1000);
    QCOMPARE(left(LeftOut::Reason::TooLarge), 1);
    QCOMPARE(m_result->pictures.size(), 1);
}

void PictureRoundTest::noMoreThanFits()
{
    m_limits.atOnce = 1;
    m_limits.allPictureBytes = 5000;
    for (const QUrl &one : urls(10))
        serve(one, 2000);
    start({urls(10), {}, {}});
    QTRY_VERIFY(m_result);
    QCOMPARE(m_result->pictures.size(), 2);
    QCOMPARE(left(LeftOut::Reason::NoRoom), 8);
}

void PictureRoundTest::noLongerThanTheTime()
{
    serve(url(0));
    for (int i = 1; i < 10; ++i)
        m_http->hold(url(i));
    m_limits.atOncePerHost = 4;
    start({urls(10), {}, {}});
    QTRY_COMPARE(m_http->openRequests(), 4);
    QVERIFY(!m_result);
    m_round->timeIsUp();
    QTRY_VERIFY(m_result);
    QCOMPARE(m_result->pictures.size(), 1);
    QCOMPARE(left(LeftOut::Reason::NoTime), 9);
}

void PictureRoundTest::onlyPictures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("page") << QByteArray("<html>not found</html>");
    QTest::newRow("drawing") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    QTest::newRow("bomb") << pngHeader(50'000, 50'000);
    QTest::newRow("nothing") << QByteArray();
}

void PictureRoundTest::onlyPictures()
{
    QFETCH(QByteArray, bytes);
    m_http->reply(url(1), bytes, {{"Content-Type", "image/png"}});
    start({{url(1)}, {}, {}});
    QTRY_VERIFY(m_result);
    QVERIFY(m_result->pictures.isEmpty());
    QCOMPARE(left(LeftOut::Reason::NotAPicture), 1);
}

void PictureRoundTest::fewAtOnceAndFewerOfAHost()
{
    QList<QUrl> wanted;
    for (int i = 0; i < 6; ++i) {
        wanted.append(url(i));
        wanted.append(url(i, QStringLiteral("bilder")));
        wanted.append(url(i, QStringLiteral("fotos")));
    }
    for (const QUrl &one : std::as_const(wanted))
        m_http->hold(one);
    start({wanted, {}, {}});
    QTRY_COMPARE(m_http->openRequests(), 4);
    QCOMPARE(m_http->requests().size(), 4);
    QHash<QString, int> ofHost;
    for (const net::Request &request : m_http->requests())
        ++ofHost[request.url.host()];
    for (const int count : std::as_const(ofHost))
        QVERIFY(count <= 2);
}

void PictureRoundTest::aHostThatHasEnoughIsLeftAlone()
{
    m_limits.atOnce = 1;
    m_http->replyStatus(url(0), 429);
    serve(url(5, QStringLiteral("bilder")));
    start({urls(5) + QList{url(5, QStringLiteral("bilder"))}, {}, {}});
    QTRY_VERIFY(m_result);
    QCOMPARE(m_http->requests().size(), 2);
    QCOMPARE(left(LeftOut::Reason::NotFetched), 5);
    QCOMPARE(m_result->pictures.size(), 1);
}

void PictureRoundTest::aPersonStopsIt()
{
    m_http->hold(url(1));
    start({{url(1), url(2)}, {}, {}});
    QTRY_VERIFY(m_http->openRequests() > 0);
    m_person.cancel();
    QTRY_COMPARE(m_http->openRequests(), 0);
    QVERIFY(!m_result);
}

QTEST_GUILESS_MAIN(PictureRoundTest)
#include "tst_picture_round.moc"
