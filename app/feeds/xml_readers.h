// SPDX-License-Identifier: GPL-3.0-or-later
// Two ways from XML to elements: by the book, and as far as it can be understood.
#pragma once

#include "feeds/element.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace depesche::feeds
{

struct XmlDocument {
    std::unique_ptr<Element> root; ///< null if there is not a single element
    bool malformed = false;
    bool truncated = false; ///< the root element is never closed
    bool tooDeep = false;   ///< given up because of senseless depth
    QString fault;          ///< place and kind of the first fault, English; empty if there is none
};

/// `utf8`: the document in UTF-8; its declaration's encoding is not looked at. Well-formed documents are read
/// by expat. All others are read again by a reader that forgives: stray ampersands and brackets, undeclared
/// entities, control characters, attributes without quotes, end tags that match nothing or come too late,
/// junk before and after. No entity is read from outside.
XmlDocument readXml(const QByteArray &utf8);

/// The character that an HTML entity stands for ("nbsp"), as UTF-8; empty if there is none of that name.
QByteArray htmlEntity(const QByteArray &name);

} // namespace depesche::feeds
