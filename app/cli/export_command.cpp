// SPDX-License-Identifier: GPL-3.0-or-later
// export: one article as an HTML file that holds its pictures, or as Markdown.
#include "cli/commands.h"
#include "cli/lookup.h"
#include "services/reading/export_service.h"
#include "store/kept_page_repository.h"
#include "store/store.h"

#include <QLocale>
#include <QTimeZone>

namespace depesche::cli
{

namespace
{

rendering::PageWords exportWords()
{
    rendering::PageWords words;
    words.by = QStringLiteral("By %1");
    words.related = QStringLiteral("Related articles");
    words.attachments = QStringLiteral("Attachments");
    words.noText = QStringLiteral("The feed gives no text for this article.");
    words.openComments = QStringLiteral("Comments");
    words.readingTime = QStringLiteral("%1 min read");
    words.contents = QStringLiteral("Contents");
    words.pictureCredits = QStringLiteral("Picture credits");
    return words;
}

class ExportCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("export"),
            .operands = QStringLiteral("ID"),
            .summary = QStringLiteral("write an article as HTML or Markdown"),
            .details = QStringLiteral(
                "ID is the number that list and search print. HTML is one file that holds its pictures and "
                "needs no network. Markdown is CommonMark with GitHub's tables; with --output NAME.md its "
                "pictures are written to the folder NAME-pictures beside it, without --output it links to "
                "them at their source. Captions, credits and copyright notices are kept.\n\n"
                "With --kept-page it is the newsroom's page as keep has stored it, always one HTML file.\n\n"
                "A file that is there is replaced, whole or not at all."),
            .options = {{QStringLiteral("format"), QStringLiteral("FORMAT"),
                         QStringLiteral("html or markdown (html unless the file's name ends with .md)")},
                        {QStringLiteral("kept-page"),
                         {},
                         QStringLiteral("the page that is kept of the article")},
                        {QStringLiteral("output"), QStringLiteral("FILE"),
                         QStringLiteral("write to FILE instead of standard output")}},
            .leastOperands = 1,
            .mostOperands = 1,
        };
    }

protected:
    void start() override
    {
        const auto ids = readArticleIds(arguments().operands());
        const QString file = arguments().value(QStringLiteral("output"));
        const QString given = arguments().value(QStringLiteral("format"));
        const bool markdown =
            given == QLatin1String("markdown") || (given.isEmpty() && file.endsWith(QLatin1String(".md")));
        if (!ids) {
            fail(ids.error());
        } else if (!given.isEmpty() && !markdown && given != QLatin1String("html")) {
            finish(misused(QStringLiteral("\"%1\" is no format: say html or markdown").arg(given)));
        } else if (arguments().has(QStringLiteral("kept-page"))) {
            if (markdown)
                finish(misused(QStringLiteral("a kept page is HTML")));
            else
                giveKeptPage(ids->first(), file);
        } else {
            m_format = markdown ? reading::ExportFormat::Markdown : reading::ExportFormat::Html;
            if (arguments().has(QStringLiteral("output")))
                write(ids->first(), file);
            else
                print(ids->first());
        }
    }

private:
    static reading::PageSettings settings()
    {
        reading::PageSettings settings;
        settings.words = exportWords();
        settings.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
        settings.timeZone = QTimeZone::systemTimeZone();
        return settings;
    }

    void refuse(const store::StoreError &error)
    {
        if (error.code == store::StoreErrorCode::NotFound)
            fail(QStringLiteral("there is no article %1").arg(arguments().operands().first()));
        else
            fail(error);
    }

    void giveKeptPage(ArticleId id, const QString &file)
    {
        if (file.isEmpty())
            continueOn(this, services().store.keptPages().read(id),
                       [this](const store::Result<store::KeptPageFile> &kept) {
                           if (!kept)
                               return refuseKept(kept.error());
                           output().bytes(kept->bytes);
                           finish();
                       });
        else
            continueOn(this, services().exporter.writeKeptPage(id, file),
                       [this](const reading::ExportResult &written) { takeWritten(written); });
    }

    void refuseKept(const store::StoreError &error)
    {
        if (error.code == store::StoreErrorCode::NotFound)
            fail(QStringLiteral("no page is kept of article %1").arg(arguments().operands().first()));
        else
            fail(error);
    }

    void print(ArticleId id)
    {
        continueOn(this, services().exporter.document(id, m_format, settings()),
                   [this](const store::Result<QByteArray> &document) {
                       if (!document) {
                           refuse(document.error());
                           return;
                       }
                       output().bytes(*document);
                       finish();
                   });
    }

    void write(ArticleId id, const QString &file)
    {
        continueOn(this, services().exporter.write(id, m_format, file, settings()),
                   [this](const reading::ExportResult &written) { takeWritten(written); });
    }

    void takeWritten(const reading::ExportResult &written)
    {
        if (written)
            tell(*written);
        else if (written.error().kind != reading::ExportFailure::Kind::Store)
            fail(
                QStringLiteral("%1 cannot be written: %2").arg(written.error().path, written.error().reason));
        else if (arguments().has(QStringLiteral("kept-page")))
            refuseKept(written.error().cause);
        else
            refuse(written.error().cause);
    }

    void tell(const reading::ExportedArticle &exported)
    {
        if (wantsJson())
            output().json(QJsonObject{{QStringLiteral("file"), exported.file},
                                      {QStringLiteral("pictures_folder"), exported.pictureFolder},
                                      {QStringLiteral("pictures_missing"), exported.picturesMissing}});
        else
            output().line(exported.file);
        finish();
    }

    reading::ExportFormat m_format = reading::ExportFormat::Html;
};

} // namespace

std::unique_ptr<Command> makeExportCommand()
{
    return std::make_unique<ExportCommand>();
}

} // namespace depesche::cli
