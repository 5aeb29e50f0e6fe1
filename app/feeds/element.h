// SPDX-License-Identifier: GPL-3.0-or-later
// The elements of a feed document as a small tree with namespaces, language and base address in force.
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <memory>
#include <vector>

namespace depesche::feeds
{

/// Namespaces that mean something to us. Plain: none, or one of those that RSS was given over the years.
enum class Ns : quint8 {
    Plain,
    Atom,
    Atom03,
    Rss090,
    Rss10,
    Rdf,
    Xhtml,
    Xml,
    Dc,
    DcTerms,
    Content,
    Media,
    Itunes,
    Syndication,
    Slash,
    Wfw,
    Threading,
    Podcast,
    Yandex,
    Turbo,
    CreativeCommons,
    GooglePlay,
    Admin,
    Tombstones,
    Other,
};

/// By the address of a namespace, with or without its last slash, in any case.
Ns namespaceOf(const QByteArray &uri);
/// By a prefix that people use without declaring it; Other for an unknown one.
Ns namespaceOfPrefix(const QByteArray &prefix);

struct Attribute {
    Ns ns = Ns::Plain;
    QByteArray name; ///< local, lower case
    QByteArray value;
    QByteArray written; ///< the whole name as it stands in the document
};

struct Element;

/// Either an element or a piece of text.
struct Node {
    std::unique_ptr<Element> element;
    QByteArray text;
};

struct Element {
    Ns ns = Ns::Plain;
    QByteArray name; ///< local, lower case
    QByteArray lang; ///< xml:lang in force
    QUrl base;       ///< xml:base in force; empty if none
    std::vector<Attribute> attributes;
    std::vector<Node> nodes;
    /// The whole name as it stands in the document; only below the head of a subscription list. A pointer,
    /// because the elements of feeds are many and have none.
    std::unique_ptr<const QByteArray> written;

    /// Value of an attribute without or with the element's own namespace; null if it is not there.
    QByteArray attribute(const char *attributeName) const;
    QByteArray attribute(Ns attributeNs, const char *attributeName) const;
    const Element *child(Ns childNs, const char *childName) const;
    std::vector<const Element *> children(Ns childNs, const char *childName) const;
    bool is(Ns elementNs, const char *elementName) const { return ns == elementNs && name == elementName; }
    bool hasElements() const;
    /// Nothing below but white space.
    bool isBlank() const;

    /// All text below, in order, as it stands.
    QByteArray rawText() const;
    /// All text below, trimmed.
    QString text() const;
    /// What is inside as HTML; element names in lower case, prefixes gone.
    QByteArray innerMarkup() const;
};

} // namespace depesche::feeds
