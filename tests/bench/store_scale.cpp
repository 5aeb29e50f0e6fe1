// SPDX-License-Identifier: GPL-3.0-or-later
// Fills stores of different sizes and prints, as JSON, how long the questions take that a person waits for.
//
//     store_scale [--folder DIR] [ARTICLES...]      without numbers: 1000 100000
//
// With --folder the stores stay there and are used again.
#include "base/clock.h"
#include "store/article_repository.h"
#include "store/database.h"
#include "store/feed_repository.h"
#include "store/maintenance.h"
#include "store/picture_repository.h"
#include "store/schema.h"
#include "store/search_index.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace depesche;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kArticlesPerFetch = 50;
constexpr int kFeedsPerFolder = 10;
constexpr int kWordsPerArticle = 500;
constexpr int kVocabulary = 20'000;
constexpr int kRounds = 7;
constexpr auto kRareWord = "zeppelinhalle";

template <class T>
T valueOf(store::Future<T> future)
{
    future.waitForFinished();
    const store::Result<T> result = future.result();
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

/// Invented words, the first of them in nearly every text, as in languages.
class Words
{
public:
    Words()
    {
        const QStringList syllables{u"ha"_s,  u"fen"_s, u"brü"_s, u"cke"_s, u"ser"_s, u"vi"_s,    u"strom"_s,
                                    u"rat"_s, u"son"_s, u"de"_s,  u"wet"_s, u"ter"_s, u"kreis"_s, u"zug"_s};
        for (int i = 0; i < kVocabulary; ++i) {
            QString word;
            for (int rest = i; rest > 0 || word.isEmpty(); rest /= int(syllables.size()))
                word += syllables.at(rest % syllables.size());
            m_words.append(word);
        }
    }

    const QString &at(int rank) const { return m_words.at(rank); }

    QString text(int count)
    {
        QString text;
        for (int i = 0; i < count; ++i) {
            const double rank = std::pow(double(kVocabulary), m_random.generateDouble()) - 1;
            text += m_words.at(std::min(int(rank), kVocabulary - 1)) + u' ';
        }
        return text;
    }

private:
    QStringList m_words;
    QRandomGenerator m_random{7};
};

ArticleDraft makeDraft(Words &words, int number, const QDateTime &newest)
{
    ArticleDraft draft;
    draft.identity = u"article-%1"_s.arg(number);
    draft.url = QUrl(u"https://paper.example/%1"_s.arg(number));
    draft.title = words.text(8);
    draft.text = words.text(kWordsPerArticle);
    if (number % 10'000 == 500)
        draft.text += QLatin1String(kRareWord);
    draft.html = u"<p>"_s + draft.text + u"</p>"_s;
    draft.published = newest.addSecs(-60LL * number);
    return draft;
}

QList<FeedId> subscribe(store::FeedRepository &feeds, int count)
{
    QList<FeedId> ids;
    for (int i = 0; i < count; ++i) {
        store::NewFeed added;
        added.feed.url = QUrl(u"https://paper.example/feed/%1"_s.arg(i));
        added.feed.title = u"Paper %1"_s.arg(i);
        added.folder = QStringList{u"Folder %1"_s.arg(i / kFeedsPerFolder)};
        ids.append(valueOf(feeds.add(added)).id);
    }
    return ids;
}

void fill(store::Database &database, int articles, const QDateTime &newest)
{
    store::FeedRepository feeds(database);
    Words words;
    const QList<FeedId> ids = subscribe(feeds, std::clamp(articles / 200, 10, 500));
    QList<store::Future<store::ArrivalReport>> running;
    for (int number = 0; number < articles;) {
        store::Arrival arrival;
        arrival.feed = ids.at((number / kArticlesPerFetch) % ids.size());
        for (int i = 0; i < kArticlesPerFetch && number < articles; ++i, ++number)
            arrival.articles.append(makeDraft(words, number, newest));
        running.append(feeds.storeArrival(arrival));
        constexpr int kAtOnce = 8;
        if (running.size() == kAtOnce)
            (void)valueOf(running.takeFirst());
    }
    for (const auto &arrival : running)
        (void)valueOf(arrival);
}

class Measures
{
public:
    template <class F>
    void measure(const QString &name, F question)
    {
        QList<double> times;
        for (int round = 0; round < kRounds; ++round) {
            QElapsedTimer timer;
            timer.start();
            question();
            times.append(double(timer.nsecsElapsed()) / 1e6);
        }
        m_values.insert(name + u" (first)"_s, rounded(times.first()));
        std::sort(times.begin(), times.end());
        m_values.insert(name, rounded(times.at(kRounds / 2)));
    }
    void note(const QString &name, double value) { m_values.insert(name, rounded(value)); }
    const QJsonObject &values() const { return m_values; }

private:
    static double rounded(double value) { return std::round(value * 100) / 100; }
    QJsonObject m_values;
};

void measureLists(store::Database &database, Measures &measures, const QDateTime &newest)
{
    constexpr int kPage = 50;
    store::ArticleRepository articles(database);
    ArticleQuery query;
    measures.measure(u"list: all"_s, [&] { (void)valueOf(articles.page(query, {}, kPage)); });
    query.unreadOnly = true;
    measures.measure(u"list: unread"_s, [&] { (void)valueOf(articles.page(query, {}, kPage)); });
    query.scope = ArticleScope::Folder;
    query.folder = FolderId{1};
    measures.measure(u"list: folder"_s, [&] { (void)valueOf(articles.page(query, {}, kPage)); });
    query.scope = ArticleScope::Feed;
    query.feed = FeedId{1};
    measures.measure(u"list: feed"_s, [&] { (void)valueOf(articles.page(query, {}, kPage)); });
    measures.measure(u"counts"_s, [&] { (void)valueOf(articles.counts(newest.addSecs(-3600))); });
    store::PictureRepository pictures(database);
    measures.measure(u"missing pictures"_s,
                     [&] { (void)valueOf(pictures.missing({}, {}, OfflinePolicy::All, kPage)); });
}

void measureSearch(store::Database &database, Measures &measures)
{
    store::SearchIndex search(database);
    const Words words;
    const auto ask = [&](const QString &name, const QString &text, bool byRank) {
        SearchQuery query;
        query.text = text;
        query.byRank = byRank;
        int hits = 0;
        measures.measure(u"search: "_s + name,
                         [&] { hits = int(valueOf(search.search(query)).hits.size()); });
        measures.note(u"search: "_s + name + u" (hits on the page)"_s, hits);
    };
    constexpr int kCommon = 1;
    constexpr int kUsual = 2000;
    ask(u"word of nearly every article, ranked"_s, words.at(kCommon), true);
    ask(u"word of nearly every article, newest first"_s, words.at(kCommon), false);
    ask(u"two such words, ranked"_s, words.at(kCommon) + u' ' + words.at(kCommon + 1), true);
    ask(u"usual word, ranked"_s, words.at(kUsual), true);
    ask(u"rare word, ranked"_s, QLatin1String(kRareWord), true);
    ask(u"prefix of three letters, ranked"_s, u"zep*"_s, true);
    ask(u"prefix of very many words, ranked"_s, u"fe*"_s, true);
    ask(u"phrase, ranked"_s, u"\"%1 %2\""_s.arg(words.at(kCommon), words.at(kCommon + 1)), true);
}

QJsonObject measureStore(const QString &folder, int count, const Clock &clock)
{
    QDir().mkpath(folder);
    const QDateTime newest = clock.now();
    const auto open = [&] {
        store::DatabaseOptions options;
        options.folder = folder;
        options.watchInterval = std::chrono::milliseconds(0);
        options.steps = store::schemaSteps();
        auto opened =
            store::Database::open(std::move(options), clock, {[](const store::CommitReport &) {}, [] {}});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return std::move(*opened);
    };
    Measures measures;
    QElapsedTimer timer;
    timer.start();
    if (!QFileInfo::exists(folder + u"/depesche.db"_s)) {
        fill(*open(), count, newest);
        measures.note(u"filling (seconds)"_s, double(timer.elapsed()) / 1e3);
    }
    measures.note(u"articles"_s, count);
    measures.note(u"database (MB)"_s, double(QFileInfo(folder + u"/depesche.db"_s).size()) / 1e6);
    timer.restart();
    const std::unique_ptr<store::Database> database = open();
    measures.note(u"open"_s, double(timer.nsecsElapsed()) / 1e6);
    measureLists(*database, measures, newest);
    measureSearch(*database, measures);
    timer.restart();
    const store::CheckReport report = valueOf(store::Maintenance(*database).check());
    measures.note(u"check (seconds)"_s, double(timer.elapsed()) / 1e3);
    measures.note(u"check (problems)"_s, double(report.problems.size()));
    return measures.values();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption place(u"folder"_s, u"Where the stores are, and stay."_s, u"folder"_s);
    parser.addOption(place);
    parser.addHelpOption();
    parser.process(app);
    QStringList sizes = parser.positionalArguments();
    if (sizes.isEmpty())
        sizes = QStringList{u"1000"_s, u"100000"_s};
    const QTemporaryDir temporary;
    const QString folder = parser.isSet(place) ? parser.value(place) : temporary.path();
    const SystemClock clock;
    QJsonArray results;
    for (const QString &size : std::as_const(sizes))
        results.append(measureStore(folder + u'/' + size, size.toInt(), clock));
    std::puts(QJsonDocument(results).toJson().constData());
    return 0;
}
