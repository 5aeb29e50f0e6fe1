// SPDX-License-Identifier: GPL-3.0-or-later
// The real web engine: shows pages, lets nothing out, runs nothing, comes back after a crash.
#include "ui/reader/web_article_view.h"

#include "base/executor.h"
#include "ui/reader/article_scheme.h"
#include "ui/reader/hostile_page.h"
#include "ui/reader/listener.h"
#include "ui/reader/locked_page.h"
#include "ui/reader/reader_fixture.h"
#include "ui/reader/reader_pane.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUdpSocket>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineView>
#include <QWheelEvent>

#include <csignal>
#include <memory>
#include <optional>

using namespace depesche;
using namespace depesche::ui;

namespace
{

constexpr int kPatience = 30'000; // a loaded machine starts a renderer slowly

/// As if a script of the page pressed, played and sent all there is.
const char kPressEverything[] = R"js((() => {
  const attempt = act => { try { const kept = act(); if (kept && kept.catch) kept.catch(() => 0); } catch (e) {} };
  for (const element of document.querySelectorAll('*')) {
    for (const name of ['focus', 'click', 'play', 'load', 'showPicker', 'requestSubmit', 'submit', 'requestFullscreen'])
      if (typeof element[name] === 'function')
        attempt(() => element[name]());
    for (const name of ['auxclick', 'dblclick', 'mouseover', 'pointerdown', 'touchstart', 'dragstart', 'contextmenu'])
      attempt(() => element.dispatchEvent(new MouseEvent(name, {bubbles: true, button: 1})));
  }
})())js";

} // namespace

class WebArticleViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void pageIsShown();
    void lastPageWins();
    void storedPictureIsShown();
    void onlyPicturesAreServed();
    void nothingLeavesTheMachine();
    void pageScriptsNeverRun();
    void requestsOfOurOwnScriptsAreRefused();
    void navigationIsRefused_data();
    void navigationIsRefused();
    void emptyPageIsNoticed();
    void pressedLinkIsReported();
    void middlePressAsksForAWindow();
    void footnoteIsFollowed();
    void killedRendererComesBack();
    void killedRendererInThePane();
    void hangingRendererIsReplaced_data();
    void hangingRendererIsReplaced();
    void leafingDoesNotKeepAHangingRenderer();
    void readingPlaceIsKept();
    void placeIsToldAndGoneBackTo();
    void scrollsToTheEnd();
    void findCounts();
    void selectionIsCopied();
    void wheelWithControlChangesTheText();
    void printsToFile();
    void closedWhileThePageIsAsked();

private:
    void showPage(const QString &html, PagePosition position = PagePosition::Top);
    QColor pixel(int x = 20, int y = 20) const { return m_view->grab().toImage().pixelColor(x, y); }
    QVariant evaluate(const QString &script) { return test::evaluate(*m_view, script, kPatience); }

    test::ScriptedSource m_source;
    std::unique_ptr<WebArticleView> m_view;
};

void WebArticleViewTest::init()
{
    m_source.pictures.clear();
    m_source.picturesAsked.clear();
    m_view = std::make_unique<WebArticleView>(m_source);
    m_view->resize(500, 400);
    m_view->show();
}

void WebArticleViewTest::cleanup()
{
    m_view.reset();
}

void WebArticleViewTest::showPage(const QString &html, PagePosition position)
{
    QSignalSpy shown(m_view.get(), &ArticleViewPage::pageShown);
    m_view->showPage(html, position);
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, kPatience);
}

void WebArticleViewTest::pageIsShown()
{
    m_view->showPage(test::coloredPage(QStringLiteral("#ff0000")), PagePosition::Top);
    QTRY_COMPARE_WITH_TIMEOUT(pixel(), QColor(Qt::red), kPatience);
    QVERIFY(m_view->page()->profile()->isOffTheRecord());
}

