// SPDX-License-Identifier: GPL-3.0-or-later
// Names begin with a control character and their rule's name, which no publisher's id does; automatic ones
// stand as they are.
#include "store/article_identity.h"

#include "store/article_codec.h"
#include "store/connection.h"
#include "store/prepared_arrival.h"
#include "store/url_key.h"

#include <QSet>

#include <array>
#include <optional>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// From the strictest to the one that is wrong most often.
constexpr std::array kByTrust{IdentityRule::Automatic, IdentityRule::Id, IdentityRule::Address,
                              IdentityRule::TitleAndDate, IdentityRule::Title};

QString markedName(QLatin1String rule, const QString &name)
{
    return name.isEmpty() ? QString() : u'\x01' + rule + u':' + name;
}

QString comparableTitle(const QString &title)
{
    return title.simplified().toCaseFolded();
}

QString dated(const QString &title, const QDateTime &published)
{
    const QString day = published.isValid() ? published.toUTC().date().toString(Qt::ISODate) : QString();
    return title.isEmpty() ? QString() : title + u'\x01' + day;
}

/// Empty where the mark is missing.
QString nameBy(IdentityRule rule, const IdentityMarks &marks)
{
    switch (rule) {
    case IdentityRule::Id:
        return markedName("id"_L1, marks.id);
    case IdentityRule::Address:
        return markedName("address"_L1, canonicalArticleUrl(marks.url));
    case IdentityRule::Title:
        return markedName("title"_L1, comparableTitle(marks.title));
    case IdentityRule::TitleAndDate:
        return markedName("dated"_L1, dated(comparableTitle(marks.title), marks.published));
    case IdentityRule::Automatic:
        break;
    }
    return marks.automatic;
}

struct StoredName {
    qint64 article = 0;
    QString name;
    QString wanted; ///< by the new rule; empty: what is stored does not tell
};

QList<StoredName> storedNames(Connection &db, FeedId feed, IdentityRule rule)
{
    QList<StoredName> names;
    Statement rows = db.statement(uR"(SELECT a.id, a.identity, a.url, a.title, b.data
        FROM articles a LEFT JOIN bodies b ON b.article = a.id AND ? WHERE a.feed = ? ORDER BY a.id DESC)"_s);
    rows.run(rule == IdentityRule::TitleAndDate, feed.value);
    while (rows.next()) {
        IdentityMarks marks{{}, {}, rows.url(2), rows.text(3), {}};
        if (rule == IdentityRule::TitleAndDate) {
            ArticleDraft draft;
            decodeDraft(unpack(rows.bytes(4)), draft);
            marks.published = draft.published;
        }
        names.append({rows.integer(0), rows.text(1), nameBy(rule, marks)});
    }
    return names;
}

QSet<QString> namesIn(Connection &db, const QString &statement, FeedId feed)
{
    QSet<QString> names;
    Statement rows = db.statement(statement);
    rows.run(feed.value);
    while (rows.next())
        names.insert(rows.text(0));
    return names;
}

/// The name that another rule gives this article and that is among `stored`; none where it is not.
std::optional<QString> formerName(const PreparedArticle &article, const QSet<QString> &stored,
                                  const QSet<QString> &claimed)
{
    for (const IdentityRule rule : kByTrust) {
        const QString name = nameBy(rule, article.marks);
        if (!name.isEmpty() && stored.contains(name) && !claimed.contains(name))
            return name;
    }
    return {};
}

} // namespace

QString identityBy(IdentityRule rule, const IdentityMarks &marks)
{
    const QString name = nameBy(rule, marks);
    return name.isEmpty() ? marks.automatic : name;
}

void renameArticles(Connection &db, FeedId feed, IdentityRule rule)
{
    const QList<StoredName> names = storedNames(db, feed, rule);
    QSet<QString> taken;
    for (const StoredName &stored : names)
        taken.insert(stored.name);
    for (const StoredName &stored : names) {
        if (stored.wanted.isEmpty() || taken.contains(stored.wanted))
            continue;
        db.execute(u"UPDATE articles SET identity = ? WHERE id = ?"_s, stored.wanted, stored.article);
        taken.insert(stored.wanted);
    }
}

void takeOverArticles(Connection &db, FeedId feed, const QList<PreparedArticle> &articles)
{
    const QSet<QString> stored = namesIn(db, u"SELECT identity FROM articles WHERE feed = ?"_s, feed);
    const QSet<QString> expired = namesIn(db, u"SELECT identity FROM expired WHERE feed = ?"_s, feed);
    QSet<QString> claimed;
    for (const PreparedArticle &article : articles)
        claimed.insert(article.identity);
    for (const PreparedArticle &article : articles) {
        if (stored.contains(article.identity) || expired.contains(article.identity))
            continue;
        if (const auto name = formerName(article, stored, claimed)) {
            db.execute(u"UPDATE articles SET identity = ? WHERE feed = ? AND identity = ?"_s,
                       article.identity, feed.value, *name);
            claimed.insert(*name);
        } else if (const auto gone = formerName(article, expired, claimed)) {
            db.execute(u"UPDATE expired SET identity = ? WHERE feed = ? AND identity = ?"_s, article.identity,
                       feed.value, *gone);
            claimed.insert(*gone);
        }
    }
}

} // namespace depesche::store
