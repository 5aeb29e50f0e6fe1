// SPDX-License-Identifier: GPL-3.0-or-later
// Translated words for the renderer.
#include "ui/reader/page_words.h"

#include <QCoreApplication>

namespace depesche::ui
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ArticlePage)
};

} // namespace

rendering::PageWords pageWords(bool mayFetch)
{
    rendering::PageWords words;
    words.by = Words::tr("By %1", "authors");
    words.storedOffline = Words::tr("stored offline");
    words.picturesMissing = Words::tr("Pictures not stored yet: %1.");
    words.pictureMissing = Words::tr("Picture not stored yet");
    if (mayFetch) {
        words.getPictures = Words::tr("Get them now");
        words.getPicture = Words::tr("Get picture");
    }
    words.related = Words::tr("Related articles");
    words.attachments = Words::tr("Attachments");
    words.edited = Words::tr("Edited %1", "date and time");
    words.originalPage = Words::tr("Read on the newsroom’s page");
    words.noText = Words::tr("The feed gives no text for this article.");
    words.openComments = Words::tr("Comments");
    return words;
}

} // namespace depesche::ui
