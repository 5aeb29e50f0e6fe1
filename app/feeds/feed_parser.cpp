// SPDX-License-Identifier: GPL-3.0-or-later
// parseFeed: decode, tell the format, read; identity().
#include "feeds/feed_parser.h"

#include "feeds/json_feed.h"
#include "feeds/text_decoding.h"
#include "feeds/xml_feed.h"
#include "feeds/xml_readers.h"
#include "html/url_resolver.h"

#include <algorithm>

namespace depesche::feeds
{
namespace
{

constexpr qsizetype kLargestDocument = 128 * 1024 * 1024;
constexpr qsizetype kLongestDetail = 500;

Unexpected<FeedFailure> failure(FeedFailureCode code, const QString &detail = {})
{
    return Unexpected{FeedFailure{code, 0, detail.left(kLongestDetail)}};
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\0';
}

/// Too many characters that no text has, in a document that is no XML at all.
bool looksBinary(const QByteArray &text)
{
    const QByteArrayView head = QByteArrayView(text).first(std::min<qsizetype>(text.size(), 4096));
    const auto odd =
        std::count_if(head.begin(), head.end(), [](char c) { return uchar(c) < 0x20 && !isSpace(c); }) +
        std::count(head.begin(), head.end(), '\0');
    return odd * 50 > head.size();
}

bool isWebPage(const QByteArray &text, const Element *root)
{
    if (root && root->name == "html")
        return true;
    const QByteArray head = text.left(1024).toLower();
    return head.contains("<!doctype html") || head.contains("<html");
}

QString describe(const XmlDocument &document, const QByteArray &text)
{
    if (looksBinary(text))
        return QStringLiteral("binary data");
    if (document.root)
        return QLatin1Char('<') + QString::fromUtf8(document.root->name.left(60)) + QLatin1Char('>');
    return QStringLiteral("text");
}

Expected<ParsedFeed, FeedFailure> parseXml(const QByteArray &text, const ParseOptions &options,
                                           bool encodingMalformed)
{
    const XmlDocument document = readXml(text);
    if (document.tooDeep)
        return failure(FeedFailureCode::TooDeep, document.fault);
    if (!document.root || feedFormat(*document.root).isEmpty()) {
        if (isWebPage(text, document.root.get()))
            return failure(FeedFailureCode::WebPage);
        if (document.root && document.malformed && document.truncated && !looksBinary(text))
            return failure(FeedFailureCode::BrokenDocument, document.fault);
        return failure(FeedFailureCode::NotAFeed, describe(document, text));
    }
    ParsedFeed feed = readXmlFeed(*document.root, options.url);
    feed.malformed = document.malformed || encodingMalformed;
    return feed;
}

} // namespace

Expected<ParsedFeed, FeedFailure> parseFeed(const QByteArray &document, const ParseOptions &options)
{
    if (document.size() > kLargestDocument)
        return failure(FeedFailureCode::TooLarge, QString::number(kLargestDocument));
    const DecodedText decoded = decodeDocument(document, options.contentType);
    const auto first = std::find_if_not(decoded.utf8.begin(), decoded.utf8.end(), isSpace);
    if (first == decoded.utf8.end())
        return failure(FeedFailureCode::EmptyBody);
    const bool json = *first == '{' || *first == '[';
    Expected<ParsedFeed, FeedFailure> feed =
        json ? readJsonFeed(decoded.utf8, options.url) : parseXml(decoded.utf8, options, decoded.malformed);
    if (feed)
        feed->encoding = decoded.encoding;
    return feed;
}

QString identity(const ParsedItem &item)
{
    const bool idIsLink = !item.url.isEmpty() && item.id == item.url.toString(QUrl::FullyEncoded);
    if (idIsLink)
        return html::canonical(item.url).toString(QUrl::FullyEncoded);
    return item.id;
}

} // namespace depesche::feeds
