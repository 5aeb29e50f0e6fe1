// SPDX-License-Identifier: GPL-3.0-or-later
// extract: what a web page says of its article.
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/json_values.h"
#include "extraction/page_extractor.h"
#include "html/url_resolver.h"

namespace depesche::cli
{

namespace
{

constexpr qint64 kMostPageBytes = 32 * 1024 * 1024;

QJsonArray relatedValue(const QList<RelatedLink> &links)
{
    QJsonArray array;
    for (const RelatedLink &link : links) {
        QJsonObject value{{QStringLiteral("url"), shown(link.url)}, {QStringLiteral("title"), link.title}};
        if (!link.image.isEmpty())
            value.insert(QStringLiteral("image"), shown(link.image));
        array.append(value);
    }
    return array;
}

QJsonArray imagesValue(const QList<Image> &images)
{
    QJsonArray array;
    for (const Image &image : images)
        array.append(imageValue(image));
    return array;
}

QJsonArray addressesValue(const QList<QUrl> &urls)
{
    QJsonArray array;
    for (const QUrl &url : urls)
        array.append(shown(url));
    return array;
}

QJsonObject pageValue(const extraction::ExtractedPage &page)
{
    QJsonObject value{
        {QStringLiteral("title"), page.title},
        {QStringLiteral("byline"), page.authors.join(QStringLiteral(", "))},
        {QStringLiteral("site_name"), page.siteName},
        {QStringLiteral("language"), page.language},
        {QStringLiteral("published"), dateValue(page.published)},
        {QStringLiteral("modified"), dateValue(page.modified)},
        {QStringLiteral("excerpt"), page.excerpt},
        {QStringLiteral("url"), shown(page.canonicalUrl)},
        {QStringLiteral("images"), imagesValue(page.images)},
        {QStringLiteral("content_html"), page.contentHtml},
        {QStringLiteral("text"), page.text},
        {QStringLiteral("related"), relatedValue(page.related)},
        {QStringLiteral("section"), page.section},
        {QStringLiteral("tags"), QJsonArray::fromStringList(page.tags)},
        {QStringLiteral("verdict"), extraction::verdictName(page.verdict)},
        {QStringLiteral("for_subscribers"), page.isForSubscribers},
        {QStringLiteral("next_pages"), addressesValue(page.nextPages)},
    };
    if (!page.leadImage.url.isEmpty())
        value.insert(QStringLiteral("lead_image"), imageValue(page.leadImage));
    return value;
}

class ExtractCommand final : public FileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("extract"),
            .operands = QStringLiteral("--url URL FILE"),
            .summary = QStringLiteral("print the article of a saved web page as JSON"),
            .details = QStringLiteral(
                "Title, names, dates, section, tags, pictures with captions and credits, related links,\n"
                "text, and the addresses of further pages of the same article. \"verdict\" tells an Article\n"
                "from a Teaser, a ConsentWall, an ErrorPage and what is Paywalled. Rules for single sites\n"
                "are added with --rules: a folder with a JSON file for each site.\n"
                "Fails where the page holds no article. Needs no profile and no network."),
            .options = {{QStringLiteral("url"), QStringLiteral("URL"), QStringLiteral("the page's address")},
                        {QStringLiteral("content-type"), QStringLiteral("TYPE"),
                         QStringLiteral("the Content-Type header it came with")},
                        {QStringLiteral("rules"), QStringLiteral("FOLDER"),
                         QStringLiteral("rules for single sites, before those of the program")}},
            .leastOperands = 1,
            .mostOperands = 1,
        };
    }

    CommandResult run(const Arguments &arguments, Output &output) override
    {
        const QUrl url(arguments.value(QStringLiteral("url")));
        if (!html::isFetchable(url))
            return misused(QStringLiteral("it wants --url with the page's http or https address"));
        const QString file = arguments.operands().first();
        const auto document = readInput(file, kMostPageBytes);
        if (!document)
            return failed(document.error());
        QStringList faults;
        const QString folder = arguments.value(QStringLiteral("rules"));
        const extraction::SiteRules rules = folder.isEmpty()
                                                ? extraction::SiteRules::builtIn()
                                                : extraction::SiteRules::withFolder(folder, &faults);
        if (!faults.isEmpty())
            return failed(faults.first());
        const auto page = extraction::extractPage(
            *document, url, arguments.value(QStringLiteral("content-type")).toUtf8(), rules);
        if (!page)
            return failed(QStringLiteral("%1: there is no article on this page").arg(file));
        output.json(pageValue(*page));
        return {};
    }
};

} // namespace

std::unique_ptr<Command> makeExtractCommand()
{
    return std::make_unique<ExtractCommand>();
}

} // namespace depesche::cli