void WebArticleViewTest::lastPageWins()
{
    m_view->showPage(test::coloredPage(QStringLiteral("#ff0000")), PagePosition::Top);
    m_view->showPage(test::coloredPage(QStringLiteral("#00ff00")), PagePosition::Keep);
    m_view->showPage(test::coloredPage(QStringLiteral("#0000ff")), PagePosition::Top);
    QTRY_COMPARE_WITH_TIMEOUT(pixel(), QColor(Qt::blue), kPatience);
    QCOMPARE(m_view->page()->url(), articlePageUrl(3));
}

void WebArticleViewTest::storedPictureIsShown()
{
    const QString hash = test::hashOf('a');
    m_source.pictures.insert(hash, {test::png(Qt::green), "image/png"});
    showPage(test::coloredPage(QStringLiteral("#fff"),
                               QStringLiteral("<img src=\"depesche://picture/%1\" width=200>").arg(hash)));
    QTRY_COMPARE_WITH_TIMEOUT(pixel(), QColor(Qt::green), kPatience);
}

void WebArticleViewTest::onlyPicturesAreServed()
{
    m_source.pictures.insert(test::hashOf('a'), {"<script>document.title='ran'</script>", "text/html"});
    m_source.pictures.insert(test::hashOf('b'), {test::png(Qt::green), "image/png"});
    const QString image = QStringLiteral("<img src=\"depesche://picture/%1\">");
    showPage(test::coloredPage(QStringLiteral("#fff"), image.arg(test::hashOf('a')) +
                                                           image.arg(test::hashOf('b')) +
                                                           image.arg(test::hashOf('c'))));
    QCOMPARE(evaluate(QStringLiteral("Array.from(document.images, i => i.naturalWidth)")).toList(),
             (QVariantList{0, 64, 0}));
}

void WebArticleViewTest::nothingLeavesTheMachine()
{
    test::Listener listener;
    QUdpSocket datagrams;
    QVERIFY(datagrams.bind(QHostAddress::LocalHost, listener.serverPort()));
    QTcpSocket control; // the listener does see connections
    control.connectToHost(QHostAddress::LocalHost, listener.serverPort());
    QTRY_COMPARE_WITH_TIMEOUT(listener.connections, 1, kPatience);

    m_view->showPage(QString::fromUtf8(test::hostilePage(listener.host())), PagePosition::Top);
    QTRY_COMPARE_WITH_TIMEOUT(pixel(), QColor(Qt::green), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(evaluate(QStringLiteral("document.readyState")).toString(),
                              QStringLiteral("complete"), kPatience);
    evaluate(QString::fromLatin1(kPressEverything));
    test::pressEverywhere(*m_view, {4, 70, 45, 60, 30}, kPatience);
    QCOMPARE(evaluate(QStringLiteral("document.title")).toString(), QStringLiteral("safe"));
    QCOMPARE(m_view->page()->url(), articlePageUrl(1));
    // Whatever the page had begun has ended when the next one is there.
    showPage(test::coloredPage(QStringLiteral("#0000ff")));
    QTRY_COMPARE_WITH_TIMEOUT(pixel(), QColor(Qt::blue), kPatience);
    QCOMPARE(listener.connections, 1);
    QVERIFY(!datagrams.hasPendingDatagrams());
}

void WebArticleViewTest::pageScriptsNeverRun()
{
    showPage(
        QStringLiteral("<html><head><title>safe</title><script>document.title='ran'</script></head>"
                       "<body onload=\"document.title='ran'\"><img src=x onerror=\"document.title='ran'\">"
                       "<a id=a href=\"javascript:document.title='ran'\">x</a>"
                       "<b id=b onclick=\"document.title='ran'\">y</b></body></html>"));
    evaluate(QStringLiteral("document.getElementById('a').click(); document.getElementById('b').click()"));
    QCOMPARE(evaluate(QStringLiteral("document.title")).toString(), QStringLiteral("safe"));
    QCOMPARE(m_view->page()->title(), QStringLiteral("safe"));
}

void WebArticleViewTest::requestsOfOurOwnScriptsAreRefused()
{
    test::Listener listener;
    showPage(test::coloredPage(QStringLiteral("#fff")));
    const QString request =
        QStringLiteral("(() => { const r = new XMLHttpRequest(); r.open('GET', 'http://%1/x', false);"
                       " try { r.send(); return 'sent'; } catch (e) { return e.name; } })()");
    QCOMPARE(evaluate(request.arg(listener.host())).toString(), QStringLiteral("NetworkError"));
    QCOMPARE(listener.connections, 0);
}

void WebArticleViewTest::navigationIsRefused_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("location") << QStringLiteral("location.href = 'http://HOST/'");
    QTest::newRow("file") << QStringLiteral("location.href = 'file:///etc/passwd'");
    QTest::newRow("data") << QStringLiteral("location.href = 'data:text/html,x'");
    QTest::newRow("another page of ours") << QStringLiteral("location.href = 'depesche://article/0'");
    QTest::newRow("a picture as page")
        << QStringLiteral("location.href = 'depesche://picture/%1'").arg(test::hashOf('a'));
    QTest::newRow("settings of the engine") << QStringLiteral("location.href = 'chrome://gpu'");
}

