// SPDX-License-Identifier: GPL-3.0-or-later
// Captions and credits in picture files; the files are made here, byte for byte.
#include "extraction/image_metadata.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <exiv2/exiv2.hpp>

using namespace depesche;
using extraction::ImageMetadata;

namespace
{

/// The smallest picture that is one: 1 by 1, grey.
QByteArray bareJpeg()
{
    return QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000ffdb004300" +
                               QByteArray("01").repeated(64) +
                               "ffc0000b080001000101011100ffc4001400010000000000000000000000000000000009ffc40"
                               "014100100000000000000000000"
                               "0000000000000000ffda0008010100003f0054dfffd9");
}

struct Written {
    std::vector<std::pair<const char *, std::string>> iptc;
    std::vector<std::pair<const char *, std::string>> xmp;
    std::vector<std::pair<const char *, std::string>> exif;
};

QByteArray pictureWith(const Written &written)
{
    const QByteArray bare = bareJpeg();
    auto image =
        Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(bare.constData()), bare.size());
    image->readMetadata();
    for (const auto &[key, value] : written.iptc) {
        Exiv2::StringValue text(value);
        image->iptcData().add(Exiv2::IptcKey(key), &text);
    }
    for (const auto &[key, value] : written.xmp)
        image->xmpData()[key] = value;
    for (const auto &[key, value] : written.exif)
        image->exifData()[key] = value;
    image->writeMetadata();
    auto &io = image->io();
    io.open();
    QByteArray bytes(qsizetype(io.size()), '\0');
    io.read(reinterpret_cast<Exiv2::byte *>(bytes.data()), bytes.size());
    return bytes;
}

constexpr auto kUtf8Mark = "\x1b%G";

} // namespace

class ImageMetadataTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Exiv2::XmpParser::initialize(); }
    void iptc();
    void iptcWithoutMarkIsLatin1();
    void xmp();
    void xmpLanguage();
    void xmpBeforeIptcBeforeExif();
    void exif();
    void textOfACameraIsNoCaption();
    void nothingWritten();
    void noPicture_data();
    void noPicture();
    void cutAnywhere();
    void picturesOfTheNewsroom();
};

void ImageMetadataTest::iptc()
{
    const auto result =
        extraction::readImageMetadata(pictureWith({{{"Iptc.Envelope.CharacterSet", kUtf8Mark},
                                                    {"Iptc.Application2.Caption", "Die Fähre im Nebel"},
                                                    {"Iptc.Application2.Headline", "Nebel"},
                                                    {"Iptc.Application2.Credit", "Nordblick"},
                                                    {"Iptc.Application2.Byline", "Ines Carstens"},
                                                    {"Iptc.Application2.Byline", "Jonas Abel"},
                                                    {"Iptc.Application2.Copyright", "© Nordblick"}},
                                                   {},
                                                   {}}));
    QVERIFY(result);
    QCOMPARE(result->caption, QStringLiteral("Die Fähre im Nebel"));
    QCOMPARE(result->headline, QStringLiteral("Nebel"));
    QCOMPARE(result->credit, QStringLiteral("Nordblick"));
    QCOMPARE(result->creator, QStringLiteral("Ines Carstens, Jonas Abel"));
    QCOMPARE(result->copyright, QStringLiteral("© Nordblick"));
    QCOMPARE(result->mimeType, QStringLiteral("image/jpeg"));
    QCOMPARE(result->width, 1);
    QCOMPARE(result->height, 1);
}

void ImageMetadataTest::iptcWithoutMarkIsLatin1()
{
    const auto result =
        extraction::readImageMetadata(pictureWith({{{"Iptc.Application2.Caption", "F\xe4hre"}}, {}, {}}));
    QVERIFY(result);
    QCOMPARE(result->caption, QStringLiteral("Fähre"));
}

void ImageMetadataTest::xmp()
{
    const auto result = extraction::readImageMetadata(
        pictureWith({{},
                     {{"Xmp.dc.description", "lang=x-default Die Fähre"},
                      {"Xmp.photoshop.Headline", "Nebel"},
                      {"Xmp.photoshop.Credit", "Nordblick"},
                      {"Xmp.dc.creator", "Ines Carstens"},
                      {"Xmp.dc.rights", "lang=x-default © Nordblick"},
                      {"Xmp.photoshop.DateCreated", "2024-03-01T08:15:00+01:00"}},
                     {}}));
    QVERIFY(result);
    QCOMPARE(result->caption, QStringLiteral("Die Fähre"));
    QCOMPARE(result->headline, QStringLiteral("Nebel"));
    QCOMPARE(result->credit, QStringLiteral("Nordblick"));
    QCOMPARE(result->creator, QStringLiteral("Ines Carstens"));
    QCOMPARE(result->copyright, QStringLiteral("© Nordblick"));
    QCOMPARE(result->date.toUTC().toString(Qt::ISODate), QStringLiteral("2024-03-01T07:15:00Z"));
}

