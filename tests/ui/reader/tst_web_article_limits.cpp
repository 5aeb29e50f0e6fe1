// SPDX-License-Identifier: GPL-3.0-or-later
// The real web engine under loads that no article should be: what is huge, what never ends, what is
// elsewhere. And what stands in a page that the person does not see: soft hyphens.
#include "ui/reader/web_article_view.h"

#include "rendering/article_body.h"
#include "rendering/article_page.h"
#include "small_avif.h"
#include "ui/reader/animation.h"
#include "ui/reader/article_scheme.h"
#include "ui/reader/copied_text.h"
#include "ui/reader/listener.h"
#include "ui/reader/locked_page.h"
#include "ui/reader/page_words.h"
#include "ui/reader/reader_fixture.h"
#include "ui/reader/web_page.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWebEngineScript>

#include <memory>

using namespace depesche;
using namespace depesche::ui;

namespace
{

constexpr int kPatience = 60'000;
constexpr qint64 kMostKilobytes = 1024 * 1024;

/// What the process holds in memory now.
qint64 kilobytes(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').value(0).toLongLong();
    }
    return -1;
}

rendering::PageInput articleOf(const QString &html)
{
    rendering::PageInput input;
    input.article.id = ArticleId{1};
    input.article.content.url = QUrl(QStringLiteral("https://nordblick.example/hafen"));
    input.article.content.title = QStringLiteral("Hafen");
    input.article.content.language = QStringLiteral("de");
    input.article.content.html = html;
    input.words = pageWords(true);
    return input;
}

/// Parts before every second letter.
class EverySecondLetter final : public rendering::Hyphenators, private rendering::Hyphenator
{
public:
    const rendering::Hyphenator *find(const QString &) const override { return this; }
    QList<int> breaks(QStringView word) const override
    {
        QList<int> places;
        for (int at = 2; at + 2 <= word.size(); at += 2)
            places.append(at);
        return places;
    }
};

} // namespace

class WebArticleLimitsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_view.reset(); }

    void windowIsUsableWhileTheRendererHangs();
    void anotherArticleWhilePicturesDoNotCome();
    void hugeArticleIsShownInPart_data();
    void hugeArticleIsShownInPart();
    void longAnimation();
    void avifIsShown();
    void picturesThatAreNotStored();
    void partedWordsAreFound();
    void copiedTextIsWhole();

private:
    void showPage(const QString &html);
    QVariant evaluate(const QString &script) { return test::evaluate(*m_view, script, kPatience); }
    QColor pixel() const { return m_view->grab().toImage().pixelColor(20, 20); }

    test::ScriptedSource m_source;
    std::unique_ptr<WebArticleView> m_view;
};

void WebArticleLimitsTest::init()
{
    m_source.pictures.clear();
    m_source.picturesAsked.clear();
    m_source.picturesNeverCome = false;
    m_view = std::make_unique<WebArticleView>(m_source);
    m_view->resize(500, 400);
    m_view->show();
}

void WebArticleLimitsTest::showPage(const QString &html)
{
    QSignalSpy shown(m_view.get(), &ArticleViewPage::pageShown);
    m_view->showPage(html, PagePosition::Top);
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, kPatience);
}

/// The event loop of the window turns, and turns, until the renderer is replaced.
void WebArticleLimitsTest::windowIsUsableWhileTheRendererHangs()
{
    showPage(test::coloredPage(QStringLiteral("#ff0000")));
    int turns = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&turns] { ++turns; });
    heart.start(10);
    QSignalSpy shown(m_view.get(), &ArticleViewPage::pageShown);
    m_view->page()->runJavaScript(QStringLiteral("while (true) {}"), QWebEngineScript::ApplicationWorld);
    m_view->showPage(test::coloredPage(QStringLiteral("#00ff00")), PagePosition::Top);
    QTRY_VERIFY_WITH_TIMEOUT(turns > 100, kPatience);
    QVERIFY(shown.isEmpty()); // all that while nothing came from the renderer
    QTRY_COMPARE_WITH_TIMEOUT(pixel(), QColor(Qt::green), kPatience);
}

