// SPDX-License-Identifier: GPL-3.0-or-later
// Walks blocks and what stands in their lines. The tree is at most 256 elements deep.
#include "rendering/markdown_writer.h"

#include "rendering/markdown_text.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace depesche::rendering
{
namespace
{

using html::kNoNode;
using html::NodeId;
using html::Tree;

// Each level repeats its prefix on every line; deeper ones stand at this level.
constexpr int kDeepestNesting = 12;
constexpr int kWidestTable = 200;

bool isBlockElement(std::string_view name)
{
    static constexpr auto kNames = std::to_array<std::string_view>(
        {"p",          "div",     "section", "article", "aside", "header",     "footer", "main",
         "nav",        "h1",      "h2",      "h3",      "h4",    "h5",         "h6",     "figure",
         "figcaption", "ul",      "ol",      "li",      "dl",    "dt",         "dd",     "pre",
         "table",      "caption", "thead",   "tr",      "td",    "blockquote", "tbody",  "details",
         "tfoot",      "th",      "summary", "address", "hr"});
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

struct MarkdownMark {
    std::string_view element;
    const char *mark; ///< null: as the HTML element alone, which CommonMark takes as it stands
    const char *tag;
};

const MarkdownMark *markOf(std::string_view name)
{
    static constexpr auto kMarks = std::to_array<MarkdownMark>({{"em", "*", "em"},
                                                                {"i", "*", "em"},
                                                                {"cite", "*", "em"},
                                                                {"dfn", "*", "em"},
                                                                {"var", "*", "em"},
                                                                {"strong", "**", "strong"},
                                                                {"b", "**", "strong"},
                                                                {"del", "~~", "del"},
                                                                {"s", "~~", "del"},
                                                                {"sub", nullptr, "sub"},
                                                                {"sup", nullptr, "sup"}});
    const auto *found = std::find_if(kMarks.begin(), kMarks.end(),
                                     [name](const MarkdownMark &mark) { return mark.element == name; });
    return found == kMarks.end() ? nullptr : found;
}

QString indented(const QString &text, const QString &first, const QString &rest)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const QString &prefix = at == 0 ? first : rest;
        lines[at] = lines[at].isEmpty() ? prefix.trimmed() : prefix + lines[at];
    }
    return lines.join(QLatin1Char('\n'));
}

class MarkdownWriter
{
public:
    explicit MarkdownWriter(const Tree &tree) : m_tree(tree), m_holdsBlock(std::size_t(tree.size()), false)
    {
        for (NodeId id = tree.size() - 1; id > Tree::root(); --id) {
            if (m_holdsBlock[std::size_t(id)] || isBlockElement(tree[id].name))
                m_holdsBlock[std::size_t(tree[id].parent)] = true;
        }
    }

    QStringList blocksIn(NodeId parent, int nesting)
    {
        QStringList blocks;
        QString line;
        bool listBefore = false;
        const auto endLine = [&] {
            const QString paragraph = markdownParagraph(line);
            line.clear();
            if (paragraph.isEmpty())
                return;
            blocks.append(paragraph);
            listBefore = false;
        };
        for (NodeId id = m_tree[parent].firstChild; id != kNoNode; id = m_tree[id].nextSibling) {
            if (!isBlock(id)) {
                inlineNode(id, line);
                continue;
            }
            endLine();
            const bool list = m_tree.isElement(id, "ul") || m_tree.isElement(id, "ol");
            const QStringList own = block(id, nesting);
            if (own.isEmpty())
                continue;
            if (list && listBefore) // else they would be one
                blocks.append(QStringLiteral("<!-- -->"));
            listBefore = list;
            blocks += own;
        }
        endLine();
        return blocks;
    }

private:
    bool hasClass(NodeId id, std::string_view name) const { return m_tree.attribute(id, "class") == name; }

    bool isBlock(NodeId id) const
    {
        const html::Node &node = m_tree[id];
        if (node.kind != html::Node::Kind::Element || node.foreign)
            return false;
        return isBlockElement(node.name) || (m_holdsBlock[std::size_t(id)] && node.name != "a");
    }

    QStringList block(NodeId id, int nesting)
    {
        const std::string_view name = m_tree[id].name;
        if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
            return heading(name[1] - '0', inlines(id));
        if (name == "hr")
            return {QStringLiteral("---")};
        if (name == "pre")
            return {markdownCodeBlock(m_tree.textContent(id))};
        if (name == "blockquote")
            return quote(blocksIn(id, nesting + 1), nesting);
        if (name == "ul" || name == "ol")
            return list(id, nesting);
        if (name == "table")
            return table(id, nesting);
        if (name == "dt")
            return paragraph(
                markdownEmphasis(inlines(id), QStringLiteral("**"), QStringLiteral("strong"), {}, {}));
        if (name == "nav") // its links lead to places in the page
            return {};
        if (hasClass(id, "heading"))
            return heading(2, inlines(id));
        if (hasClass(id, "byline"))
            return paragraph(partsOf(id).join(QStringLiteral(" · ")));
        if (name == "footer")
            return partsOf(id);
        return blocksIn(id, nesting);
    }

    static QStringList paragraph(const QString &inlines)
    {
        const QString text = markdownParagraph(inlines);
        return text.isEmpty() ? QStringList() : QStringList(text);
    }

    static QStringList heading(int level, const QString &inlines)
    {
        QString words = markdownLine(inlines, QStringLiteral(" "));
        if (words.endsWith(QLatin1Char('#')))
            words.insert(words.size() - 1, QLatin1Char('\\'));
        return words.isEmpty() ? QStringList()
                               : QStringList(QString(level, QLatin1Char('#')) + QLatin1Char(' ') + words);
    }

    static QStringList quote(const QStringList &blocks, int nesting)
    {
        if (blocks.isEmpty() || nesting >= kDeepestNesting)
            return blocks;
        const QString prefix = QStringLiteral("> ");
        return {indented(blocks.join(QStringLiteral("\n\n")), prefix, prefix)};
    }

    QStringList partsOf(NodeId id)
    {
        QStringList parts;
        for (NodeId child = m_tree[id].firstChild; child != kNoNode; child = m_tree[child].nextSibling) {
            QString part;
            inlineNode(child, part);
            parts += paragraph(part);
        }
        return parts;
    }

    /// Where the tree was too deep, text stands beside the items.
    QStringList looseText(NodeId id)
    {
        QString part;
        inlineNode(id, part);
        return paragraph(part);
    }

    QStringList list(NodeId id, int nesting)
    {
        const bool ordered = m_tree.isElement(id, "ol");
        int number = std::clamp(html::toString(m_tree.attribute(id, "start")).toInt(), 0, 900'000'000);
        if (!m_tree.hasAttribute(id, "start"))
            number = 1;
        QStringList items;
        bool loose = false;
        for (NodeId item = m_tree[id].firstChild; item != kNoNode; item = m_tree[item].nextSibling) {
            const QStringList blocks = m_tree.isText(item) ? looseText(item) : blocksIn(item, nesting + 1);
            if (blocks.isEmpty())
                continue;
            if (nesting >= kDeepestNesting) {
                items += blocks;
                continue;
            }
            loose = loose || blocks.size() > 1;
            const QString marker = ordered ? QStringLiteral("%1. ").arg(number++) : QStringLiteral("- ");
            items.append(indented(blocks.join(QStringLiteral("\n\n")), marker,
                                  QString(marker.size(), QLatin1Char(' '))));
        }
        if (items.isEmpty() || nesting >= kDeepestNesting)
            return items;
        return {items.join(loose ? QStringLiteral("\n\n") : QStringLiteral("\n"))};
    }

    // Tables hold one line a cell. What holds more is there for its layout.
    bool isPlainTable(NodeId id) const
    {
        for (NodeId at = id + 1; at < m_tree.afterSubtree(id); ++at) {
            const std::string_view name = m_tree[at].name;
            if (name == "table" || name == "pre" || name == "ul" || name == "ol" || name == "figure" ||
                name == "blockquote")
                return false;
        }
        return true;
    }

    QStringList table(NodeId id, int nesting)
    {
        if (!isPlainTable(id))
            return blocksIn(id, nesting);
        QStringList blocks;
        std::vector<QStringList> rows;
        bool headed = false;
        for (NodeId at = id + 1; at < m_tree.afterSubtree(id); ++at) {
            if (m_tree.isElement(at, "caption"))
                blocks += paragraph(inlines(at));
            if (!m_tree.isElement(at, "tr"))
                continue;
            bool heads = false;
            QStringList cells = cellsOf(at, heads);
            headed = headed || (rows.empty() && heads);
            if (!cells.isEmpty())
                rows.push_back(std::move(cells));
        }
        qsizetype width = 0;
        for (const QStringList &row : rows)
            width = std::max(width, row.size());
        if (width < 2 || width > kWidestTable)
            return blocksIn(id, nesting);
        QStringList head = headed ? rows.front() : QStringList();
        head.resize(width);
        QStringList lines{rowOf(head), rowOf(QStringList(width, QStringLiteral("---")))};
        std::transform(rows.begin() + (headed ? 1 : 0), rows.end(), std::back_inserter(lines), rowOf);
        blocks.append(lines.join(QLatin1Char('\n')));
        return blocks;
    }

    QStringList cellsOf(NodeId row, bool &heads)
    {
        QStringList cells;
        heads = true;
        for (NodeId cell = m_tree[row].firstChild; cell != kNoNode; cell = m_tree[cell].nextSibling) {
            if (!m_tree.isElement(cell, "td") && !m_tree.isElement(cell, "th"))
                continue;
            heads = heads && m_tree.isElement(cell, "th");
            cells.append(markdownLine(inlines(cell), QStringLiteral("<br>")));
            const int span = html::toString(m_tree.attribute(cell, "colspan")).toInt();
            for (int more = 1; more < std::min(span, kWidestTable); ++more)
                cells.append(QString());
        }
        return cells;
    }

    static QString rowOf(const QStringList &cells)
    {
        return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |");
    }

    QString inlines(NodeId parent)
    {
        QString out;
        for (NodeId id = m_tree[parent].firstChild; id != kNoNode; id = m_tree[id].nextSibling)
            inlineNode(id, out);
        return out;
    }

    void inlineNode(NodeId id, QString &out)
    {
        const html::Node &node = m_tree[id];
        if (node.kind == html::Node::Kind::Text) {
            out += escapeMarkdown(html::toString(node.text), out.isEmpty() ? QChar() : out.back());
            return;
        }
        if (node.foreign)
            return;
        if (node.name == "br")
            out += QLatin1String(kMarkdownBreak);
        else if (node.name == "img")
            out += picture(id);
        else if (node.name == "a")
            link(id, out);
        else if (node.name == "code" || node.name == "samp" || node.name == "kbd" || node.name == "tt")
            out += markdownCodeSpan(m_tree.textContent(id)).replace(QLatin1Char('|'), codePipe(id));
        else if (node.name == "q")
            out += QStringLiteral("“") + inlines(id) + QStringLiteral("”");
        else if (const MarkdownMark *mark = markOf(node.name))
            marked(id, *mark, out);
        else
            span(id, out);
    }

    /// Cells are parted before code is recognised.
    QString codePipe(NodeId id) const
    {
        return m_tree.ancestor(id, "table") == kNoNode ? QStringLiteral("|") : QStringLiteral("\\|");
    }

    void span(NodeId id, QString &out)
    {
        const bool credit = hasClass(id, "credit");
        if (credit && !out.trimmed().isEmpty())
            out = out.trimmed() + QStringLiteral(" · ");
        if (isBlock(id) && !out.isEmpty() && !out.endsWith(QLatin1Char(' ')))
            out += QLatin1Char(' ');
        out += inlines(id);
        if (isBlock(id))
            out += QLatin1Char(' ');
    }

    void marked(NodeId id, const MarkdownMark &mark, QString &out)
    {
        const QString inner = inlines(id);
        const QString tag = QLatin1String(mark.tag);
        if (inner.trimmed().isEmpty())
            out += inner;
        else if (!mark.mark)
            out += QStringLiteral("<%1>").arg(tag) + inner + QStringLiteral("</%1>").arg(tag);
        else
            out += markdownEmphasis(inner, QLatin1String(mark.mark), tag,
                                    out.isEmpty() ? QChar() : out.back(), characterAfter(id));
    }

    /// What follows on the line; null at its end.
    QChar characterAfter(NodeId id) const
    {
        for (NodeId at = m_tree.afterSubtree(id); at < m_tree.size(); ++at) {
            const html::Node &node = m_tree[at];
            if (node.kind == html::Node::Kind::Text && !node.text.empty())
                return html::toString(node.text).front();
            if (node.name == "img" || node.name == "a")
                return QLatin1Char('[');
            if (isBlockElement(node.name) || node.name == "br")
                break;
        }
        return {};
    }

    QString picture(NodeId id) const
    {
        const QString alt = escapeMarkdown(html::toString(m_tree.attribute(id, "alt")).simplified(), {});
        return QStringLiteral("![") + alt + QStringLiteral("](") +
               markdownAddress(html::toString(m_tree.attribute(id, "src"))) + QLatin1Char(')');
    }

    void link(NodeId id, QString &out)
    {
        const QString address = html::toString(m_tree.attribute(id, "href"));
        const QString words = inlines(id);
        if (words.trimmed().isEmpty() || address.isEmpty() || address.startsWith(QLatin1Char('#'))) {
            out += words;
            return;
        }
        if (out.endsWith(QLatin1Char('!'))) // else it would be a picture
            out.insert(out.size() - 1, QLatin1Char('\\'));
        out += QLatin1Char('[') + markdownLine(words, QStringLiteral(" ")) + QStringLiteral("](") +
               markdownAddress(address) + QLatin1Char(')');
    }

    const Tree &m_tree;
    std::vector<bool> m_holdsBlock;
};

} // namespace

QString markdownOf(const html::Tree &page, html::NodeId part)
{
    return MarkdownWriter(page).blocksIn(part, 0).join(QStringLiteral("\n\n")) + QLatin1Char('\n');
}

} // namespace depesche::rendering