void WebArticleViewTest::navigationIsRefused()
{
    QFETCH(QString, script);
    test::Listener listener;
    m_source.pictures.insert(test::hashOf('a'), {test::png(Qt::green), "image/png"});
    showPage(test::coloredPage(QStringLiteral("#ff0000"), QStringLiteral("<p id=here>here</p>")));
    evaluate(script.replace(QLatin1String("HOST"), listener.host()));
    QCOMPARE(evaluate(QStringLiteral("document.getElementById('here').textContent")).toString(),
             QStringLiteral("here"));
    QCOMPARE(m_view->page()->url(), articlePageUrl(1));
    QCOMPARE(listener.connections, 0);
}

void WebArticleViewTest::emptyPageIsNoticed()
{
    // The engine asks nobody about this address.
    QSignalSpy crashed(m_view.get(), &ArticleViewPage::crashed);
    showPage(test::coloredPage(QStringLiteral("#ff0000")));
    evaluate(QStringLiteral("location.href = 'about:blank'"));
    QTRY_COMPARE_WITH_TIMEOUT(crashed.size(), 1, kPatience);
    m_view->showPage(test::coloredPage(QStringLiteral("#00ff00")), PagePosition::Keep);
    QTRY_COMPARE_WITH_TIMEOUT(pixel(), QColor(Qt::green), kPatience);
    QCOMPARE(crashed.size(), 1);
}

void WebArticleViewTest::pressedLinkIsReported()
{
    QSignalSpy activated(m_view.get(), &ArticleViewPage::linkActivated);
    m_view->showPage(
        test::coloredPage(QStringLiteral("#fff"),
                          QStringLiteral("<a href=\"https://nordblick.example/a\" "
                                         "style=\"display:block;height:200px;background:#00f\">x</a>")),
        PagePosition::Top);
    QTRY_COMPARE_WITH_TIMEOUT(pixel(60, 60), QColor(Qt::blue), kPatience);
    auto *view = m_view->findChild<QWebEngineView *>();
    QTest::mouseClick(view->focusProxy(), Qt::LeftButton, {}, {60, 60});
    QTRY_COMPARE_WITH_TIMEOUT(activated.size(), 1, kPatience);
    QCOMPARE(activated.first(), (QVariantList{QUrl(QStringLiteral("https://nordblick.example/a")), false}));
    QCOMPARE(m_view->page()->url(), articlePageUrl(1));
}