void WebArticleLimitsTest::anotherArticleWhilePicturesDoNotCome()
{
    m_source.picturesNeverCome = true;
    m_view->showPage(
        test::coloredPage(
            QStringLiteral("#ff0000"),
            QStringLiteral("<p>Text</p><img src=\"depesche://picture/%1\">").arg(test::hashOf('a'))),
        PagePosition::Top);
    QTRY_COMPARE_WITH_TIMEOUT(m_source.picturesAsked.size(), 1, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(pixel(), QColor(Qt::red), kPatience); // the text does not wait for them
    showPage(test::coloredPage(QStringLiteral("#00ff00")));
    QTRY_COMPARE_WITH_TIMEOUT(pixel(), QColor(Qt::green), kPatience);
}

void WebArticleLimitsTest::hugeArticleIsShownInPart_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<int>("pictures");
    const auto many = [](const QString &piece, int times) { return piece.repeated(times); };
    const QString paragraph = QStringLiteral("<p>") +
                              many(QStringLiteral("Der <b>Hafen</b> am Morgen. "), 20) +
                              QStringLiteral("</p>");
    QTest::newRow("text") << many(paragraph, int(6'000'000 / paragraph.size())) << 0;
    QString pictures;
    for (int i = 0; i < 10'000; ++i)
        pictures += QStringLiteral("<p><img src=\"/%1.png\"></p>").arg(i);
    QTest::newRow("pictures") << pictures << 10'000;
    QTest::newRow("all of it, and frames")
        << many(QStringLiteral("<iframe src=\"https://nordblick.example/\"></iframe>"), 1'000) + pictures +
               many(paragraph, int(5'000'000 / paragraph.size()))
        << 10'000;
}

void WebArticleLimitsTest::hugeArticleIsShownInPart()
{
    QFETCH(QString, html);
    QFETCH(int, pictures);
    rendering::PageInput input = articleOf(html);
    const reading::Resource picture{test::png(Qt::green, {640, 400}), "image/png"};
    for (int i = 0; i < pictures; ++i) {
        const QString hash = QString::number(i, 16).rightJustified(64, QLatin1Char('0'));
        input.pictures.insert(QUrl(QStringLiteral("https://nordblick.example/%1.png").arg(i)),
                              {hash, 640, 400});
        m_source.pictures.insert(hash, picture);
    }
    const rendering::RenderedPage page = rendering::renderPage(input);
    QVERIFY(page.html.contains(input.words.shownInPart));
    QVERIFY(page.html.size() < rendering::kMostCharacters + 500'000);
    QVERIFY(page.pictures.size() <= rendering::kMostPictures);
    QVERIFY(!page.html.contains(QLatin1String("<iframe")));
    showPage(page.html);
    QCOMPARE(evaluate(QStringLiteral("document.querySelectorAll('.note').length")).toInt(), 1);
    QVERIFY(m_source.picturesAsked.size() <= rendering::kMostPictures);
    const qint64 used = kilobytes(m_view->page()->renderProcessPid());
    QVERIFY2(used > 0 && used < kMostKilobytes, qPrintable(QString::number(used)));
    qInfo() << "renderer:" << used / 1024 << "MB";
}

void WebArticleLimitsTest::longAnimation()
{
    m_source.pictures.insert(test::hashOf('a'), {test::animation(100'000), "image/gif"});
    showPage(test::coloredPage(
        QStringLiteral("#fff"),
        QStringLiteral("<img src=\"depesche://picture/%1\" width=200 height=200>").arg(test::hashOf('a'))));
    QTRY_COMPARE_WITH_TIMEOUT(pixel(), QColor(Qt::red), kPatience);
    const qint64 used = kilobytes(m_view->page()->renderProcessPid());
    QVERIFY2(used > 0 && used < kMostKilobytes, qPrintable(QString::number(used)));
    qInfo() << "renderer:" << used / 1024 << "MB";
}

void WebArticleLimitsTest::avifIsShown()
{
    m_source.pictures.insert(test::hashOf('a'), {test::twoColorsAvif(), "image/avif"});
    showPage(test::coloredPage(
        QStringLiteral("#fff"),
        QStringLiteral("<img src=\"depesche://picture/%1\" width=400 height=300>").arg(test::hashOf('a'))));
    QTRY_COMPARE_WITH_TIMEOUT(pixel(), QColor(208, 48, 32), kPatience);
    QCOMPARE(evaluate(QStringLiteral("[document.images[0].naturalWidth, document.images[0].naturalHeight]"))
                 .toList(),
             (QVariantList{16, 12}));
}

/// Remote pictures are notes until the person asks for them; the view itself asks nobody.
void WebArticleLimitsTest::picturesThatAreNotStored()
{
    test::Listener listener;
    const QString address = QStringLiteral("http://%1/hafen.jpg").arg(listener.host());
    rendering::PageInput input =
        articleOf(QStringLiteral("<p>Text</p><img src=\"%1\"><p>Ende</p><figure><img src=\"%1/kai.jpg\" "
                                 "srcset=\"%1 2x\"></figure>")
                      .arg(address));
    input.article.content.images.append(Image{});
    input.article.content.images.first().url = QUrl(address + QStringLiteral("/kran.jpg"));
    const rendering::RenderedPage page = rendering::renderPage(input);
    QCOMPARE(page.picturesMissing, 3);
    showPage(page.html);
    QCOMPARE(evaluate(QStringLiteral("document.images.length")).toInt(), 0);
    QSignalSpy pressed(m_view.get(), &ArticleViewPage::linkActivated);
    evaluate(QStringLiteral("document.querySelector('a[href*=\"get-pictures\"]').click()"));
    QTRY_COMPARE_WITH_TIMEOUT(pressed.size(), 1, kPatience);
    QCOMPARE(pressed.last().first().toUrl(), QUrl(QStringLiteral("depesche://action/get-pictures")));
    evaluate(QStringLiteral("document.querySelector('.missing a').click()"));
    QTRY_COMPARE_WITH_TIMEOUT(pressed.size(), 2, kPatience);
    QVERIFY(pressed.last().first().toUrl().toString().startsWith(
        QLatin1String("depesche://action/get-picture?url=")));
    QVERIFY(m_source.picturesAsked.isEmpty());
    QCOMPARE(listener.connections, 0);
}

void WebArticleLimitsTest::partedWordsAreFound()
{
    rendering::PageInput input =
        articleOf(QStringLiteral("<p>Hafenstadt, Hafen und <b>Hafen</b>meister</p>"));
    input.article.content.title = QStringLiteral("Kai");
    input.hyphenators = std::make_shared<EverySecondLetter>();
    const QString page = rendering::renderArticle(input);
    QVERIFY(page.contains(QChar(QChar::SoftHyphen)));
    showPage(page);
    QSignalSpy found(m_view.get(), &ArticleViewPage::findFinished);
    m_view->findText(QStringLiteral("hafen"), FindDirection::Forward);
    QTRY_COMPARE_WITH_TIMEOUT(found.isEmpty() ? QVariantList() : found.last(), (QVariantList{1, 3}),
                              kPatience);
    m_view->findText(QStringLiteral("Hafenstadt"), FindDirection::Forward);
    QTRY_COMPARE_WITH_TIMEOUT(found.last(), (QVariantList{1, 1}), kPatience);
    m_view->findText(QStringLiteral("Hafenmeister"), FindDirection::Forward);
    QTRY_COMPARE_WITH_TIMEOUT(found.last(), (QVariantList{1, 1}), kPatience);
}

void WebArticleLimitsTest::copiedTextIsWhole()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    // The platform of the tests does not say who owns a clipboard.
    const CopiedText copied(*clipboard, [](QClipboard::Mode) { return true; });
    rendering::PageInput input = articleOf(QStringLiteral("<p>Hafenmeister <b>im</b> Abendlicht</p>"));
    input.hyphenators = std::make_shared<EverySecondLetter>();
    showPage(rendering::renderArticle(input));
    clipboard->clear();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
    m_view->selectAll();
    QTRY_VERIFY_WITH_TIMEOUT(m_view->hasSelection(), kPatience);
    m_view->copySelection();
    QTRY_VERIFY_WITH_TIMEOUT(clipboard->text().contains(QLatin1String("Hafenmeister im Abendlicht")),
                             kPatience);
    QVERIFY(!clipboard->text().contains(QChar(QChar::SoftHyphen)));
    QVERIFY(clipboard->mimeData()->hasHtml());
    QVERIFY(clipboard->mimeData()->html().contains(QLatin1String("<b")));
    QVERIFY(!clipboard->mimeData()->html().contains(QChar(QChar::SoftHyphen)));
    QVERIFY(!clipboard->mimeData()->html().contains(QLatin1String("&shy;")));
}

int main(int argc, char **argv)
{
    registerArticleScheme();
    QApplication application(argc, argv);
    WebArticleLimitsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_web_article_limits.moc"
