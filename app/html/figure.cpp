// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a picture's own figure, then tells its parts apart by element and class name.
#include "html/figure.h"

#include "html/ascii.h"
#include "html/credit_line.h"
#include "html/element_names.h"
#include "html/image_element.h"
#include "html/text_builder.h"

#include <algorithm>
#include <vector>

namespace depesche::html
{

namespace
{

constexpr int kMaxLevelsUp = 8;         // from a picture to its figure
constexpr qsizetype kMaxCaption = 1500; // longer text is an article, not a caption
constexpr int kMaxFigureNodes = 300;    // larger boxes hold more than one picture with its text
constexpr qsizetype kLongestCreditLine = 160;
constexpr int kMaxCreditParts = 3; // photographer, agency, and who handed it on

bool isCopyright(const Tree &tree, NodeId id)
{
    return classContains(tree, id, {"copyright"});
}

bool isCreditProperty(std::string_view property)
{
    return property == "creditText" || property == "copyrightHolder" || property == "copyrightNotice" ||
           property == "author" || property == "creator";
}

/// A name that is set apart where pictures are described.
bool isAuthorOfPicture(const Tree &tree, NodeId id)
{
    if (!classContains(tree, id, {"author", "autor"}))
        return false;
    return classContains(tree, id, {"image", "photo", "foto", "caption"}) ||
           tree.ancestor(id, "figcaption") != kNoNode;
}

bool isCredit(const Tree &tree, NodeId id)
{
    const std::string_view name = tree[id].name;
    return name == "cite" || name == "small" || name == "footer" ||
           classContains(tree, id,
                         {"credit", "copyright", "source", "quelle", "rights", "photographer", "fotograf",
                          "attribution", "byline", "distributor"}) ||
           isCreditProperty(tree.attribute(id, "itemprop")) || isAuthorOfPicture(tree, id);
}

/// A credit by more than the size of its print.
bool isMarkedCredit(const Tree &tree, NodeId id)
{
    return !tree.isElement(id, "small") && isCredit(tree, id);
}

/// Links that sell the picture.
bool isShop(const Tree &tree, NodeId id)
{
    return classContains(tree, id, {"m-buy", "buy-link", "buylink", "licensing"});
}

bool isCaption(const Tree &tree, NodeId id)
{
    return tree.isElement(id, "figcaption") || tree.attribute(id, "itemprop") == "caption" ||
           (!tree.isElement(id, "button") &&
            classContains(tree, id,
                          {"caption", "bildunterschrift", "bildtext", "media__title", "media__description",
                           "subtitle", "photo-item-text", "legend", "img-info", "image-info", "image-text"}));
}

bool isFigure(const Tree &tree, NodeId id)
{
    return tree.isElement(id, "figure") ||
           classContains(tree, id,
                         {"figure", "wp-caption", "photo-item", "image-container", "article-image"}) ||
           classContains(tree, id, {"media", "image-box"});
}

int countImages(const Tree &tree, NodeId top)
{
    int count = 0;
    const NodeId end = tree.afterSubtree(top);
    for (NodeId at = top; at < end; ++at) {
        if (isImageElement(tree, at) && tree.ancestor(at, "noscript") == kNoNode)
            ++count;
    }
    return count;
}

template <class Predicate>
bool anyBelow(const Tree &tree, NodeId top, Predicate isWanted)
{
    const NodeId end = tree.afterSubtree(top);
    for (NodeId at = top + 1; at < end; ++at) {
        if (tree[at].kind == Node::Kind::Element && isWanted(tree, at))
            return true;
    }
    return false;
}

bool holdsHeading(const Tree &tree, NodeId id)
{
    return isHeading(tree[id].name);
}

/// The first element that describes the picture and says something; kNoNode if there is none.
NodeId captionIn(const Tree &tree, NodeId box)
{
    const NodeId end = tree.afterSubtree(box);
    for (NodeId at = box; at < end; ++at) {
        if (tree[at].kind == Node::Kind::Element && isCaption(tree, at) && !plainLine(tree, at).isEmpty())
            return at;
    }
    return kNoNode;
}

bool describes(const Tree &tree, NodeId box)
{
    return captionIn(tree, box) != kNoNode || anyBelow(tree, box, isCredit);
}

/// A table that lays out one picture with its caption.
NodeId pictureTable(const Tree &tree, NodeId cell)
{
    const NodeId table = tree.ancestor(cell, "table");
    const bool fits = table != kNoNode && tree.afterSubtree(table) - table <= kMaxFigureNodes &&
                      countImages(tree, table) == 1 && captionIn(tree, table) != kNoNode;
    return fits ? table : kNoNode;
}

/// The nearest figure that says something; else the nearest box that holds this picture alone and a caption.
NodeId figureOf(const Tree &tree, NodeId image)
{
    NodeId silent = kNoNode; // a figure without a word, perhaps in a box with its caption
    int level = 0;
    for (NodeId at = tree[image].parent; at > Tree::root() && level < kMaxLevelsUp; at = tree[at].parent) {
        const std::string_view name = tree[at].name;
        if (name == "td")
            return pictureTable(tree, at);
        if (name == "body" || name == "article" || name == "main" ||
            tree.afterSubtree(at) - at > kMaxFigureNodes)
            break;
        if (name == "figure" && describes(tree, at))
            return at;
        if (countImages(tree, at) > 1)
            break;
        const bool speaks = (isFigure(tree, at) && describes(tree, at)) ||
                            (captionIn(tree, at) != kNoNode && !anyBelow(tree, at, holdsHeading));
        if (speaks && name != "figure")
            return at;
        if (name == "figure")
            silent = at;
        ++level;
    }
    return silent;
}

/// A label that opens a text of its own beside the caption: "Foto: dpa".
QString labelledCredit(const Tree &tree, NodeId figure, NodeId caption)
{
    const NodeId end = tree.afterSubtree(figure);
    for (NodeId at = figure + 1; at < end; ++at) {
        if (at == caption) {
            at = tree.afterSubtree(at) - 1;
            continue;
        }
        if (!tree.isText(at))
            continue;
        const CaptionAndCredit split = splitCredit(toString(tree[at].text).left(2 * kLongestCreditLine));
        if (split.caption.isEmpty() && !split.credit.isEmpty())
            return split.credit;
    }
    return {};
}

/// The last piece of a caption, where it stands in an element of its own after a full stop and holds nothing
/// but names.
NodeId nameAtEnd(const Tree &tree, NodeId caption)
{
    NodeId last = kNoNode;
    for (NodeId at = tree[caption].firstChild; at != kNoNode; at = tree[at].nextSibling) {
        if (!tree.isText(at) || !QStringView(toString(tree[at].text)).trimmed().isEmpty())
            last = at;
    }
    if (last == kNoNode || tree.isText(last) || last == tree[caption].firstChild)
        return last == kNoNode || tree.isText(last) ? kNoNode : nameAtEnd(tree, last);
    const QString name = plainLine(tree, last);
    const QString before = plainLine(tree, caption, [last](NodeId id) { return id == last; });
    const bool stopped = !before.isEmpty() && QStringLiteral(".!?…\"”»").contains(before.back());
    return stopped && name.size() <= kLongestCreditLine && looksLikeNames(name) ? last : kNoNode;
}

void addCredit(QString &target, const QString &part, int &parts)
{
    if (part.isEmpty() || target.contains(part) || target.size() + part.size() > kLongestCreditLine ||
        parts >= kMaxCreditParts)
        return;
    target += (target.isEmpty() ? QString() : QStringLiteral(" ")) + part;
    ++parts;
}

/// What markup below `figure` sets apart as credit and as copyright.
void readCredits(const Tree &tree, NodeId figure, NodeId caption, FigureText &result)
{
    int parts = 0;
    const NodeId end = tree.afterSubtree(figure);
    const auto isSkipped = [&tree](NodeId id) { return isShop(tree, id); };
    for (NodeId at = figure + 1; at < end;) {
        if (tree[at].kind != Node::Kind::Element || !isCredit(tree, at) || isImageElement(tree, at)) {
            ++at;
            continue;
        }
        const bool described = caption != kNoNode && tree.contains(caption, at);
        const QString part = plainLine(tree, at, isSkipped);
        if (isCopyright(tree, at)) {
            if (result.copyright.isEmpty())
                result.copyright = part;
        } else if (result.credit.isEmpty() || described) {
            addCredit(result.credit, part, parts);
        }
        at = tree.afterSubtree(at);
    }
}

} // namespace

bool classContains(const Tree &tree, NodeId id, std::initializer_list<std::string_view> parts)
{
    const std::string_view classes = tree.attribute(id, "class");
    return !classes.empty() && std::any_of(parts.begin(), parts.end(), [classes](std::string_view part) {
        return containsIgnoringCase(classes, part);
    });
}

FigureText figureText(const Tree &tree, NodeId image)
{
    FigureText result;
    const NodeId figure = figureOf(tree, image);
    if (figure == kNoNode)
        return result;
    const NodeId caption = captionIn(tree, figure);
    readCredits(tree, figure, caption, result);
    if (caption != kNoNode) {
        result.whole = plainLine(tree, caption);
        result.caption = plainLine(tree, caption, [&tree](NodeId id) { return isCredit(tree, id); });
        // Small print that is the whole caption is no credit.
        if (result.caption.isEmpty() && !anyBelow(tree, caption, isMarkedCredit)) {
            result.caption = result.whole;
            result.credit.clear();
        }
    }
    if (result.credit.isEmpty() && result.copyright.isEmpty() && caption != kNoNode) {
        const NodeId name = nameAtEnd(tree, caption);
        result.credit = name == kNoNode ? labelledCredit(tree, figure, caption) : plainLine(tree, name);
        if (name != kNoNode)
            result.caption = plainLine(tree, caption, [name](NodeId id) { return id == name; });
    }
    if (result.whole.size() > kMaxCaption)
        return {};
    return result;
}

} // namespace depesche::html
