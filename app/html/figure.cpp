// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a picture's own figure, then tells its parts apart by element and class name.
#include "html/figure.h"

#include "html/ascii.h"
#include "html/image_element.h"
#include "html/text_builder.h"

#include <algorithm>
#include <vector>

namespace depesche::html
{

namespace
{

constexpr int kMaxLevelsUp = 6;         // from a picture to its figure
constexpr qsizetype kMaxCaption = 1500; // longer text is an article, not a caption
constexpr int kMaxFigureNodes = 300;    // larger boxes hold more than one picture with its text

bool isCopyright(const Tree &tree, NodeId id)
{
    return classContains(tree, id, {"copyright"});
}

bool isCredit(const Tree &tree, NodeId id)
{
    const std::string_view name = tree[id].name;
    return name == "cite" || name == "small" ||
           classContains(tree, id,
                         {"credit", "copyright", "source", "quelle", "rights", "photographer", "fotograf",
                          "attribution", "byline"});
}

bool isCaption(const Tree &tree, NodeId id)
{
    return tree.isElement(id, "figcaption") ||
           classContains(tree, id,
                         {"caption", "bildunterschrift", "media__title", "media__description", "subtitle",
                          "wp-caption-text", "photo-item-text"});
}

bool isFigure(const Tree &tree, NodeId id)
{
    return tree.isElement(id, "figure") ||
           classContains(tree, id,
                         {"figure", "wp-caption", "photo-item", "image-container", "article-image"}) ||
           classContains(tree, id, {"media"});
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

bool hasCaptionOrCredit(const Tree &tree, NodeId top)
{
    const NodeId end = tree.afterSubtree(top);
    for (NodeId at = top + 1; at < end; ++at) {
        if (tree[at].kind == Node::Kind::Element && (isCaption(tree, at) || isCredit(tree, at)))
            return true;
    }
    return false;
}

/// The nearest figure; else the nearest box that holds this picture alone and a caption or a credit.
NodeId figureOf(const Tree &tree, NodeId image)
{
    int level = 0;
    for (NodeId at = tree[image].parent; at > Tree::root() && level < kMaxLevelsUp; at = tree[at].parent) {
        const std::string_view name = tree[at].name;
        if (name == "body" || name == "article" || name == "main" || name == "td" ||
            tree.afterSubtree(at) - at > kMaxFigureNodes)
            return kNoNode;
        if (name == "figure")
            return at;
        if (isFigure(tree, at) && hasCaptionOrCredit(tree, at))
            return countImages(tree, at) == 1 ? at : kNoNode;
        ++level;
    }
    return kNoNode;
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
    const NodeId end = tree.afterSubtree(figure);
    for (NodeId at = figure + 1; at < end;) {
        if (tree[at].kind == Node::Kind::Element && isCaption(tree, at)) {
            result.whole = plainLine(tree, at);
            result.caption = plainLine(tree, at, [&tree](NodeId id) { return isCredit(tree, id); });
            break;
        }
        ++at;
    }
    for (NodeId at = figure + 1; at < end;) {
        if (tree[at].kind != Node::Kind::Element || !isCredit(tree, at) || isImageElement(tree, at)) {
            ++at;
            continue;
        }
        QString &target = isCopyright(tree, at) ? result.copyright : result.credit;
        if (target.isEmpty())
            target = plainLine(tree, at);
        at = tree.afterSubtree(at);
    }
    if (result.whole.size() > kMaxCaption)
        return {};
    return result;
}

} // namespace depesche::html
