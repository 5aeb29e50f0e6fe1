// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs write into subscription lists: read into names that can be written again.
#pragma once

#include "domain/foreign_markup.h"
#include "feeds/element.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QMap>
#include <QString>

namespace depesche::feeds
{

/// Walks with the reader of a list. A prefix stands for what it was declared as last.
class OpmlForeignReader
{
public:
    void collectNamespaces(const Element &element);

    /// All but `own` (lower case, without a prefix), and but what names commands or passwords. At most 32.
    ForeignAttributes attributes(const Element &element, const QByteArrayList &own) const;

    /// All but title and dates, and but what counts lines of the document. At most 64 elements with 256 K
    /// characters, eight deep.
    ForeignElement head(const Element &head);

private:
    void readBelow(const Element &parent, const QString &defaultNamespace, int depth, ForeignElement &into);
    ForeignElement readElement(const Element &element, const QString &defaultNamespace, int depth);
    QString key(const QByteArray &written, const QString &defaultNamespace = {}) const;

    QMap<QByteArray, QString> m_namespaces; ///< by prefix, lower case
    int m_elementsLeft = 64;
    qsizetype m_charactersLeft = 256 * 1024;
};

} // namespace depesche::feeds
