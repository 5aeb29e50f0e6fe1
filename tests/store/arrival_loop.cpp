// SPDX-License-Identifier: GPL-3.0-or-later
// Stores arrivals until it is killed and names each article whose store is reported done: tst_killed_writer's
// child.
#include "base/clock.h"
#include "store/database.h"
#include "store/feed_repository.h"
#include "store/schema.h"

#include <QCoreApplication>

#include <cstdio>
#include <deque>

using namespace Qt::StringLiterals;
using namespace depesche;

namespace
{

constexpr int kArticles = 20;
constexpr std::size_t kAhead = 8; // so that commits hold several arrivals

ArticleDraft article(const QString &run, int arrival, int number)
{
    ArticleDraft draft;
    draft.identity = u"%1-%2-%3"_s.arg(run).arg(arrival).arg(number);
    draft.title = u"Title of "_s + draft.identity;
    draft.text = u"words of the article "_s.repeated(100) + draft.identity;
    draft.html = u"<p>"_s + draft.text + u"</p>"_s;
    return draft;
}

store::Arrival makeArrival(FeedId feed, const QString &run, int number)
{
    store::Arrival arrival;
    arrival.feed = feed;
    for (int i = 0; i < kArticles; ++i)
        arrival.articles.append(article(run, number, i));
    return arrival;
}

/// One line a finished arrival, written at once: what the parent has read was promised.
void announce(const QString &run, int number, const store::Future<store::ArrivalReport> &stored)
{
    if (!stored.result())
        std::exit(3);
    std::printf("%s-%d\n", qPrintable(run), number);
    std::fflush(stdout);
}

} // namespace

/// arrival_loop PROFILE RUN
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    SystemClock clock;
    store::DatabaseOptions options;
    options.folder = arguments.at(1);
    options.steps = store::schemaSteps();
    auto database = store::Database::open(options, clock, {[](const store::CommitReport &) {}, [] {}});
    if (!database)
        return 4;
    store::FeedRepository feeds(**database);
    store::NewFeed added;
    added.feed.url = QUrl(u"https://paper.example/feed"_s);
    const auto feed = feeds.add(added).result();
    if (!feed)
        return 5;
    std::deque<store::Future<store::ArrivalReport>> waiting;
    for (int number = 0, done = 0;; ++number) {
        waiting.push_back(feeds.storeArrival(makeArrival(feed->id, arguments.at(2), number)));
        if (waiting.size() < kAhead)
            continue;
        announce(arguments.at(2), done++, waiting.front());
        waiting.pop_front();
    }
}
