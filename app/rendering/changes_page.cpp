// SPDX-License-Identifier: GPL-3.0-or-later
// Way back, choice of versions, headline and text with marks.
#include "rendering/changes_page.h"

#include "html/sanitizer.h"
#include "rendering/article_changes.h"
#include "rendering/changes_text.h"
#include "rendering/page_frame.h"
#include "rendering/page_markup.h"

#include <algorithm>

namespace depesche::rendering
{
namespace
{

using html::escape;

QString choice(const ChangesInput &input, int version, const QString &words)
{
    const bool current = version == input.version;
    return QStringLiteral("<a") +
           attribute("href", actionAddress("changes") + QStringLiteral("?version=%1").arg(version)) +
           (current ? QStringLiteral(" aria-current=\"true\"") : QString()) + QLatin1Char('>') +
           escape(words) + QStringLiteral("</a>\n");
}

/// Newest first. A single one is named and is no choice.
QString versions(const ChangesInput &input)
{
    QString choices;
    for (qsizetype i = input.earlier.size() - 1; i >= 0; --i) {
        const bool last = i + 1 == input.earlier.size();
        const int number = last ? input.article.revision : input.earlier.at(i + 1).number;
        const QString since = dateAndTime(input.earlier.at(i).replacedAt, input.locale, input.timeZone);
        choices += choice(input, number, input.words.version.arg(input.locale.toString(number), since));
    }
    if (input.earlier.size() > 1)
        choices += choice(input, kWholeChange, input.words.together);
    const QLatin1String tag(input.style.richText ? "div" : "nav");
    return QLatin1Char('<') + tag + QStringLiteral(" class=\"versions\"") +
           attribute("aria-label", input.words.versions) + attribute("lang", input.locale.bcp47Name()) +
           QStringLiteral(">\n") + choices + QStringLiteral("</") + tag + QStringLiteral(">\n");
}

QString backLink(const ChangesInput &input)
{
    return QStringLiteral("<div class=\"byline\"") + attribute("lang", input.locale.bcp47Name()) +
           QStringLiteral("><a") + attribute("href", actionAddress("article")) + QLatin1Char('>') +
           escape(input.words.back) + QStringLiteral("</a></div>\n");
}

/// A version that is known.
int knownVersion(const ChangesInput &input)
{
    const bool known = input.version == kWholeChange ||
                       std::any_of(input.earlier.begin(), input.earlier.end(), [&](const ArticleRevision &r) {
                           return r.number == input.version && &r != &input.earlier.first();
                       });
    return known ? input.version : input.article.revision;
}

bool hasChange(const QList<DiffRun> &runs)
{
    return std::any_of(runs.begin(), runs.end(),
                       [](const DiffRun &run) { return run.kind != DiffKind::Same; });
}

QString changedText(const ChangesInput &input, const ArticleChange &change)
{
    const ChangeMarks marks{input.words.added, input.words.removed, input.words.unchanged,
                            input.style.richText};
    QString text = QStringLiteral("<h1>") + markedLine(change.title, marks) + QStringLiteral("</h1>\n") +
                   backLink(input) + versions(input);
    if (!hasChange(change.title) && !hasChange(change.text))
        text += element("p", "note", escape(input.words.noWord));
    return text + element("div", "text", markedParagraphs(change.text, marks));
}

} // namespace

QString renderChanges(const ChangesInput &given)
{
    ChangesInput input = given;
    input.version = knownVersion(given);
    const ArticleDraft &content = input.article.content;
    const std::optional<ArticleChange> change =
        input.version == kWholeChange ? wholeChange(input.article, input.earlier)
                                      : articleChange(input.article, input.earlier, input.version);
    QString page =
        pageBegin(content.title, input.style, input.locale) + QStringLiteral("<article class=\"changes\"");
    if (!content.language.isEmpty())
        page += attribute("lang", content.language);
    page += attribute("dir", textDirection(content.language, content.title + content.text)) +
            QStringLiteral(">\n") + element("p", "kicker", escape(input.words.heading));
    page += change ? changedText(input, *change)
                   : backLink(input) + element("p", "note", escape(input.words.noWord));
    return page + QStringLiteral("</article>\n") + pageEnd();
}

} // namespace depesche::rendering
