// SPDX-License-Identifier: GPL-3.0-or-later
// What servers see of this program in a month: a clock of the test's own, real sockets, and a log that is
// held against the rules of polite reading afterwards.
#include "base/executor.h"
#include "fake_clock.h"
#include "habit_server.h"
#include "net/qt_http_client.h"
#include "services/refresh/refresh_service.h"
#include "store/feed_repository.h"
#include "store/store.h"
#include "test_vault.h"

#include <QEventLoop>
#include <QMap>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <memory>

using namespace depesche;
using namespace std::chrono_literals;
using testing::HabitAnswer;
using testing::HabitServer;
using testing::httpDate;
using testing::Seen;

namespace
{

constexpr int kDays = 30;
constexpr std::chrono::minutes kTurn{15}; ///< the shortest rhythm that the settings allow
constexpr int kTurnsADay = 24 * 60 / 15;
const QByteArray kUserAgent = "Depesche/1.0 (desktop news reader; +https://depesche.org/contact)";

/// How many requests are on their way: the clock stands still meanwhile.
class OnTheirWay final : public net::RequestObserver
{
public:
    void requestStarted(net::RequestId, net::Purpose, const QUrl &) override { ++count; }
    void requestRedirected(net::RequestId, int, const QUrl &) override {}
    void requestProgress(net::RequestId, qint64, qint64) override {}
    void requestFinished(net::RequestId, const net::RequestEnd &) override { --count; }

    int count = 0;
};

/// The newest article of a source that writes once in `minutes`.
QDateTime newest(const QDateTime &now, int minutes)
{
    const qint64 period = qint64(minutes) * 60;
    return QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch() / period * period, Qt::UTC);
}

QByteArray document(const QDateTime &now, int minutes, const QByteArray &wishes = {})
{
    QByteArray items;
    for (int i = 0; i < 8; ++i) {
        const QDateTime moment = newest(now, minutes).addSecs(-qint64(i) * minutes * 60);
        const QByteArray id = QByteArray::number(moment.toSecsSinceEpoch());
        items += "<item><guid isPermaLink=\"false\">" + id + "</guid><title>Report " + id +
                 "</title><pubDate>" + httpDate(moment) + "</pubDate></item>";
    }
    return "<rss version=\"2.0\"><channel><title>Habits</title>" + wishes + items + "</channel></rss>";
}

enum class Validator { ETag, LastModified, Both, None };

struct Habit {
    int minutes = 60; ///< between two articles
    Validator validator = Validator::ETag;
    QByteArray wishes;  ///< elements of the channel
    QByteArray headers; ///< with every answer
};

bool isKnown(const Seen &seen, const QByteArray &etag, const QByteArray &date, Validator validator)
{
    if (validator == Validator::ETag || validator == Validator::Both)
        return seen.header("if-none-match") == etag;
    return validator == Validator::LastModified && seen.header("if-modified-since") == date;
}

HabitAnswer answerOf(const Habit &habit, const Seen &seen)
{
    const QDateTime moment = newest(seen.at, habit.minutes);
    const QByteArray etag = "W/\"" + QByteArray::number(moment.toSecsSinceEpoch()) + "\"";
    const QByteArray date = httpDate(moment);
    HabitAnswer answer;
    answer.headers = habit.headers;
    if (habit.validator == Validator::ETag || habit.validator == Validator::Both)
        answer.headers += "ETag: " + etag + "\r\n";
    if (habit.validator == Validator::LastModified || habit.validator == Validator::Both)
        answer.headers += "Last-Modified: " + date + "\r\n";
    if (isKnown(seen, etag, date, habit.validator))
        answer.status = "304 Not Modified";
    else
        answer.body = document(seen.at, habit.minutes, habit.wishes);
    return answer;
}

} // namespace

class SimulatedMonthTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void everySourceWasRead();
    void everyRequestAfterTheFirstIsConditional();
    void neverAboveTheRhythm_data();
    void neverAboveTheRhythm();
    void nothingInHoursAndDaysToSkip();
    void nothingBeforeRetryAfter();
    void aHostThatAskedForRestIsLeftAlone();
    void goneIsGone();
    void movedIsFollowed();
    void failuresAreAskedLessAndLess();
    void oneRequestForEachFeedAndRefresh();
    void aRestartIsNoBurst();
    void noCookiesNoReferrer();
    void saysWhoAsks();

