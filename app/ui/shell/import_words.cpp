// SPDX-License-Identifier: GPL-3.0-or-later
// importWords(): one sentence for each thing that is not as usual.
#include "ui/shell/import_words.h"

#include "services/library/library_service.h"
#include "ui/common/words.h"

#include <QCoreApplication>

namespace depesche::ui
{
namespace
{

struct ImportSentences {
    Q_DECLARE_TR_FUNCTIONS(ImportSentences)
};

} // namespace

QString importWords(const library::OpmlImport &import)
{
    QStringList words{ImportSentences::tr("%n source(s) imported.", nullptr, import.report.added)};
    if (import.report.alreadyThere > 0)
        words +=
            ImportSentences::tr("%n source(s) were subscribed already.", nullptr, import.report.alreadyThere);
    if (import.left > 0 && import.failure.isFailure())
        words += ImportSentences::tr("%n source(s) of the list were not stored: %1", nullptr, import.left)
                     .arg(describe(import.failure));
    else if (import.left > 0)
        words += ImportSentences::tr("%n source(s) of the list were left out: the import was stopped.",
                                     nullptr, import.left);
    if (import.skipped > 0)
        words +=
            ImportSentences::tr("%n entry(s) had no web address and were left out.", nullptr, import.skipped);
    if (import.repaired)
        words += ImportSentences::tr("The list was broken and was read as far as possible.");
    return words.join(QLatin1Char(' '));
}

QString describeListFailure(const FeedFailure &failure)
{
    switch (failure.code) {
    case FeedFailureCode::NotAFeed:
    case FeedFailureCode::WebPage:
        return ImportSentences::tr("This is no subscription list (OPML).");
    case FeedFailureCode::EmptyBody:
        return ImportSentences::tr("The list is empty.");
    default:
        return describe(failure);
    }
}

} // namespace depesche::ui
