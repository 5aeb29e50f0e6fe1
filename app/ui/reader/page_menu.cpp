// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the menu for a spot and carries out what concerns pictures.
#include "ui/reader/page_menu.h"

#include "ui/reader/article_scheme.h"
#include "ui/reader/picture_output.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace depesche::ui
{

PageMenu::PageMenu(reading::ArticleSource &source, Executor &executor, QWidget *window)
    : QObject(window), m_output(new PictureOutput(source, executor, window)), m_window(window)
{
    connect(m_output, &PictureOutput::saved, this, &PageMenu::pictureSaved);
}

void PageMenu::show(const PageSpot &spot, bool hasSelection, const QPoint &globalPosition)
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (hasSelection) {
        connect(menu->addAction(tr("&Copy")), &QAction::triggered, this, &PageMenu::copyRequested);
        connect(menu->addAction(tr("Copy with so&urce")), &QAction::triggered, this,
                &PageMenu::copyQuoteRequested);
    }
    const QUrl doubtful = doubtfulTarget(spot.link);
    const QUrl target = doubtful.isEmpty() ? spot.link : doubtful;
    if (mayLeaveForDesktop(target)) {
        const QString address = target.toString(QUrl::FullyEncoded);
        connect(menu->addAction(tr("Copy &link")), &QAction::triggered, this,
                [address] { QGuiApplication::clipboard()->setText(address); });
        connect(menu->addAction(tr("&Open in the browser")), &QAction::triggered, this,
                [this, url = spot.link] { emit openRequested(url); });
    }
    if (!spot.pictureHash.isEmpty()) {
        menu->addSeparator();
        connect(menu->addAction(tr("S&how picture")), &QAction::triggered, this,
                [this, hash = spot.pictureHash] { emit showRequested(hash); });
        connect(menu->addAction(tr("Copy &picture")), &QAction::triggered, this,
                [this, hash = spot.pictureHash] { m_output->copy(hash); });
        connect(menu->addAction(tr("&Save picture…")), &QAction::triggered, this,
                [this, hash = spot.pictureHash] { m_output->save(hash); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Select &all")), &QAction::triggered, this, &PageMenu::selectAllRequested);
    menu->popup(globalPosition);
}

} // namespace depesche::ui
