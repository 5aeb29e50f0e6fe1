// SPDX-License-Identifier: GPL-3.0-or-later
// Text as Markdown: nothing in it is taken for markup (CommonMark 0.31, GitHub Flavored Markdown 0.29).
#pragma once

#include <QChar>
#include <QString>
#include <QStringView>

namespace depesche::rendering
{

/// How a line is broken within a paragraph.
inline constexpr char kMarkdownBreak[] = "\\\n";

/// Text in the middle of a paragraph, after `before` (null at its beginning). Runs of white space become one
/// space.
QString escapeMarkdown(QStringView text, QChar before);
/// A paragraph of escaped text and markup: no line of it begins a heading, list, quote, rule or table.
QString markdownParagraph(const QString &inlines);
/// On one line, `lineBreak` between what were lines.
QString markdownLine(QString inlines, const QString &lineBreak);
/// An address as the target of a link.
QString markdownAddress(const QString &address);
QString markdownCodeSpan(const QString &code);
QString markdownCodeBlock(const QString &code);
/// `inner` between `mark`s where they are taken for emphasis there (6.2 of CommonMark), else in the HTML
/// element `tag`. `after` is the first character that follows.
QString markdownEmphasis(const QString &inner, const QString &mark, const QString &tag, QChar before,
                         QChar after);

} // namespace depesche::rendering
