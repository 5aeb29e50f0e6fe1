// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a JSON-LD block of a page: objects within their number, names and dates without markup.
#include "extraction/page_metadata.h"
#include "extraction/related_links.h"
#include "fuzz/expect.h"
#include "html/url_resolver.h"

#include <cstddef>
#include <cstdint>

using namespace depesche;

namespace
{

constexpr qsizetype kMostObjects = 5000;

void readMembers(const QJsonObject &object)
{
    for (const char *name : {"headline", "articleBody", "caption", "url", "datePublished"})
        html::textMember(object, QLatin1StringView(name));
    for (const char *name : {"author", "publisher", "image"}) {
        for (const QString &text : html::nameMembers(object, QLatin1StringView(name))) {
            fuzz::expect(!text.isEmpty(), "a name is not empty");
            fuzz::expect(!text.contains(QLatin1Char('\n')), "a name is one line");
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray block(reinterpret_cast<const char *>(data), qsizetype(size));
    html::JsonLd document;
    document.add(block);
    fuzz::expect(document.objects().size() <= kMostObjects, "the number of objects is bounded");
    for (const QJsonObject &object : document.objects().first(qMin(document.objects().size(), 50)))
        readMembers(object);

    const QUrl url(QStringLiteral("https://blatt.example/ort/seite"));
    const html::Tree tree = html::Tree::parse(QStringLiteral("<p>Text</p>"), html::Tree::Grammar::Document);
    const auto metadata = extraction::readMetadata(tree, document, {}, url);
    fuzz::expect(!metadata.published.isValid() || metadata.published.timeSpec() == Qt::UTC,
                 "a date is in UTC");
    for (const auto &link : extraction::readRelatedLinks(tree, document, url))
        fuzz::expect(html::isHarmlessLink(link.url), "a related link is harmless");
    return 0;
}
