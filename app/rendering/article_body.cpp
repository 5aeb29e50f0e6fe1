// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the cleaned body anew, node by node, with pictures from the store.
#include "rendering/article_body.h"

#include "html/ascii.h"
#include "html/sanitizer.h"
#include "html/tree.h"
#include "html/url_resolver.h"
#include "rendering/body_elements.h"
#include "rendering/body_facts.h"
#include "rendering/link_truth.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <string_view>

namespace depesche::rendering
{
namespace
{

using html::NodeId;
using html::Tree;

// A linked picture with at most this much text is a card; with more it is a passage of the article.
constexpr int kLongestCardTitle = 240;
// A picture that says it is not larger than this stands in the line like a letter.
constexpr int kLargestInlinePicture = 64;
// A picture of at most this many pixels a side is there to count readers.
constexpr int kTrackingPixel = 3;

int pixels(std::string_view value)
{
    return html::toString(html::trimmed(value)).toInt();
}

class BodyWriter
{
public:
    BodyWriter(const PageInput &input, PageMarkup &markup)
        : m_input(input),
          m_markup(markup),
          m_tree(Tree::parse(input.article.content.html, Tree::Grammar::Fragment)),
          m_facts(m_tree)
    {
        const QList<Image> &images = input.article.content.images;
        if (!images.isEmpty())
            m_leadUrl = images.first().url;
    }

    RenderedBody write()
    {
        m_hyphenator = hyphenatorFor(m_input.article.content.language);
        m_body.html = range(Tree::root() + 1, m_tree.size(), Part::Text);
        return std::move(m_body);
    }

private:
    enum class Part { Text, Caption };
    struct Open {
        NodeId end;
        QString closing;
        const Hyphenator *before; ///< that counts again behind it
    };

    /// Nodes from `first` up to `end`, without recursion except once for a caption.
    QString range(NodeId first, NodeId end, Part part)
    {
        QString out;
        std::vector<Open> open;
        for (NodeId id = first; id < end;) {
            closeUpTo(id, open, out);
            if (part == Part::Text && isFull(out))
                break;
            id = m_tree.isText(id) ? text(id, part, out) : element(id, part, open, out);
        }
        closeUpTo(end, open, out);
        return out;
    }

    void closeUpTo(NodeId id, std::vector<Open> &open, QString &out)
    {
        for (; !open.empty() && open.back().end <= id; open.pop_back()) {
            out += open.back().closing;
            m_hyphenator = open.back().before;
        }
    }

    bool isFull(const QString &out)
    {
        if (m_input.purpose != PagePurpose::View || out.size() < kMostCharacters)
            return false;
        m_body.isCut = true;
        return true;
    }

    const Hyphenator *hyphenatorFor(const QString &language)
    {
        const PageStyle &style = m_input.style;
        if (!m_input.hyphenators || !style.hyphenated || style.richText)
            return nullptr;
        const auto known = m_hyphenators.constFind(language);
        if (known != m_hyphenators.cend())
            return *known;
        return m_hyphenators.insert(language, m_input.hyphenators->find(language)).value();
    }

    NodeId text(NodeId id, Part part, QString &out)
    {
        const QString words = html::toString(m_tree[id].text);
        if (part == Part::Text && m_facts.textBytes(id) > 0) {
            m_textSeen = true;
            m_body.length.add(words);
        }
        out +=
            html::escape(part == Part::Text && m_hyphenator ? withSoftHyphens(words, *m_hyphenator) : words);
        return id + 1;
    }

    /// Writes the element or its beginning; gives back the node to go on with.
    NodeId element(NodeId id, Part part, std::vector<Open> &open, QString &out)
    {
        const html::Node &node = m_tree[id];
        const NodeId after = m_tree.afterSubtree(id);
        if (isSkipped(node))
            return after;
        if (part == Part::Caption) {
            if (isKeptInCaption(node.name))
                begin(id, node.name, open, out);
            else
                out += QLatin1Char(' ');
            return id + 1;
        }
        if (node.name == "img") {
            picture(id, out);
            return after;
        }
        if (node.name == "video" || node.name == "audio") {
            media(id, out);
            return after;
        }
        if (isLonePicture(id)) {
            figure(id, out);
            return after;
        }
        if (isCard(id)) {
            card(id, out);
            return after;
        }
        beginBlock(id, open, out);
        return id + 1;
    }

