// SPDX-License-Identifier: GPL-3.0-or-later
// JSON forms of feeds, articles and reports.
#include "cli/json_values.h"

#include "cli/access_options.h"
#include "cli/failure_words.h"

namespace depesche::cli
{

namespace
{

QString statusName(refresh::FeedStatus status)
{
    switch (status) {
    case refresh::FeedStatus::Updated:
        return QStringLiteral("ok");
    case refresh::FeedStatus::NotModified:
        return QStringLiteral("unchanged");
    case refresh::FeedStatus::Failed:
        return QStringLiteral("failed");
    case refresh::FeedStatus::Postponed:
        return QStringLiteral("postponed");
    case refresh::FeedStatus::Stopped:
        break;
    }
    return QStringLiteral("stopped");
}

/// Null where there was no answer.
QJsonValue statusValue(int status)
{
    return status == 0 ? QJsonValue() : QJsonValue(status);
}

/// An array of `make(entry)` for each entry.
template <class List, class Make>
QJsonArray arrayOf(const List &list, Make make)
{
    QJsonArray array;
    for (const auto &entry : list)
        array.append(make(entry));
    return array;
}

/// Each once: a source may name one word as its section and again as a tag.
QStringList tagsOf(const QList<Category> &categories)
{
    QStringList tags;
    for (const Category &category : categories)
        tags += category.label.isEmpty() ? category.term : category.label;
    tags.removeDuplicates();
    return tags;
}

} // namespace

QString shown(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo);
}

