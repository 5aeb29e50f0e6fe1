// SPDX-License-Identifier: GPL-3.0-or-later
// Runs into paragraphs, paragraphs into markup.
#include "rendering/changes_text.h"

#include "html/sanitizer.h"
#include "rendering/reading_time.h"

#include <algorithm>

namespace depesche::rendering
{
namespace
{

using html::escape;

// Paragraphs that stand beside a changed one, and words beside a change in a long paragraph.
constexpr qsizetype kParagraphsAround = 1;
constexpr qsizetype kCharactersAround = 240;
// A gap is worth its place only where it leaves out more than this.
constexpr qsizetype kLongStretch = 3 * kCharactersAround;

using Paragraph = QList<DiffRun>;

bool isChanged(const Paragraph &paragraph)
{
    return std::any_of(paragraph.begin(), paragraph.end(),
                       [](const DiffRun &run) { return run.kind != DiffKind::Same; });
}

QList<Paragraph> paragraphsOf(const QList<DiffRun> &runs)
{
    QList<Paragraph> paragraphs{Paragraph()};
    for (const DiffRun &run : runs) {
        const QList<QStringView> lines = QStringView(run.text).split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0 && !paragraphs.last().isEmpty())
                paragraphs.append(Paragraph());
            if (!lines.at(i).trimmed().isEmpty())
                paragraphs.last().append({run.kind, lines.at(i).toString()});
        }
    }
    if (paragraphs.last().isEmpty())
        paragraphs.removeLast();
    return paragraphs;
}

int wordsIn(QStringView text)
{
    TextLength length;
    length.add(text);
    return std::max(1, length.inWords());
}

int wordsIn(const QList<Paragraph> &paragraphs)
{
    int words = 0;
    for (const Paragraph &paragraph : paragraphs) {
        for (const DiffRun &run : paragraph)
            words += wordsIn(run.text);
    }
    return words;
}

QString told(const QString &words, const ChangeMarks &marks)
{
    if (words.isEmpty() || marks.richText)
        return {};
    return QStringLiteral("<span class=\"told\">") + escape(words) + QStringLiteral(" </span>");
}

QString markedRun(const DiffRun &run, const ChangeMarks &marks)
{
    switch (run.kind) {
    case DiffKind::Inserted:
        return QStringLiteral("<ins>") + told(marks.added, marks) + escape(run.text) +
               QStringLiteral("</ins>");
    case DiffKind::Removed:
        return QStringLiteral("<del>") + told(marks.removed, marks) + escape(run.text) +
               QStringLiteral("</del>");
    case DiffKind::Same:
        break;
    }
    return escape(run.text);
}

/// Where a word begins, at `from` or a little after it.
qsizetype wordStart(QStringView text, qsizetype from)
{
    const qsizetype space = text.indexOf(QLatin1Char(' '), from);
    if (space >= 0 && space < from + kCharactersAround / 2)
        return space + 1;
    return text.at(from).isLowSurrogate() ? from + 1 : from;
}

/// A stretch without a change, cut in the middle where it is long. At the beginning or the end of its
/// paragraph only the side towards the change stays.
QString shortened(QStringView text, bool first, bool last, const ChangeMarks &marks)
{
    if (text.size() < kLongStretch)
        return escape(text.toString());
    const qsizetype begin = first ? 0 : wordStart(text, kCharactersAround);
    const qsizetype end = last ? text.size() : wordStart(text, text.size() - kCharactersAround);
    const QString gap = QStringLiteral("<span class=\"gap\">[") +
                        escape(marks.unchanged(wordsIn(text.mid(begin, end - begin)))) +
                        QStringLiteral("]</span>");
    return escape(text.left(begin).toString()) + gap + QLatin1Char(' ') + escape(text.mid(end).toString());
}

QString markedParagraph(const Paragraph &paragraph, const ChangeMarks &marks)
{
    const bool changed = isChanged(paragraph);
    QString line;
    for (qsizetype i = 0; i < paragraph.size(); ++i) {
        const DiffRun &run = paragraph.at(i);
        line += changed && run.kind == DiffKind::Same
                    ? shortened(run.text, i == 0, i + 1 == paragraph.size(), marks)
                    : markedRun(run, marks);
    }
    return QStringLiteral("<p>") + line + QStringLiteral("</p>\n");
}

QString folded(const QList<Paragraph> &paragraphs, const ChangeMarks &marks)
{
    const QString words = escape(marks.unchanged(wordsIn(paragraphs)));
    if (marks.richText)
        return QStringLiteral("<p class=\"gap\">[") + words + QStringLiteral("]</p>\n");
    QString all;
    for (const Paragraph &paragraph : paragraphs)
        all += markedParagraph(paragraph, marks);
    return QStringLiteral("<details><summary>") + words + QStringLiteral("</summary>\n") + all +
           QStringLiteral("</details>\n");
}

/// Which paragraphs stand open: the changed ones with their neighbours.
QList<bool> openParagraphs(const QList<Paragraph> &paragraphs)
{
    QList<bool> open(paragraphs.size(), false);
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        if (!isChanged(paragraphs.at(i)))
            continue;
        const qsizetype last = std::min(paragraphs.size() - 1, i + kParagraphsAround);
        for (qsizetype beside = std::max<qsizetype>(0, i - kParagraphsAround); beside <= last; ++beside)
            open[beside] = true;
    }
    return open;
}

} // namespace

QString markedLine(const QList<DiffRun> &runs, const ChangeMarks &marks)
{
    QString line;
    for (const DiffRun &run : runs)
        line += markedRun(run, marks);
    return line;
}

QString markedParagraphs(const QList<DiffRun> &runs, const ChangeMarks &marks)
{
    const QList<Paragraph> paragraphs = paragraphsOf(runs);
    const QList<bool> open = openParagraphs(paragraphs);
    QString text;
    for (qsizetype i = 0; i < paragraphs.size();) {
        if (open.at(i)) {
            text += markedParagraph(paragraphs.at(i++), marks);
            continue;
        }
        qsizetype end = i;
        while (end < paragraphs.size() && !open.at(end))
            ++end;
        text += folded(paragraphs.mid(i, end - i), marks);
        i = end;
    }
    return text;
}

} // namespace depesche::rendering
