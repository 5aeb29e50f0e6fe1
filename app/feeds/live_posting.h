// SPDX-License-Identifier: GPL-3.0-or-later
// schema.org postings as items: BlogPosting and its kin, as live coverage and event streams carry them.
#pragma once

#include "feeds/parsed_feed.h"
#include "html/json_ld.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QUrl>

namespace depesche::feeds
{

/// Objects of one document by their @id: what references point to.
class PostingReferences
{
public:
    PostingReferences() = default;
    explicit PostingReferences(const html::JsonLd &data);

    /// The object that a bare {"@id": ...} or a text stands for; else the value's own object.
    QJsonObject resolve(const QJsonValue &value) const;

private:
    QHash<QString, QJsonObject> m_objects;
};

/// `page`: where the document came from; an address that is no other than this tells no entry from the next.
ParsedItem readPosting(const QJsonObject &posting, const PostingReferences &references, const QUrl &page);

/// The posting's keywords, for marks.
QStringList postingWords(const QJsonObject &posting);

/// True for an object that is written in schema.org's words.
bool isPosting(const QJsonObject &object);

} // namespace depesche::feeds