private:
    void makeHabits();
    void makeTroubles();
    void subscribe(const QUrl &url);
    void startProgram();
    void endProgram();
    void month();
    void refresh(bool byPerson);
    void waitFor(const std::function<bool()> &isOver);
    QList<Seen> requestsFor(const HabitServer &server, const QByteArray &path) const;

    QTemporaryDir m_folder;
    testing::FakeClock m_clock;
    QList<Seen> m_log;
    QList<QDateTime> m_starts;
    int m_run = 0;
    int m_subscribed = 0;

    std::unique_ptr<HabitServer> m_town;   ///< healthy sources
    std::unique_ptr<HabitServer> m_busy;   ///< says 429 now and then
    std::unique_ptr<HabitServer> m_closed; ///< says 503 now and then
    std::unique_ptr<HabitServer> m_ruin;   ///< sources that fail
    QMap<QString, QDateTime> m_retryAfter; ///< what servers named last, by host
    QList<Seen> m_tooEarly;                ///< asked before that

    OnTheirWay m_onTheirWay;
    testing::TestVault m_vault;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<net::QtHttpClient> m_http;
    std::unique_ptr<refresh::RefreshService> m_service;
};

void SimulatedMonthTest::initTestCase()
{
    m_town = std::make_unique<HabitServer>(QStringLiteral("127.0.0.1"), m_clock, m_log);
    m_busy = std::make_unique<HabitServer>(QStringLiteral("127.0.0.2"), m_clock, m_log);
    m_closed = std::make_unique<HabitServer>(QStringLiteral("127.0.0.3"), m_clock, m_log);
    m_ruin = std::make_unique<HabitServer>(QStringLiteral("127.0.0.4"), m_clock, m_log);
    QVERIFY(m_town->isListening() && m_busy->isListening() && m_closed->isListening() &&
            m_ruin->isListening());
    startProgram();
    QVERIFY(m_store);
    makeHabits();
    makeTroubles();
    month();
    qInfo() << m_log.size() << "requests for" << m_subscribed << "feeds in" << kDays << "days";
}

void SimulatedMonthTest::cleanupTestCase()
{
    endProgram();
}

void SimulatedMonthTest::startProgram()
{
    m_executor = std::make_unique<Executor>(2);
    auto opened = store::Store::open({m_folder.path(), false, false}, m_clock);
    if (!opened)
        return;
    m_store = std::move(opened).value();
    m_http = std::make_unique<net::QtHttpClient>(net::ClientOptions{kUserAgent, "en"}, m_clock);
    m_http->setObserver(&m_onTheirWay);
    m_service = std::make_unique<refresh::RefreshService>(*m_store, *m_http, *m_vault, *m_executor, m_clock);
    m_starts.append(m_clock.now());
}

void SimulatedMonthTest::endProgram()
{
    m_service.reset();
    m_http.reset();
    m_store.reset();
    m_executor.reset();
}

void SimulatedMonthTest::subscribe(const QUrl &url)
{
    Feed feed;
    feed.url = url;
    const auto added = m_store->feeds().add({feed, {}});
    waitFor([&] { return added.isFinished(); });
    QVERIFY(added.result());
    ++m_subscribed;
}

