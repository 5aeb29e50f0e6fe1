// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs wrote into subscription lists, written again: only what every XML reader takes.
#pragma once

#include "domain/foreign_markup.h"

#include <QMap>
#include <QSet>
#include <QString>

#include <initializer_list>

class QXmlStreamWriter;

namespace depesche::feeds
{

/// `text` without what XML 1.0 has no way to write: most control characters and lone surrogates.
QString writable(const QString &text);

/// The namespaces of one document, all declared at its root; a prefix that stands for two of them is replaced
/// for the second one. Names that can not be written, or that are there already, are left out.
class OpmlForeignNames
{
public:
    void declare(const ForeignAttributes &attributes);
    void declare(const ForeignElement &element);

    void writeDeclarations(QXmlStreamWriter &xml) const;
    /// `own`: names, in lower case, that the element has from us.
    void writeAttributes(QXmlStreamWriter &xml, const ForeignAttributes &attributes,
                         std::initializer_list<const char *> own) const;
    void writeElement(QXmlStreamWriter &xml, const ForeignElement &element) const;

private:
    void declareName(const QString &key);
    QString written(const QString &key) const;

    QMap<QString, QString> m_prefixes; ///< by namespace
    QSet<QString> m_taken{QStringLiteral("xml"), QStringLiteral("xmlns")};
};

} // namespace depesche::feeds
