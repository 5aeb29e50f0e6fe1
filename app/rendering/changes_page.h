// SPDX-License-Identifier: GPL-3.0-or-later
// The page that shows what a newsroom changed in an article.
#pragma once

#include "domain/article.h"
#include "rendering/article_page.h"

#include <QList>
#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <functional>

namespace depesche::rendering
{

/// Sentences that stand in the page, translated by the caller; %1 as named.
struct ChangesWords {
    QString heading;                       ///< "What the newsroom changed"
    QString back;                          ///< "Back to the article"
    QString versions;                      ///< names the choice of versions
    QString version;                       ///< "Version %1, since %2" (number, date and time)
    QString together;                      ///< "All changes together"
    QString noWord;                        ///< only markup, links or pictures are others
    QString added;                         ///< "added:", said before words that came
    QString removed;                       ///< "removed:", said before words that went
    std::function<QString(int)> unchanged; ///< "12 words unchanged"
};

/// Which change: a version by its number, or one of these.
inline constexpr int kNewestChange = 0;
inline constexpr int kWholeChange = -1; ///< from the oldest kept version to the text of today

struct ChangesInput {
    Article article;
    QList<ArticleRevision> earlier; ///< by number, as the store gives them
    int version = kNewestChange;    ///< an unknown one counts as the newest
    PageStyle style;
    ChangesWords words;
    QLocale locale;
    QTimeZone timeZone;
};

/// Title and text with `ins` and `del`, in plain words: neither the old markup nor the new stands in it.
/// Links of the page: depesche://action/changes?version=<number> and depesche://action/article. Pure,
/// thread-safe; takes as long as wordDiff().
QString renderChanges(const ChangesInput &input);

} // namespace depesche::rendering