void SimulatedMonthTest::makeHabits()
{
    const QByteArray skips =
        "<skipHours><hour>0</hour><hour>1</hour><hour>2</hour><hour>3</hour><hour>23</hour>"
        "</skipHours><skipDays><day>Sunday</day></skipDays>";
    const QMap<QByteArray, Habit> habits{
        {"/etag", {360, Validator::ETag, {}, {}}},
        {"/last-modified", {1440, Validator::LastModified, {}, {}}},
        {"/both", {180, Validator::Both, {}, {}}},
        {"/none", {20, Validator::None, {}, {}}},
        {"/fast", {40, Validator::ETag, {}, {}}},
        {"/never-new", {600'000, Validator::ETag, {}, {}}},
        {"/ttl", {20, Validator::ETag, "<ttl>180</ttl>", {}}},
        {"/syndication",
         {20,
          Validator::ETag,
          "<sy:updatePeriod xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\">daily</sy:updatePeriod>"
          "<sy:updateFrequency "
          "xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\">6</sy:updateFrequency>",
          {}}},
        {"/skips", {20, Validator::ETag, skips, {}}},
        {"/max-age", {20, Validator::ETag, {}, "Cache-Control: max-age=7200\r\n"}},
        {"/cookies", {240, Validator::ETag, {}, "Set-Cookie: id=1; Max-Age=31536000; Path=/\r\n"}},
    };
    for (auto habit = habits.begin(); habit != habits.end(); ++habit) {
        m_town->on(habit.key(), [habit = habit.value()](const Seen &seen) { return answerOf(habit, seen); });
        subscribe(m_town->url(habit.key()));
    }
    m_town->on("/expires", [](const Seen &seen) {
        const QByteArray expires = "Expires: " + httpDate(seen.at.addSecs(5400)) + "\r\n";
        return answerOf({20, Validator::ETag, {}, expires}, seen);
    });
    subscribe(m_town->url("/expires"));
    m_town->on("/old-place", [](const Seen &) {
        return HabitAnswer{"301 Moved Permanently", "Location: /new-place\r\n", {}};
    });
    m_town->on("/new-place", [](const Seen &seen) { return answerOf({300, Validator::ETag, {}, {}}, seen); });
    subscribe(m_town->url("/old-place"));
}

void SimulatedMonthTest::makeTroubles()
{
    // Every twelfth request is one too many; the time to wait comes in both forms.
    const auto trouble = [this](HabitServer &server, const QByteArray &status, bool asDate, int seconds) {
        return [this, &server, status, asDate, seconds, asked = 0](const Seen &seen) mutable {
            QDateTime &until = m_retryAfter[server.host()];
            if (until.isValid() && seen.at < until)
                m_tooEarly.append(seen);
            if (++asked % 12 != 0)
                return answerOf({60, Validator::ETag, {}, {}}, seen);
            // HTTP dates know whole seconds only.
            until = QDateTime::fromSecsSinceEpoch(seen.at.toSecsSinceEpoch() + seconds, Qt::UTC);
            const QByteArray value = asDate ? httpDate(until) : QByteArray::number(seconds);
            return HabitAnswer{status, "Retry-After: " + value + "\r\n", {}};
        };
    };
    m_busy->on("/news", trouble(*m_busy, "429 Too Many Requests", false, 9000));
    m_busy->on("/sport", [](const Seen &seen) { return answerOf({90, Validator::ETag, {}, {}}, seen); });
    m_closed->on("/news", trouble(*m_closed, "503 Service Unavailable", true, 5 * 3600));
    m_closed->on("/sport", [](const Seen &seen) { return answerOf({90, Validator::ETag, {}, {}}, seen); });
    m_ruin->on("/gone", [asked = 0](const Seen &seen) mutable {
        return ++asked < 4 ? answerOf({120, Validator::ETag, {}, {}}, seen) : HabitAnswer{"410 Gone", {}, {}};
    });
    m_ruin->on("/broken", [](const Seen &) { return HabitAnswer{"500 Internal Server Error", {}, "no"}; });
    m_ruin->on("/forbidden", [](const Seen &) { return HabitAnswer{"403 Forbidden", {}, "no"}; });
    for (const HabitServer *server : {m_busy.get(), m_closed.get()}) {
        subscribe(server->url("/news"));
        subscribe(server->url("/sport"));
    }
    for (const char *path : {"/gone", "/broken", "/forbidden"})
        subscribe(m_ruin->url(path));
    HabitServer nobody(QStringLiteral("127.0.0.5"), m_clock, m_log);
    subscribe(nobody.url("/nobody-listens"));
}

/// The clock goes on only while no request is on its way, so that slow sockets do not become slow servers.
void SimulatedMonthTest::waitFor(const std::function<bool()> &isOver)
{
    QEventLoop loop;
    QTimer ticks;
    connect(&ticks, &QTimer::timeout, &loop, [&] {
        if (isOver())
            loop.quit();
        else if (m_onTheirWay.count == 0)
            m_clock.advance(250ms);
    });
    ticks.start(1ms);
    if (!isOver())
        loop.exec();
}

void SimulatedMonthTest::refresh(bool byPerson)
{
    ++m_run;
    for (HabitServer *server : {m_town.get(), m_busy.get(), m_closed.get(), m_ruin.get()})
        server->setRun(m_run, byPerson);
    if (byPerson)
        m_service->refresh();
    else
        m_service->refreshDue();
    waitFor([this] { return !m_service->isRunning(); });
}

/// Every fifth day the program is started anew; twice somebody asks for everything.
void SimulatedMonthTest::month()
{
    const QDateTime begin = m_clock.now();
    for (int turn = 0; turn < kDays * kTurnsADay; ++turn) {
        refresh(false);
        if (turn == 10 * kTurnsADay + 3 || turn == 20 * kTurnsADay + 5)
            refresh(true);
        if (turn % (5 * kTurnsADay) == 5 * kTurnsADay - 1) {
            endProgram();
            startProgram();
        }
        const auto next = begin.addSecs((turn + 1) * std::chrono::seconds(kTurn).count());
        m_clock.advance(std::chrono::milliseconds(std::max<qint64>(0, m_clock.now().msecsTo(next))));
    }
}

QList<Seen> SimulatedMonthTest::requestsFor(const HabitServer &server, const QByteArray &path) const
{
    QList<Seen> found;
    std::copy_if(m_log.begin(), m_log.end(), std::back_inserter(found),
                 [&](const Seen &seen) { return seen.host == server.host() && seen.path == path; });
    return found;
}

void SimulatedMonthTest::everySourceWasRead()
{
    QSet<QString> asked;
    for (const Seen &seen : m_log)
        asked.insert(seen.host + QString::fromLatin1(seen.path));
    // One listens nowhere; the one that moved was asked at both of its addresses.
    QCOMPARE(asked.size(), m_subscribed);
    QVERIFY(requestsFor(*m_town, "/fast").size() > kDays * 20);
    QVERIFY(requestsFor(*m_town, "/never-new").size() >= kDays - 3);
}

void SimulatedMonthTest::everyRequestAfterTheFirstIsConditional()
{
    for (const QByteArray path : {"/etag", "/fast", "/never-new", "/ttl", "/syndication", "/skips",
                                  "/max-age", "/expires", "/cookies", "/both", "/new-place"}) {
        const QList<Seen> requests = requestsFor(*m_town, path);
        QVERIFY2(requests.size() > 5, path.constData());
        for (const Seen &seen : requests.mid(1))
            QVERIFY2(seen.header("if-none-match").startsWith("W/\""), path.constData());
    }
    for (const QByteArray path : {"/last-modified", "/both"}) {
        for (const Seen &seen : requestsFor(*m_town, path).mid(1))
            QVERIFY2(seen.header("if-modified-since").endsWith(" GMT"), path.constData());
    }
    for (const HabitServer *server : {m_busy.get(), m_closed.get()}) {
        for (const QByteArray path : {"/news", "/sport"}) {
            for (const Seen &seen : requestsFor(*server, path).mid(1))
                QVERIFY(seen.header("if-none-match").startsWith("W/\""));
        }
    }
}

void SimulatedMonthTest::neverAboveTheRhythm_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("leastMinutes");

    QTest::newRow("half the time between two articles") << QByteArray("/etag") << 162;
    QTest::newRow("a daily") << QByteArray("/last-modified") << 10 * 60;
    QTest::newRow("no validators: hourly") << QByteArray("/none") << 60;
    QTest::newRow("the fastest") << QByteArray("/fast") << 18;
    QTest::newRow("nothing new for a month: daily") << QByteArray("/never-new") << 21 * 60;
    QTest::newRow("ttl") << QByteArray("/ttl") << 180;
    QTest::newRow("syndication module") << QByteArray("/syndication") << 240;
    QTest::newRow("max-age") << QByteArray("/max-age") << 120;
    QTest::newRow("Expires") << QByteArray("/expires") << 90;
}

void SimulatedMonthTest::neverAboveTheRhythm()
{
    QFETCH(QByteArray, path);
    QFETCH(int, leastMinutes);
    const QList<Seen> requests = requestsFor(*m_town, path);
    QVERIFY(requests.size() > 20);
    for (qsizetype i = 1; i < requests.size(); ++i) {
        if (!requests.at(i).byPerson)
            QVERIFY(requests.at(i - 1).at.secsTo(requests.at(i).at) >= qint64(leastMinutes) * 60);
    }
}

void SimulatedMonthTest::nothingInHoursAndDaysToSkip()
{
    // Before the first answer nobody knew.
    for (const Seen &seen : requestsFor(*m_town, "/skips").mid(1)) {
        if (seen.byPerson)
            continue;
        const int hour = seen.at.time().hour();
        QVERIFY(hour > 3 && hour < 23);
        QVERIFY(seen.at.date().dayOfWeek() != 7);
    }
}

void SimulatedMonthTest::nothingBeforeRetryAfter()
{
    QVERIFY(m_retryAfter.value(m_busy->host()).isValid());
    QVERIFY(m_retryAfter.value(m_closed->host()).isValid());
    QVERIFY(m_tooEarly.isEmpty());
}

/// Both times are fixed here, so that the log alone decides.
void SimulatedMonthTest::aHostThatAskedForRestIsLeftAlone()
{
    const auto check = [this](const HabitServer &server, int rest) {
        const QList<Seen> news = requestsFor(server, "/news");
        const QList<Seen> sport = requestsFor(server, "/sport");
        int refusals = 0;
        for (qsizetype i = 11; i < news.size(); i += 12) {
            ++refusals;
            for (const Seen &seen : sport) {
                const qint64 after = seen.at.toSecsSinceEpoch() - news.at(i).at.toSecsSinceEpoch();
                QVERIFY(seen.byPerson || after <= 0 || after >= rest);
            }
        }
        QVERIFY(refusals > 5);
    };
    check(*m_busy, 9000);
    check(*m_closed, 5 * 3600);
}

void SimulatedMonthTest::goneIsGone()
{
    QCOMPARE(requestsFor(*m_ruin, "/gone").size(), 4);
}

void SimulatedMonthTest::movedIsFollowed()
{
    QCOMPARE(requestsFor(*m_town, "/old-place").size(), 3);
    QVERIFY(requestsFor(*m_town, "/new-place").size() > 50);
}

void SimulatedMonthTest::failuresAreAskedLessAndLess()
{
    for (const auto &[path, least] : {std::pair("/broken", 15 * 60), std::pair("/forbidden", 4 * 3600)}) {
        const QList<Seen> requests = requestsFor(*m_ruin, path);
        QVERIFY(requests.size() > kDays - 5);
        QVERIFY(requests.size() < kDays + 12);
        for (qsizetype i = 1; i < requests.size(); ++i) {
            const qint64 pause = requests.at(i - 1).at.secsTo(requests.at(i).at);
            QVERIFY(requests.at(i).byPerson || pause >= least);
            QVERIFY(requests.at(i).byPerson || i < 9 || pause >= 21 * 3600);
        }
    }
}

void SimulatedMonthTest::oneRequestForEachFeedAndRefresh()
{
    QSet<QString> seenInRun;
    for (const Seen &seen : m_log) {
        const QString key =
            QStringLiteral("%1 %2%3").arg(seen.run).arg(seen.host, QString::fromLatin1(seen.path));
        QVERIFY2(!seenInRun.contains(key), qPrintable(key));
        seenInRun.insert(key);
    }
}

/// In the quarter of an hour after a start there is no more than in any other.
void SimulatedMonthTest::aRestartIsNoBurst()
{
    QVERIFY(m_starts.size() > 5);
    for (const QDateTime &start : m_starts.mid(1)) {
        const auto inTurn = std::count_if(m_log.begin(), m_log.end(), [&](const Seen &seen) {
            return !seen.byPerson && seen.at >= start && seen.at < start.addSecs(20 * 60);
        });
        QVERIFY(inTurn < m_subscribed / 2);
    }
}

void SimulatedMonthTest::noCookiesNoReferrer()
{
    for (const Seen &seen : m_log) {
        QVERIFY(!seen.headers.contains("cookie"));
        QVERIFY(!seen.headers.contains("referer"));
    }
}

void SimulatedMonthTest::saysWhoAsks()
{
    for (const Seen &seen : m_log) {
        QCOMPARE(seen.header("user-agent"), kUserAgent);
        QVERIFY(seen.header("accept-encoding").contains("gzip"));
    }
}

QTEST_GUILESS_MAIN(SimulatedMonthTest)
#include "tst_simulated_month.moc"