void WebArticleViewTest::middlePressAsksForAWindow()
{
    QSignalSpy activated(m_view.get(), &ArticleViewPage::linkActivated);
    m_view->showPage(
        test::coloredPage(QStringLiteral("#fff"),
                          QStringLiteral("<a href=\"https://nordblick.example/a\" "
                                         "style=\"display:block;height:200px;background:#00f\">x</a>")),
        PagePosition::Top);
    QTRY_COMPARE_WITH_TIMEOUT(pixel(60, 60), QColor(Qt::blue), kPatience);
    auto *view = m_view->findChild<QWebEngineView *>();
    QTest::mouseClick(view->focusProxy(), Qt::MiddleButton, {}, {60, 60});
    QTRY_COMPARE_WITH_TIMEOUT(activated.size(), 1, kPatience);
    QCOMPARE(activated.first(), (QVariantList{QUrl(QStringLiteral("https://nordblick.example/a")), true}));
}

void WebArticleViewTest::footnoteIsFollowed()
{
    QSignalSpy activated(m_view.get(), &ArticleViewPage::linkActivated);
    showPage(test::coloredPage(QStringLiteral("#fff"),
                               QStringLiteral("<a id=a href=\"#note\">1</a><div "
                                              "style=\"height:3000px\"></div><p id=note>n</p>"
                                              "<div style=\"height:3000px\"></div>")));
    evaluate(QStringLiteral("document.getElementById('a').click()"));
    QTRY_VERIFY_WITH_TIMEOUT(evaluate(QStringLiteral("window.scrollY")).toInt() > 2000, kPatience);
    QCOMPARE(activated.size(), 0);
}

void WebArticleViewTest::killedRendererComesBack()
{
    const QString page = test::coloredPage(QStringLiteral("#ff0000"));
    showPage(page);
    QSignalSpy crashed(m_view.get(), &ArticleViewPage::crashed);
    const qint64 pid = m_view->page()->renderProcessPid();
    QVERIFY(pid > 0);
    QCOMPARE(::kill(pid_t(pid), SIGKILL), 0);
    QTRY_COMPARE_WITH_TIMEOUT(crashed.size(), 1, kPatience);
    m_view->showPage(test::coloredPage(QStringLiteral("#00ff00")), PagePosition::Keep);
    QTRY_COMPARE_WITH_TIMEOUT(pixel(), QColor(Qt::green), kPatience);
}

void WebArticleViewTest::killedRendererInThePane()
{
    test::ManualClock clock;
    Executor executor(1);
    m_source.pages.insert(ArticleId{1}, test::opened(1, test::coloredPage(QStringLiteral("#ff0000"))));
    ReaderPane pane(m_source, executor, clock);
    pane.resize(500, 400);
    pane.show();
    pane.showArticle(ArticleId{1});
    const auto corner = [&pane] { return pane.grab().toImage().pixelColor(20, 20); };
    QTRY_COMPARE_WITH_TIMEOUT(corner(), QColor(Qt::red), kPatience);
    auto *view = pane.findChild<WebArticleView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->page()->renderProcessPid() > 0, kPatience);
    QCOMPARE(::kill(pid_t(view->page()->renderProcessPid()), SIGKILL), 0);
    auto *button = pane.findChild<QPushButton *>();
    QTRY_COMPARE_WITH_TIMEOUT(button->isVisible() ? button->text() : QString(), QStringLiteral("Show again"),
                              kPatience);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(corner(), QColor(Qt::red), kPatience);
    m_source.pages.clear();
}

void WebArticleViewTest::hangingRendererIsReplaced_data()
{
    QTest::addColumn<PagePosition>("position");
    QTest::newRow("another article") << PagePosition::Top;
    QTest::newRow("the same article") << PagePosition::Keep;
}

void WebArticleViewTest::hangingRendererIsReplaced()
{
    QFETCH(PagePosition, position);
    showPage(test::coloredPage(QStringLiteral("#ff0000")));
    const qint64 pid = m_view->page()->renderProcessPid();
    m_view->page()->runJavaScript(QStringLiteral("while (true) {}"), QWebEngineScript::ApplicationWorld);
    m_view->showPage(test::coloredPage(QStringLiteral("#00ff00")), position);
    QTRY_COMPARE_WITH_TIMEOUT(pixel(), QColor(Qt::green), kPatience);
    QVERIFY(m_view->page()->renderProcessPid() != pid);
}

