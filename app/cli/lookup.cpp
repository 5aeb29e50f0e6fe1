// SPDX-License-Identifier: GPL-3.0-or-later
// Looking up what a word on the command line means.
#include "cli/lookup.h"

#include "cli/json_values.h"
#include "feeds/discovery.h"

#include <algorithm>
#include <optional>

namespace depesche::cli
{

namespace
{

/// A positive row number, or nothing.
std::optional<qint64> rowNumber(const QString &word)
{
    bool isNumber = false;
    const qint64 number = word.toLongLong(&isNumber);
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

bool isSameAddress(const Feed &feed, const QString &word, const QString &typedAddress)
{
    return feed.url.toString(QUrl::FullyEncoded) == word ||
           (!typedAddress.isEmpty() && shown(feed.url) == typedAddress);
}

} // namespace

Expected<FeedId, QString> findFeed(const Subscriptions &subscriptions, const QString &word)
{
    const auto number = rowNumber(word);
    const QString address = shown(feeds::addressFromInput(word));
    QList<FeedId> titled;
    for (const Feed &feed : subscriptions.feeds) {
        if ((number && feed.id.value == *number) || isSameAddress(feed, word, address))
            return feed.id;
        if (feed.displayTitle() == word)
            titled.append(feed.id);
    }
    if (titled.size() == 1)
        return titled.first();
    if (titled.size() > 1)
        return Unexpected{
            QStringLiteral("several feeds are called \"%1\"; name the number or the address").arg(word)};
    return Unexpected{
        QStringLiteral("no feed with the number, address or title \"%1\"; \"depesche-cli feeds\" lists them")
            .arg(word)};
}

Expected<QList<FeedId>, QString> findFeeds(const Subscriptions &subscriptions, const QStringList &words)
{
    QList<FeedId> found;
    for (const QString &word : words) {
        const auto feed = findFeed(subscriptions, word);
        if (!feed)
            return Unexpected{feed.error()};
        if (!found.contains(*feed))
            found.append(*feed);
    }
    return found;
}

Expected<FolderId, QString> findFolder(const Subscriptions &subscriptions, const QString &path)
{
    FolderId current;
    for (const QString &name : splitFolder(path)) {
        const auto &folders = subscriptions.folders;
        const auto next = std::find_if(folders.begin(), folders.end(), [&](const Folder &folder) {
            return folder.parent == current && folder.name == name;
        });
        if (next == folders.end())
            return Unexpected{
                QStringLiteral("there is no folder \"%1\"; \"depesche-cli feeds\" shows the folders")
                    .arg(path)};
        current = next->id;
    }
    if (!current.isValid())
        return Unexpected{QStringLiteral("--folder wants a name")};
    return current;
}

QStringList splitFolder(const QString &path)
{
    QStringList names;
    for (const QString &name : path.split(u'/', Qt::SkipEmptyParts)) {
        if (const QString trimmed = name.simplified(); !trimmed.isEmpty())
            names.append(trimmed);
    }
    return names;
}

Expected<QList<ArticleId>, QString> readArticleIds(const QStringList &words)
{
    QList<ArticleId> ids;
    for (const QString &word : words) {
        const auto number = rowNumber(word);
        if (!number)
            return Unexpected{
                QStringLiteral("\"%1\" is no article number; \"depesche-cli list\" shows the numbers")
                    .arg(word)};
        ids.append(ArticleId{*number});
    }
    return ids;
}

} // namespace depesche::cli
