// SPDX-License-Identifier: GPL-3.0-or-later
// What the surroundings of a picture say about it: caption, credit, copyright.
#pragma once

#include "html/tree.h"

#include <QString>

namespace depesche::html
{

struct FigureText {
    QString caption; ///< one line, without what `credit` and `copyright` took
    QString whole;   ///< one line, the caption with its credit as it stands
    QString credit;  ///< where markup tells it apart
    QString copyright;
};

/// Looks only at the picture's own figure, never at a neighbour's.
FigureText figureText(const Tree &tree, NodeId image);

/// True where one of the words of the class attribute contains one of `parts` (lower case).
bool classContains(const Tree &tree, NodeId id, std::initializer_list<std::string_view> parts);

} // namespace depesche::html
