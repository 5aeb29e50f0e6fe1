// SPDX-License-Identifier: GPL-3.0-or-later
// Size and pixels of AVIF files; what is broken, too large, or says of itself what is not so.
#include "pictures/avif.h"

#include "small_avif.h"

#include <QTest>

using namespace depesche;
using pictures::Raster;

namespace
{

constexpr qint64 kMostPixels = 60'000'000;

QList<int> pixel(const Raster &raster, int x, int y)
{
    QList<int> channels;
    for (int i = 0; i < 4; ++i)
        channels.append(uchar(raster.rgba[(y * raster.size.width() + x) * 4 + i]));
    return channels;
}

} // namespace

class AvifTest : public QObject
{
    Q_OBJECT

private slots:
    void sizeAndPixels();
    void turned();
    void transparent();
    void limits();
    void largerThanItSays_data();
    void largerThanItSays();
    void otherFiles_data();
    void otherFiles();
    void cutOff();
    void changedBytes();
};

void AvifTest::sizeAndPixels()
{
    const QByteArray file = test::twoColorsAvif();
    QVERIFY(pictures::isAvif(file));
    QCOMPARE(pictures::avifSize(file), QSize(16, 12));
    const auto raster = pictures::decodeAvif(file, kMostPixels);
    QVERIFY(raster);
    QCOMPARE(raster->size, QSize(16, 12));
    QCOMPARE(raster->rgba.size(), 16 * 12 * 4);
    QVERIFY(!raster->hasAlpha);
    QCOMPARE(pixel(*raster, 0, 0), (QList<int>{208, 48, 32, 255}));
    QCOMPARE(pixel(*raster, 15, 11), (QList<int>{32, 64, 192, 255}));
}

void AvifTest::turned()
{
    QCOMPARE(pictures::avifSize(test::turnedAvif()), QSize(12, 16));
    const auto raster = pictures::decodeAvif(test::turnedAvif(), kMostPixels);
    QVERIFY(raster);
    QCOMPARE(raster->size, QSize(16, 12));
    QCOMPARE(raster->quarterTurns, 1);
    QCOMPARE(raster->mirror, Raster::Mirror::None);
}

void AvifTest::transparent()
{
    const auto raster = pictures::decodeAvif(test::transparentAvif(), kMostPixels);
    QVERIFY(raster && raster->hasAlpha);
    const QList<int> channels = pixel(*raster, 3, 3);
    QCOMPARE(channels.first(3), (QList<int>{32, 64, 192}));
    QVERIFY(channels[3] == 127 || channels[3] == 128);
}

void AvifTest::limits()
{
    QCOMPARE(pictures::avifSize(test::hugeAvif()), QSize(12'000, 9'000));
    QVERIFY(!pictures::decodeAvif(test::hugeAvif(), kMostPixels));
    QVERIFY(!pictures::decodeAvif(test::twoColorsAvif(), 16 * 12 - 1));
    QVERIFY(pictures::decodeAvif(test::twoColorsAvif(), 16 * 12));
}

void AvifTest::largerThanItSays_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("small") << 64 << 64;
    QTest::newRow("nothing") << 0 << 0;
    QTest::newRow("a line") << 12'000 << 1;
    QTest::newRow("all there is") << -1 << -1;
}

void AvifTest::largerThanItSays()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QVERIFY(!pictures::decodeAvif(test::lyingAvif(width, height), kMostPixels));
}

void AvifTest::otherFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("no picture");
    QTest::newRow("a film") << QByteArray::fromHex("00000018667479706d703432000000006d70343269736f6d");
    QTest::newRow("the name alone") << QByteArray::fromHex("0000001066747970617669660000000061766966");
}

void AvifTest::otherFiles()
{
    QFETCH(QByteArray, file);
    QVERIFY(pictures::avifSize(file).isEmpty());
    QVERIFY(!pictures::decodeAvif(file, kMostPixels));
}

void AvifTest::cutOff()
{
    const QByteArray whole = test::transparentAvif();
    for (qsizetype length = 0; length + 1 < whole.size(); ++length) {
        // A buffer of its own, so that reading beyond its end is seen under the sanitizers.
        const QByteArray part(whole.constData(), length);
        pictures::avifSize(part);
        QVERIFY2(!pictures::decodeAvif(part, kMostPixels), qPrintable(QString::number(length)));
    }
}

void AvifTest::changedBytes()
{
    const QByteArray whole = test::twoColorsAvif();
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (const char value : {'\0', '\1', '\x7f', '\xff'}) {
            QByteArray changed = whole;
            changed[at] = value;
            const auto raster = pictures::decodeAvif(changed, 10'000);
            QVERIFY(!raster ||
                    raster->rgba.size() == qsizetype(raster->size.width()) * raster->size.height() * 4);
        }
    }
}

QTEST_GUILESS_MAIN(AvifTest)
#include "tst_avif.moc"
