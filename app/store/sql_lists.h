// SPDX-License-Identifier: GPL-3.0-or-later
// Lists as one bound value: JSON arrays that statements open with json_each().
#pragma once

#include "domain/ids.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace depesche::store
{

template <class Tag>
QString jsonList(const QList<Id<Tag>> &ids)
{
    QStringList numbers;
    numbers.reserve(ids.size());
    for (const Id<Tag> id : ids)
        numbers.append(QString::number(id.value));
    return u'[' + numbers.join(u',') + u']';
}

inline QString jsonList(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

/// NULL for an id that means none.
template <class Tag>
QVariant idOrNull(Id<Tag> id)
{
    return id.isValid() ? QVariant(id.value) : QVariant();
}

} // namespace depesche::store
