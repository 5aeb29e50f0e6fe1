// SPDX-License-Identifier: GPL-3.0-or-later
// Unpacking: whole, cut, broken and exploding bodies, in pieces of any size.
#include "net/content_decoder.h"

#include <QtTest/QTest>

#include <zlib.h>

using namespace depesche::net;

namespace
{

QByteArray pack(const QByteArray &plain, int windowBits)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(plain.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.data()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray gzip(const QByteArray &plain)
{
    return pack(plain, MAX_WBITS + 16);
}

} // namespace

class TestContentDecoder : public QObject
{
    Q_OBJECT
private slots:
    void decodes_data();
    void decodes();
    void seesCutBodies_data();
    void seesCutBodies();
    void stopsAtTheLimit();
    void knowsWhatItDoesNotKnow();
    void seesGarbage();
};

void TestContentDecoder::decodes_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("packed");
    QTest::addColumn<QByteArray>("plain");
    const QByteArray text = QByteArray("Nachrichten aus Nordhafen. ").repeated(5000);
    QTest::newRow("identity") << QByteArray() << text << text;
    QTest::newRow("gzip") << QByteArray("gzip") << gzip(text) << text;
    QTest::newRow("gzip, other case") << QByteArray(" GZip ") << gzip(text) << text;
    QTest::newRow("two gzip members") << QByteArray("gzip") << gzip(text) + gzip("end") << text + "end";
    QTest::newRow("gzip with padding") << QByteArray("gzip") << gzip(text) + QByteArray(10, '\0') << text;
    QTest::newRow("zlib") << QByteArray("deflate") << pack(text, MAX_WBITS) << text;
    QTest::newRow("raw deflate") << QByteArray("deflate") << pack(text, -MAX_WBITS) << text;
    QTest::newRow("plain text labelled gzip") << QByteArray("gzip") << text << text;
    QTest::newRow("nothing") << QByteArray("gzip") << QByteArray() << QByteArray();
}

void TestContentDecoder::decodes()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, packed);
    QFETCH(QByteArray, plain);
    for (const qsizetype step : {qsizetype(1), qsizetype(777), packed.size() + 1}) {
        ContentDecoder decoder(encoding, 1'000'000);
        for (qsizetype at = 0; at < packed.size(); at += step)
            QCOMPARE(decoder.add(packed.mid(at, step)), DecodeState::More);
        QVERIFY(decoder.isComplete());
        QCOMPARE(decoder.takeBody(), plain);
    }
}

void TestContentDecoder::seesCutBodies_data()
{
    QTest::addColumn<int>("missing");
    QTest::newRow("last byte") << 1;
    QTest::newRow("checksum") << 8;
    QTest::newRow("half") << 40;
}

void TestContentDecoder::seesCutBodies()
{
    QFETCH(int, missing);
    ContentDecoder decoder("gzip", 1'000'000);
    QCOMPARE(decoder.add(gzip(QByteArray("Nordhafen ").repeated(2000)).chopped(missing)), DecodeState::More);
    QVERIFY(!decoder.isComplete());
}

void TestContentDecoder::stopsAtTheLimit()
{
    ContentDecoder packed("gzip", 100'000);
    QCOMPARE(packed.add(gzip(QByteArray(50'000'000, '\0'))), DecodeState::UnpacksTooLarge);
    QVERIFY(packed.takeBody().size() <= 100'000);
    ContentDecoder plain({}, 10);
    QCOMPARE(plain.add("0123456789"), DecodeState::More);
    QCOMPARE(plain.add("0"), DecodeState::TooLarge);
}

void TestContentDecoder::knowsWhatItDoesNotKnow()
{
    QVERIFY(!ContentDecoder("frobnicate", 10).isKnown());
    QVERIFY(ContentDecoder("x-gzip", 10).isKnown());
}

void TestContentDecoder::seesGarbage()
{
    QByteArray broken = gzip(QByteArray("Nordhafen ").repeated(2000));
    broken[12] = char(broken[12] ^ 0xff);
    broken[13] = char(broken[13] ^ 0xff);
    ContentDecoder decoder("gzip", 1'000'000);
    const DecodeState state = decoder.add(broken);
    QVERIFY(state == DecodeState::Broken || !decoder.isComplete());
}

QTEST_APPLESS_MAIN(TestContentDecoder)
#include "tst_content_decoder.moc"
