// SPDX-License-Identifier: GPL-3.0-or-later
// Decodes and writes on the pool.
#include "ui/reader/picture_output.h"

#include "base/continue_on.h"
#include "base/executor.h"
#include "base/safe_file_name.h"
#include "base/whole_file.h"
#include "services/reading/picture_names.h"
#include "ui/reader/picture_decoding.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

namespace depesche::ui
{
namespace
{

// A picture on the clipboard may be larger than one on the screen.
constexpr int kLargestCopiedPicture = 8192;

} // namespace

PictureOutput::PictureOutput(reading::ArticleSource &source, Executor &executor, QWidget *window)
    : QObject(window), m_source(source), m_executor(executor), m_window(window)
{
}

void PictureOutput::copy(const QString &hash)
{
    continueOn(this, m_source.picture(hash), [this](const store::Result<reading::Resource> &picture) {
        if (!picture) {
            emit copied(false);
            return;
        }
        continueOn(this, m_executor.run([bytes = picture->bytes] {
            return decodePicture(bytes, kLargestCopiedPicture);
        }),
                   [this](const QImage &image) {
                       if (!image.isNull())
                           QGuiApplication::clipboard()->setImage(image);
                       emit copied(!image.isNull());
                   });
    });
}

void PictureOutput::save(const QString &hash, const QString &words)
{
    continueOn(this, m_source.picture(hash),
               [this, hash, words](const store::Result<reading::Resource> &picture) {
                   if (!picture) {
                       emit saved(safeFileName(words, hash.left(12)), false);
                       return;
                   }
                   const QString name = safeFileName(words, hash.left(12)) + QLatin1Char('.') +
                                        reading::pictureSuffix(QString::fromLatin1(picture->mimeType));
                   auto *dialog = new QFileDialog(m_window, tr("Save picture"));
                   dialog->setAttribute(Qt::WA_DeleteOnClose);
                   dialog->setAcceptMode(QFileDialog::AcceptSave);
                   dialog->selectFile(name);
                   connect(dialog, &QFileDialog::fileSelected, this,
                           [this, resource = *picture](const QString &file) { write(resource, file); });
                   dialog->open();
               });
}

void PictureOutput::write(const reading::Resource &picture, const QString &file)
{
    continueOn(this,
               m_executor.run([file, bytes = picture.bytes] { return bool(writeWholeFile(file, bytes)); }),
               [this, file](bool ok) { emit saved(file, ok); });
}

} // namespace depesche::ui
