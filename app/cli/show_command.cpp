// SPDX-License-Identifier: GPL-3.0-or-later
// show: articles as text, as cleaned HTML, or as JSON; what the newsroom changed in one.
#include "cli/commands.h"
#include "cli/json_values.h"
#include "cli/lookup.h"
#include "rendering/article_changes.h"
#include "store/article_repository.h"
#include "store/feed_repository.h"
#include "store/picture_repository.h"
#include "store/store.h"

namespace depesche::cli
{

namespace
{

QString namesOf(const QList<Author> &authors)
{
    QStringList names;
    for (const Author &author : authors)
        names += author.name;
    return names.join(QStringLiteral(", "));
}

/// "[Picture: caption (credit)]", or nothing where the source says nothing about it.
QString pictureLine(const Image &image)
{
    const QString about = image.caption.isEmpty() ? image.alt : image.caption;
    const QString credit = image.credit.isEmpty() ? image.copyright : image.credit;
    if (about.isEmpty() && credit.isEmpty())
        return {};
    const QString source = credit.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(credit);
    return QStringLiteral("[Picture: %1%2]").arg(about, source);
}

/// What only the file of a stored picture knows, where the source says nothing of the kind.
void addFacts(Image &image, const store::PictureFacts &facts)
{
    if (image.caption.isEmpty())
        image.caption = facts.caption;
    if (image.credit.isEmpty() && image.copyright.isEmpty()) {
        image.credit = facts.credit;
        image.copyright = facts.copyright;
    }
}

/// As in `wdiff`: [-removed-] and {+inserted+}.
QString markedText(const QList<rendering::DiffRun> &runs)
{
    QString text;
    for (const rendering::DiffRun &run : runs) {
        if (run.kind == rendering::DiffKind::Same)
            text += run.text;
        else if (run.kind == rendering::DiffKind::Removed)
            text += QStringLiteral("[-") + run.text + QStringLiteral("-]");
        else
            text += QStringLiteral("{+") + run.text + QStringLiteral("+}");
    }
    return text;
}

QString keyOf(rendering::DiffKind kind)
{
    switch (kind) {
    case rendering::DiffKind::Removed:
        return QStringLiteral("removed");
    case rendering::DiffKind::Inserted:
        return QStringLiteral("inserted");
    case rendering::DiffKind::Same:
        break;
    }
    return QStringLiteral("same");
}

QJsonArray runsValue(const QList<rendering::DiffRun> &runs)
{
    QJsonArray values;
    for (const rendering::DiffRun &run : runs)
        values.append(QJsonObject{{keyOf(run.kind), run.text}});
    return values;
}

class ShowCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("show"),
            .operands = QStringLiteral("ID..."),
            .summary = QStringLiteral("print articles"),
            .details = QStringLiteral(
                "ID is the number that list and search print. The article is not marked as read. "
                "With --json, one article is an object, several are an array.\n\n"
                "With --changes, of one article: each version that the newsroom made is compared with the "
                "one before it, oldest first: [-removed-] {+inserted+}."),
            .options = {{QStringLiteral("html"), {}, QStringLiteral("print the body as cleaned HTML")},
                        {QStringLiteral("changes"), {}, QStringLiteral("print what the newsroom changed")}},
            .leastOperands = 1,
            .mostOperands = -1,
        };
    }

protected:
    void start() override
    {
        const auto ids = readArticleIds(arguments().operands());
        if (!ids) {
            fail(ids.error());
            return;
        }
        m_ids = *ids;
        if (m_ids.size() > 1 && arguments().has(QStringLiteral("changes"))) {
            fail(QStringLiteral("--changes takes one article"));
            return;
        }
        then(services().store.feeds().subscriptions(), [this](const Subscriptions &subscriptions) {
            m_feedUrls = feedUrls(subscriptions);
            if (isArray())
                output().beginArray();
            showNext();
        });
    }

