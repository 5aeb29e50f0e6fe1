// SPDX-License-Identifier: GPL-3.0-or-later
// Collects the article and its pictures, then makes and writes the document on the pool.
#include "services/reading/export_service.h"

#include "base/executor.h"
#include "base/safe_file_name.h"
#include "base/whole_file.h"
#include "rendering/export_document.h"
#include "services/reading/page_input.h"
#include "services/reading/picture_names.h"
#include "store/article_repository.h"
#include "store/kept_page_repository.h"
#include "store/store.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <utility>

namespace depesche::reading
{
namespace
{

/// An article, and the bytes of its stored pictures by hash.
struct Material {
    rendering::PageInput input;
    QHash<QString, store::PictureFile> files;
};

using Pictures = QHash<QUrl, store::StoredPictureInfo>;
using Pieces = QList<store::Future<store::PictureFile>>;

store::Future<Material> withFiles(rendering::PageInput input, store::PictureRepository &repository)
{
    QStringList hashes;
    for (const rendering::StoredPicture &picture : std::as_const(input.pictures)) {
        if (!hashes.contains(picture.hash))
            hashes.append(picture.hash);
    }
    Pieces pieces;
    for (const QString &hash : std::as_const(hashes))
        pieces.append(repository.read(hash));
    return QtFuture::whenAll(pieces.begin(), pieces.end())
        .then([input = std::move(input), hashes](const Pieces &read) mutable {
            Material material{std::move(input), {}};
            for (qsizetype at = 0; at < read.size(); ++at) {
                const store::Result<store::PictureFile> file = read[at].result();
                if (file)
                    material.files.insert(hashes[at], *file);
            }
            // A file that can not be read is as good as not stored.
            material.input.pictures.removeIf(
                [&material](const auto &entry) { return !material.files.contains(entry.value().hash); });
            return store::Result<Material>(std::move(material));
        });
}

store::Future<Material> collect(store::Store &store, ArticleId id, const PageSettings &settings, bool files)
{
    auto pictures = store.pictures().ofArticle(id);
    auto *repository = &store.pictures();
    return store.articles()
        .article(id)
        .then([pictures, settings, files, repository](store::Result<Article> article) mutable {
            if (!article)
                return QtFuture::makeReadyFuture(store::Result<Material>(Unexpected{article.error()}));
            return pictures
                .then([article = std::move(*article), settings, files,
                       repository](const store::Result<Pictures> &stored) {
                    const Pictures known = stored && files ? *stored : Pictures();
                    rendering::PageInput input = pageInput(article, known, settings);
                    if (files)
                        return withFiles(std::move(input), *repository);
                    return QtFuture::makeReadyFuture(store::Result<Material>(Material{std::move(input), {}}));
                })
                .unwrap();
        })
        .unwrap();
}

void embedPictures(Material &material)
{
    for (rendering::StoredPicture &picture : material.input.pictures) {
        const store::PictureFile &file = material.files[picture.hash];
        picture.address = rendering::dataAddress(file.bytes, file.mimeType);
    }
}

Unexpected<ExportFailure> notWritten(const QString &path, const QString &reason)
{
    return Unexpected{ExportFailure{ExportFailure::Kind::Writing, {}, path, reason}};
}

Expected<void, ExportFailure> writeWhole(const QString &path, const QByteArray &bytes)
{
    if (const auto written = writeWholeFile(path, bytes); !written)
        return notWritten(path, written.error());
    return {};
}

/// Files beside the document. What was written goes again, unless it is kept.
class PictureFolder
{
public:
    explicit PictureFolder(const QString &path) : m_path(path), m_existed(QFileInfo::exists(path)) {}
    ~PictureFolder()
    {
        if (m_kept)
            return;
        for (const QString &file : m_written)
            QFile::remove(file);
        if (!m_existed)
            QDir().rmdir(m_path);
    }
    PictureFolder(const PictureFolder &) = delete;
    PictureFolder &operator=(const PictureFolder &) = delete;

