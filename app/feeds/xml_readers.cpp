// SPDX-License-Identifier: GPL-3.0-or-later
// readXml: expat first; where it finds a fault, the forgiving reader.
#include "feeds/xml_readers.h"

#include "feeds/document_builder.h"
#include "feeds/forgiving_reader.h"
#include "html/sanitizer.h"

#include <QHash>

#include <algorithm>
#include <mutex>

// expat.h declares the limits on entities only where it is told that the library knows document types.
#ifndef XML_DTD
#define XML_DTD
#endif
#include <expat.h>

namespace depesche::feeds
{
namespace
{

constexpr int kPieceBytes = 256 * 1024;
// Entities that a document declares itself may make a megabyte, or double the document.
constexpr float kLargestAmplification = 2.0F;
constexpr unsigned long long kAmplificationThreshold = 1024 * 1024;

struct Reading {
    DocumentBuilder builder;
    XML_Parser parser = nullptr;
};

void XMLCALL onStart(void *data, const XML_Char *name, const XML_Char **attributes)
{
    auto *reading = static_cast<Reading *>(data);
    DocumentBuilder::Attributes list;
    for (int i = 0; attributes[i]; i += 2) {
        if (list.size() < 2 * DocumentBuilder::kMaxAttributes)
            list.emplace_back(QByteArray(attributes[i]), QByteArray(attributes[i + 1]));
    }
    reading->builder.start(QByteArray(name), list);
    if (reading->builder.isTooDeep())
        XML_StopParser(reading->parser, XML_FALSE);
}

void XMLCALL onEnd(void *data, const XML_Char *)
{
    static_cast<Reading *>(data)->builder.end();
}

void XMLCALL onText(void *data, const XML_Char *text, int length)
{
    static_cast<Reading *>(data)->builder.text(text, length);
}

/// An entity of a document type that is not read: HTML's are known anyway.
void XMLCALL onSkippedEntity(void *data, const XML_Char *name, int isParameter)
{
    if (isParameter)
        return;
    const QByteArray character = htmlEntity(QByteArray(name));
    static_cast<Reading *>(data)->builder.text(character.constData(), character.size());
}

XmlDocument readByTheBook(const QByteArray &utf8)
{
    Reading reading;
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate("UTF-8"),
                                                                              &XML_ParserFree);
    reading.parser = parser.get();
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), onStart, onEnd);
    XML_SetCharacterDataHandler(parser.get(), onText);
    XML_SetSkippedEntityHandler(parser.get(), onSkippedEntity);
    XML_SetBillionLaughsAttackProtectionMaximumAmplification(parser.get(), kLargestAmplification);
    XML_SetBillionLaughsAttackProtectionActivationThreshold(parser.get(), kAmplificationThreshold);

    XmlDocument document;
    for (qsizetype at = 0; at <= utf8.size() && document.fault.isEmpty() && !document.tooDeep;
         at += kPieceBytes) {
        const auto length = int(std::min<qsizetype>(kPieceBytes, utf8.size() - at));
        const bool last = at + kPieceBytes > utf8.size();
        if (XML_Parse(parser.get(), utf8.constData() + at, length, last) == XML_STATUS_OK)
            continue;
        document.tooDeep = reading.builder.isTooDeep();
        document.fault = QStringLiteral("line %1, column %2: %3")
                             .arg(XML_GetCurrentLineNumber(parser.get()))
                             .arg(XML_GetCurrentColumnNumber(parser.get()) + 1)
                             .arg(QString::fromUtf8(XML_ErrorString(XML_GetErrorCode(parser.get()))));
    }
    document.malformed = reading.builder.hasUndeclaredPrefix();
    document.root = reading.builder.takeRoot();
    return document;
}

} // namespace

QByteArray htmlEntity(const QByteArray &name)
{
    // The names are known to the HTML parser; asking it once per name is enough.
    static std::mutex mutex;
    static QHash<QByteArray, QByteArray> known;
    constexpr qsizetype kLongestEntityName = 32;
    constexpr qsizetype kMostNames = 4096;
    if (name.isEmpty() || name.size() > kLongestEntityName)
        return {};
    const std::lock_guard<std::mutex> lock(mutex);
    const auto found = known.constFind(name);
    if (found != known.constEnd())
        return *found;
    if (name == "nbsp")
        return *known.insert(name, QByteArray("\xc2\xa0"));
    const QString reference = QLatin1Char('&') + QString::fromLatin1(name) + QLatin1Char(';');
    // Between letters, so that an entity for white space is not trimmed away.
    QString text = html::toPlainText(QString(QLatin1Char('x') + reference + QLatin1Char('x')));
    text = text.mid(1, text.size() - 2);
    QByteArray character = text == reference ? QByteArray() : text.toUtf8();
    if (known.size() < kMostNames)
        known.insert(name, character);
    return character;
}

XmlDocument readXml(const QByteArray &utf8)
{
    XmlDocument document = readByTheBook(utf8);
    if (document.fault.isEmpty())
        return document;
    DocumentBuilder builder;
    readForgiving(utf8, builder);
    document.malformed = true;
    document.truncated = !builder.rootClosed();
    document.tooDeep = builder.isTooDeep();
    document.root = builder.takeRoot();
    return document;
}

} // namespace depesche::feeds
