// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept as a picture and what is not, by content alone.
#include "fetching/picture_check.h"

#include "small_avif.h"
#include "small_pictures.h"

#include <QFile>
#include <QTest>

using namespace depesche;
using fetching::checkPicture;

namespace
{

/// A literal with zeros in it, without the one at its end.
template <std::size_t N>
QByteArray bytesOf(const char (&literal)[N])
{
    return QByteArray(literal, qsizetype(N - 1));
}

} // namespace

class PictureCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void kept_data();
    void kept();
    void refused_data();
    void refused();
    void readsCaptionAndCredit();
};

void PictureCheckTest::kept_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mimeType");
    QTest::addColumn<QSize>("size");
    QTest::newRow("PNG") << testing::smallPng() << "image/png" << QSize(1, 1);
    QTest::newRow("PNG of just so many pixels")
        << testing::pngHeader(8000, 8000) << "image/png" << QSize(8000, 8000);
    QTest::newRow("GIF") << bytesOf("GIF89a\x03\0\x02\0\x80\0\0\xff\xff\xff\0\0\0,\0\0\0\0") << "image/gif"
                         << QSize(3, 2);
    QTest::newRow("WebP") << bytesOf("RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x1f\0\0\x0f\0\0\0\0")
                          << "image/webp" << QSize(32, 16);
    QTest::newRow("BMP") << bytesOf(
                                "BM\x3a\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x05\0\0\0\x04\0\0\0\x01\0\x18\0")
                         << "image/bmp" << QSize(5, 4);
    QTest::newRow("ICO") << bytesOf("\0\0\1\0\1\0\x10\x20\0\0\1\0\x20\0\x68\4\0\0\x16\0\0\0")
                         << "image/x-icon" << QSize(16, 32);
    QTest::newRow("AVIF") << test::twoColorsAvif() << "image/avif" << QSize(16, 12);
    QTest::newRow("AVIF that is turned") << test::turnedAvif() << "image/avif" << QSize(12, 16);
    QTest::newRow("ICO of the largest size")
        << bytesOf("\0\0\1\0\1\0\0\0\0\0\1\0\x20\0\x68\4\0\0\x16\0\0\0") << "image/x-icon" << QSize(256, 256);
}

void PictureCheckTest::kept()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mimeType);
    QFETCH(QSize, size);
    const auto picture = checkPicture(bytes);
    QVERIFY(picture.hasValue());
    QCOMPARE(picture->mimeType, mimeType);
    QCOMPARE(QSize(picture->width, picture->height), size);
}

void PictureCheckTest::refused_data()
{
    using fetching::PictureRefusal;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<PictureRefusal>("reason");
    QTest::newRow("nothing") << QByteArray() << PictureRefusal::NotAPicture;
    QTest::newRow("text") << QByteArray("Not Found") << PictureRefusal::NotAPicture;
    QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><title>404</title><p>No such picture")
                                << PictureRefusal::NotAPicture;
    QTest::newRow("SVG") << QByteArray(
                                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")
                         << PictureRefusal::NotAPicture;
    QTest::newRow("SVG with a declaration")
        << QByteArray("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>")
        << PictureRefusal::NotAPicture;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << PictureRefusal::NotAPicture;
    QTest::newRow("TIFF, which pages do not show")
        << bytesOf("II*\0\x08\0\0\0\0\0\0\0\0\0") << PictureRefusal::NotAPicture;
    QTest::newRow("the first bytes of a PNG")
        << testing::pngHeader(1, 1).first(10) << PictureRefusal::NotAPicture;
    QTest::newRow("ICO without a picture")
        << bytesOf("\0\0\1\0\0\0\x10\x10\0\0\1\0\x20\0\x68\4\0\0\x16\0\0\0") << PictureRefusal::NotAPicture;
    QTest::newRow("PNG that would fill the memory")
        << testing::pngHeader(60'000, 60'000) << PictureRefusal::TooLarge;
    QTest::newRow("AVIF in a kilobyte that would fill the memory")
        << test::hugeAvif() << PictureRefusal::TooLarge;
    QTest::newRow("the first bytes of an AVIF")
        << test::twoColorsAvif().first(100) << PictureRefusal::NotAPicture;
    QTest::newRow("PNG one row too high") << testing::pngHeader(8000, 8001) << PictureRefusal::TooLarge;
    QTest::newRow("PNG whose area overflows 32 bits")
        << testing::pngHeader(65'536, 65'536) << PictureRefusal::TooLarge;
    QTest::newRow("PNG of an absurd size")
        << testing::pngHeader(0x7fffffff, 0x7fffffff) << PictureRefusal::NotAPicture;
    QTest::newRow("JPEG that ends before its size")
        << bytesOf("\xff\xd8\xff\xe0\0\x10JFIF") << PictureRefusal::NotAPicture;
}

void PictureCheckTest::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(fetching::PictureRefusal, reason);
    const auto picture = checkPicture(bytes);
    QVERIFY(!picture.hasValue());
    QCOMPARE(picture.error(), reason);
}

void PictureCheckTest::readsCaptionAndCredit()
{
    QFile file(QStringLiteral(SOURCE_DIR "/tests/newsroom/pictures/faehre-abend.jpg"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto picture = checkPicture(file.readAll());
    QVERIFY(picture.hasValue());
    QCOMPARE(picture->mimeType, QStringLiteral("image/jpeg"));
    QCOMPARE(picture->width, 1280);
    QVERIFY(picture->height > 0);
    QVERIFY(!picture->facts.caption.isEmpty());
    QVERIFY(!picture->facts.credit.isEmpty());
}

QTEST_GUILESS_MAIN(PictureCheckTest)
#include "tst_picture_check.moc"
