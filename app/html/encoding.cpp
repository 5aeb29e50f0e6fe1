// SPDX-License-Identifier: GPL-3.0-or-later
// The standard's table of labels; QStringDecoder (with ICU) does the decoding.
#include "html/encoding.h"

#include "html/ascii.h"

#include <QHash>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace depesche::html
{

namespace
{

constexpr qsizetype kMetaWithin = 4096; // browsers look at 1024 bytes; real pages declare it later

struct Labels {
    const char *encoding;
    const char *labels;
};

constexpr std::array kLabels = {
    Labels{"utf-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"},
    Labels{"ibm866", "866 cp866 csibm866 ibm866"},
    Labels{"iso-8859-2",
           "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"},
    Labels{"iso-8859-3",
           "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"},
    Labels{"iso-8859-4",
           "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"},
    Labels{"iso-8859-5",
           "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"},
    Labels{"iso-8859-6",
           "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e "
           "iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"},
    Labels{"iso-8859-7",
           "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 "
           "iso_8859-7 iso_8859-7:1987 sun_eu_greek"},
    Labels{"iso-8859-8",
           "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 "
           "iso_8859-8 iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical"},
    Labels{"iso-8859-10", "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"},
    Labels{"iso-8859-13", "iso-8859-13 iso8859-13 iso885913"},
    Labels{"iso-8859-14", "iso-8859-14 iso8859-14 iso885914"},
    Labels{"iso-8859-15", "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"},
    Labels{"koi8-r", "cskoi8r koi koi8 koi8-r koi8_r"},
    Labels{"koi8-u", "koi8-ru koi8-u"},
    Labels{"macintosh", "csmacintosh mac macintosh x-mac-roman"},
    Labels{"windows-874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"},
    Labels{"windows-1250", "cp1250 windows-1250 x-cp1250"},
    Labels{"windows-1251", "cp1251 windows-1251 x-cp1251"},
    Labels{"windows-1252",
           "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 "
           "iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252"},
    Labels{"windows-1253", "cp1253 windows-1253 x-cp1253"},
    Labels{"windows-1254",
           "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 "
           "l5 latin5 windows-1254 x-cp1254"},
    Labels{"windows-1255", "cp1255 windows-1255 x-cp1255"},
    Labels{"windows-1256", "cp1256 windows-1256 x-cp1256"},
    Labels{"windows-1257", "cp1257 windows-1257 x-cp1257"},
    Labels{"windows-1258", "cp1258 windows-1258 x-cp1258"},
    Labels{"x-mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"},
    Labels{"gb18030",
           "gb18030 chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"},
    Labels{"big5", "big5 big5-hkscs cn-big5 csbig5 x-x-big5"},
    Labels{"euc-jp", "cseucpkdfmtjapanese euc-jp x-euc-jp"},
    Labels{"iso-2022-jp", "csiso2022jp iso-2022-jp"},
    Labels{"shift_jis", "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"},
    Labels{"euc-kr",
           "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 "
           "windows-949 cp949"},
    Labels{"utf-16be", "unicodefffe utf-16be"},
    Labels{"utf-16le", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"},
};

QHash<QByteArray, QByteArray> makeTable()
{
    QHash<QByteArray, QByteArray> table;
    for (const Labels &entry : kLabels) {
        for (const QByteArray &label : QByteArray(entry.labels).split(' '))
            table.insert(label, entry.encoding);
    }
    return table;
}

/// What <meta charset> or <meta http-equiv content> declares in the first bytes.
QByteArray declaredByMeta(QByteArrayView bytes)
{
    const QByteArray head = bytes.first(std::min(bytes.size(), kMetaWithin)).toByteArray().toLower();
    qsizetype at = 0;
    while ((at = head.indexOf("<meta", at)) >= 0) {
        const qsizetype end = head.indexOf('>', at);
        const QByteArray tag = head.mid(at, end < 0 ? -1 : end - at);
        const qsizetype charset = tag.indexOf("charset");
        if (charset >= 0) {
            if (QByteArray encoding = charsetOf(tag.mid(charset)); !encoding.isEmpty())
                return encoding;
        }
        at += 5;
    }
    return {};
}

/// Valid UTF-8 with so many sequences of several bytes that no other encoding gives them by chance.
bool isMultiByteUtf8(QByteArrayView bytes)
{
    constexpr qsizetype kLeastSequences = 50;
    const auto sequences = std::count_if(
        bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0xC0; });
    return sequences >= kLeastSequences && isUtf8(bytes);
}

} // namespace

QByteArray encodingForLabel(QByteArrayView label)
{
    static const QHash<QByteArray, QByteArray> kTable = makeTable();
    return kTable.value(label.trimmed().toByteArray().toLower());
}

QByteArray charsetOf(QByteArrayView contentType)
{
    const QByteArray lower = contentType.toByteArray().toLower();
    qsizetype at = lower.indexOf("charset");
    if (at < 0)
        return {};
    at += 7;
    while (at < lower.size() && isHtmlSpace(lower[at]))
        ++at;
    if (at >= lower.size() || lower[at] != '=')
        return {};
    ++at;
    while (at < lower.size() && (isHtmlSpace(lower[at]) || lower[at] == '"' || lower[at] == '\''))
        ++at;
    qsizetype end = at;
    while (end < lower.size() && !isHtmlSpace(lower[end]) && !QByteArrayView("\"';/>,").contains(lower[end]))
        ++end;
    return encodingForLabel(QByteArrayView(lower).sliced(at, end - at));
}

QByteArray encodingOfMark(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return "utf-8";
    if (bytes.startsWith("\xFF\xFE"))
        return "utf-16le";
    if (bytes.startsWith("\xFE\xFF"))
        return "utf-16be";
    return {};
}

bool isUtf8(QByteArrayView bytes)
{
    return bytes.isValidUtf8();
}

DecodedText decode(QByteArrayView bytes, const QByteArray &encoding)
{
    QStringDecoder decoder(encoding.constData());
    DecodedText result;
    result.encoding = encoding;
    if (!decoder.isValid()) {
        result.encoding = "windows-1252";
        result.text = QString::fromLatin1(bytes);
        return result;
    }
    result.text = decoder.decode(bytes);
    result.hadErrors = decoder.hasError();
    if (result.text.startsWith(QChar(QChar::ByteOrderMark)))
        result.text.remove(0, 1);
    return result;
}

DecodedText decodePage(QByteArrayView bytes, QByteArrayView contentType)
{
    QByteArray encoding = encodingOfMark(bytes);
    if (encoding.isEmpty())
        encoding = charsetOf(contentType);
    if (encoding.isEmpty())
        encoding = declaredByMeta(bytes);
    if (encoding.startsWith("utf-16") && encodingOfMark(bytes).isEmpty())
        encoding.clear(); // the declaration itself could be read, so it is wrong
    if (encoding.isEmpty() || encoding == "utf-8")
        encoding = isUtf8(bytes) ? "utf-8" : "windows-1252";
    else if (isMultiByteUtf8(bytes)) // a page stored anew by a program that left its declaration alone
        encoding = "utf-8";
    return decode(bytes, encoding);
}

} // namespace depesche::html
