// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the menu for a spot and carries out what concerns pictures.
#include "ui/reader/page_menu.h"

#include "base/continue_on.h"
#include "base/executor.h"
#include "ui/reader/article_scheme.h"
#include "ui/reader/picture_decoding.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeDatabase>
#include <QSaveFile>

namespace depesche::ui
{
namespace
{

// A picture on the clipboard may be larger than one on the screen.
constexpr int kLargestCopiedPicture = 8192;

bool writeFile(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit();
}

} // namespace

PageMenu::PageMenu(reading::ArticleSource &source, Executor &executor, QWidget *window)
    : QObject(window), m_source(source), m_executor(executor), m_window(window)
{
}

void PageMenu::show(const PageSpot &spot, bool hasSelection, const QPoint &globalPosition)
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (hasSelection)
        connect(menu->addAction(tr("&Copy")), &QAction::triggered, this, &PageMenu::copyRequested);
    if (mayLeaveForDesktop(spot.link)) {
        const QString address = spot.link.toString(QUrl::FullyEncoded);
        connect(menu->addAction(tr("Copy &link")), &QAction::triggered, this,
                [address] { QGuiApplication::clipboard()->setText(address); });
        connect(menu->addAction(tr("&Open in the browser")), &QAction::triggered, this,
                [this, url = spot.link] { emit openRequested(url); });
    }
    if (!spot.pictureHash.isEmpty()) {
        menu->addSeparator();
        connect(menu->addAction(tr("Copy &picture")), &QAction::triggered, this,
                [this, hash = spot.pictureHash] { copyPicture(hash); });
        connect(menu->addAction(tr("&Save picture…")), &QAction::triggered, this,
                [this, hash = spot.pictureHash] { savePicture(hash); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Select &all")), &QAction::triggered, this, &PageMenu::selectAllRequested);
    menu->popup(globalPosition);
}

void PageMenu::copyPicture(const QString &hash)
{
    continueOn(this, m_source.picture(hash), [this](const store::Result<reading::Resource> &picture) {
        if (!picture)
            return;
        continueOn(this, m_executor.run([bytes = picture->bytes] {
            return decodePicture(bytes, kLargestCopiedPicture);
        }),
                   [](const QImage &image) {
                       if (!image.isNull())
                           QGuiApplication::clipboard()->setImage(image);
                   });
    });
}

void PageMenu::savePicture(const QString &hash)
{
    continueOn(this, m_source.picture(hash), [this, hash](const store::Result<reading::Resource> &picture) {
        if (!picture)
            return;
        // The name is ours: a page does not choose what a file is called.
        const QMimeType type = QMimeDatabase().mimeTypeForName(QString::fromLatin1(picture->mimeType));
        const QString suffix =
            type.preferredSuffix().isEmpty() ? QStringLiteral("img") : type.preferredSuffix();
        auto *dialog = new QFileDialog(m_window, tr("Save picture"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(hash.left(12) + QLatin1Char('.') + suffix);
        connect(dialog, &QFileDialog::fileSelected, this,
                [this, resource = *picture](const QString &file) { writePicture(resource, file); });
        dialog->open();
    });
}

void PageMenu::writePicture(const reading::Resource &picture, const QString &file)
{
    continueOn(this, m_executor.run([file, bytes = picture.bytes] { return writeFile(file, bytes); }),
               [this, file](bool ok) { emit pictureSaved(file, ok); });
}

} // namespace depesche::ui
