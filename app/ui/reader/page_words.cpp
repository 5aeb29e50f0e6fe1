// SPDX-License-Identifier: GPL-3.0-or-later
// Translated words for the renderer.
#include "ui/reader/page_words.h"

#include <QCoreApplication>

namespace depesche::ui
{
rendering::PageWords pageWords(bool mayFetch)
{
    rendering::PageWords words;
    words.by = QCoreApplication::translate("ArticlePage", "By %1", "authors");
    words.storedOffline = QCoreApplication::translate("ArticlePage", "stored offline");
    words.picturesMissing = QCoreApplication::translate("ArticlePage", "Pictures not stored yet: %1.");
    words.pictureMissing = QCoreApplication::translate("ArticlePage", "Picture not stored yet");
    if (mayFetch) {
        words.getPictures = QCoreApplication::translate("ArticlePage", "Get them now");
        words.getPicture = QCoreApplication::translate("ArticlePage", "Get picture");
    }
    words.showPicture = QCoreApplication::translate("ArticlePage", "Show picture");
    words.related = QCoreApplication::translate("ArticlePage", "Related articles");
    words.play = QCoreApplication::translate("ArticlePage", "Play", "sound or film, in the person's player");
    words.shownInPart = QCoreApplication::translate(
        "ArticlePage",
        "This article is too large for one page: the rest of its text or pictures is left out.");
    words.attachments = QCoreApplication::translate("ArticlePage", "Attachments");
    words.kept = QCoreApplication::translate("ArticlePage", "Page kept on %1 (%2)", "date and time, size");
    words.changed = [](int times) {
        return QCoreApplication::translate("ArticlePage", "Changed %n time(s), last on %1", "date and time",
                                           times);
    };
    words.originalPage = QCoreApplication::translate("ArticlePage", "Read on the newsroom’s page");
    words.noText = QCoreApplication::translate("ArticlePage", "The feed gives no text for this article.");
    words.openComments = QCoreApplication::translate("ArticlePage", "Comments");
    words.readingTime =
        QCoreApplication::translate("ArticlePage", "%1 min read", "how long the article takes");
    words.contents =
        QCoreApplication::translate("ArticlePage", "Contents", "heading of the table of contents");
    words.pictureCredits = QCoreApplication::translate("ArticlePage", "Picture credits", "heading of a list");
    return words;
}

rendering::ChangesWords changesWords()
{
    rendering::ChangesWords words;
    words.heading = QCoreApplication::translate("ArticlePage", "What the newsroom changed");
    words.back = QCoreApplication::translate("ArticlePage", "Back to the article");
    words.versions = QCoreApplication::translate("ArticlePage", "Versions of this article");
    words.version =
        QCoreApplication::translate("ArticlePage", "Version %1, since %2", "number, date and time");
    words.together = QCoreApplication::translate("ArticlePage", "All changes together");
    words.noWord = QCoreApplication::translate(
        "ArticlePage", "No word was changed; only markup, links or pictures are different.");
    words.added = QCoreApplication::translate("ArticlePage", "added:", "said before words that came");
    words.removed = QCoreApplication::translate("ArticlePage", "removed:", "said before words that went");
    words.unchanged = [](int count) {
        return QCoreApplication::translate("ArticlePage", "%n word(s) unchanged", nullptr, count);
    };
    return words;
}

rendering::KeptWords keptWords()
{
    rendering::KeptWords words;
    words.kept = QCoreApplication::translate("ArticlePage", "Page of %1, kept on %2", "host, date and time");
    words.back = QCoreApplication::translate("ArticlePage", "Back to the article");
    words.pictureMissing = QCoreApplication::translate("ArticlePage", "Picture not kept");
    words.leftOut = QCoreApplication::translate("ArticlePage", "Not in this kept page");
    words.addresses = QCoreApplication::translate("ArticlePage", "Addresses");
    words.reason = [](LeftOut::Reason reason, int count) {
        switch (reason) {
        case LeftOut::Reason::TooMany:
            return QCoreApplication::translate("ArticlePage", "%n picture(s) beyond the number that is kept",
                                               nullptr, count);
        case LeftOut::Reason::TooLarge:
            return QCoreApplication::translate("ArticlePage", "%n picture(s) too large", nullptr, count);
        case LeftOut::Reason::NoRoom:
            return QCoreApplication::translate(
                "ArticlePage", "%n picture(s) beyond the size that a page may have", nullptr, count);
        case LeftOut::Reason::NoTime:
            return QCoreApplication::translate("ArticlePage", "%n picture(s) that did not come in time",
                                               nullptr, count);
        case LeftOut::Reason::NotFetched:
            return QCoreApplication::translate("ArticlePage", "%n picture(s) that could not be fetched",
                                               nullptr, count);
        case LeftOut::Reason::NotAPicture:
            return QCoreApplication::translate("ArticlePage", "%n picture(s) of a kind that is not kept",
                                               nullptr, count);
        case LeftOut::Reason::Frame:
            break;
        }
        return QCoreApplication::translate("ArticlePage", "%n frame(s) with other pages or players", nullptr,
                                           count);
    };
    return words;
}

} // namespace depesche::ui
