// SPDX-License-Identifier: GPL-3.0-or-later
// What each empty place says.
#include "ui/library/list_words.h"

#include "ui/common/words.h"

#include <QCoreApplication>

namespace depesche::ui
{
namespace
{

struct ListTexts {
    Q_DECLARE_TR_FUNCTIONS(ListWords)
};

} // namespace

ListWords emptyPlace(const ArticleQuery &query)
{
    if (!query.titleFilter.isEmpty())
        return {ListTexts::tr("No headline here has “%1”.").arg(query.titleFilter),
                ListTexts::tr("The search field looks through the whole text of all articles."),
                ListTexts::tr("Clear the filter")};
    const QString refresh = ListTexts::tr("Refresh");
    switch (query.scope) {
    case ArticleScope::Today:
        return {ListTexts::tr("Nothing has come today so far."), {}, refresh};
    case ArticleScope::Unread:
        return {ListTexts::tr("Everything is read."), {}, refresh};
    case ArticleScope::Saved:
        return {ListTexts::tr("Nothing is saved yet."),
                ListTexts::tr("Save an article for later and it is kept here."),
                {}};
    case ArticleScope::Offline:
        return {ListTexts::tr("No article is stored with all its pictures yet."),
                ListTexts::tr("Pictures are stored as articles come, as the preferences say."), refresh};
    case ArticleScope::All:
    case ArticleScope::Folder:
    case ArticleScope::Feed:
        break;
    }
    if (query.unreadOnly)
        return {ListTexts::tr("Everything here is read."), {}, refresh};
    return {ListTexts::tr("There are no articles here yet."), {}, refresh};
}

ListWords failedFeed(const Feed &feed)
{
    return {ListTexts::tr("This source could not be read."), describe(feed.fetch.lastFailure),
            feed.fetch.gone ? QString() : ListTexts::tr("Try again")};
}

ListWords noHits(const QString &text)
{
    return {ListTexts::tr("Nothing was found for “%1”.").arg(text),
            ListTexts::tr("Fewer words find more, and so does the beginning of a word with a star: harb*"),
            {}};
}

ListWords failedList(const store::StoreError &error)
{
    return {ListTexts::tr("The articles could not be listed."), describe(error), ListTexts::tr("Try again")};
}

ListWords loadingList()
{
    return {ListTexts::tr("Loading …"), {}, {}};
}

QString articleCount(int count)
{
    return ListTexts::tr("%Ln article(s)", nullptr, count);
}

QString hitCount(int count, bool more)
{
    if (more)
        return ListTexts::tr("more than %Ln hit(s)", nullptr, count);
    return ListTexts::tr("%Ln hit(s)", nullptr, count);
}

} // namespace depesche::ui
