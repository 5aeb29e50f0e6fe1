// SPDX-License-Identifier: GPL-3.0-or-later
// A hostile page that is kept, in the real web engine: it stays locked in, whichever of our walls is taken
// away.
#include "extraction/page_cleaner.h"
#include "rendering/kept_page.h"
#include "ui/reader/article_scheme.h"
#include "ui/reader/hostile_page.h"
#include "ui/reader/listener.h"
#include "ui/reader/locked_page.h"
#include "ui/reader/reader_fixture.h"
#include "ui/reader/web_article_view.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace depesche;
using namespace depesche::ui;

namespace
{

constexpr int kPatience = 30'000; // a loaded machine starts a renderer slowly

/// `html` as it would stand in a file; with one picture that is there.
QByteArray fileWith(const QByteArray &html, const QUrl &picture)
{
    rendering::KeptDocument page;
    page.url = QUrl(QStringLiteral("http://nordblick.example/page"));
    page.title = QStringLiteral("safe");
    page.html = html + "<img src=\"" + picture.toEncoded() + "\" width=\"200\">";
    page.pictures.insert(picture, {test::png(Qt::green), QStringLiteral("image/png"), 64, 40});
    return rendering::keptDocument(page, {}, QLocale::c(), QTimeZone::utc());
}

QString shownPage(const QByteArray &file)
{
    rendering::KeptPageInput input;
    if (auto content = rendering::readKeptDocument(file))
        input.content = *content;
    return rendering::renderKeptPage(input).html;
}

} // namespace

class KeptPageViewTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void nothingLeavesTheMachine_data();
    void nothingLeavesTheMachine();
    void picturesComeFromTheSource();

private:
    QVariant evaluate(const QString &script) { return test::evaluate(*m_view, script, kPatience); }

    const QUrl m_picture{QStringLiteral("http://nordblick.example/there.png")};
    test::ScriptedSource m_source;
    std::unique_ptr<WebArticleView> m_view;
};

void KeptPageViewTest::init()
{
    m_source.pictures.clear();
    m_source.picturesAsked.clear();
    m_view = std::make_unique<WebArticleView>(m_source);
    m_view->resize(500, 400);
    m_view->show();
}

void KeptPageViewTest::cleanup()
{
    m_view.reset();
}

void KeptPageViewTest::nothingLeavesTheMachine_data()
{
    QTest::addColumn<bool>("cleaned");
    QTest::addColumn<bool>("writtenAnew");
    QTest::newRow("as it is") << true << true;
    QTest::newRow("not cleaned") << false << true;
    QTest::newRow("not written anew") << true << false;
    QTest::newRow("neither cleaned nor written anew") << false << false;
}

void KeptPageViewTest::nothingLeavesTheMachine()
{
    QFETCH(bool, cleaned);
    QFETCH(bool, writtenAnew);
    test::Listener counter;
    QTcpSocket control; // it does see connections
    control.connectToHost(QHostAddress::LocalHost, counter.serverPort());
    QTRY_COMPARE_WITH_TIMEOUT(counter.connections, 1, kPatience);

    QByteArray html = test::hostilePage(counter.host());
    QVERIFY(!html.isEmpty());
    if (cleaned) {
        const auto page = extraction::cleanPage(html, QUrl(QStringLiteral("http://nordblick.example/page")));
        QVERIFY(page);
        html = page->html;
    }
    const QByteArray file = fileWith(html, m_picture);
    QSignalSpy shown(m_view.get(), &ArticleViewPage::pageShown);
    m_view->showPage(writtenAnew ? shownPage(file) : QString::fromUtf8(file), PagePosition::Top);
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(evaluate(QStringLiteral("document.readyState")).toString(),
                              QStringLiteral("complete"), kPatience);
    test::pressEverywhere(*m_view, {3, 10, 60, 120, 20}, kPatience);
    QCOMPARE(evaluate(QStringLiteral("document.title")).toString(), QStringLiteral("safe"));
    QCOMPARE(m_view->page()->url().adjusted(QUrl::RemoveFragment), articlePageUrl(1));
    // Whatever the page had begun has ended when the next one is there.
    m_view->showPage(test::coloredPage(QStringLiteral("#0000ff")), PagePosition::Top);
    QTRY_COMPARE_WITH_TIMEOUT(m_view->grab().toImage().pixelColor(20, 20), QColor(Qt::blue), kPatience);
    QCOMPARE(counter.connections, 1);
}

void KeptPageViewTest::picturesComeFromTheSource()
{
    const QByteArray file = fileWith("<p>Text</p>", m_picture);
    const QString hash = rendering::readKeptDocument(file)->pictures.value(m_picture).hash;
    m_source.pictures.insert(hash, {test::png(Qt::green), "image/png"});
    QSignalSpy shown(m_view.get(), &ArticleViewPage::pageShown);
    m_view->showPage(shownPage(file), PagePosition::Top);
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(
        evaluate(QStringLiteral("Array.from(document.images, i => i.naturalWidth)")).toList(),
        (QVariantList{64}), kPatience);
    QCOMPARE(m_source.picturesAsked, QStringList{hash});
}

int main(int argc, char **argv)
{
    registerArticleScheme();
    QApplication application(argc, argv);
    KeptPageViewTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kept_page_view.moc"