    Expected<void, ExportFailure> write(const QString &name, const QByteArray &bytes)
    {
        if (!QDir().mkpath(m_path))
            return notWritten(m_path, QStringLiteral("the folder cannot be made"));
        const QString file = m_path + QLatin1Char('/') + name;
        const bool existed = QFileInfo::exists(file); // names tell the content: it is the same picture
        auto written = writeWhole(file, bytes);
        if (written && !existed)
            m_written.append(file);
        return written;
    }
    QString path() const { return m_path; }
    void keep() { m_kept = true; }

private:
    QString m_path;
    bool m_existed;
    bool m_kept = false;
    QStringList m_written;
};

ExportResult writeHtml(Material material, const QString &file)
{
    embedPictures(material);
    const rendering::ExportedDocument document = rendering::exportPage(std::move(material.input));
    if (auto written = writeWhole(file, document.text.toUtf8()); !written)
        return Unexpected{written.error()};
    return ExportedArticle{file, {}, document.picturesMissing};
}

ExportResult writeMarkdown(Material material, const QString &file)
{
    const QFileInfo target(file);
    const QString folderName = target.completeBaseName() + QStringLiteral("-pictures");
    const QString folderAddress = QString::fromLatin1(QUrl::toPercentEncoding(folderName));
    QHash<QString, QString> names;
    for (rendering::StoredPicture &picture : material.input.pictures) {
        const QString name = pictureFileName(picture.hash, material.files[picture.hash].mimeType);
        names.insert(picture.hash, name);
        picture.address = folderAddress + QLatin1Char('/') + name;
    }
    const rendering::ExportedDocument document = rendering::exportMarkdown(std::move(material.input));
    PictureFolder folder(target.absoluteDir().filePath(folderName));
    QString used;
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        if (!document.text.contains(folderAddress + QLatin1Char('/') + it.value()))
            continue; // the article names it and does not show it
        used = folder.path();
        if (auto written = folder.write(it.value(), material.files[it.key()].bytes); !written)
            return Unexpected{written.error()};
    }
    if (auto written = writeWhole(file, document.text.toUtf8()); !written)
        return Unexpected{written.error()};
    folder.keep();
    return ExportedArticle{file, used, document.picturesMissing};
}

} // namespace

store::Future<QByteArray> ExportService::document(ArticleId id, ExportFormat format,
                                                  const PageSettings &settings)
{
    const bool html = format == ExportFormat::Html;
    return collect(m_store, id, settings, html)
        .then([html, executor = &m_executor](store::Result<Material> material) {
            if (!material)
                return QtFuture::makeReadyFuture(store::Result<QByteArray>(Unexpected{material.error()}));
            return executor->run([html, material = std::move(*material)]() mutable {
                if (html)
                    embedPictures(material);
                const rendering::ExportedDocument document =
                    html ? rendering::exportPage(std::move(material.input))
                         : rendering::exportMarkdown(std::move(material.input));
                return store::Result<QByteArray>(document.text.toUtf8());
            });
        })
        .unwrap();
}

QFuture<ExportResult> ExportService::write(ArticleId id, ExportFormat format, const QString &file,
                                           const PageSettings &settings)
{
    return collect(m_store, id, settings, true)
        .then([format, file, executor = &m_executor](store::Result<Material> material) {
            if (!material)
                return QtFuture::makeReadyFuture(ExportResult(
                    Unexpected{ExportFailure{ExportFailure::Kind::Store, material.error(), {}, {}}}));
            return executor->run([format, file, material = std::move(*material)]() mutable {
                return format == ExportFormat::Html ? writeHtml(std::move(material), file)
                                                    : writeMarkdown(std::move(material), file);
            });
        })
        .unwrap();
}

QFuture<ExportResult> ExportService::writeKeptPage(ArticleId id, const QString &file)
{
    return m_store.keptPages()
        .read(id)
        .then([file, executor = &m_executor](store::Result<store::KeptPageFile> kept) {
            if (!kept)
                return QtFuture::makeReadyFuture(ExportResult(
                    Unexpected{ExportFailure{ExportFailure::Kind::Store, kept.error(), {}, {}}}));
            return executor->run([file, bytes = std::move(kept->bytes)]() -> ExportResult {
                if (auto written = writeWhole(file, bytes); !written)
                    return Unexpected{written.error()};
                return ExportedArticle{file, {}, 0};
            });
        })
        .unwrap();
}

QString exportFileName(const QString &title, ExportFormat format)
{
    return safeFileName(title, QStringLiteral("article")) +
           (format == ExportFormat::Html ? QStringLiteral(".html") : QStringLiteral(".md"));
}

} // namespace depesche::reading
