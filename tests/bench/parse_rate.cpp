// SPDX-License-Identifier: GPL-3.0-or-later
// How fast feed documents become articles and JSON, in this process and on one core: reading files not
// counted.
#include "feeds/feed_parser.h"
#include "feeds/json_feed_writer.h"

#include <QFile>

#include <cstdio>
#include <ctime>
#include <vector>

using namespace depesche;

namespace
{

double cpuSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

int main(int argc, char **argv)
{
    constexpr int kRounds = 3;
    std::vector<QByteArray> documents;
    qint64 bytes = 0;
    for (int i = 1; i < argc; ++i) {
        QFile file(QFile::decodeName(argv[i]));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        documents.push_back(file.readAll());
        bytes += documents.back().size();
    }
    if (documents.empty()) {
        std::fputs("usage: parse_rate FEED...\n", stderr);
        return 2;
    }
    for (int round = 0; round < kRounds; ++round) {
        double parsing = 0;
        double writing = 0;
        qsizetype items = 0;
        for (const QByteArray &document : documents) {
            const double begin = cpuSeconds();
            const auto feed = feeds::parseFeed(document);
            const double parsed = cpuSeconds();
            parsing += parsed - begin;
            if (!feed || feeds::writeJsonFeed(*feed).isEmpty())
                return 1;
            writing += cpuSeconds() - parsed;
            items += feed->items.size();
        }
        std::printf(
            "%lld articles, %.1f MB: parsed with %.1f MB/s, written as JSON with %.1f MB/s, both %.1f MB/s\n",
            static_cast<long long>(items), double(bytes) / 1e6, double(bytes) / 1e6 / parsing,
            double(bytes) / 1e6 / writing, double(bytes) / 1e6 / (parsing + writing));
    }
    return 0;
}
