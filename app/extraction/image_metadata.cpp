// SPDX-License-Identifier: GPL-3.0-or-later
// Reads IPTC, XMP and Exif with exiv2; everything it throws ends in this file.
#include "extraction/image_metadata.h"

#include "extraction/image_header.h"

#include <QStringDecoder>
#include <QStringList>

#include <exiv2/exiv2.hpp>
#include <exiv2/webpimage.hpp>

#include <algorithm>
#include <array>
#include <mutex>

namespace depesche::extraction
{

namespace
{

constexpr qsizetype kMaxFile = 64 * 1024 * 1024;
constexpr qsizetype kMaxText = 16 * 1024;

QString strictUtf8OrLatin1(const std::string &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QByteArrayView view(bytes.data(), qsizetype(bytes.size()));
    QString text = utf8.decode(view);
    return utf8.hasError() ? QString::fromLatin1(view) : text;
}

QString cleaned(QString text)
{
    text.truncate(kMaxText);
    text.removeIf([](QChar c) { return c.isNull(); });
    return text.trimmed();
}

/// Exif text is ASCII by the standard and anything in practice.
QString exifText(const Exiv2::ExifData &data, const char *key)
{
    const auto found = data.findKey(Exiv2::ExifKey(key));
    return found == data.end() ? QString() : cleaned(strictUtf8OrLatin1(found->toString()));
}

/// All values of a repeatable dataset, joined.
QString iptcText(const Exiv2::IptcData &data, const char *key, bool markedUtf8)
{
    QStringList parts;
    const Exiv2::IptcKey wanted(key);
    for (const Exiv2::Iptcdatum &datum : data) {
        if (datum.tag() != wanted.tag() || datum.record() != wanted.record())
            continue;
        const std::string bytes = datum.toString();
        const QString text = cleaned(markedUtf8 ? QString::fromStdString(bytes) : strictUtf8OrLatin1(bytes));
        if (!text.isEmpty())
            parts.append(text);
    }
    return parts.join(QStringLiteral(", "));
}

/// Of the alternatives the best language, else the default, else the first.
QString languageAlternative(const Exiv2::LangAltValue &value, const QStringList &languages)
{
    for (const QString &language : languages) {
        for (const auto &[name, text] : value.value_) {
            if (QString::fromStdString(name).startsWith(language, Qt::CaseInsensitive))
                return QString::fromStdString(text);
        }
    }
    const auto found = value.value_.find("x-default");
    if (found != value.value_.end())
        return QString::fromStdString(found->second);
    return value.value_.empty() ? QString() : QString::fromStdString(value.value_.begin()->second);
}

QString xmpText(const Exiv2::XmpData &data, const char *key, const QStringList &languages = {})
{
    const auto found = data.findKey(Exiv2::XmpKey(key));
    if (found == data.end())
        return {};
    if (const auto *alternative = dynamic_cast<const Exiv2::LangAltValue *>(&found->value()))
        return cleaned(languageAlternative(*alternative, languages));
    // Of plain text count() is the number of characters.
    if (dynamic_cast<const Exiv2::XmpArrayValue *>(&found->value()) == nullptr)
        return cleaned(QString::fromStdString(found->toString()));
    QStringList parts;
    for (long i = 0; i < found->count(); ++i) {
        const QString part = cleaned(QString::fromStdString(found->toString(i)));
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QStringLiteral(", "));
}

/// What cameras write into the caption by themselves.
bool isCameraDefault(const QString &caption)
{
    static const QStringList kDefaults = {QStringLiteral("OLYMPUS DIGITAL CAMERA"),
                                          QStringLiteral("SONY DSC"),
                                          QStringLiteral("DCF 1.0"),
                                          QStringLiteral("DIGITAL CAMERA"),
                                          QStringLiteral("SAMSUNG"),
                                          QStringLiteral("KONICA MINOLTA"),
                                          QStringLiteral("MINOLTA DIGITAL CAMERA"),
                                          QStringLiteral("Default"),
                                          QStringLiteral("untitled"),
                                          QStringLiteral("Exif_JPEG_PICTURE"),
                                          QStringLiteral("Exif_JPEG_420"),
                                          QStringLiteral("<KENOX S"),
                                          QStringLiteral("charset=\"Ascii\""),
                                          QStringLiteral("Digital StillCamera")};
    for (const QString &text : kDefaults) {
        if (caption.compare(text, Qt::CaseInsensitive) == 0)
            return true;
    }
    return caption.startsWith(QStringLiteral("KODAK Digital Still"), Qt::CaseInsensitive);
}

QDateTime exifDate(QString text, const QString &offset)
{
    // 2024:03:05 13:07:09
    if (text.size() < 19)
        return {};
    text.truncate(19);
    text[4] = text[7] = QLatin1Char('-');
    text[10] = QLatin1Char('T');
    return QDateTime::fromString(text + offset, Qt::ISODate);
}

QDateTime iptcDate(const Exiv2::IptcData &data)
{
    const QString day = iptcText(data, "Iptc.Application2.DateCreated", true);
    if (day.isEmpty())
        return {};
    const QString time = iptcText(data, "Iptc.Application2.TimeCreated", true);
    return QDateTime::fromString(time.isEmpty() ? day : day + QLatin1Char('T') + time, Qt::ISODate);
}

QString firstText(std::initializer_list<QString> candidates)
{
    for (const QString &candidate : candidates) {
        if (!candidate.isEmpty())
            return candidate;
    }
    return {};
}

QString captionOf(std::initializer_list<QString> candidates)
{
    for (const QString &candidate : candidates) {
        if (!candidate.isEmpty() && !isCameraDefault(candidate))
            return candidate;
    }
    return {};
}

QDateTime dateOf(const Exiv2::Image &image)
{
    const auto &xmp = image.xmpData();
    const auto &exif = image.exifData();
    for (const char *key : {"Xmp.photoshop.DateCreated", "Xmp.xmp.CreateDate", "Xmp.exif.DateTimeOriginal"}) {
        if (QDateTime date = QDateTime::fromString(xmpText(xmp, key), Qt::ISODate); date.isValid())
            return date;
    }
    if (QDateTime date = iptcDate(image.iptcData()); date.isValid())
        return date;
    const QString offset = exifText(exif, "Exif.Photo.OffsetTimeOriginal");
    for (const char *key :
         {"Exif.Photo.DateTimeOriginal", "Exif.Photo.DateTimeDigitized", "Exif.Image.DateTime"}) {
        if (QDateTime date = exifDate(exifText(exif, key), offset); date.isValid())
            return date;
    }
    return {};
}

void read(const Exiv2::Image &image, const QStringList &languages, ImageMetadata &result)
{
    const auto &xmp = image.xmpData();
    const auto &iptc = image.iptcData();
    const auto &exif = image.exifData();
    const char *charset = iptc.detectCharset();
    const bool utf8 = charset != nullptr && std::string_view(charset) == "UTF-8";

    result.caption = captionOf({xmpText(xmp, "Xmp.dc.description", languages),
                                iptcText(iptc, "Iptc.Application2.Caption", utf8),
                                exifText(exif, "Exif.Image.ImageDescription")});
    result.headline = firstText(
        {xmpText(xmp, "Xmp.photoshop.Headline"), iptcText(iptc, "Iptc.Application2.Headline", utf8)});
    result.credit =
        firstText({xmpText(xmp, "Xmp.photoshop.Credit"), iptcText(iptc, "Iptc.Application2.Credit", utf8)});
    result.copyright = firstText({xmpText(xmp, "Xmp.dc.rights", languages),
                                  iptcText(iptc, "Iptc.Application2.Copyright", utf8),
                                  exifText(exif, "Exif.Image.Copyright")});
    result.creator =
        firstText({xmpText(xmp, "Xmp.dc.creator"), iptcText(iptc, "Iptc.Application2.Byline", utf8),
                   exifText(exif, "Exif.Image.Artist")});
    const QUrl licence(xmpText(xmp, "Xmp.xmpRights.WebStatement"), QUrl::StrictMode);
    if (licence.scheme() == QLatin1StringView("https") || licence.scheme() == QLatin1StringView("http"))
        result.licence = licence;
    result.date = dateOf(image);
    if (result.date.isValid() && result.date.timeSpec() != Qt::LocalTime)
        result.date = result.date.toUTC();
}

/// exiv2 looks at the bytes for itself and takes some pictures for films, whose readers ask for any amount of
/// memory.
bool isPictureToLibrary(const QByteArray &file)
{
    namespace Type = Exiv2::ImageType;
    static constexpr std::array<int, 7> kPictures{Type::jpeg, Type::png, Type::gif, Type::webp,
                                                  Type::tiff, Type::bmp, Type::bmff};
    const int type = Exiv2::ImageFactory::getType(reinterpret_cast<const Exiv2::byte *>(file.constData()),
                                                  static_cast<long>(file.size()));
    return std::find(kPictures.begin(), kPictures.end(), type) != kPictures.end();
}

/// The property is younger than the schema that exiv2 knows, so a look-up by key may throw on its own.
QString altText(const Exiv2::XmpData &xmp, const QStringList &languages)
{
    try {
        return xmpText(xmp, "Xmp.iptc.AltTextAccessibility", languages);
    } catch (const std::exception &) {
        return {};
    }
}

/// exiv2's XMP toolkit has global state: it is set up once, with our lock, and its messages are not ours.
void prepareLibrary()
{
    static std::once_flag once;
    static std::mutex xmpMutex;
    std::call_once(once, [] {
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
        Exiv2::XmpParser::initialize(
            [](void *mutex, bool lock) {
                auto *guard = static_cast<std::mutex *>(mutex);
                if (lock)
                    guard->lock();
                else
                    guard->unlock();
            },
            &xmpMutex);
    });
}

} // namespace

Expected<ImageMetadata, ImageMetadataError> readImageMetadata(const QByteArray &file,
                                                              const QStringList &languages)
{
    if (file.size() > kMaxFile)
        return Unexpected{ImageMetadataError::TooLarge};
    const ImageHeader header = readImageHeader(file);
    if (header.mimeType.isEmpty())
        return Unexpected{ImageMetadataError::NotAnImage};
    ImageMetadata result;
    result.mimeType = header.mimeType;
    result.width = header.width;
    result.height = header.height;
    try {
        prepareLibrary();
        if (!isPictureToLibrary(file))
            return result;
        const auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(file.constData()),
                                                     static_cast<long>(file.size()));
        image->readMetadata();
        read(*image, languages, result);
        result.altText = altText(image->xmpData(), languages);
    } catch (const std::exception &) {
        // A broken file shows what was read up to the break.
    }
    return result;
}

} // namespace depesche::extraction
