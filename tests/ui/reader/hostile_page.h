// SPDX-License-Identifier: GPL-3.0-or-later
// A page with every way of referring to something elsewhere, as no cleaning would let it pass, and a person
// who presses all of it.
#pragma once

#include "ui/reader/web_page.h"

#include <QFile>
#include <QWebEngineView>

namespace depesche::test
{

/// `host` with its port; empty if the file cannot be read.
inline QByteArray hostilePage(const QString &host)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/hostile.html"));
    const bool open = file.open(QIODevice::ReadOnly);
    return open ? file.readAll().replace("HOST", host.toLatin1()) : QByteArray();
}

struct PressGrid {
    int screens;
    int top;
    int rowStep;
    int columnStep;
    int elements; ///< by keyboard
};

/// With each button of the mouse on a grid of the page, screen by screen, then with the keyboard from element
/// to element.
inline void pressEverywhere(ui::WebArticleView &view, const PressGrid &grid, int patience)
{
    QWidget *target = view.findChild<QWebEngineView *>()->focusProxy();
    for (int screen = 0; screen < grid.screens; ++screen) {
        for (int y = grid.top; y < view.height(); y += grid.rowStep) {
            for (int x = 15; x < view.width(); x += grid.columnStep) {
                QTest::mouseClick(target, Qt::LeftButton, {}, {x, y});
                QTest::mouseClick(target, Qt::MiddleButton, {}, {x, y});
            }
        }
        evaluate(view, QStringLiteral("window.scrollBy(0, window.innerHeight - 70)"), patience);
    }
    view.setFocus();
    for (int element = 0; element < grid.elements; ++element) {
        QTest::keyClick(target, Qt::Key_Tab);
        QTest::keyClick(target, Qt::Key_Return);
    }
    evaluate(view, QStringLiteral("0"), patience); // the engine has taken it all
}

} // namespace depesche::test
