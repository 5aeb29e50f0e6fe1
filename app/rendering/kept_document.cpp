// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures are put into the tags of the cleaned markup, beside the addresses that they came from.
#include "rendering/kept_document.h"

#include "html/clean_tags.h"
#include "html/element_names.h"
#include "html/sanitizer.h"
#include "html/tree.h"
#include "html/url_resolver.h"
#include "rendering/page_frame.h"
#include "rendering/page_markup.h"

#include <QCryptographicHash>
#include <QSet>

#include <string_view>

namespace depesche::rendering
{
namespace
{

using html::escape;

// No comment outlives the cleaning, so these are the only ones in a file.
constexpr std::string_view kBegin = "<!--kept page-->";
constexpr std::string_view kEnd = "<!--end of the kept page-->";

// A picture that a page shows many times stands in the file where it is shown first; small ones each time, as
// long as that is not much.
constexpr qsizetype kSmallPicture = 64 * 1024;
constexpr qsizetype kMostRepeated = 4 * 1024 * 1024;

void append(QByteArray &out, std::string_view text)
{
    out.append(text.data(), qsizetype(text.size()));
}

QByteArray escaped(const QUrl &url)
{
    return escape(QString::fromLatin1(url.toEncoded())).toUtf8();
}

/// Puts pictures into markup.
class Embedding
{
public:
    Embedding(const KeptDocument &page, QByteArray &out) : m_page(page), m_out(out) {}

    void run()
    {
        const std::string_view markup = html::viewOf(m_page.html);
        std::size_t copied = 0;
        for (auto tag = html::nextTag(markup, 0); tag; tag = html::nextTag(markup, tag->end)) {
            const auto source = tag->is("img") ? tag->rawAttribute("src") : std::nullopt;
            if (!source)
                continue;
            append(m_out, markup.substr(copied, tag->begin - copied));
            m_out += "<img";
            picture(QUrl::fromEncoded(html::unescaped(*source)));
            const std::size_t rest = std::size_t(source->data() - tag->inside.data()) + source->size() + 1;
            append(m_out, tag->inside.substr(rest));
            m_out += '>';
            copied = tag->end;
        }
        append(m_out, markup.substr(copied));
    }

private:
    void picture(const QUrl &url)
    {
        const auto found = m_page.pictures.constFind(url);
        if (found != m_page.pictures.cend() && isWorthIt(url, found->bytes.size())) {
            m_out += " src=\"data:" + found->mimeType.toLatin1() + ";base64,";
            m_out += found->bytes.toBase64();
            m_out += "\" data-picture=\"" +
                     QCryptographicHash::hash(found->bytes, QCryptographicHash::Sha256).toHex() + '"';
            m_out += " data-size=\"" + QByteArray::number(found->width) + 'x' +
                     QByteArray::number(found->height) + '"';
        }
        m_out += " data-address=\"" + escaped(url) + '"';
    }

    bool isWorthIt(const QUrl &url, qsizetype bytes)
    {
        if (!m_there.contains(url)) {
            m_there.insert(url);
            return true;
        }
        if (bytes > kSmallPicture || m_repeated + bytes > kMostRepeated)
            return false;
        m_repeated += bytes;
        return true;
    }

