// SPDX-License-Identifier: GPL-3.0-or-later
// parse-feed: feed documents to JSON Feed.
#include "base/executor.h"
#include "cli/commands.h"
#include "cli/failure_words.h"
#include "cli/input.h"
#include "feeds/feed_parser.h"
#include "feeds/json_feed_writer.h"

#include <QFuture>

#include <deque>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace depesche::cli
{

namespace
{

constexpr qint64 kMostFeedBytes = 64 * 1024 * 1024;

/// Documents come and go by the megabyte: what one leaves free is kept for the next one, instead of being
/// given back to the system and asked for again.
void keepFreedMemory()
{
#ifdef __GLIBC__
    constexpr int megabyte = 1024 * 1024;
    mallopt(M_MMAP_THRESHOLD, 16 * megabyte);
    mallopt(M_TRIM_THRESHOLD, 32 * megabyte);
#endif
}

using Parsed = Expected<QByteArray, QString>; ///< a line of JSON, or a sentence that names the file

Parsed parseFile(const QString &file, const feeds::ParseOptions &options)
{
    const auto document = readInput(file, kMostFeedBytes);
    if (!document)
        return Unexpected{document.error()};
    const auto feed = feeds::parseFeed(*document, options);
    if (!feed)
        return Unexpected{QStringLiteral("%1: %2").arg(file, words(feed.error()))};
    return feeds::writeJsonFeed(*feed) + '\n';
}

/// Counts failures and remembers the first one.
class Failures
{
public:
    void add(const QString &message)
    {
        if (m_count++ == 0)
            m_first = message;
    }
    bool any() const { return m_count > 0; }
    QString summary(qsizetype files) const
    {
        if (files == 1)
            return m_first;
        return QStringLiteral("%1 of %2 files could not be read; the first: %3")
            .arg(QString::number(m_count), QString::number(files), m_first);
    }

private:
    int m_count = 0;
    QString m_first;
};

class ParseFeedCommand final : public FileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("parse-feed"),
            .operands = QStringLiteral("FILE..."),
            .summary = QStringLiteral("print feed documents as JSON Feed 1.1, one line for each file"),
            .details =
                QStringLiteral("Reads RSS, RDF, Atom and JSON Feed. HTML is cleaned, addresses are made\n"
                               "absolute. Needs no profile and no network."),
            .options = {{QStringLiteral("url"), QStringLiteral("URL"),
                         QStringLiteral("where the document came from")},
                        {QStringLiteral("content-type"), QStringLiteral("TYPE"),
                         QStringLiteral("the Content-Type header it came with")}},
            .leastOperands = 1,
            .mostOperands = -1,
        };
    }

    CommandResult run(const Arguments &arguments, Output &output) override
    {
        const QStringList &files = arguments.operands();
        feeds::ParseOptions options;
        options.url = QUrl(arguments.value(QStringLiteral("url")));
        options.contentType = arguments.value(QStringLiteral("content-type")).toUtf8();
        Failures failures;
        const auto take = [&](const Parsed &parsed) {
            if (parsed)
                output.bytes(*parsed);
            else
                failures.add(parsed.error());
        };
        if (files.size() == 1)
            take(parseFile(files.first(), options));
        else
            parseSideBySide(files, options, output, take);
        if (!failures.any())
            return {};
        output.flush();
        return failed(failures.summary(files.size()));
    }

private:
    /// Results are taken in the order of the files; only a few documents are in memory at a time.
    template <class Take>
    static void parseSideBySide(const QStringList &files, const feeds::ParseOptions &options,
                                const Output &output, Take take)
    {
        keepFreedMemory();
        Executor executor;
        const auto most = 2 * size_t(QThread::idealThreadCount());
        std::deque<QFuture<Parsed>> running;
        for (const QString &file : files) {
            if (running.size() == most) {
                take(running.front().result());
                running.pop_front();
            }
            if (output.isBroken())
                break;
            running.push_back(executor.run([file, options] { return parseFile(file, options); }));
        }
        for (auto &parsed : running)
            take(parsed.result());
    }
};

} // namespace

std::unique_ptr<Command> makeParseFeedCommand()
{
    return std::make_unique<ParseFeedCommand>();
}

} // namespace depesche::cli