    void beginBlock(NodeId id, std::vector<Open> &open, QString &out)
    {
        const std::string_view name = m_tree[id].name;
        if (const int level = headingLevel(name)) {
            beginHeading(id, level, open, out);
        } else if (name == "table") {
            out += QStringLiteral("<div class=\"table\">");
            begin(id, name, open, out);
            open.back().closing += QStringLiteral("</div>");
        } else if (name == "figcaption") {
            begin(id, name, open, out);
            out += QStringLiteral("<span class=\"caption\">");
            open.back().closing.prepend(QStringLiteral("</span>"));
        } else if (isKeptElement(name)) {
            begin(id, name, open, out);
        }
    }

    /// A heading has a name that the table of contents can lead to: its own, or one that nothing else in the
    /// body has.
    void beginHeading(NodeId id, int level, std::vector<Open> &open, QString &out)
    {
        static constexpr std::array<std::string_view, 7> kTags{"", "", "h2", "h3", "h4", "h5", "h6"};
        Section section{html::toString(m_tree.attribute(id, "id")), m_tree.textContent(id).simplified(),
                        level};
        const bool isNamed = !section.id.isEmpty();
        while (section.id.isEmpty() || (!isNamed && m_facts.hasTarget(section.id)))
            section.id = QStringLiteral("section-%1").arg(++m_sectionNumber);
        begin(id, kTags[std::size_t(level)], open, out, isNamed ? QString() : attribute("id", section.id));
        if (!section.title.isEmpty())
            m_body.sections.append(section);
    }

    void begin(NodeId id, std::string_view name, std::vector<Open> &open, QString &out,
               const QString &more = {})
    {
        const QString tag = html::toString(name);
        out += QLatin1Char('<') + tag + more;
        for (const html::Attribute *at = m_tree.begin(id); at != m_tree.end(id); ++at) {
            if (isKeptAttribute(at->name))
                out += QLatin1Char(' ') + html::toString(at->name) + QStringLiteral("=\"") +
                       html::escape(html::toString(at->value)) + QLatin1Char('"');
        }
        if (name == "a")
            out += target(id);
        out += QLatin1Char('>');
        if (isVoid(name))
            return;
        open.push_back({m_tree.afterSubtree(id),
                        QStringLiteral("</") + tag + QLatin1Char('>') + (name == "a" ? truth(id) : QString()),
                        m_hyphenator});
        if (keepsWordsWhole(name))
            m_hyphenator = nullptr;
        else if (m_hyphenator && m_tree.hasAttribute(id, "lang"))
            m_hyphenator = hyphenatorFor(html::toString(m_tree.attribute(id, "lang")));
    }

    QUrl address(NodeId id, std::string_view attributeName) const
    {
        return html::resolve(m_input.article.content.url,
                             html::toString(m_tree.attribute(id, attributeName)));
    }

    /// The link's target: a place in this article, or a harmless address elsewhere.
    QString target(NodeId id) const
    {
        if (!m_tree.hasAttribute(id, "href"))
            return {};
        const QUrl url = address(id, "href");
        const QString fragment = url.fragment(QUrl::FullyDecoded);
        const bool samePage = html::toString(m_tree.attribute(id, "href")).startsWith(QLatin1Char('#')) ||
                              url.adjusted(QUrl::RemoveFragment) == m_input.article.content.url;
        if (samePage && m_facts.hasTarget(fragment))
            return attribute("href", QLatin1Char('#') + url.fragment(QUrl::FullyEncoded));
        if (!html::isHarmlessLink(url))
            return {};
        return attribute("href", m_markup.pressAddress(url, m_tree.textContent(id)));
    }

    /// Stands behind a link that leads elsewhere than its text says.
    QString truth(NodeId id) const
    {
        const QUrl url = address(id, "href");
        const QString host = hostToTell(url, m_tree.textContent(id));
        return host.isEmpty() || !html::isHarmlessLink(url)
                   ? QString()
                   : QStringLiteral(" <bdi class=\"host\">(") + html::escape(host) +
                         QStringLiteral(")</bdi>");
    }

    ShownPicture shownPicture(NodeId image) const
    {
        ShownPicture picture;
        picture.url = address(image, "src");
        picture.alt = html::toString(m_tree.attribute(image, "alt"));
        return picture;
    }

    bool isTrackingPixel(NodeId image) const
    {
        const int width = pixels(m_tree.attribute(image, "width"));
        const int height = pixels(m_tree.attribute(image, "height"));
        return width > 0 && height > 0 && std::max(width, height) <= kTrackingPixel;
    }

    bool isInline(NodeId image) const
    {
        const int width = pixels(m_tree.attribute(image, "width"));
        const int height = pixels(m_tree.attribute(image, "height"));
        return std::max(width, height) > 0 && std::max(width, height) <= kLargestInlinePicture;
    }