QJsonValue dateValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QString dateColumn(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

QString offlineName(OfflineState state)
{
    switch (state) {
    case OfflineState::Complete:
        return QStringLiteral("complete");
    case OfflineState::Partial:
        return QStringLiteral("partial");
    case OfflineState::TextOnly:
        break;
    }
    return QStringLiteral("text");
}

QStringList folderPath(const Subscriptions &subscriptions, FolderId folder)
{
    QStringList path;
    // Parents stand before their children, so that one walk from the end meets each ancestor in turn.
    const auto &folders = subscriptions.folders;
    for (auto it = folders.rbegin(); it != folders.rend() && folder.isValid(); ++it) {
        if (it->id != folder)
            continue;
        path.prepend(it->name);
        folder = it->parent;
    }
    return path;
}

QJsonObject imageValue(const Image &image)
{
    QJsonObject value{{QStringLiteral("url"), shown(image.url)}};
    const auto put = [&](const QString &key, const QString &text) {
        if (!text.isEmpty())
            value.insert(key, text);
    };
    put(QStringLiteral("caption"), image.caption);
    put(QStringLiteral("credit"), image.credit);
    put(QStringLiteral("copyright"), image.copyright);
    put(QStringLiteral("alt"), image.alt);
    if (image.width > 0 && image.height > 0) {
        value.insert(QStringLiteral("width"), image.width);
        value.insert(QStringLiteral("height"), image.height);
    }
    return value;
}

QJsonObject feedValue(const Feed &feed, const Subscriptions &subscriptions)
{
    const FetchState &fetch = feed.fetch;
    QJsonObject value{
        {QStringLiteral("id"), feed.id.value},
        {QStringLiteral("url"), shown(feed.url)},
        {QStringLiteral("title"), feed.displayTitle()},
        {QStringLiteral("home_page_url"), shown(feed.homePage)},
        {QStringLiteral("folder"), QJsonArray::fromStringList(folderPath(subscriptions, feed.folder))},
        {QStringLiteral("language"), feed.language},
        {QStringLiteral("format"), feed.format},
        {QStringLiteral("malformed"), feed.malformed},
        {QStringLiteral("unread"), feed.unread},
        {QStringLiteral("text"), nameOf(feed.textChoice)},
        {QStringLiteral("last_attempt"), dateValue(fetch.lastAttempt)},
        {QStringLiteral("last_success"), dateValue(fetch.lastSuccess)},
        {QStringLiteral("next_refresh_at"), dateValue(fetch.nextRefresh)},
        {QStringLiteral("failures_in_a_row"), fetch.consecutiveFailures},
        {QStringLiteral("gone"), fetch.gone},
        {QStringLiteral("identity"), nameOf(feed.identityRule)},
    };
    if (!fetch.movedFrom.isEmpty()) {
        value.insert(QStringLiteral("moved_from"), shown(fetch.movedFrom));
        value.insert(QStringLiteral("moved_at"), dateValue(fetch.movedAt));
    }
    if (fetch.lastFailure.isFailure()) {
        value.insert(QStringLiteral("error"), words(fetch.lastFailure));
        value.insert(QStringLiteral("error_code"), codeName(fetch.lastFailure.code));
        value.insert(QStringLiteral("http_status"), statusValue(fetch.lastFailure.httpStatus));
    }
    return value;
}

QJsonObject summaryValue(const ArticleSummary &article, const QUrl &feedUrl)
{
    return {
        {QStringLiteral("id"), article.id.value},
        {QStringLiteral("title"), article.title},
        {QStringLiteral("feed_id"), article.feed.value},
        {QStringLiteral("feed"), article.feedTitle},
        {QStringLiteral("feed_url"), shown(feedUrl)},
        {QStringLiteral("url"), shown(article.url)},
        {QStringLiteral("author"), article.author},
        {QStringLiteral("published"), dateValue(article.sortedAt)},
        {QStringLiteral("language"), article.language},
        {QStringLiteral("excerpt"), article.excerpt},
        {QStringLiteral("read"), article.read},
        {QStringLiteral("saved"), article.saved},
        {QStringLiteral("edited"), article.edited},
        {QStringLiteral("offline"), offlineName(article.offline)},
    };
}

QJsonObject articleValue(const Article &article, const QUrl &feedUrl)
{
    const ArticleDraft &content = article.content;
    const auto author = [](const Author &a) {
        return QJsonObject{{QStringLiteral("name"), a.name}, {QStringLiteral("url"), shown(a.url)}};
    };
    const auto attachment = [](const Enclosure &e) {
        return QJsonObject{{QStringLiteral("url"), shown(e.url)}, {QStringLiteral("mime_type"), e.mimeType}};
    };
    const auto related = [](const RelatedLink &link) {
        return QJsonObject{{QStringLiteral("url"), shown(link.url)}, {QStringLiteral("title"), link.title}};
    };
    QJsonObject value{
        {QStringLiteral("id"), article.id.value},
        {QStringLiteral("title"), content.title},
        {QStringLiteral("kicker"), content.kicker},
        {QStringLiteral("feed_id"), article.feed.value},
        {QStringLiteral("feed"), article.feedTitle},
        {QStringLiteral("feed_url"), shown(feedUrl)},
        {QStringLiteral("url"), shown(content.url)},
        {QStringLiteral("authors"), arrayOf(content.authors, author)},
        {QStringLiteral("published"), dateValue(content.published)},
        {QStringLiteral("modified"), dateValue(content.modified)},
        {QStringLiteral("arrived"), dateValue(article.arrived)},
        {QStringLiteral("language"), content.language},
        {QStringLiteral("tags"), QJsonArray::fromStringList(tagsOf(content.categories))},
        {QStringLiteral("summary"), content.summary},
        {QStringLiteral("content_html"), content.html},
        {QStringLiteral("content_text"), content.text},
        {QStringLiteral("images"), arrayOf(content.images, imageValue)},
        {QStringLiteral("attachments"), arrayOf(content.enclosures, attachment)},
        {QStringLiteral("related"), arrayOf(content.related, related)},
        {QStringLiteral("comments_url"), shown(content.commentsUrl)},
        {QStringLiteral("rights"), content.rights},
        {QStringLiteral("revision"), article.revision},
        {QStringLiteral("read"), article.read},
        {QStringLiteral("saved"), article.saved},
        {QStringLiteral("offline"), offlineName(article.offline)},
        {QStringLiteral("shows_page"), article.showsPage},
        {QStringLiteral("page_outcome"), outcomeName(article.page.outcome)},
    };
    if (article.keptPage)
        value.insert(QStringLiteral("kept_page"),
                     QJsonObject{{QStringLiteral("url"), shown(article.keptPage->url)},
                                 {QStringLiteral("kept"), dateValue(article.keptPage->keptAt)},
                                 {QStringLiteral("bytes"), article.keptPage->bytes}});
    return value;
}

QJsonObject outcomeValue(const refresh::FeedOutcome &outcome)
{
    QJsonObject value{
        {QStringLiteral("id"), outcome.feed.value},
        {QStringLiteral("url"), shown(outcome.url)},
        {QStringLiteral("title"), outcome.title},
        {QStringLiteral("status"), statusName(outcome.status)},
        {QStringLiteral("http_status"), statusValue(outcome.httpStatus)},
        {QStringLiteral("added"), outcome.added},
        {QStringLiteral("updated"), outcome.updated},
        {QStringLiteral("malformed"), outcome.malformed},
        {QStringLiteral("next_refresh_at"), dateValue(outcome.nextRefresh)},
        {QStringLiteral("bytes"), outcome.bytes},
        {QStringLiteral("milliseconds"), outcome.milliseconds},
    };
    if (outcome.failure.isFailure()) {
        value.insert(QStringLiteral("error"), words(outcome.failure));
        value.insert(QStringLiteral("error_code"), codeName(outcome.failure.code));
    }
    return value;
}

QJsonObject checkValue(const store::CheckReport &report)
{
    QJsonArray backups;
    for (const store::BackupFile &backup : report.backups)
        backups.append(QJsonObject{{QStringLiteral("day"), backup.day.toString(Qt::ISODate)},
                                   {QStringLiteral("file"), backup.path},
                                   {QStringLiteral("bytes"), backup.bytes},
                                   {QStringLiteral("sound"), backup.sound},
                                   {QStringLiteral("articles"), backup.articles}});
    return {
        {QStringLiteral("ok"), report.ok},
        {QStringLiteral("problems"), QJsonArray::fromStringList(report.problems)},
        {QStringLiteral("schema_version"), report.schemaVersion},
        {QStringLiteral("feeds"), report.feeds},
        {QStringLiteral("articles"), report.articles},
        {QStringLiteral("database_bytes"), report.databaseBytes},
        {QStringLiteral("picture_bytes"), report.pictureBytes},
        {QStringLiteral("kept_pages"), report.keptPages},
        {QStringLiteral("kept_page_bytes"), report.keptPageBytes},
        {QStringLiteral("backups"), backups},
    };
}

QHash<FeedId, QUrl> feedUrls(const Subscriptions &subscriptions)
{
    QHash<FeedId, QUrl> urls;
    urls.reserve(subscriptions.feeds.size());
    for (const Feed &feed : subscriptions.feeds)
        urls.insert(feed.id, feed.url);
    return urls;
}

} // namespace depesche::cli
