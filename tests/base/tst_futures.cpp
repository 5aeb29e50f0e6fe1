// SPDX-License-Identifier: GPL-3.0-or-later
// Work on the pool, its continuation on an object that may be gone, and requests to stop.
#include "base/cancellation.h"
#include "base/continue_on.h"
#include "base/executor.h"

#include <QPromise>
#include <QSignalSpy>
#include <QtTest/QTest>

using namespace depesche;

class TestFutures : public QObject
{
    Q_OBJECT
private slots:
    void continuesOnTheAskersThread();
    void finishedFutureContinuesLater();
    void noCallForAnObjectThatIsGone();
    void noCallForACancelledFuture();
    void poolEndsWhatHasBegun();
    void cancelsOnce();
    void emptyCancellationNeverCancels();
};

void TestFutures::continuesOnTheAskersThread()
{
    Executor executor(2);
    QObject asker;
    QThread *workThread = nullptr;
    QThread *callThread = nullptr;
    int result = 0;
    continueOn(&asker, executor.run([&workThread] {
        workThread = QThread::currentThread();
        return 42;
    }),
               [&](int value) {
                   result = value;
                   callThread = QThread::currentThread();
               });
    QTRY_COMPARE(result, 42);
    QCOMPARE(callThread, QThread::currentThread());
    QVERIFY(workThread != QThread::currentThread());
}

void TestFutures::finishedFutureContinuesLater()
{
    QPromise<int> promise;
    promise.start();
    promise.addResult(7);
    promise.finish();
    QObject asker;
    int result = 0;
    continueOn(&asker, promise.future(), [&result](int value) { result = value; });
    QCOMPARE(result, 0); // never within the call: the asker may not be ready for it
    QTRY_COMPARE(result, 7);
}

void TestFutures::noCallForAnObjectThatIsGone()
{
    QPromise<int> promise;
    promise.start();
    bool called = false;
    {
        QObject asker;
        continueOn(&asker, promise.future(), [&called](int) { called = true; });
    }
    promise.addResult(1);
    promise.finish();
    QObject other;
    bool otherCalled = false;
    continueOn(&other, promise.future(), [&otherCalled](int) { otherCalled = true; });
    QTRY_VERIFY(otherCalled);
    QVERIFY(!called);
}

void TestFutures::noCallForACancelledFuture()
{
    QPromise<int> cancelled;
    cancelled.start();
    QObject asker;
    bool called = false;
    continueOn(&asker, cancelled.future(), [&called](int) { called = true; });
    cancelled.future().cancel();
    cancelled.finish();
    bool laterCalled = false;
    QPromise<int> later;
    later.start();
    continueOn(&asker, later.future(), [&laterCalled](int) { laterCalled = true; });
    later.addResult(1);
    later.finish();
    QTRY_VERIFY(laterCalled);
    QVERIFY(!called);
}

void TestFutures::poolEndsWhatHasBegun()
{
    std::atomic<bool> begun{false};
    std::atomic<bool> ended{false};
    {
        Executor executor(1);
        (void)executor.run([&] {
            begun = true;
            QThread::yieldCurrentThread();
            ended = true;
        });
        QTRY_VERIFY(begun.load());
    }
    QVERIFY(ended.load());
}

void TestFutures::cancelsOnce()
{
    const Cancellation cancellation = Cancellation::make();
    const Cancellation copy = cancellation;
    QSignalSpy spy(copy.source(), &CancellationSource::cancelled);
    QVERIFY(!copy.isCancelled());
    cancellation.cancel();
    copy.cancel();
    QVERIFY(cancellation.isCancelled());
    QVERIFY(copy.isCancelled());
    QCOMPARE(spy.count(), 1);
}

void TestFutures::emptyCancellationNeverCancels()
{
    const Cancellation none;
    none.cancel();
    QVERIFY(!none.isCancelled());
    QVERIFY(!none.source());
}

QTEST_GUILESS_MAIN(TestFutures)
#include "tst_futures.moc"
