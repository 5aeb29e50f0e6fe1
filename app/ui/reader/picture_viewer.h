// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of an article, one at a time, as large as the window.
#pragma once

#include "rendering/article_page.h"
#include "services/reading/article_source.h"
#include "ui/reader/picture_canvas.h"

#include <QDialog>
#include <QList>
#include <QUrl>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace depesche
{
class Executor;
}

namespace depesche::ui
{

class PictureOutput;

/// Main thread. Pictures are read and decoded elsewhere; asked twice, it shows only the last one. Escape
/// closes it, and the keyboard is where it was before.
class PictureViewer final : public QDialog
{
    Q_OBJECT
public:
    PictureViewer(reading::ArticleSource &source, Executor &executor, QWidget *parent);

    /// As large as the window it belongs to. `pictures` is not empty.
    void openAt(const QList<rendering::PagePicture> &pictures, int index);
    int index() const { return m_index; }
    const PictureCanvas &canvas() const { return *m_canvas; }

signals:
    /// The page that states a picture's rights, to be opened in the person's browser.
    void linkActivated(const QUrl &url);
    void pictureSaved(const QString &file, bool ok);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QHBoxLayout *makeBar();
    QHBoxLayout *makeWords();
    QToolButton *addButton(QHBoxLayout *bar, const QString &text, const QString &name);
    void go(int index);
    void arrived(const PictureLevels &levels);
    void showWords(const rendering::PagePicture &picture);
    void showScale();
    bool moveOrGo(int horizontal);
    bool zoomBy(int key);
    bool goBy(int key);
    void copy();
    void save();
    const rendering::PagePicture &current() const { return m_pictures[m_index]; }

    reading::ArticleSource &m_source;
    Executor &m_executor;
    PictureOutput *m_output;
    QList<rendering::PagePicture> m_pictures;
    int m_index = 0;
    quint64 m_request = 0; ///< only the answer to this one counts

    QStackedWidget *m_stack;
    PictureCanvas *m_canvas;
    QLabel *m_message;
    QLabel *m_position;
    QLabel *m_scale;
    QLabel *m_status;
    QLabel *m_caption;
    QLabel *m_credit;
    QToolButton *m_licence;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
};

} // namespace depesche::ui
