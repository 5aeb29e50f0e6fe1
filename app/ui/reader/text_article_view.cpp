// SPDX-License-Identifier: GPL-3.0-or-later
// QTextBrowser with everything taken away that reads files or follows links.
#include "ui/reader/text_article_view.h"

#include "base/continue_on.h"
#include "base/executor.h"
#include "ui/reader/article_scheme.h"
#include "ui/reader/picture_decoding.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPdfWriter>
#include <QPrinter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

namespace depesche::ui
{
namespace
{

// A document with more of these is searched only this far.
constexpr int kMostMatches = 10'000;

QImage nothingToSee()
{
    QImage image(1, 1, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    return image;
}

/// QTextDocument takes elements that it does not know for inline ones.
QString withKnownBlocks(QString html)
{
    for (const char *name : {"figure", "figcaption", "footer"}) {
        const QLatin1String tag(name);
        html.replace(QLatin1Char('<') + tag, QStringLiteral("<div"));
        html.replace(QStringLiteral("</") + tag, QStringLiteral("</div"));
    }
    return html;
}

} // namespace

PageBrowser::PageBrowser(reading::ArticleSource &source, Executor &executor, QWidget *parent)
    : QTextBrowser(parent), m_source(source), m_executor(executor)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(24);
}

void PageBrowser::showHtml(const QString &html)
{
    ++m_page;
    m_pictures.clear();
    setHtml(withKnownBlocks(html));
    fitPictures();
}

QVariant PageBrowser::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return {};
    const QString hash = pictureHash(name);
    if (hash.isEmpty())
        return nothingToSee(); // for "no image" QTextDocument opens the name as a file
    if (!m_pictures.contains(name)) {
        m_pictures.insert(name, {});
        continueOn(this, m_source.picture(hash), [this, page = m_page, name](const auto &picture) {
            if (picture && page == m_page)
                decode(name, picture->bytes);
        });
    }
    return m_pictures.value(name);
}

void PageBrowser::decode(const QUrl &name, const QByteArray &bytes)
{
    continueOn(this, m_executor.run([bytes] { return decodePicture(bytes, kLargestShownPicture); }),
               [this, page = m_page, name](const QImage &image) {
                   if (page == m_page)
                       pictureArrived(name, image);
               });
}

void PageBrowser::pictureArrived(const QUrl &name, const QImage &image)
{
    if (image.isNull())
        return;
    m_pictures.insert(name, image);
    document()->addResource(QTextDocument::ImageResource, name, image);
    fitPictures();
}

/// QTextDocument knows no "at most as wide as the column".
void PageBrowser::fitPictures()
{
    const double room = viewport()->width() - 2 * document()->documentMargin() - 4;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            QTextImageFormat format = fragment.charFormat().toImageFormat();
            const QImage image = format.isValid() ? m_pictures.value(QUrl(format.name())) : QImage();
            if (image.isNull())
                continue;
            const double width = std::min<double>(room, image.width());
            format.setWidth(width);
            format.setHeight(width * image.height() / image.width());
            QTextCursor cursor(document());
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
            break; // the block's fragments may have changed
        }
    }
}

std::optional<ReadingPlace> PageBrowser::place() const
{
    const QScrollBar *bar = verticalScrollBar();
    const int half = viewport()->height() / 2;
    if (bar->value() < half || bar->value() >= bar->maximum())
        return std::nullopt;
    const QTextBlock block = cursorForPosition({viewport()->width() / 2, 0}).block();
    const QRectF box = document()->documentLayout()->blockBoundingRect(block);
    const double above = box.height() > 0 ? (bar->value() - box.top()) / box.height() : 0;
    return ReadingPlace{block.blockNumber(), std::clamp(int(1000 * above), 0, 999)};
}

void PageBrowser::scrollTo(const ReadingPlace &place)
{
    const QTextBlock block = document()->findBlockByNumber(place.block);
    if (!block.isValid())
        return;
    const QRectF box = document()->documentLayout()->blockBoundingRect(block);
    verticalScrollBar()->setValue(qRound(box.top() + box.height() * place.permille / 1000));
}

bool PageBrowser::scrollPage(ScrollDirection direction)
{
    QScrollBar *bar = verticalScrollBar();
    const int before = bar->value();
    bar->triggerAction(direction == ScrollDirection::Down ? QScrollBar::SliderPageStepAdd
                                                          : QScrollBar::SliderPageStepSub);
    return bar->value() != before;
}

void PageBrowser::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fitPictures();
}

void PageBrowser::keyPressEvent(QKeyEvent *event)
{
    const bool up = event->modifiers() == Qt::ShiftModifier;
    if (event->key() != Qt::Key_Space || (event->modifiers() != Qt::NoModifier && !up)) {
        QTextBrowser::keyPressEvent(event);
        return;
    }
    const auto direction = up ? ScrollDirection::Up : ScrollDirection::Down;
    if (!scrollPage(direction))
        emit scrolledPastEnd(direction);
}

