// SPDX-License-Identifier: GPL-3.0-or-later
// Makes elements of what an XML reader reports: namespaces, language, base, and limits on all of it.
#pragma once

#include "feeds/element.h"

#include <QByteArray>
#include <QList>
#include <QPair>

#include <memory>
#include <string>
#include <vector>

namespace depesche::feeds
{

/// Fed by a reader in document order. Whatever arrives, the tree stays within the limits below.
class DocumentBuilder
{
public:
    static constexpr int kMaxDepth = 256;          ///< deeper elements are passed over, their text is kept
    static constexpr int kMaxAttributes = 128;     ///< of one element; further ones are dropped
    static constexpr int kMaxElements = 3'000'000; ///< of one document; further ones are passed over
    static constexpr int kFutileDepth = 20'000;    ///< nobody writes this; reading stops

    using Attributes = std::vector<QPair<QByteArray, QByteArray>>;

    void start(const QByteArray &qualifiedName, const Attributes &attributes);
    void end();
    void text(const char *bytes, qsizetype length);

    /// Qualified name of the element that is open; empty outside of the root.
    QByteArray openName() const { return m_open.empty() ? QByteArray() : m_open.back().qualifiedName; }
    /// How many elements lie above an open one of that name: 0 for the innermost; -1 if none of
    /// the innermost kMaxDepth has it.
    int distanceTo(const QByteArray &qualifiedName) const;
    /// A prefix was used that nobody declared: not well-formed by "Namespaces in XML".
    bool hasUndeclaredPrefix() const { return m_undeclaredPrefix; }
    bool rootClosed() const { return m_root && m_open.empty(); }
    bool isTooDeep() const { return m_open.size() > kFutileDepth; }

    std::unique_ptr<Element> takeRoot();

private:
    struct Open {
        Element *element; ///< null for one that is passed over
        QByteArray qualifiedName;
        qsizetype scope; ///< of declared prefixes before it
    };

    Ns resolve(const QByteArray &prefix, bool isElement);
    void setRootNamespace(Element &root);
    void putText();
    void setNameAndAttributes(Element &element, const QByteArray &qualifiedName,
                              const Attributes &attributes);

    std::unique_ptr<Element> m_root;
    std::vector<Open> m_open;
    std::string m_text; ///< of the open element, not in the tree yet: it comes in small pieces
    std::vector<QPair<QByteArray, Ns>> m_prefixes;
    int m_elements = 0;
    Ns m_withoutNamespace = Ns::Plain; ///< what an element means that is in no namespace we know
    bool m_rootIsUnknown = false;      ///< the default namespace of the root is one that nobody knows
    bool m_undeclaredPrefix = false;
};

} // namespace depesche::feeds