void WebArticleViewTest::leafingDoesNotKeepAHangingRenderer()
{
    showPage(test::coloredPage(QStringLiteral("#ff0000")));
    m_view->page()->runJavaScript(QStringLiteral("while (true) {}"), QWebEngineScript::ApplicationWorld);
    QTimer leaf;
    connect(&leaf, &QTimer::timeout, m_view.get(),
            [this] { m_view->showPage(test::coloredPage(QStringLiteral("#00ff00")), PagePosition::Top); });
    leaf.start(std::chrono::seconds(2));
    QTRY_COMPARE_WITH_TIMEOUT(pixel(), QColor(Qt::green), kPatience);
}

void WebArticleViewTest::readingPlaceIsKept()
{
    QString text;
    for (int i = 0; i < 60; ++i)
        text += QStringLiteral("<p id=\"p%1\" style=\"height:100px;margin:0\">%1</p>").arg(i);
    showPage(test::coloredPage(QStringLiteral("#fff"), text));
    evaluate(QStringLiteral("window.scrollTo(0, 2030)"));
    const QString place =
        QStringLiteral("Math.round(document.getElementById('p20').getBoundingClientRect().top)");
    QCOMPARE(evaluate(place).toInt(), -30);
    showPage(test::coloredPage(QStringLiteral("#fff"),
                               QStringLiteral("<div style=\"height:777px\"></div>") + text),
             PagePosition::Keep);
    QTRY_COMPARE_WITH_TIMEOUT(evaluate(place).toInt(), -30, kPatience);
    showPage(test::coloredPage(QStringLiteral("#fff"), text), PagePosition::Top);
    QCOMPARE(evaluate(QStringLiteral("window.scrollY")).toInt(), 0);
}

void WebArticleViewTest::placeIsToldAndGoneBackTo()
{
    QString text;
    for (int i = 0; i < 60; ++i)
        text += QStringLiteral("<p id=\"p%1\" style=\"height:100px;margin:0\">%1</p>").arg(i);
    QSignalSpy places(m_view.get(), &ArticleViewPage::placeChanged);
    const auto last = [&places] {
        return places.isEmpty() ? std::optional<ReadingPlace>()
                                : places.last().first().value<std::optional<ReadingPlace>>();
    };
    showPage(test::coloredPage(QStringLiteral("#fff"), text));
    evaluate(QStringLiteral("window.scrollTo(0, 2030)"));
    QTRY_COMPARE_WITH_TIMEOUT(last(), std::optional(ReadingPlace{20, 300}), kPatience);
    evaluate(QStringLiteral("window.scrollTo(0, 100)")); // barely begun
    QTRY_COMPARE_WITH_TIMEOUT(last(), std::optional<ReadingPlace>(), kPatience);

    // Twice as high now: the same share of the same block.
    const QString larger = QString(text).replace(QLatin1String("100px"), QLatin1String("200px"));
    places.clear();
    m_view->showPageAt(test::coloredPage(QStringLiteral("#fff"), larger), {20, 300});
    QSignalSpy shown(m_view.get(), &ArticleViewPage::pageShown);
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, kPatience);
    QCOMPARE(evaluate(QStringLiteral("window.scrollY")).toInt(), 4060);
    evaluate(QStringLiteral("window.scrollTo(0, 100000)")); // to the end
    QTRY_VERIFY_WITH_TIMEOUT(!places.isEmpty(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(last(), std::optional<ReadingPlace>(), kPatience);
}

void WebArticleViewTest::scrollsToTheEnd()
{
    showPage(
        test::coloredPage(QStringLiteral("#fff"), QStringLiteral("<div style=\"height:1500px\"></div>")));
    QTRY_VERIFY_WITH_TIMEOUT(m_view->page()->contentsSize().height() >= 1500, kPatience);
    QVERIFY(!m_view->scrollPage(ScrollDirection::Up));
    QVERIFY(m_view->scrollPage(ScrollDirection::Down));
    QTRY_VERIFY_WITH_TIMEOUT(m_view->page()->scrollPosition().y() > 300, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->scrollPage(ScrollDirection::Down), kPatience);
    QSignalSpy past(m_view.get(), &ArticleViewPage::scrolledPastEnd);
    QTest::keyClick(m_view->findChild<QWebEngineView *>()->focusProxy(), Qt::Key_Space);
    QCOMPARE(past.size(), 1);
    QTest::keyClick(m_view->findChild<QWebEngineView *>()->focusProxy(), Qt::Key_Space, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_view->page()->scrollPosition().y() < 1000, kPatience);
    QCOMPARE(past.size(), 1);
}

void WebArticleViewTest::findCounts()
{
    showPage(test::coloredPage(QStringLiteral("#fff"), QStringLiteral("<p>Hafen, Hafen und Hafenstadt</p>")));
    QSignalSpy found(m_view.get(), &ArticleViewPage::findFinished);
    m_view->findText(QStringLiteral("hafen"), FindDirection::Forward);
    QTRY_COMPARE_WITH_TIMEOUT(found.isEmpty() ? QVariantList() : found.last(), (QVariantList{1, 3}),
                              kPatience);
    m_view->findText(QStringLiteral("hafen"), FindDirection::Forward);
    QTRY_COMPARE_WITH_TIMEOUT(found.last(), (QVariantList{2, 3}), kPatience);
    m_view->findText(QStringLiteral("Schiff"), FindDirection::Forward);
    QTRY_COMPARE_WITH_TIMEOUT(found.last(), (QVariantList{0, 0}), kPatience);
}

void WebArticleViewTest::selectionIsCopied()
{
    showPage(test::coloredPage(QStringLiteral("#fff"), QStringLiteral("<p>Moin</p>")));
    QGuiApplication::clipboard()->clear();
    QVERIFY(!m_view->hasSelection());
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus(); // the engine selects only where the keyboard is
    m_view->selectAll();
    QTRY_VERIFY_WITH_TIMEOUT(m_view->hasSelection(), kPatience);
    m_view->copySelection();
    QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::clipboard()->text().trimmed(), QStringLiteral("Moin"),
                              kPatience);
}

