// SPDX-License-Identifier: GPL-3.0-or-later
// parse-ticker: live coverage of a page, a feed or a recorded event stream as JSON.
#include "base/clock.h"
#include "cli/commands.h"
#include "cli/failure_words.h"
#include "cli/input.h"
#include "cli/ticker_values.h"
#include "feeds/ticker_document.h"
#include "html/url_resolver.h"

namespace depesche::cli
{

namespace
{

constexpr qint64 kMostTickerBytes = 64 * 1024 * 1024;

bool isLive(const TickerUpdate &update, const QDateTime &now)
{
    switch (update.kind) {
    case TickerKind::EventStream:
        return true;
    case TickerKind::Feed:
        return false;
    case TickerKind::LiveBlog:
        break;
    }
    return !update.coverageEnd.isValid() || update.coverageEnd > now;
}

QJsonObject tickerUpdateValue(const TickerUpdate &update, const QDateTime &now)
{
    QJsonArray entries;
    for (const TickerEntryDraft &entry : update.entries)
        entries.append(draftValue(entry));
    return {
        {QStringLiteral("title"), update.title},
        {QStringLiteral("live"), isLive(update, now)},
        {QStringLiteral("entries"), entries},
        {QStringLiteral("withdrawn"), QJsonArray::fromStringList(update.withdrawn)},
    };
}

class ParseTickerCommand final : public FileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("parse-ticker"),
            .operands = QStringLiteral("--url URL FILE"),
            .summary = QStringLiteral("print the live coverage of a saved page, feed or stream as JSON"),
            .details = QStringLiteral(
                "Reads pages with a LiveBlogPosting (JSON-LD or microdata) or an amp-live-list, feeds, and\n"
                "recorded event streams. Each entry comes once, in its later version; \"withdrawn\" names\n"
                "those that were taken back. Fails where there is no coverage. Needs no profile and no\n"
                "network."),
            .options = {{QStringLiteral("url"), QStringLiteral("URL"),
                         QStringLiteral("where the document came from")},
                        {QStringLiteral("content-type"), QStringLiteral("TYPE"),
                         QStringLiteral("the Content-Type header it came with")}},
            .leastOperands = 1,
            .mostOperands = 1,
        };
    }

    CommandResult run(const Arguments &arguments, Output &output) override
    {
        const QString file = arguments.operands().first();
        const QUrl url(arguments.value(QStringLiteral("url")));
        if (!html::isFetchable(url))
            return misused(QStringLiteral("parse-ticker needs --url with an http or https address"));
        const auto document = readInput(file, kMostTickerBytes);
        if (!document)
            return failed(document.error());
        feeds::ParseOptions options;
        options.url = url;
        options.contentType = arguments.value(QStringLiteral("content-type")).toUtf8();
        const auto update = feeds::parseTicker(*document, options);
        if (!update) {
            if (update.error().code == FeedFailureCode::WebPage)
                return failed(QStringLiteral("%1: there is no live coverage on this page").arg(file));
            return failed(QStringLiteral("%1: %2").arg(file, words(update.error())));
        }
        output.json(tickerUpdateValue(*update, SystemClock().now()));
        return {};
    }
};

} // namespace

std::unique_ptr<Command> makeParseTickerCommand()
{
    return std::make_unique<ParseTickerCommand>();
}

} // namespace depesche::cli
