// SPDX-License-Identifier: GPL-3.0-or-later
// Reading again: one question at a time, and a rest that is as long as the store was busy.
#include "services/library/reloader.h"

#include "fake_clock.h"

#include <QPromise>
#include <QRegularExpression>
#include <QTest>

#include <deque>

using namespace depesche;
using namespace std::chrono_literals;

class ReloaderTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void wishesWhileAskingAreOne();
    void restsAfterASlowAnswer();
    void restIsBounded();
    void failureIsNoEnd();

private:
    void answerNumber(int number)
    {
        m_questions.front().addResult(store::Result<int>(number));
        m_questions.front().finish();
        m_questions.pop_front();
    }

    testing::FakeClock m_clock;
    std::unique_ptr<QObject> m_context;
    std::unique_ptr<library::Reloader<int>> m_reloader;
    std::deque<QPromise<store::Result<int>>> m_questions;
    int m_asked = 0;
    QList<int> m_taken;
};

void ReloaderTest::init()
{
    m_questions.clear();
    m_taken.clear();
    m_asked = 0;
    m_context = std::make_unique<QObject>();
    m_reloader = std::make_unique<library::Reloader<int>>(
        m_clock, m_context.get(),
        [this] {
            ++m_asked;
            m_questions.emplace_back();
            m_questions.back().start();
            return m_questions.back().future();
        },
        [this](int number) { m_taken.append(number); });
}

void ReloaderTest::wishesWhileAskingAreOne()
{
    for (int i = 0; i < 5; ++i)
        m_reloader->reload();
    QCOMPARE(m_asked, 1);
    answerNumber(1);
    QTRY_COMPARE(m_asked, 2);
    answerNumber(2);
    QTRY_COMPARE(m_taken, (QList<int>{1, 2}));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_asked, 2);
    m_reloader->reload();
    QCOMPARE(m_asked, 3);
}

void ReloaderTest::restsAfterASlowAnswer()
{
    m_reloader->reload();
    m_clock.advance(20ms);
    answerNumber(1);
    QTRY_COMPARE(m_taken, QList<int>{1});
    m_reloader->reload();
    m_clock.advance(79ms);
    QCOMPARE(m_asked, 1);
    m_clock.advance(1ms);
    QCOMPARE(m_asked, 2);
}

void ReloaderTest::restIsBounded()
{
    m_reloader->reload();
    m_clock.advance(1h);
    answerNumber(1);
    QTRY_COMPARE(m_taken, QList<int>{1});
    m_reloader->reload();
    m_clock.advance(1s);
    QCOMPARE(m_asked, 2);
}

void ReloaderTest::failureIsNoEnd()
{
    m_reloader->reload();
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral("could not be read again: \"full\"")));
    m_questions.front().addResult(store::Result<int>(
        Unexpected{store::StoreError{store::StoreErrorCode::DiskFull, QStringLiteral("full"), {}}}));
    m_questions.front().finish();
    m_questions.pop_front();
    m_reloader->reload();
    QTRY_COMPARE(m_asked, 2);
    answerNumber(7);
    QTRY_COMPARE(m_taken, QList<int>{7});
}

QTEST_GUILESS_MAIN(ReloaderTest)
#include "tst_reloader.moc"
