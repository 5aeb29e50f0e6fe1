// SPDX-License-Identifier: GPL-3.0-or-later
// Prints, as JSON, what extraction of an article costs beside gumbo's parse of the same bytes.
//
//     extraction_cost FILE|FOLDER...      saved web pages
//     extraction_cost --huge              deep, huge and broken pages that are made: milliseconds of each
//
// Of each page the best of some rounds counts; of all pages the median.
#include "extraction/huge_pages.h"
#include "extraction/page_extractor.h"
#include "html/encoding.h"

#include <gumbo.h>

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace depesche;

namespace
{

constexpr int kRounds = 5;

QStringList pagesOf(const QStringList &places)
{
    QStringList pages;
    for (const QString &place : places) {
        if (!QFileInfo(place).isDir()) {
            pages.append(place);
            continue;
        }
        QDirIterator files(place, {QStringLiteral("*.html")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            pages.append(files.next());
    }
    return pages;
}

/// Milliseconds, the best of all rounds.
double timeOf(const std::function<void()> &work)
{
    qint64 best = -1;
    for (int round = 0; round < kRounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        const qint64 taken = timer.nsecsElapsed();
        best = best < 0 ? taken : std::min(best, taken);
    }
    return double(best) / 1e6;
}

double quantile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::size_t(double(values.size() - 1) * part)];
}

void parse(const QByteArray &utf8)
{
    GumboOutput *output =
        gumbo_parse_with_options(&kGumboDefaultOptions, utf8.constData(), std::size_t(utf8.size()));
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

const QUrl kPlace(QStringLiteral("https://nordblick.example/article"));

void print(const QJsonObject &result)
{
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
}

int timesOfHugePages()
{
    QJsonObject times;
    for (const test::HugePage &page : test::hugePages())
        times.insert(QLatin1String(page.name),
                     timeOf([&page] { static_cast<void>(extraction::extractPage(page.html, kPlace)); }));
    print(times);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication program(argc, argv);
    if (program.arguments().value(1) == QStringLiteral("--huge"))
        return timesOfHugePages();
    std::vector<double> parsing;
    std::vector<double> extracting;
    std::vector<double> ratios;
    for (const QString &path : pagesOf(program.arguments().mid(1))) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        const QByteArray utf8 = html::decodePage(bytes).text.toUtf8();
        parsing.push_back(timeOf([&utf8] { parse(utf8); }));
        extracting.push_back(timeOf([&] { static_cast<void>(extraction::extractPage(bytes, kPlace)); }));
        ratios.push_back(extracting.back() / parsing.back());
    }
    const QJsonObject result{
        {QStringLiteral("pages"), qint64(ratios.size())},
        {QStringLiteral("gumbo_ms_median"), quantile(parsing, 0.5)},
        {QStringLiteral("extraction_ms_median"), quantile(extracting, 0.5)},
        {QStringLiteral("ratio_median"), quantile(ratios, 0.5)},
        {QStringLiteral("ratio_p95"), quantile(ratios, 0.95)},
        {QStringLiteral("extraction_ms_max"), quantile(extracting, 1)},
    };
    print(result);
    return ratios.empty() ? 1 : 0;
}
