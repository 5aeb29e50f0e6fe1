// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures: what is decoded, what is refused, and that nothing waits.
#include "ui/common/thumbnails.h"

#include "base/executor.h"
#include "small_avif.h"
#include "ui/common/thumbnail_decoding.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace depesche;
using namespace depesche::ui;

namespace
{

const QSize kSize(76, 58);

/// A PNG that says it is huge, in a few bytes.
QByteArray hugePng()
{
    QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
    png += QByteArray::fromHex("0000ea60"
                               "0000ea60"
                               "0802000000");
    png += QByteArray::fromHex("00000000");
    return png;
}

} // namespace

class ThumbnailsTest : public QObject
{
    Q_OBJECT
private slots:
    void fillsItsSizeWithTheMiddle_data()
    {
        QTest::addColumn<QSize>("source");
        QTest::newRow("wide") << QSize(900, 100);
        QTest::newRow("tall") << QSize(100, 900);
        QTest::newRow("small") << QSize(10, 10);
        QTest::newRow("a line") << QSize(500, 1);
    }

    void fillsItsSizeWithTheMiddle()
    {
        QFETCH(QSize, source);
        QImage image(source, QImage::Format_RGB32);
        image.fill(Qt::green);
        const QImage thumbnail = decodeThumbnail(saved(image, "picture.png"), kSize, 6);
        QCOMPARE(thumbnail.size(), kSize);
        QCOMPARE(thumbnail.pixelColor(kSize.width() / 2, kSize.height() / 2), QColor(Qt::green));
        QCOMPARE(thumbnail.pixelColor(kSize.width() / 2, 1), QColor(Qt::green));
        QCOMPARE(thumbnail.pixelColor(0, 0).alpha(), 0); // round corners
    }

    void avifIsShown()
    {
        QFile file(m_folder.filePath(QStringLiteral("picture.avif")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(test::twoColorsAvif());
        file.close();
        const QImage thumbnail = decodeThumbnail(file.fileName(), kSize, 6);
        QCOMPARE(thumbnail.size(), kSize);
        QCOMPARE(thumbnail.pixelColor(10, kSize.height() / 2), QColor(208, 48, 32));
        QCOMPARE(thumbnail.pixelColor(kSize.width() - 10, kSize.height() / 2), QColor(32, 64, 192));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("not a picture");
        QTest::newRow("huge dimensions") << hugePng();
        QTest::newRow("huge AVIF") << test::hugeAvif();
        QTest::newRow("AVIF that is cut off") << test::twoColorsAvif().first(200);
        QTest::newRow("vector") << QByteArray(
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        QImage image(64, 64, QImage::Format_RGB32);
        image.fill(Qt::red);
        QFile whole(saved(image, "whole.png"));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QTest::newRow("cut off") << whole.read(50);
    }

    void refuses()
    {
        QFETCH(QByteArray, content);
        QFile file(m_folder.filePath(QStringLiteral("refused")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY(decodeThumbnail(file.fileName(), kSize, 6).isNull());
        QVERIFY(decodeThumbnail(m_folder.filePath(QStringLiteral("missing")), kSize, 6).isNull());
    }

    void arrivesLaterAndIsKept()
    {
        QImage image(200, 100, QImage::Format_RGB32);
        image.fill(Qt::blue);
        saved(image, "blue.png");
        int asked = 0;
        Executor executor(1);
        Thumbnails thumbnails(
            [&](const QString &hash) {
                ++asked;
                return m_folder.filePath(hash);
            },
            executor);
        QSignalSpy arrived(&thumbnails, &Thumbnails::arrived);
        QVERIFY(thumbnails.pixmap(QStringLiteral("blue.png"), kSize, 2).isNull());
        QVERIFY(thumbnails.pixmap(QStringLiteral("blue.png"), kSize, 2).isNull());
        QTRY_COMPARE(arrived.size(), 1);
        const QPixmap pixmap = thumbnails.pixmap(QStringLiteral("blue.png"), kSize, 2);
        QCOMPARE(pixmap.size(), kSize * 2);
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
        QCOMPARE(asked, 1);
        QVERIFY(thumbnails.pixmap(QString(), kSize, 1).isNull());
    }

    void whatCanNotBeReadIsTriedOnce()
    {
        int asked = 0;
        Executor executor(1);
        Thumbnails thumbnails(
            [&](const QString &hash) {
                ++asked;
                return m_folder.filePath(hash);
            },
            executor);
        QImage image(20, 20, QImage::Format_RGB32);
        image.fill(Qt::blue);
        saved(image, "good.png");
        QSignalSpy arrived(&thumbnails, &Thumbnails::arrived);
        thumbnails.pixmap(QStringLiteral("none.png"), kSize, 1);
        thumbnails.pixmap(QStringLiteral("good.png"), kSize, 1);
        QTRY_COMPARE(arrived.size(), 1);
        QTRY_VERIFY(thumbnails.pixmap(QStringLiteral("none.png"), kSize, 1).isNull());
        QCOMPARE(asked, 2);
    }

    void whatIsInSightComesFirst()
    {
        QStringList order;
        Executor executor(1);
        Thumbnails thumbnails(
            [&](const QString &hash) {
                order.append(hash);
                return m_folder.filePath(hash);
            },
            executor);
        for (int number = 0; number < 200; ++number)
            thumbnails.pixmap(QStringLiteral("%1.png").arg(number), kSize, 1);
        QTRY_COMPARE(order.size(), 66); // two at once, then the last 64
        QCOMPARE(order.at(2), QStringLiteral("199.png"));
        QCOMPARE(order.last(), QStringLiteral("136.png"));
    }

private:
    QString saved(const QImage &image, const char *name)
    {
        const QString file = m_folder.filePath(QLatin1String(name));
        image.save(file);
        return file;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(ThumbnailsTest)
#include "tst_thumbnails.moc"