void WebArticleViewTest::wheelWithControlChangesTheText()
{
    showPage(test::coloredPage(QStringLiteral("#fff")));
    QSignalSpy turned(m_view.get(), &ArticleViewPage::textSizeTurned);
    QWheelEvent up({20, 20}, {20, 20}, {}, {0, 120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase,
                   false);
    QWheelEvent down({20, 20}, {20, 20}, {}, {0, -120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase,
                     false);
    QWheelEvent plain({20, 20}, {20, 20}, {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    for (QWheelEvent *event : {&up, &down, &plain})
        QCoreApplication::sendEvent(m_view->findChild<QWebEngineView *>()->focusProxy(), event);
    QCOMPARE(turned.size(), 2);
    QCOMPARE(turned.at(0).first().toInt(), 1);
    QCOMPARE(turned.at(1).first().toInt(), -1);
}

void WebArticleViewTest::printsToFile()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("a.pdf"));
    showPage(test::coloredPage(QStringLiteral("#fff"), QStringLiteral("<p>Moin</p>")));
    QSignalSpy printed(m_view.get(), &ArticleViewPage::printed);
    m_view->printToPdf(name);
    QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, kPatience);
    QCOMPARE(printed.first(), (QVariantList{name, true}));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
}

/// The page answers what it owes while it is deleted: the sanitizers see who takes it for a whole one.
void WebArticleViewTest::closedWhileThePageIsAsked()
{
    showPage(test::coloredPage(QStringLiteral("#ff0000")));
    m_view->showPage(test::coloredPage(QStringLiteral("#00ff00")), PagePosition::Keep);
    m_view.reset();
    QVERIFY(!m_view);
}

int main(int argc, char **argv)
{
    registerArticleScheme();
    QApplication application(argc, argv);
    WebArticleViewTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_web_article_view.moc"
