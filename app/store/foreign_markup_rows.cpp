// SPDX-License-Identifier: GPL-3.0-or-later
// Markup as JSON: a column of feeds and of folders, and one row of settings for the head.
#include "store/foreign_markup_rows.h"

#include "store/connection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kFolderMarkupSchema = 8;
constexpr qsizetype kMostHeadElements = 64; ///< however many lists are imported
constexpr int kDeepestElement = 16;

QJsonObject attributesValue(const ForeignAttributes &attributes)
{
    QJsonObject object;
    for (auto it = attributes.begin(); it != attributes.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

ForeignAttributes attributesOf(const QJsonObject &object)
{
    ForeignAttributes attributes;
    for (auto it = object.begin(); it != object.end(); ++it)
        attributes.insert(it.key(), it.value().toString());
    return attributes;
}

QJsonObject elementValue(const ForeignElement &element)
{
    QJsonArray elements;
    for (const ForeignElement &below : element.elements)
        elements.append(elementValue(below));
    return {{u"name"_s, element.name},
            {u"attributes"_s, attributesValue(element.attributes)},
            {u"text"_s, element.text},
            {u"elements"_s, elements}};
}

ForeignElement elementOf(const QJsonObject &object, int depth = 0)
{
    ForeignElement element;
    element.name = object.value(u"name"_s).toString();
    element.attributes = attributesOf(object.value(u"attributes"_s).toObject());
    element.text = object.value(u"text"_s).toString();
    const QJsonArray elements = object.value(u"elements"_s).toArray();
    for (const QJsonValue below : elements) {
        if (depth < kDeepestElement)
            element.elements.append(elementOf(below.toObject(), depth + 1));
    }
    return element;
}

QString packed(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject unpacked(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace

MigrationStep folderMarkupStep()
{
    return {kFolderMarkupSchema, [](Connection &db) {
                db.executeOnce(u"ALTER TABLE folders ADD COLUMN opml_attributes TEXT NOT NULL DEFAULT ''"_s);
            }};
}

QString packAttributes(const ForeignAttributes &attributes)
{
    return attributes.isEmpty() ? QString() : packed(attributesValue(attributes));
}

ForeignAttributes unpackAttributes(const QString &text)
{
    return text.isEmpty() ? ForeignAttributes() : attributesOf(unpacked(text));
}

bool keepFolderAttributes(Connection &db, FolderId folder, const ForeignAttributes &attributes)
{
    return !attributes.isEmpty() && folder.isValid() &&
           db.execute(u"UPDATE folders SET opml_attributes = ? WHERE id = ? AND opml_attributes = ''"_s,
                      packAttributes(attributes), folder.value) > 0;
}

ForeignElement readListHead(Connection &db)
{
    const QString text = db.value(u"SELECT value FROM meta WHERE key = 'opml_head'"_s).toString();
    return text.isEmpty() ? ForeignElement() : elementOf(unpacked(text));
}

bool keepListHead(Connection &db, const ForeignElement &head)
{
    if (head.isEmpty())
        return false;
    const ForeignElement known = readListHead(db);
    ForeignElement kept = known;
    for (auto it = head.attributes.begin(); it != head.attributes.end(); ++it) {
        if (!kept.attributes.contains(it.key()) && kept.attributes.size() < kMostHeadElements)
            kept.attributes.insert(it.key(), *it);
    }
    for (const ForeignElement &element : head.elements) {
        // One list may have several of a name; a further list adds none to them.
        const bool isKnown =
            std::any_of(known.elements.begin(), known.elements.end(),
                        [&element](const ForeignElement &other) { return other.name == element.name; });
        if (!isKnown && kept.elements.size() < kMostHeadElements)
            kept.elements.append(element);
    }
    if (kept == known)
        return false;
    db.execute(u"INSERT OR REPLACE INTO meta(key, value) VALUES('opml_head', ?)"_s,
               packed(elementValue(kept)));
    return true;
}

} // namespace depesche::store