private:
    bool isArray() const { return wantsJson() && m_ids.size() > 1; }

    void showNext()
    {
        if (m_shown == m_ids.size()) {
            if (isArray())
                output().endArray();
            finish();
            return;
        }
        const ArticleId id = m_ids.at(m_shown);
        continueOn(this, services().store.articles().article(id),
                   [this, id](const store::Result<Article> &article) {
                       if (article && arguments().has(QStringLiteral("changes")))
                           compareVersions(*article);
                       else if (article)
                           addPictures(*article);
                       else if (article.error().code == store::StoreErrorCode::NotFound)
                           fail(QStringLiteral("there is no article %1").arg(id.value));
                       else
                           fail(article.error());
                   });
    }

    void compareVersions(const Article &article)
    {
        then(services().store.articles().revisions(article.id),
             [this, article](const QList<ArticleRevision> &earlier) {
                 const QList<rendering::ArticleChange> changes = rendering::articleChanges(article, earlier);
                 if (wantsJson())
                     printChangesAsJson(changes);
                 else
                     printChanges(changes);
                 finish();
             });
    }

    void printChangesAsJson(const QList<rendering::ArticleChange> &changes)
    {
        output().beginArray();
        for (const rendering::ArticleChange &change : changes) {
            output().item({{QStringLiteral("version"), change.number},
                           {QStringLiteral("since"), dateValue(change.since)},
                           {QStringLiteral("title"), runsValue(change.title)},
                           {QStringLiteral("text"), runsValue(change.text)}});
        }
        output().endArray();
    }

    void printChanges(const QList<rendering::ArticleChange> &changes)
    {
        for (const rendering::ArticleChange &change : changes) {
            output().line(
                QStringLiteral("Version %1, %2 UTC").arg(change.number).arg(dateColumn(change.since)));
            output().bytes("\n");
            output().line(markedText(change.title));
            output().bytes("\n");
            output().text(markedText(change.text));
            output().bytes("\n");
        }
    }

    void addPictures(const Article &article)
    {
        then(services().store.pictures().ofArticle(article.id),
             [this, whole = article](const QHash<QUrl, store::StoredPictureInfo> &stored) mutable {
                 for (Image &image : whole.content.images)
                     addFacts(image, stored.value(image.url).facts);
                 print(whole);
             });
    }

    void print(const Article &article)
    {
        if (wantsJson())
            printAsJson(articleValue(article, m_feedUrls.value(article.feed)));
        else
            printAsText(article);
        ++m_shown;
        showNext();
    }

    void printAsJson(const QJsonObject &value)
    {
        if (isArray())
            output().item(value);
        else
            output().json(value);
    }

    void printAsText(const Article &article)
    {
        if (m_shown > 0)
            output().bytes("\n----\n\n");
        if (arguments().has(QStringLiteral("html")))
            output().text(article.content.html);
        else
            printText(article);
    }

    void printText(const Article &article)
    {
        const ArticleDraft &content = article.content;
        if (!content.kicker.isEmpty())
            output().line(content.kicker);
        output().line(content.title);
        const QString names = namesOf(content.authors);
        const QDateTime time = content.published.isValid() ? content.published : article.arrived;
        output().line(QStringLiteral("%1, %2 UTC%3")
                          .arg(article.feedTitle, dateColumn(time),
                               names.isEmpty() ? QString() : QStringLiteral(", by ") + names));
        if (!content.url.isEmpty())
            output().line(shown(content.url));
        output().bytes("\n");
        output().text(content.text.isEmpty() ? content.summary : content.text);
        for (const Image &image : content.images) {
            if (const QString line = pictureLine(image); !line.isEmpty())
                output().line(line);
        }
        for (const Enclosure &enclosure : content.enclosures)
            output().line(QStringLiteral("[Attachment: %1]").arg(shown(enclosure.url)));
        if (!content.rights.isEmpty())
            output().line(content.rights);
    }

    QList<ArticleId> m_ids;
    qsizetype m_shown = 0;
    QHash<FeedId, QUrl> m_feedUrls;
};

} // namespace

std::unique_ptr<Command> makeShowCommand()
{
    return std::make_unique<ShowCommand>();
}

} // namespace depesche::cli
