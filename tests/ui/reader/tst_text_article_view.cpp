// SPDX-License-Identifier: GPL-3.0-or-later
// The view without a web engine: pictures from the store only, finding, scrolling, printing.
#include "ui/reader/text_article_view.h"

#include "base/executor.h"
#include "ui/reader/reader_fixture.h"

#include <QFile>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace depesche;
using namespace depesche::ui;

class TextArticleViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void storedPictureIsShown();
    void nothingElseIsLoaded();
    void largePictureFitsTheColumn();
    void findGoesAround();
    void scrollsToTheEnd();
    void placeIsKept();
    void linkIsReported();
    void wheelWithControlChangesTheText();
    void printsToFile();

private:
    PageBrowser *browser() const { return m_view->findChild<PageBrowser *>(); }
    bool shows(QColor color) const;

    test::ScriptedSource m_source;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<TextArticleView> m_view;
};

void TextArticleViewTest::init()
{
    m_source.pictures.clear();
    m_source.picturesAsked.clear();
    m_executor = std::make_unique<Executor>(1);
    m_view = std::make_unique<TextArticleView>(m_source, *m_executor);
    m_view->resize(400, 300);
    m_view->show();
}

void TextArticleViewTest::cleanup()
{
    m_view.reset();
}

bool TextArticleViewTest::shows(QColor color) const
{
    const QImage image = m_view->grab().toImage();
    for (int y = 0; y < image.height(); y += 4) {
        for (int x = 0; x < image.width(); x += 4) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

void TextArticleViewTest::storedPictureIsShown()
{
    const QString hash = test::hashOf('a');
    m_source.pictures.insert(hash, {test::png(Qt::green), "image/png"});
    m_view->showPage(QStringLiteral("<p><img src=\"depesche://picture/%1\"></p>").arg(hash),
                     PagePosition::Top);
    QTRY_VERIFY(shows(Qt::green));
    QCOMPARE(m_source.picturesAsked, QStringList{hash});
}

void TextArticleViewTest::nothingElseIsLoaded()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("red.png"));
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(test::png(Qt::red));
    out.close();
    const QString hash = test::hashOf('a');
    m_source.pictures.insert(hash, {test::png(Qt::green), "image/png"});
    m_view->showPage(QStringLiteral("<p><img src=\"http://127.0.0.1:%1/1.png\"><img src=\"file://%2\">"
                                    "<img src=\"%2\"><img src=\"depesche://picture/%3\"></p>")
                         .arg(server.serverPort())
                         .arg(file, hash),
                     PagePosition::Top);
    QTRY_VERIFY(shows(Qt::green));
    QVERIFY(!shows(Qt::red));
    QVERIFY(!server.hasPendingConnections());
}

void TextArticleViewTest::largePictureFitsTheColumn()
{
    const QString hash = test::hashOf('b');
    m_source.pictures.insert(hash, {test::png(Qt::blue, {3000, 300}), "image/png"});
    m_view->showPage(
        QStringLiteral("<p><img width=\"3000\" height=\"300\" src=\"depesche://picture/%1\"></p>").arg(hash),
        PagePosition::Top);
    QTRY_VERIFY(shows(Qt::blue));
    QTRY_COMPARE(browser()->horizontalScrollBar()->maximum(), 0);
}

void TextArticleViewTest::findGoesAround()
{
    QSignalSpy found(m_view.get(), &ArticleViewPage::findFinished);
    m_view->showPage(QStringLiteral("<p>Hafen, hafen und Hafenstadt</p>"), PagePosition::Top);
    const auto search = [&](const QString &text, FindDirection direction) {
        m_view->findText(text, direction);
        return found.last();
    };
    const QString word = QStringLiteral("hafen");
    QCOMPARE(search(QStringLiteral("haf"), FindDirection::Forward), (QVariantList{1, 3}));
    QCOMPARE(search(word, FindDirection::Forward), (QVariantList{1, 3}));
    QCOMPARE(search(word, FindDirection::Forward), (QVariantList{2, 3}));
    QCOMPARE(search(word, FindDirection::Forward), (QVariantList{3, 3}));
    QCOMPARE(search(word, FindDirection::Forward), (QVariantList{1, 3}));
    QCOMPARE(search(word, FindDirection::Backward), (QVariantList{3, 3}));
    QCOMPARE(search(QStringLiteral("Schiff"), FindDirection::Forward), (QVariantList{0, 0}));
    QVERIFY(!m_view->hasSelection());
}

void TextArticleViewTest::scrollsToTheEnd()
{
    m_view->showPage(QStringLiteral("<p>Zeile</p>").repeated(100), PagePosition::Top);
    QVERIFY(!m_view->scrollPage(ScrollDirection::Up));
    int pages = 0;
    while (m_view->scrollPage(ScrollDirection::Down))
        QVERIFY(++pages < 100);
    QVERIFY(pages > 2);
    QSignalSpy past(m_view.get(), &ArticleViewPage::scrolledPastEnd);
    QTest::keyClick(browser(), Qt::Key_Space);
    QCOMPARE(past.size(), 1);
    QTest::keyClick(browser(), Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(past.size(), 1);
}

void TextArticleViewTest::placeIsKept()
{
    const QString page = QStringLiteral("<p>Zeile</p>").repeated(100);
    m_view->showPage(page, PagePosition::Top);
    QVERIFY(m_view->scrollPage(ScrollDirection::Down));
    const int before = browser()->verticalScrollBar()->value();
    m_view->showPage(page, PagePosition::Keep);
    QCOMPARE(browser()->verticalScrollBar()->value(), before);
    m_view->showPage(page, PagePosition::Top);
    QCOMPARE(browser()->verticalScrollBar()->value(), 0);
}

void TextArticleViewTest::linkIsReported()
{
    m_view->showPage(QStringLiteral("<p><a href=\"https://nordblick.example/a\">Ein langer Link</a></p>"),
                     PagePosition::Top);
    QSignalSpy activated(m_view.get(), &ArticleViewPage::linkActivated);
    QTextCursor inside(browser()->document());
    inside.setPosition(5);
    QTest::mouseClick(browser()->viewport(), Qt::LeftButton, {}, browser()->cursorRect(inside).center());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toUrl(), QUrl(QStringLiteral("https://nordblick.example/a")));
    QVERIFY(browser()->toPlainText().contains(QLatin1String("Ein langer Link")));
}

void TextArticleViewTest::wheelWithControlChangesTheText()
{
    m_view->showPage(QStringLiteral("<p>Text</p>"), PagePosition::Top);
    QSignalSpy turned(m_view.get(), &ArticleViewPage::textSizeTurned);
    QWheelEvent up({20, 20}, {20, 20}, {}, {0, 120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase,
                   false);
    QWheelEvent down({20, 20}, {20, 20}, {}, {0, -120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase,
                     false);
    QWheelEvent plain({20, 20}, {20, 20}, {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    for (QWheelEvent *event : {&up, &down, &plain})
        QCoreApplication::sendEvent(browser()->viewport(), event);
    QCOMPARE(turned.size(), 2);
    QCOMPARE(turned.at(0).first().toInt(), 1);
    QCOMPARE(turned.at(1).first().toInt(), -1);
}

void TextArticleViewTest::printsToFile()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.pdf"));
    m_view->showPage(QStringLiteral("<p>Text</p>"), PagePosition::Top);
    QSignalSpy printed(m_view.get(), &ArticleViewPage::printed);
    m_view->printToPdf(file);
    QCOMPARE(printed.first(), (QVariantList{file, true}));
}

QTEST_MAIN(TextArticleViewTest)
#include "tst_text_article_view.moc"
