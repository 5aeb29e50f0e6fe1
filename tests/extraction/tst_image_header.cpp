// SPDX-License-Identifier: GPL-3.0-or-later
// Kind and size of pictures from their first bytes.
#include "extraction/image_header.h"

#include <QTest>

using namespace depesche;

class ImageHeaderTest final : public QObject
{
    Q_OBJECT

private slots:
    void read_data();
    void read();
    void cutAnywhere_data() { read_data(); }
    void cutAnywhere();
};

void ImageHeaderTest::read_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    const auto row = [](const char *name, const QByteArray &file, const char *type, int width, int height) {
        QTest::newRow(name) << file << QString::fromLatin1(type) << width << height;
    };
    row("png", QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000028000000168080600000000000000"),
        "image/png", 640, 360);
    row("gif", QByteArray("GIF89a\x80\x02\x68\x01\x00\x00\x00", 13), "image/gif", 640, 360);
    row("jpeg",
        QByteArray::fromHex(
            "ffd8ffe000104a46494600010100000100010000ffc0001108016802800301220002110103110100"),
        "image/jpeg", 640, 360);
    row("webp, lossy", QByteArray("RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0\x30\1\0\x9d\x01\x2a\x80\x02\x68\x01", 30),
        "image/webp", 640, 360);
    row("webp, extended", QByteArray("RIFF\x24\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x7f\2\0\x67\1\0", 31),
        "image/webp", 640, 360);
    row("text", QByteArray("Kein Bild, sondern ein Satz."), "", 0, 0);
    row("drawing", QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>"), "", 0, 0);
    row("nothing", QByteArray(), "", 0, 0);
}

void ImageHeaderTest::read()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, type);
    QFETCH(const int, width);
    QFETCH(const int, height);
    const extraction::ImageHeader header = extraction::readImageHeader(file);
    QCOMPARE(header.mimeType, type);
    QCOMPARE(header.width, width);
    QCOMPARE(header.height, height);
}

void ImageHeaderTest::cutAnywhere()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, type);
    for (qsizetype length = 0; length < file.size(); ++length) {
        // Of a size of its own, so that a byte read beyond it is noticed by the sanitizers.
        const QByteArray cut(file.constData(), length);
        const QString found = extraction::readImageHeader(cut).mimeType;
        QVERIFY(found.isEmpty() || found == type);
    }
}

QTEST_APPLESS_MAIN(ImageHeaderTest)
#include "tst_image_header.moc"
