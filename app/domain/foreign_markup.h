// SPDX-License-Identifier: GPL-3.0-or-later
// Markup of other programs in subscription lists: not understood, kept for the way back.
#pragma once

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace depesche
{

/// By name: "name", or "{namespace}prefix:name".
using ForeignAttributes = QMap<QString, QString>;

struct ForeignElement {
    QString name; ///< in the form of attributes' names; its prefix may be empty: "{namespace}:name"
    ForeignAttributes attributes;
    QString text; ///< of an element without elements below
    QList<ForeignElement> elements;

    bool isEmpty() const { return attributes.isEmpty() && text.isEmpty() && elements.isEmpty(); }
    bool operator==(const ForeignElement &other) const
    {
        return name == other.name && attributes == other.attributes && text == other.text &&
               elements == other.elements;
    }
};

/// What a list says that no field of feeds has a place for.
struct ListMarkup {
    ForeignElement head;
    QHash<QStringList, ForeignAttributes> folders; ///< by path; only those that have any
};

} // namespace depesche
