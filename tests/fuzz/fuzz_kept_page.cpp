// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a page that is kept, and as a file that somebody put in the place of a kept page.
#include "extraction/page_cleaner.h"
#include "fuzz/expect.h"
#include "rendering/kept_page.h"

#include <cstddef>
#include <cstdint>

using namespace depesche;

namespace
{

rendering::KeptWords keptWords()
{
    rendering::KeptWords words;
    words.kept = QStringLiteral("%1 %2");
    return words;
}

/// The view fetches nothing but our pictures.
void expectLocked(const QByteArray &file)
{
    rendering::KeptPageInput input;
    input.page.url = QUrl(QStringLiteral("https://blatt.example/ort/seite"));
    if (auto content = rendering::readKeptDocument(file))
        input.content = std::move(*content);
    input.keptWords = keptWords();
    const QString html = rendering::renderKeptPage(input).html;
    const QString source = QStringLiteral(" src=\"");
    for (qsizetype at = html.indexOf(source); at >= 0; at = html.indexOf(source, at + 1))
        fuzz::expect(html.mid(at + source.size()).startsWith(QLatin1String("depesche://picture/")),
                     "a picture of the view is ours");
    fuzz::expect(!html.contains(QLatin1String("<script"), Qt::CaseInsensitive), "no script is in the view");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    rendering::KeptDocument document;
    document.url = QUrl(QStringLiteral("https://blatt.example/ort/seite"));
    if (const auto page = extraction::cleanPage(bytes, document.url)) {
        fuzz::expect(!page->html.contains("<!--"), "the marks of a file cannot be in a page");
        for (const QUrl &url : page->pictures)
            document.pictures.insert(url, {"picture", QStringLiteral("image/png"), 1, 1});
        document.html = page->html;
        document.title = page->title;
        const QByteArray file =
            rendering::keptDocument(document, keptWords(), QLocale::c(), QTimeZone::utc());
        const auto content = rendering::readKeptDocument(file);
        fuzz::expect(content.has_value(), "what was written can be read");
        fuzz::expect(content->pictures.size() == page->pictures.size(), "each picture is found again");
        expectLocked(file);
    }
    document.html = bytes; // as if the cleaning had let it pass
    expectLocked(rendering::keptDocument(document, keptWords(), QLocale::c(), QTimeZone::utc()));
    expectLocked(bytes);
    return 0;
}
