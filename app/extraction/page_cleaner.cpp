// SPDX-License-Identifier: GPL-3.0-or-later
// The page is cleaned as bodies are; then its tags are looked through once for pictures, films and sounds.
#include "extraction/page_cleaner.h"

#include "extraction/page_extractor.h"
#include "html/clean_tags.h"
#include "html/element_names.h"
#include "html/encoding.h"
#include "html/sanitizer.h"
#include "html/text_builder.h"
#include "html/tree_sanitizer.h"
#include "html/url_resolver.h"

#include <QSet>

namespace depesche::extraction
{

namespace
{

using html::NodeId;
using html::Tree;

/// Of pictures that a page holds itself; more are as if they could not be fetched.
constexpr qsizetype kMostWritten = 300;

QUrl baseOfPage(const Tree &tree, const QUrl &url)
{
    const NodeId base = tree.descendant(Tree::root(), "base");
    const QUrl found =
        base == html::kNoNode ? QUrl() : html::resolve(url, html::toString(tree.attribute(base, "href")));
    return html::isFetchable(found) ? found : url;
}

/// RFC 2397: what stands behind the comma, packed in base64 or percent-encoded.
QByteArray dataOf(const QByteArray &address)
{
    const qsizetype comma = address.indexOf(',');
    const QByteArray data = comma < 0 ? QByteArray() : address.mid(comma + 1);
    return address.left(comma).toLower().endsWith(";base64")
               ? QByteArray::fromBase64(QByteArray::fromPercentEncoding(data))
               : QByteArray::fromPercentEncoding(data);
}

LeftOut framesOf(const Tree &tree, const QUrl &base)
{
    LeftOut frames;
    for (NodeId at = 1; at < tree.size(); ++at) {
        const html::Node &node = tree[at];
        if (node.kind != html::Node::Kind::Element || node.foreign ||
            !html::isOneOf(node.name, {"iframe", "frame", "embed", "object"}))
            continue;
        const std::string_view name = node.name == "object" ? "data" : "src";
        frames.add(LeftOut::Reason::Frame,
                   html::resolveFetchable(base, html::toString(tree.attribute(at, name))));
    }
    return frames;
}

/// Writes cleaned markup anew, tag by tag.
class Rewriting
{
public:
    Rewriting(CleanPage &page, QByteArray cleaned) : m_page(page), m_cleaned(std::move(cleaned)) {}

    void run()
    {
        const std::string_view markup = html::viewOf(m_cleaned);
        std::size_t copied = 0;
        for (auto tag = html::nextTag(markup, 0); tag;) {
            std::size_t next = tag->end;
            // Menus often have room between their links from a style sheet alone.
            if (tag->isEnd && tag->name == "a" && markup.substr(next).starts_with("<a ")) {
                append(markup.substr(copied, next - copied));
                m_page.html += ' ';
                copied = next;
            }
            if (tag->is("img") || tag->is("video") || tag->is("audio")) {
                append(markup.substr(copied, tag->begin - copied));
                if (tag->is("img"))
                    picture(*tag);
                else
                    next = media(markup, *tag);
                copied = next;
            }
            tag = html::nextTag(markup, next);
        }
        append(markup.substr(copied));
    }

private:
    void append(std::string_view text) { m_page.html.append(text.data(), qsizetype(text.size())); }

    void picture(const html::CleanTag &tag)
    {
        const QByteArray source = tag.attribute("src");
        const QUrl url = source.startsWith("data:") ? writtenPicture(source) : QUrl::fromEncoded(source);
        if (!html::isFetchable(url))
            return;
        const std::string_view raw = *tag.rawAttribute("src");
        const std::size_t before = std::size_t(raw.data() - tag.inside.data());
        m_page.html += '<';
        append(tag.inside.substr(0, before));
        m_page.html += html::escape(QString::fromLatin1(url.toEncoded())).toUtf8();
        append(tag.inside.substr(before + raw.size()));
        m_page.html += '>';
        if (!m_known.contains(url)) {
            m_known.insert(url);
            m_page.pictures.append(url);
        }
    }

    /// Its bytes get an address that nothing else has: a place in the page.
    QUrl writtenPicture(const QByteArray &source)
    {
        QUrl url = m_page.url;
        url.setFragment(QLatin1String(kWrittenPicture) + QString::number(++m_written));
        if (m_page.written.size() < kMostWritten)
            m_page.written.insert(url, dataOf(source));
        return url;
    }

    /// Nothing plays here: a link stands for it. Gives back where to go on.
    std::size_t media(std::string_view markup, const html::CleanTag &tag)
    {
        QByteArray source = tag.attribute("src");
        std::size_t end = tag.end;
        for (auto inner = html::nextTag(markup, end); inner; inner = html::nextTag(markup, end)) {
            end = inner->end;
            if (inner->isEnd && inner->name == tag.name)
                break;
            if (source.isEmpty() && inner->is("source"))
                source = inner->attribute("src");
        }
        const QUrl url = QUrl::fromEncoded(source);
        if (html::isFetchable(url)) {
            const QString name = url.fileName().isEmpty() ? url.host() : url.fileName();
            m_page.html += "<a href=\"" + html::escape(QString::fromLatin1(url.toEncoded())).toUtf8() +
                           "\">▶ " + html::escape(name).toUtf8() + "</a> ";
        }
        return end;
    }

    CleanPage &m_page;
    const QByteArray m_cleaned;
    QSet<QUrl> m_known;
    int m_written = 0;
};

QString titleOf(const Tree &tree)
{
    const NodeId title = tree.descendant(Tree::root(), "title");
    return title == html::kNoNode ? QString() : tree.textContent(title).simplified();
}

} // namespace

std::optional<CleanPage> cleanPage(const QByteArray &bytes, const QUrl &url, const QByteArray &contentType)
{
    if (!bytes.left(4096).contains('<'))
        return std::nullopt;
    const Tree tree = Tree::parse(html::decodePage(bytes, contentType).text, Tree::Grammar::Document);
    const NodeId body = tree.descendant(Tree::root(), "body");
    const QUrl base = baseOfPage(tree, url);
    html::Sanitized cleaned =
        html::sanitizeTree(tree, body == html::kNoNode ? Tree::root() : body, {base, false});
    CleanPage page;
    page.url = url;
    page.title = titleOf(tree);
    page.language = html::toString(tree.attribute(Tree::root(), "lang")).trimmed().left(40);
    page.frames = framesOf(tree, base);
    Rewriting(page, cleaned.html.toUtf8()).run();
    if (cleaned.text.trimmed().isEmpty() && page.pictures.isEmpty())
        return std::nullopt;
    if (const auto article = extractPage(bytes, url, contentType)) {
        page.verdict = article->verdict;
        if (!article->title.isEmpty())
            page.title = article->title;
        if (!article->language.isEmpty())
            page.language = article->language;
    }
    return page;
}

} // namespace depesche::extraction