void ImageMetadataTest::xmpLanguage()
{
    const QByteArray bare = bareJpeg();
    auto image =
        Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(bare.constData()), bare.size());
    image->readMetadata();
    Exiv2::LangAltValue texts;
    texts.read("lang=x-default The ferry");
    texts.read("lang=de Die Fähre");
    image->xmpData().add(Exiv2::XmpKey("Xmp.dc.description"), &texts);
    image->writeMetadata();
    auto &io = image->io();
    io.open();
    QByteArray bytes(qsizetype(io.size()), '\0');
    io.read(reinterpret_cast<Exiv2::byte *>(bytes.data()), bytes.size());
    QCOMPARE(extraction::readImageMetadata(bytes, {QStringLiteral("de")})->caption,
             QStringLiteral("Die Fähre"));
    QCOMPARE(extraction::readImageMetadata(bytes, {QStringLiteral("fr")})->caption,
             QStringLiteral("The ferry"));
}

void ImageMetadataTest::xmpBeforeIptcBeforeExif()
{
    const std::pair<const char *, std::string> exif{"Exif.Image.ImageDescription", "aus Exif"};
    const std::pair<const char *, std::string> iptc{"Iptc.Application2.Caption", "aus IPTC"};
    const std::pair<const char *, std::string> xmp{"Xmp.dc.description", "lang=x-default aus XMP"};
    QCOMPARE(extraction::readImageMetadata(pictureWith({{iptc}, {xmp}, {exif}}))->caption,
             QStringLiteral("aus XMP"));
    QCOMPARE(extraction::readImageMetadata(pictureWith({{iptc}, {}, {exif}}))->caption,
             QStringLiteral("aus IPTC"));
}

void ImageMetadataTest::exif()
{
    const auto result =
        extraction::readImageMetadata(pictureWith({{},
                                                   {},
                                                   {{"Exif.Image.ImageDescription", "Die Fähre"},
                                                    {"Exif.Image.Artist", "Ines Carstens"},
                                                    {"Exif.Image.Copyright", "Nordblick"}}}));
    QVERIFY(result);
    QCOMPARE(result->caption, QStringLiteral("Die Fähre"));
    QCOMPARE(result->creator, QStringLiteral("Ines Carstens"));
    QCOMPARE(result->copyright, QStringLiteral("Nordblick"));
}

void ImageMetadataTest::textOfACameraIsNoCaption()
{
    const auto result = extraction::readImageMetadata(
        pictureWith({{}, {}, {{"Exif.Image.ImageDescription", "OLYMPUS DIGITAL CAMERA"}}}));
    QVERIFY(result);
    QCOMPARE(result->caption, QString());
}

void ImageMetadataTest::nothingWritten()
{
    const auto result = extraction::readImageMetadata(bareJpeg());
    QVERIFY(result);
    QVERIFY(result->caption.isEmpty() && result->credit.isEmpty() && result->creator.isEmpty());
    QVERIFY(!result->date.isValid());
}

void ImageMetadataTest::noPicture_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("Kein Bild.");
    QTest::newRow("page") << QByteArray("<!doctype html><p>Kein Bild.");
    QTest::newRow("drawing") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
}

void ImageMetadataTest::noPicture()
{
    QFETCH(const QByteArray, bytes);
    const auto result = extraction::readImageMetadata(bytes);
    QVERIFY(!result);
    QCOMPARE(result.error(), extraction::ImageMetadataError::NotAnImage);
}

/// A file that ends too early gives what can be read, or a reason, but never an exception.
void ImageMetadataTest::cutAnywhere()
{
    const QByteArray whole = pictureWith({{{"Iptc.Application2.Caption", "Nebel"}},
                                          {{"Xmp.photoshop.Credit", "Nordblick"}},
                                          {{"Exif.Image.Artist", "Ines Carstens"}}});
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto result = extraction::readImageMetadata(whole.left(length));
        QVERIFY(!result || result->caption.isEmpty() || result->caption == QStringLiteral("Nebel"));
    }
}

void ImageMetadataTest::picturesOfTheNewsroom()
{
    QDir pictures(QStringLiteral(SOURCE_DIR "/tests/newsroom/pictures"));
    const QStringList files = pictures.entryList({QStringLiteral("*.jpg")}, QDir::Files);
    QVERIFY(!files.isEmpty());
    int described = 0;
    for (const QString &name : files) {
        QFile file(pictures.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto result = extraction::readImageMetadata(file.readAll());
        QVERIFY2(result, qPrintable(name));
        QVERIFY2(result->width > 0 && result->height > 0, qPrintable(name));
        described += !result->caption.isEmpty() && !result->credit.isEmpty() ? 1 : 0;
    }
    QVERIFY(described > 0);
}

QTEST_APPLESS_MAIN(ImageMetadataTest)
#include "tst_image_metadata.moc"