    /// A picture in the middle of a text.
    void picture(NodeId image, QString &out)
    {
        const ShownPicture shown = shownPicture(image);
        if (isTrackingPixel(image) || !html::isFetchable(shown.url) || takeLead(shown) ||
            isOnePictureTooMany())
            return;
        if (isInline(image) && !m_markup.book().stored(shown.url))
            out += html::escape(shown.alt);
        else
            out += m_markup.picture(shown);
    }

    /// A paragraph, link, box or figure around one picture, with its caption if it has one.
    bool isLonePicture(NodeId id) const
    {
        const std::string_view name = m_tree[id].name;
        if (name == "figure")
            return m_facts.pictures(id) == 1 && !m_facts.hasFigure(id) &&
                   captionedText(id) == m_facts.textBytes(id);
        if (!isBox(name) || !m_facts.isOnlyPicture(id))
            return false;
        return !isInline(m_tree.descendant(id, "img")) && m_tree.ancestor(id, "p") == html::kNoNode;
    }

    int captionedText(NodeId figure) const
    {
        const NodeId caption = m_tree.descendant(figure, "figcaption");
        return caption == html::kNoNode ? 0 : m_facts.textBytes(caption);
    }

    void figure(NodeId id, QString &out)
    {
        const NodeId image = m_tree.descendant(id, "img");
        ShownPicture shown = shownPicture(image);
        if (isTrackingPixel(image) || !html::isFetchable(shown.url))
            return;
        const NodeId anchor = m_tree.isElement(id, "a") ? id : m_tree.ancestor(image, "a");
        if (anchor != html::kNoNode && anchor >= id)
            shown.link = address(anchor, "href");
        const NodeId caption = m_tree.descendant(id, "figcaption");
        if (caption != html::kNoNode) {
            shown.captionHtml = range(caption + 1, m_tree.afterSubtree(caption), Part::Caption).simplified();
            shown.captionText = m_tree.textContent(caption).simplified();
        }
        if (!takeLead(shown) && !isOnePictureTooMany())
            out += m_markup.figure(shown);
    }

    bool isOnePictureTooMany()
    {
        if (m_input.purpose != PagePurpose::View || ++m_pictures <= kMostPictures)
            return false;
        m_body.isCut = true;
        return true;
    }

    /// True if the picture is the lead picture and nothing stands before it: it is shown above the text then.
    bool takeLead(const ShownPicture &shown)
    {
        if (!m_markup.book().isSame(shown.url, m_leadUrl))
            return false;
        if (m_body.lead && !m_textSeen)
            return true; // the same once more
        if (m_textSeen || m_body.showsLeadLater) {
            m_body.showsLeadLater = !m_body.lead;
            return false;
        }
        m_body.lead = shown;
        return true;
    }

    bool isCard(NodeId id) const
    {
        return m_tree.isElement(id, "a") && m_facts.pictures(id) == 1 && m_facts.textBytes(id) > 0 &&
               m_facts.textBytes(id) <= kLongestCardTitle && !isInline(m_tree.descendant(id, "img")) &&
               html::isFetchable(address(id, "href"));
    }

    void card(NodeId id, QString &out)
    {
        const QUrl url = address(id, "href");
        m_textSeen = true;
        m_body.cards.insert(url);
        const QUrl picture = isOnePictureTooMany() ? QUrl() : address(m_tree.descendant(id, "img"), "src");
        out += m_markup.card(url, m_tree.textContent(id).simplified(), picture);
    }

    /// Film and sound are opened elsewhere: the page has no way to fetch them.
    void media(NodeId id, QString &out)
    {
        QUrl url = address(id, "src");
        const NodeId source = m_tree.descendant(id, "source");
        if (!m_tree.hasAttribute(id, "src") && source != html::kNoNode)
            url = address(source, "src");
        if (!html::isFetchable(url))
            return;
        m_textSeen = true;
        out += QStringLiteral("<p>▶ ") + link(url, url.fileName().isEmpty() ? url.host() : url.fileName()) +
               QStringLiteral("</p>");
    }

    const PageInput &m_input;
    PageMarkup &m_markup;
    const Tree m_tree;
    const BodyFacts m_facts;
    QUrl m_leadUrl;
    bool m_textSeen = false;
    int m_sectionNumber = 0;
    int m_pictures = 0;
    const Hyphenator *m_hyphenator = nullptr; ///< for what is written now; null: words stay whole
    QHash<QString, const Hyphenator *> m_hyphenators;
    RenderedBody m_body;
};

} // namespace

RenderedBody renderBody(const PageInput &input, PageMarkup &markup)
{
    return BodyWriter(input, markup).write();
}

} // namespace depesche::rendering
