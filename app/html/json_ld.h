// SPDX-License-Identifier: GPL-3.0-or-later
// schema.org data of a page: JSON-LD read leniently, because newsrooms write it by hand.
#pragma once

#include "html/tree.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace depesche::html
{

/// A member whose name is compared without case ("ContentUrl" occurs).
QJsonValue member(const QJsonObject &object, QLatin1StringView name);

/// Text of a member as one plain line: entities resolved, tags gone. Of a list the first; of an object its
/// name, text or @value.
QString textMember(const QJsonObject &object, QLatin1StringView name);

/// Names of people or organisations: a string, an object with a name, or a list of these.
QStringList nameMembers(const QJsonObject &object, QLatin1StringView name);

/// True if @type (a string or a list, with or without its namespace) is `type`, compared without case.
bool hasType(const QJsonObject &object, QLatin1StringView type);

/// The page's blocks, every object in them in document order, outer before inner; depth and number are
/// bounded.
class JsonLd
{
public:
    static JsonLd ofPage(const Tree &tree);
    /// One block as it stands between the script tags.
    void add(const QByteArray &block);

    const QList<QJsonObject> &objects() const { return m_objects; }
    /// The article the page is about: the first of an article type.
    std::optional<QJsonObject> article() const;

private:
    void collect(const QJsonValue &top);

    QList<QJsonObject> m_objects;
};

} // namespace depesche::html