    const KeptDocument &m_page;
    QByteArray &m_out;
    QSet<QUrl> m_there;
    qsizetype m_repeated = 0;
};

QString note(const LeftOut &left, const KeptWords &words)
{
    if (left.counts.isEmpty() || !words.reason)
        return {};
    QString rows;
    for (auto it = left.counts.cbegin(); it != left.counts.cend(); ++it)
        rows +=
            QStringLiteral("<li>") + escape(words.reason(it.key(), it.value())) + QStringLiteral("</li>\n");
    QString addresses;
    for (const LeftOut::Named &one : left.named)
        addresses += QStringLiteral("<li>") + link(one.url, one.url.toString(QUrl::FullyEncoded)) +
                     QStringLiteral("</li>\n");
    if (!addresses.isEmpty())
        addresses = QStringLiteral("<details><summary>") + escape(words.addresses) +
                    QStringLiteral("</summary><ul>\n") + addresses + QStringLiteral("</ul></details>\n");
    return QStringLiteral("<hr><section><h2>") + escape(words.leftOut) + QStringLiteral("</h2><ul>\n") +
           rows + QStringLiteral("</ul>\n") + addresses + QStringLiteral("</section>\n");
}

QString sourceLine(const KeptDocument &page, const KeptWords &words, const QLocale &locale,
                   const QTimeZone &zone)
{
    const QString line = words.kept.arg(page.url.host(), dateAndTime(page.keptAt, locale, zone));
    return element("div", "note",
                   escape(line) + QStringLiteral("<br>") +
                       link(page.url, page.url.toString(QUrl::FullyEncoded)));
}

QString keptElements(const KeptDocument &page)
{
    return QStringLiteral("<meta name=\"date\"") +
           attribute("content", page.keptAt.toUTC().toString(Qt::ISODate)) +
           QStringLiteral(">\n<link rel=\"canonical\"") +
           attribute("href", page.url.toString(QUrl::FullyEncoded)) + QStringLiteral(">\n");
}

/// The markup between the two marks; nothing where one of them is missing.
std::optional<std::string_view> contentOf(std::string_view file)
{
    const std::size_t begin = file.find(kBegin);
    const std::size_t end = file.rfind(kEnd);
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin + kBegin.size())
        return std::nullopt;
    return file.substr(begin + kBegin.size(), end - begin - kBegin.size());
}

void readHead(std::string_view head, KeptContent &content)
{
    for (auto tag = html::nextTag(head, 0); tag; tag = html::nextTag(head, tag->end)) {
        if (tag->is("title"))
            content.title = QString::fromUtf8(
                html::unescaped(head.substr(tag->end, head.find('<', tag->end) - tag->end)));
        else if (tag->is("article"))
            content.language = QString::fromUtf8(tag->attribute("lang"));
    }
}

/// Of an `img` whose picture is in the file; no length for another.
KeptPicturePlace placeOf(const html::CleanTag &tag, std::string_view file)
{
    constexpr std::string_view kData = "data:";
    constexpr std::string_view kPacked = ";base64,";
    const std::string_view source = tag.rawAttribute("src").value_or(std::string_view());
    const std::size_t packed = source.find(kPacked);
    const QByteArray hash = tag.attribute("data-picture");
    if (!source.starts_with(kData) || packed == std::string_view::npos || hash.size() != 64)
        return {};
    const std::string_view data = source.substr(packed + kPacked.size());
    const QList<QByteArray> size = tag.attribute("data-size").split('x');
    return {QString::fromLatin1(hash),
            html::toString(source.substr(kData.size(), packed - kData.size())),
            qint64(data.data() - file.data()),
            qint64(data.size()),
            size.value(0).toInt(),
            size.value(1).toInt()};
}

void readPicture(const html::CleanTag &tag, std::string_view file, KeptContent &content, QByteArray &out)
{
    const QUrl url = QUrl::fromEncoded(tag.attribute("data-address"));
    if (!html::isFetchable(url))
        return;
    const KeptPicturePlace place = placeOf(tag, file);
    if (place.length > 0 && !content.pictures.contains(url))
        content.pictures.insert(url, place);
    out += "<img src=\"" + escaped(url) + '"';
    for (const char *name : {"alt", "title", "width", "height"}) {
        if (const auto value = tag.rawAttribute(name)) {
            out += ' ' + QByteArray(name) + "=\"";
            append(out, *value);
            out += '"';
        }
    }
    out += '>';
}

/// About as much as the page takes in the file: growing by doubling would take twice that.
qsizetype sizeOf(const KeptDocument &page)
{
    constexpr qsizetype kForTheRest = 64 * 1024;
    constexpr qsizetype kForAttributes = 512;
    qsizetype size = page.html.size() + page.html.size() / 4 + kForTheRest;
    for (const KeptPicture &picture : page.pictures)
        size += picture.bytes.size() / 3 * 4 + kForAttributes;
    return size;
}

} // namespace

QByteArray keptDocument(const KeptDocument &page, const KeptWords &words, const QLocale &locale,
                        const QTimeZone &zone)
{
    const QString language = page.language.isEmpty() ? QString() : attribute("lang", page.language);
    const QString direction = markupDirection(page.language, QString::fromUtf8(page.html));
    QByteArray file = (pageBegin(page.title, PageStyle(), locale, PagePurpose::File, keptElements(page)) +
                       sourceLine(page, words, locale, zone) + QStringLiteral("<article") + language +
                       attribute("dir", direction) + QStringLiteral("><div class=\"text\">\n"))
                          .toUtf8();
    file.reserve(file.size() + sizeOf(page));
    append(file, kBegin);
    Embedding(page, file).run();
    file += note(page.leftOut, words).toUtf8();
    append(file, kEnd);
    file += QStringLiteral("</div></article>\n").toUtf8() + pageEnd().toUtf8();
    return file;
}

std::optional<KeptContent> readKeptDocument(const QByteArray &bytes)
{
    const std::string_view file = html::viewOf(bytes);
    const auto markup = contentOf(file);
    if (!markup)
        return std::nullopt;
    KeptContent content;
    readHead(file.substr(0, std::size_t(markup->data() - file.data())), content);
    QByteArray out;
    std::size_t copied = 0;
    for (auto tag = html::nextTag(*markup, 0); tag; tag = html::nextTag(*markup, tag->end)) {
        const bool isPart = html::isOneOf(tag->name, {"header", "footer", "nav", "main", "hgroup"});
        if (!isPart && !tag->is("img"))
            continue;
        append(out, markup->substr(copied, tag->begin - copied));
        if (isPart)
            out += tag->isEnd ? "</div>" : "<div>"; // the view's own page has one of each already
        else
            readPicture(*tag, file, content, out);
        copied = tag->end;
    }
    append(out, markup->substr(copied));
    content.html = QString::fromUtf8(out);
    return content;
}

} // namespace depesche::rendering
