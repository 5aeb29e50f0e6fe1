// SPDX-License-Identifier: GPL-3.0-or-later
// Arranges the picture, what is said of it, and what can be done with it.
#include "ui/reader/picture_viewer.h"

#include "base/continue_on.h"
#include "base/executor.h"
#include "ui/reader/picture_output.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace depesche::ui
{
namespace
{

// Longer captions are for the article.
constexpr int kLongestCaption = 1500;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

PictureViewer::PictureViewer(reading::ArticleSource &source, Executor &executor, QWidget *parent)
    : QDialog(parent),
      m_source(source),
      m_executor(executor),
      m_output(new PictureOutput(source, executor, this)),
      m_stack(new QStackedWidget(this)),
      m_canvas(new PictureCanvas(m_stack)),
      m_message(plainLabel(m_stack)),
      m_position(plainLabel(this)),
      m_scale(plainLabel(this)),
      m_status(plainLabel(this)),
      m_caption(plainLabel(this)),
      m_credit(plainLabel(this)),
      m_licence(new QToolButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_message);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(makeBar());
    layout->addWidget(m_stack, 1);
    layout->addLayout(makeWords());
    connect(m_canvas, &PictureCanvas::scaleChanged, this, &PictureViewer::showScale);
    connect(m_output, &PictureOutput::copied, this, [this](bool ok) {
        m_status->setText(ok ? tr("The picture was copied.") : tr("The picture could not be copied."));
    });
    connect(m_output, &PictureOutput::saved, this, [this](const QString &file, bool ok) {
        m_status->setText(ok ? tr("The picture was saved.") : tr("The picture could not be saved."));
        emit pictureSaved(file, ok);
    });
}

QToolButton *PictureViewer::addButton(QHBoxLayout *bar, const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    bar->addWidget(button);
    return button;
}

QHBoxLayout *PictureViewer::makeBar()
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 8, 12, 0);
    m_previous = addButton(bar, QString(), tr("Previous picture"));
    m_previous->setArrowType(Qt::LeftArrow);
    bar->addWidget(m_position);
    m_next = addButton(bar, QString(), tr("Next picture"));
    m_next->setArrowType(Qt::RightArrow);
    bar->addSpacing(16);
    QToolButton *smaller = addButton(bar, QStringLiteral("−"), tr("Smaller"));
    bar->addWidget(m_scale);
    QToolButton *larger = addButton(bar, QStringLiteral("+"), tr("Larger"));
    QToolButton *fit = addButton(bar, tr("Fit"), tr("Fit into the window"));
    QToolButton *whole = addButton(bar, tr("Original size"), tr("Original size"));
    bar->addSpacing(16);
    bar->addWidget(m_status, 1);
    QToolButton *copyButton = addButton(bar, tr("Copy"), tr("Copy picture"));
    QToolButton *saveButton = addButton(bar, tr("Save…"), tr("Save picture"));
    QToolButton *closeButton = addButton(bar, tr("Close"), tr("Back to the article"));
    m_scale->setMinimumWidth(m_scale->fontMetrics().horizontalAdvance(QStringLiteral("8888 %")));
    m_scale->setAlignment(Qt::AlignCenter);
    connect(m_previous, &QToolButton::clicked, this, [this] { go(m_index - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { go(m_index + 1); });
    connect(smaller, &QToolButton::clicked, m_canvas, &PictureCanvas::zoomOut);
    connect(larger, &QToolButton::clicked, m_canvas, &PictureCanvas::zoomIn);
    connect(fit, &QToolButton::clicked, m_canvas, &PictureCanvas::fit);
    connect(whole, &QToolButton::clicked, m_canvas, [this] { m_canvas->zoomTo(1); });
    connect(copyButton, &QToolButton::clicked, this, &PictureViewer::copy);
    connect(saveButton, &QToolButton::clicked, this, &PictureViewer::save);
    connect(closeButton, &QToolButton::clicked, this, &QDialog::reject);
    return bar;
}

QHBoxLayout *PictureViewer::makeWords()
{
    for (QLabel *label : {m_caption, m_credit}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_credit->setForegroundRole(QPalette::PlaceholderText);
    m_licence->setText(tr("Rights…"));
    m_licence->setAutoRaise(true);
    m_licence->setFocusPolicy(Qt::TabFocus);
    m_licence->setAccessibleName(tr("Page about the rights of this picture"));
    connect(m_licence, &QToolButton::clicked, this, [this] { emit linkActivated(current().licence); });
    auto *words = new QHBoxLayout;
    words->setContentsMargins(16, 0, 16, 12);
    words->setSpacing(20);
    words->addWidget(m_caption, 3);
    words->addWidget(m_credit, 2);
    words->addWidget(m_licence);
    return words;
}

void PictureViewer::openAt(const QList<rendering::PagePicture> &pictures, int index)
{
    m_pictures = pictures;
    if (const QWidget *behind = parentWidget()) {
        setGeometry(behind->window()->geometry());
        setWindowState(behind->window()->windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen));
    }
    open();
    m_canvas->setFocus();
    go(std::clamp<int>(index, 0, int(pictures.size()) - 1));
}

void PictureViewer::go(int index)
{
    if (index < 0 || index >= m_pictures.size())
        return;
    m_index = index;
    showWords(current());
    continueOn(this, m_source.picture(current().hash),
               [this, request = ++m_request](const store::Result<reading::Resource> &picture) {
                   if (request != m_request)
                       return;
                   const QByteArray bytes = picture ? picture->bytes : QByteArray();
                   continueOn(this, m_executor.run([bytes] { return decodeLevels(bytes); }),
                              [this, request](const PictureLevels &levels) {
                                  if (request == m_request)
                                      arrived(levels);
                              });
               });
}

void PictureViewer::arrived(const PictureLevels &levels)
{
    m_message->setText(levels.isEmpty() ? tr("This picture cannot be shown here. It can be saved.")
                                        : QString());
    m_stack->setCurrentWidget(levels.isEmpty() ? static_cast<QWidget *>(m_message) : m_canvas);
    m_canvas->setPicture(levels);
}

void PictureViewer::showWords(const rendering::PagePicture &picture)
{
    const QString position =
        tr("%1 of %2").arg(locale().toString(m_index + 1), locale().toString(m_pictures.size()));
    setWindowTitle(tr("Picture %1").arg(position));
    m_position->setText(position);
    m_previous->setEnabled(m_index > 0);
    m_next->setEnabled(m_index + 1 < m_pictures.size());
    m_status->clear();
    QStringList rights{picture.credit, picture.copyright};
    rights.removeAll(QString());
    m_caption->setText(picture.caption.left(kLongestCaption));
    m_credit->setText(rights.join(QStringLiteral(" · ")));
    m_credit->setAlignment((picture.caption.isEmpty() ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignTop);
    m_caption->setVisible(!picture.caption.isEmpty());
    m_credit->setVisible(!rights.isEmpty());
    m_licence->setVisible(!picture.licence.isEmpty());
    m_licence->setToolTip(picture.licence.toString(QUrl::FullyEncoded));
    m_canvas->setAccessibleName(picture.alt.isEmpty() ? windowTitle() : picture.alt);
    m_canvas->setAccessibleDescription(picture.caption);
}

void PictureViewer::showScale()
{
    //: a scale in percent
    m_scale->setText(tr("%1%").arg(locale().toString(qRound(m_canvas->scale() * 100))));
}

void PictureViewer::copy()
{
    m_output->copy(current().hash);
}

void PictureViewer::save()
{
    m_output->save(current().hash, current().caption.isEmpty() ? current().alt : current().caption);
}

/// Sideways an enlarged picture is moved; one that fits gives way to its neighbour.
bool PictureViewer::moveOrGo(int horizontal)
{
    if (m_canvas->horizontalScrollBar()->maximum() > 0)
        m_canvas->pan(horizontal, 0);
    else
        go(m_index + (isRightToLeft() ? -horizontal : horizontal));
    return true;
}

bool PictureViewer::zoomBy(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_canvas->zoomIn();
        return true;
    case Qt::Key_Minus:
        m_canvas->zoomOut();
        return true;
    case Qt::Key_0:
        m_canvas->fit();
        return true;
    case Qt::Key_1:
        m_canvas->zoomTo(1);
        return true;
    case Qt::Key_Up:
        m_canvas->pan(0, -1);
        return true;
    case Qt::Key_Down:
        m_canvas->pan(0, 1);
        return true;
    default:
        return false;
    }
}

bool PictureViewer::goBy(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return moveOrGo(-1);
    case Qt::Key_Right:
        return moveOrGo(1);
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        go(m_index + 1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        go(m_index - 1);
        return true;
    case Qt::Key_Home:
        go(0);
        return true;
    case Qt::Key_End:
        go(int(m_pictures.size()) - 1);
        return true;
    default:
        return false;
    }
}

void PictureViewer::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::Save))
        save();
    else if (event->matches(QKeySequence::ZoomIn))
        m_canvas->zoomIn();
    else if (event->matches(QKeySequence::ZoomOut))
        m_canvas->zoomOut();
    else if (!zoomBy(event->key()) && !goBy(event->key()))
        QDialog::keyPressEvent(event);
}

} // namespace depesche::ui
