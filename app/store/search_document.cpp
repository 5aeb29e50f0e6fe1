// SPDX-License-Identifier: GPL-3.0-or-later
// Makes search documents and puts them into FTS5.
#include "store/search_document.h"

#include "base/text_folding.h"
#include "store/connection.h"
#include "store/search_words.h"

#include <algorithm>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr char16_t kFirstPrivate = 0xe000;
constexpr char16_t kLastPrivate = 0xf8ff;
/// FTS5 takes it as part of a word, foldForIndex() never lets it through.
constexpr char16_t kMark = kFirstPrivate;

/// Longer texts are indexed up to here: one article may not fill the index.
constexpr qsizetype kLongestText = 2'000'000;

bool hasUmlaut(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return u == u'ä' || u == u'ö' || u == u'ü' || u == u'Ä' || u == u'Ö' || u == u'Ü' || u == 0x308;
    });
}

/// Private use characters could pass for a feed's mark; NUL would end the text for SQLite.
QString withoutSpecials(QStringView text)
{
    QString clean = withoutSoftHyphens(text.toString());
    for (QChar &c : clean) {
        if (c.isNull() || (c >= kFirstPrivate && c <= kLastPrivate))
            c = u' ';
    }
    return clean;
}

void appendOnce(QString &text, const QString &more)
{
    if (!more.isEmpty() && !text.contains(more))
        text += u'\n' + more;
}

QString namesOf(const QList<Author> &authors)
{
    QStringList names;
    for (const Author &author : authors)
        names.append(author.name);
    return names.join(u'\n');
}

QString labelsOf(const QList<Category> &categories)
{
    QStringList labels;
    for (const Category &category : categories)
        labels.append(category.label.isEmpty() ? category.term : category.label);
    return labels.join(u'\n');
}

} // namespace

QString feedMark(FeedId feed)
{
    return QChar(kMark) + QString::number(feed.value);
}

QString foldForIndex(QStringView text)
{
    const QString clean = withoutSpecials(text.left(kLongestText));
    QString folded = fold(clean);
    if (!hasUmlaut(clean))
        return folded;
    QString withUmlauts;
    const QList<TextRange> words = wordsOf(clean);
    for (const TextRange &range : words) {
        const QStringView word = QStringView(clean).mid(range.start, range.length);
        if (hasUmlaut(word)) {
            withUmlauts += u' ';
            withUmlauts += word;
        }
    }
    return folded + foldWithUmlautDigraphs(withUmlauts);
}

SearchDocument searchDocument(const ArticleDraft &draft, FeedId feed)
{
    QString text = draft.text;
    appendOnce(text, draft.summary);
    for (const Image &image : draft.images)
        appendOnce(text, image.caption);
    SearchDocument document;
    document.title =
        foldForIndex(draft.kicker.isEmpty() ? draft.title : draft.title + u'\n' + draft.kicker).toUtf8();
    document.text = foldForIndex(text).toUtf8();
    document.author = foldForIndex(namesOf(draft.authors)).toUtf8();
    document.tags = foldForIndex(labelsOf(draft.categories)).toUtf8();
    document.feed = feedMark(feed).toUtf8();
    return document;
}

void addToIndex(Connection &db, ArticleId id, const SearchDocument &document)
{
    db.execute(uR"(INSERT INTO article_search(rowid, title, text, author, tags, feed)
                   VALUES(?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT),
                          CAST(? AS TEXT)))"_s,
               id.value, document.title, document.text, document.author, document.tags, document.feed);
}

void removeFromIndex(Connection &db, ArticleId id, const SearchDocument &document)
{
    db.execute(uR"(INSERT INTO article_search(article_search, rowid, title, text, author, tags, feed)
                   VALUES('delete', ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT),
                          CAST(? AS TEXT)))"_s,
               id.value, document.title, document.text, document.author, document.tags, document.feed);
}

} // namespace depesche::store
