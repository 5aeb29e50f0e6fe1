// SPDX-License-Identifier: GPL-3.0-or-later
// decodeDocument: which encoding counts; the conversion is iconv's.
#include "feeds/text_decoding.h"

#include "html/encoding.h"

#include <QByteArrayView>
#include <QList>

#include <algorithm>
#include <array>
#include <cerrno>
#include <iconv.h>
#include <memory>
#include <optional>
#include <type_traits>

namespace depesche::feeds
{
namespace
{

struct Mark {
    QByteArrayView bytes;
    const char *encoding;
};

// UTF-32 before UTF-16: its mark begins with the other's.
constexpr std::array kMarks{
    Mark{QByteArrayView("\x00\x00\xfe\xff", 4), "utf-32be"},
    Mark{QByteArrayView("\xff\xfe\x00\x00", 4), "utf-32le"}, Mark{QByteArrayView("\xef\xbb\xbf", 3), "utf-8"},
    Mark{QByteArrayView("\xfe\xff", 2), "utf-16be"}, Mark{QByteArrayView("\xff\xfe", 2), "utf-16le"}};
// "<?" without a mark (XML 1.0, appendix F).
constexpr std::array kUnmarked{
    Mark{QByteArrayView("\x00\x00\x00<", 4), "utf-32be"},
    Mark{QByteArrayView("<\x00\x00\x00", 4), "utf-32le"}, Mark{QByteArrayView("\x00<\x00?", 4), "utf-16be"},
    Mark{QByteArrayView("<\x00?\x00", 4), "utf-16le"}, Mark{QByteArrayView("\x4c\x6f\xa7\x94", 4), "ibm037"}};

constexpr auto kReplacement = "\xef\xbf\xbd";

/// iconv's name for what browsers mean by a label.
QByteArray iconvName(const QByteArray &encoding)
{
    struct Renamed {
        const char *encoding;
        const char *name;
    };
    static constexpr std::array kRenamed{
        Renamed{"windows-1252", "CP1252"}, Renamed{"windows-874", "CP874"},
        Renamed{"shift_jis", "CP932"},     Renamed{"euc-kr", "CP949"},
        Renamed{"big5", "BIG5-HKSCS"},     Renamed{"x-mac-cyrillic", "MAC-CYRILLIC"}};
    for (const Renamed &renamed : kRenamed) {
        if (encoding == renamed.encoding)
            return renamed.name;
    }
    return encoding;
}

/// The standard's name; iconv's own labels stay as they are.
QByteArray canonicalLabel(const QByteArray &label)
{
    const QByteArray known = html::encodingForLabel(label);
    return known.isEmpty() ? label.trimmed().toLower() : known;
}

bool hasWideUnits(const QByteArray &encoding)
{
    return encoding.startsWith("utf-16") || encoding.startsWith("utf-32") || encoding.startsWith("ucs");
}

/// Bytes that windows-1252 leaves undefined are control characters to browsers.
bool isUndefinedIn1252(uchar byte)
{
    return byte == 0x81 || byte == 0x8d || byte == 0x8f || byte == 0x90 || byte == 0x9d;
}

DecodedText fromUtf8(const QByteArray &bytes)
{
    DecodedText text;
    text.encoding = QStringLiteral("utf-8");
    text.malformed = !html::isUtf8(bytes);
    text.utf8 = text.malformed ? QString::fromUtf8(bytes).toUtf8() : bytes;
    return text;
}

/// Nothing where iconv does not know the encoding.
std::optional<DecodedText> convert(const QByteArray &bytes, const QByteArray &encoding)
{
    if (encoding == "utf-8")
        return fromUtf8(bytes);
    const iconv_t opened = iconv_open("UTF-8", iconvName(encoding).constData());
    if (opened == reinterpret_cast<iconv_t>(-1))
        return std::nullopt;
    const std::unique_ptr<std::remove_pointer_t<iconv_t>, decltype(&iconv_close)> converter(opened,
                                                                                            &iconv_close);
    DecodedText text;
    text.encoding = QString::fromLatin1(encoding);
    text.utf8.reserve(bytes.size() + bytes.size() / 8);
    const bool western = encoding == "windows-1252";
    char *in = const_cast<char *>(bytes.constData()); // iconv's signature; it only reads
    size_t left = size_t(bytes.size());
    std::array<char, 64 * 1024> piece;
    while (left > 0) {
        char *out = piece.data();
        size_t room = piece.size();
        const size_t result = iconv(converter.get(), &in, &left, &out, &room);
        const int fault = errno;
        text.utf8.append(piece.data(), qsizetype(piece.size() - room));
        if (result != size_t(-1) || fault == E2BIG)
            continue;
        if (western && isUndefinedIn1252(uchar(*in))) {
            text.utf8.append('\xc2').append(*in);
        } else {
            // No character of this encoding, or half of one at the end.
            text.malformed = true;
            text.utf8.append(kReplacement);
        }
        ++in;
        --left;
        iconv(converter.get(), nullptr, nullptr, nullptr, nullptr);
    }
    return text;
}

QByteArray declaredEncoding(const QByteArray &document)
{
    const QByteArray head = document.left(1024);
    const qsizetype begin = head.indexOf("<?xml");
    if (begin < 0)
        return {};
    const QByteArray declaration = head.mid(begin, std::max<qsizetype>(0, head.indexOf("?>", begin) - begin));
    qsizetype at = declaration.indexOf("encoding");
    if (at < 0)
        return {};
    at = declaration.indexOf('=', at);
    if (at < 0)
        return {};
    const QByteArray rest = declaration.mid(at + 1).trimmed();
    if (rest.isEmpty() || (rest.at(0) != '"' && rest.at(0) != '\''))
        return {};
    return rest.mid(1, rest.indexOf(rest.at(0), 1) - 1);
}

/// What the document and its header say, most trusted first.
QList<QByteArray> candidatesFor(const QByteArray &document, const QByteArray &contentType)
{
    QList<QByteArray> candidates;
    const bool wideUnits = std::any_of(kUnmarked.begin(), kUnmarked.end(),
                                       [&](const Mark &mark) { return document.startsWith(mark.bytes); });
    const auto add = [&](const QByteArray &label) {
        const QByteArray encoding = canonicalLabel(label);
        // What can be read byte by byte is no text of two-byte units, whatever it says of itself.
        if (!encoding.isEmpty() && (wideUnits || !hasWideUnits(encoding)))
            candidates.append(encoding);
    };
    add(mediaTypeParameter(contentType, "charset"));
    for (const Mark &mark : kUnmarked) {
        if (document.startsWith(mark.bytes))
            candidates.append(mark.encoding);
    }
    add(declaredEncoding(document));
    candidates.append("utf-8");
    return candidates;
}

} // namespace

QByteArray mediaTypeParameter(const QByteArray &mediaType, const QByteArray &name)
{
    const QList<QByteArray> parts = mediaType.split(';');
    for (const QByteArray &part : parts.mid(std::min<qsizetype>(1, parts.size()))) {
        const qsizetype equals = part.indexOf('=');
        if (equals < 0 || part.left(equals).trimmed().toLower() != name)
            continue;
        QByteArray value = part.mid(equals + 1).trimmed();
        if (value.size() >= 2 && (value.startsWith('"') || value.startsWith('\'')) &&
            value.endsWith(value.at(0)))
            value = value.mid(1, value.size() - 2);
        return value;
    }
    return {};
}

DecodedText decodeDocument(const QByteArray &document, const QByteArray &contentType)
{
    for (const Mark &mark : kMarks) {
        if (!document.startsWith(mark.bytes))
            continue;
        if (auto text = convert(document.mid(mark.bytes.size()), mark.encoding))
            return *text;
    }
    bool unknown = false;
    for (const QByteArray &candidate : candidatesFor(document, contentType)) {
        std::optional<DecodedText> text = convert(document, candidate);
        if (!text) {
            unknown = true;
            continue;
        }
        if (text->malformed && !hasWideUnits(candidate)) {
            // Wrongly labelled far more often than damaged: UTF-8 if it is that, else the encoding that knows
            // every byte.
            if (auto again = convert(document, html::isUtf8(document) ? "utf-8" : "windows-1252"))
                text = std::move(again);
            text->malformed = true;
        }
        text->malformed = text->malformed || unknown;
        return *text;
    }
    return fromUtf8(document);
}

} // namespace depesche::feeds