void PageBrowser::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        QTextBrowser::wheelEvent(event);
    else if (event->angleDelta().y() != 0)
        emit textSizeTurned(event->angleDelta().y() > 0 ? 1 : -1);
}

void PageBrowser::contextMenuEvent(QContextMenuEvent *event)
{
    PageSpot spot;
    spot.link = QUrl(anchorAt(event->pos()));
    const QTextImageFormat format = cursorForPosition(event->pos()).charFormat().toImageFormat();
    if (format.isValid())
        spot.pictureHash = pictureHash(QUrl(format.name()));
    emit menuRequested(spot, event->globalPos());
}

TextArticleView::TextArticleView(reading::ArticleSource &source, Executor &executor, QWidget *parent)
    : ArticleViewPage(parent), m_browser(new PageBrowser(source, executor, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_browser);
    setFocusProxy(m_browser);
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (url.scheme().isEmpty() && url.hasFragment())
            m_browser->scrollToAnchor(url.fragment());
        else
            emit linkActivated(url, false);
    });
    connect(m_browser->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_opening)
            emit placeChanged(m_browser->place());
    });
    connect(m_browser, &QTextBrowser::highlighted, this, &ArticleViewPage::linkHovered);
    connect(m_browser, &PageBrowser::menuRequested, this, &ArticleViewPage::menuRequested);
    connect(m_browser, &PageBrowser::textSizeTurned, this, &ArticleViewPage::textSizeTurned);
    connect(m_browser, &PageBrowser::scrolledPastEnd, this, &ArticleViewPage::scrolledPastEnd);
}

void TextArticleView::showPage(const QString &html, PagePosition position)
{
    QScrollBar *bar = m_browser->verticalScrollBar();
    const double kept = bar->maximum() > 0 ? double(bar->value()) / bar->maximum() : 0;
    m_opening = true;
    m_browser->showHtml(html);
    bar->setValue(position == PagePosition::Keep ? qRound(kept * bar->maximum()) : 0);
    m_opening = false;
    emit pageShown();
}

void TextArticleView::showPageAt(const QString &html, const ReadingPlace &place)
{
    showPage(html, PagePosition::Top);
    m_browser->scrollTo(place);
}

void TextArticleView::clearPage()
{
    showPage(QString(), PagePosition::Top);
}

void TextArticleView::setBackground(const QColor &color)
{
    QPalette colors = m_browser->palette();
    colors.setColor(QPalette::Base, color);
    m_browser->setPalette(colors);
}

bool TextArticleView::scrollPage(ScrollDirection direction)
{
    return m_browser->scrollPage(direction);
}

QList<QTextCursor> TextArticleView::matches(const QString &text) const
{
    QList<QTextCursor> found;
    if (text.isEmpty())
        return found;
    QTextCursor at(m_browser->document());
    while (found.size() < kMostMatches) {
        at = m_browser->document()->find(text, at);
        if (at.isNull())
            break;
        found.append(at);
    }
    return found;
}

void TextArticleView::findText(const QString &text, FindDirection direction)
{
    const QList<QTextCursor> found = matches(text);
    if (found.isEmpty()) {
        QTextCursor none = m_browser->textCursor();
        none.clearSelection();
        m_browser->setTextCursor(none);
        emit findFinished(0, 0);
        return;
    }
    const bool forward = direction == FindDirection::Forward;
    const int at = m_browser->textCursor().selectionStart();
    // While a word is typed, the place found for its beginning stays the first choice.
    const bool again = m_browser->textCursor().selectedText().compare(text, Qt::CaseInsensitive) == 0;
    int chosen = forward ? 0 : int(found.size()) - 1;
    for (int i = 0; i < found.size(); ++i) {
        const int start = found.at(i).selectionStart();
        if (forward && (start > at || (!again && start == at))) {
            chosen = i;
            break;
        }
        if (!forward && start < at)
            chosen = i;
    }
    m_browser->setTextCursor(found.at(chosen));
    emit findFinished(chosen + 1, int(found.size()));
}

bool TextArticleView::hasSelection() const
{
    return m_browser->textCursor().hasSelection();
}

QString TextArticleView::selectedText() const
{
    return m_browser->textCursor().selectedText();
}

void TextArticleView::copySelection()
{
    m_browser->copy();
}

void TextArticleView::selectAll()
{
    m_browser->selectAll();
}

void TextArticleView::printToPdf(const QString &file)
{
    QPdfWriter writer(file);
    m_browser->document()->print(&writer);
    emit printed(file, QFileInfo(file).size() > 0);
}

void TextArticleView::print(const std::shared_ptr<QPrinter> &printer)
{
    m_browser->document()->print(printer.get());
    emit paperPrinted(printer->printerState() != QPrinter::Error);
}

} // namespace depesche::ui
