// SPDX-License-Identifier: GPL-3.0-or-later
// The pane with a view that only notes what it is told: states, order of answers, links, style.
#include "ui/reader/reader_pane.h"

#include "base/executor.h"
#include "ui/reader/pane_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace depesche;
using namespace depesche::ui;
using namespace std::chrono_literals;

namespace
{

Unexpected<store::StoreError> failure(store::StoreErrorCode code)
{
    return Unexpected{store::StoreError{code, {}, {}}};
}

} // namespace

class ReaderPaneTest : public test::PaneFixture
{
    Q_OBJECT

private slots:
    void init() { openPane(); }
    void cleanup() { m_pane.reset(); }

    void nothingIsAskedAtFirst();
    void articleIsShown();
    void lastAnswerWins();
    void waitingIsSaidOnlyAfterAWhile();
    void goneArticleIsClosed();
    void failedArticleIsAskedAgain();
    void crashIsMendedByOnePress();
    void pictureThatArrivesKeepsThePlace();
    void sameTextIsNotShownAgain();
    void lostArticleStaysInSight();
    void linkToStoredArticle();
    void linkToElsewhere_data();
    void linkToElsewhere();
    void actionsOfThePage();
    void playsWhatTheArticleHas();
    void hoverShowsTheTrueAddress_data();
    void hoverShowsTheTrueAddress();
    void textSizeStaysInRange();
    void offlineOffersNoPictures();
    void findBarCounts();
    void paneMayGoWhileAskedFor();

private:
    bool says(const QString &text) const;
    void press(const QString &text);
};

bool ReaderPaneTest::says(const QString &text) const
{
    const auto labels = m_pane->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
}

void ReaderPaneTest::press(const QString &text)
{
    for (auto *button : m_pane->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL(qPrintable(QStringLiteral("no button: ") + text));
}

void ReaderPaneTest::nothingIsAskedAtFirst()
{
    QVERIFY(says(QStringLiteral("Select an article")));
    QVERIFY(!view());
    QVERIFY(m_source->asked.isEmpty());
    QVERIFY(!m_pane->shownArticle().isValid());
    QVERIFY(!m_pane->scrollPage(ScrollDirection::Down));
}

void ReaderPaneTest::articleIsShown()
{
    QSignalSpy shown(m_pane.get(), &ReaderPane::articleShown);
    show(7, QStringLiteral("page"));
    QCOMPARE(view()->pages, QStringList{QStringLiteral("page")});
    QCOMPARE(view()->positions, QList<PagePosition>{PagePosition::Top});
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().first().value<ArticleId>(), ArticleId{7});
    QVERIFY(view()->isVisible());
    QCOMPARE(m_pane->article()->id, ArticleId{7});
    m_pane->showNothing();
    QVERIFY(says(QStringLiteral("Select an article")));
    QVERIFY(!m_pane->article());
}

void ReaderPaneTest::lastAnswerWins()
{
    m_pane->showArticle(ArticleId{1});
    m_pane->showArticle(ArticleId{2});
    QCOMPARE(m_source->waiting.size(), 2);
    m_source->answer(1, test::opened(2, QStringLiteral("two")));
    QTRY_COMPARE(m_pane->shownArticle(), ArticleId{2});
    QSignalSpy shown(m_pane.get(), &ReaderPane::articleShown);
    m_source->answer(0, test::opened(1, QStringLiteral("one")));
    show(3, QStringLiteral("three"));
    QCOMPARE(view()->pages, (QStringList{QStringLiteral("two"), QStringLiteral("three")}));
    QCOMPARE(shown.size(), 1);
}

void ReaderPaneTest::waitingIsSaidOnlyAfterAWhile()
{
    const QString waiting = QStringLiteral("Opening the article…");
    show(1, QStringLiteral("one"));
    m_pane->showArticle(ArticleId{2});
    m_clock->advance(299ms);
    QVERIFY(!says(waiting));
    m_clock->advance(1ms);
    QVERIFY(says(waiting));
    m_source->answer(0, test::opened(2, QStringLiteral("two")));
    QTRY_VERIFY(view()->isVisible());
    m_clock->advance(1h);
    QVERIFY(!says(waiting));
}

void ReaderPaneTest::goneArticleIsClosed()
{
    m_pane->showArticle(ArticleId{1});
    m_source->answer(0, failure(store::StoreErrorCode::NotFound));
    QTRY_VERIFY(says(QStringLiteral("This article is no longer stored")));
    m_clock->advance(1s);
    QVERIFY(says(QStringLiteral("This article is no longer stored")));
    press(QStringLiteral("Close"));
    QVERIFY(says(QStringLiteral("Select an article")));
}

void ReaderPaneTest::failedArticleIsAskedAgain()
{
    m_pane->showArticle(ArticleId{1});
    m_source->answer(0, failure(store::StoreErrorCode::Damaged));
    QTRY_VERIFY(says(QStringLiteral("The article could not be read")));
    press(QStringLiteral("Try again"));
    QCOMPARE(m_source->waiting.size(), 2);
    m_source->answer(1, test::opened(1, QStringLiteral("one")));
    QTRY_COMPARE(m_pane->shownArticle(), ArticleId{1});
}

void ReaderPaneTest::crashIsMendedByOnePress()
{
    show(1, QStringLiteral("one"));
    emit view()->crashed();
    QVERIFY(says(QStringLiteral("The page view crashed")));
    QVERIFY(!m_pane->shownArticle().isValid());
    press(QStringLiteral("Show again"));
    QVERIFY(view()->isVisible());
    QCOMPARE(view()->pages, (QStringList{QStringLiteral("one"), QStringLiteral("one")}));
    QCOMPARE(m_pane->shownArticle(), ArticleId{1});
}

void ReaderPaneTest::pictureThatArrivesKeepsThePlace()
{
    show(1, QStringLiteral("without"));
    QSignalSpy shown(m_pane.get(), &ReaderPane::articleShown);
    m_source->pages.insert(ArticleId{1}, test::opened(1, QStringLiteral("with")));
    m_pane->applyChanges({{}, {ArticleId{9}}, {}});
    QCOMPARE(m_source->asked.size(), 1);
    m_pane->applyChanges({{}, {ArticleId{9}, ArticleId{1}}, {}});
    QTRY_COMPARE(view()->pages, (QStringList{QStringLiteral("without"), QStringLiteral("with")}));
    QCOMPARE(view()->positions.last(), PagePosition::Keep);
    QCOMPARE(shown.size(), 0);
}

void ReaderPaneTest::sameTextIsNotShownAgain()
{
    show(1, QStringLiteral("one"));
    auto read = test::opened(1, QStringLiteral("one"));
    read.article.read = true;
    m_source->pages.insert(ArticleId{1}, read);
    m_pane->applyChanges({{}, {ArticleId{1}}, {}});
    QTRY_VERIFY(m_pane->article()->read);
    QCOMPARE(view()->pages.size(), 1);
}

void ReaderPaneTest::lostArticleStaysInSight()
{
    show(1, QStringLiteral("one"));
    m_source->pages.clear();
    m_pane->applyChanges({{}, {ArticleId{1}}, {}});
    m_source->answer(0, failure(store::StoreErrorCode::NotFound));
    m_pane->applyChanges({{}, {}, {ArticleId{1}}});
    show(2, QStringLiteral("two"));
    QCOMPARE(view()->pages, (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    QVERIFY(view()->isVisible());
}

void ReaderPaneTest::linkToStoredArticle()
{
    show(1, QStringLiteral("one"));
    const QUrl url(QStringLiteral("https://nordblick.example/2"));
    m_source->stored.insert(url, ArticleId{2});
    QSignalSpy inside(m_pane.get(), &ReaderPane::articleLinkActivated);
    QSignalSpy outside(m_pane.get(), &ReaderPane::linkActivated);
    emit view()->linkActivated(url, false);
    QTRY_COMPARE(inside.size(), 1);
    QCOMPARE(inside.first().first().value<ArticleId>(), ArticleId{2});
    QCOMPARE(outside.size(), 0);
    emit view()->linkActivated(url, true);
    QTRY_COMPARE(outside.size(), 1);
    QCOMPARE(inside.size(), 1);
}

void ReaderPaneTest::linkToElsewhere_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<int>("times");
    QTest::newRow("web") << QUrl(QStringLiteral("https://nordblick.example/2")) << 1;
    QTest::newRow("mail") << QUrl(QStringLiteral("mailto:a@nordblick.example")) << 1;
    QTest::newRow("the article itself") << QUrl(QStringLiteral("https://nordblick.example/1")) << 1;
    QTest::newRow("file") << QUrl(QStringLiteral("file:///etc/passwd")) << 0;
    QTest::newRow("script") << QUrl(QStringLiteral("javascript:alert(1)")) << 0;
    QTest::newRow("share") << QUrl(QStringLiteral("smb://host/share")) << 0;
    QTest::newRow("data") << QUrl(QStringLiteral("data:text/html,x")) << 0;
    QTest::newRow("unknown") << QUrl(QStringLiteral("steam://run/1")) << 0;
}

void ReaderPaneTest::linkToElsewhere()
{
    QFETCH(QUrl, url);
    QFETCH(int, times);
    show(1, QStringLiteral("one"));
    m_source->stored.insert(QUrl(QStringLiteral("https://nordblick.example/1")), ArticleId{1});
    QSignalSpy outside(m_pane.get(), &ReaderPane::linkActivated);
    emit view()->linkActivated(url, false);
    // A link that is let out follows every time; it shows that the one before was looked at.
    const QUrl known(QStringLiteral("https://nordblick.example/known"));
    emit view()->linkActivated(known, false);
    QTRY_VERIFY(!outside.isEmpty() && outside.last().first().toUrl() == known);
    QCOMPARE(outside.size(), times + 1);
}

void ReaderPaneTest::actionsOfThePage()
{
    show(4, QStringLiteral("four"));
    QSignalSpy all(m_pane.get(), &ReaderPane::picturesWanted);
    QSignalSpy one(m_pane.get(), &ReaderPane::pictureWanted);
    emit view()->linkActivated(QUrl(QStringLiteral("depesche://action/get-pictures")), false);
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().first().value<ArticleId>(), ArticleId{4});
    const QString get = QStringLiteral("depesche://action/get-picture?url=");
    emit view()->linkActivated(
        QUrl(get + QStringLiteral("https%3A%2F%2Fnordblick.example%2F2.jpg%3Fw%3D1%26h%3D2")), false);
    QCOMPARE(one.size(), 1);
    QCOMPARE(one.first().first().toUrl(), QUrl(QStringLiteral("https://nordblick.example/2.jpg?w=1&h=2")));
    emit view()->linkActivated(QUrl(get + QStringLiteral("file%3A%2F%2F%2Fetc%2Fpasswd")), false);
    emit view()->linkActivated(QUrl(QStringLiteral("depesche://action/unknown")), false);
    QCOMPARE(one.size(), 1);
    QCOMPARE(all.size(), 1);
}

void ReaderPaneTest::playsWhatTheArticleHas()
{
    reading::OpenedArticle article = test::opened(4, QStringLiteral("four"));
    const QUrl sound(QStringLiteral("https://tidenton.example/boje.mp3?a=1&b=2"));
    const QUrl paper(QStringLiteral("https://tidenton.example/boje.pdf"));
    article.article.content.enclosures = {
        {sound, QStringLiteral("audio/mpeg"), {}, -1, -1},
        {paper, QStringLiteral("application/pdf"), {}, -1, -1},
        {QUrl(QStringLiteral("file:///etc/passwd")), QStringLiteral("audio/mpeg"), {}, -1, -1}};
    m_source->pages.insert(ArticleId{4}, article);
    m_pane->showArticle(ArticleId{4});
    QTRY_COMPARE(m_pane->shownArticle(), ArticleId{4});
    QSignalSpy played(m_pane.get(), &ReaderPane::playRequested);
    for (const QUrl &url : {sound, paper, QUrl(QStringLiteral("file:///etc/passwd")),
                            QUrl(QStringLiteral("https://elsewhere.example/a.mp3"))})
        emit view()->linkActivated(
            QUrl(QStringLiteral("depesche://action/play?url=") +
                 QString::fromLatin1(QUrl::toPercentEncoding(url.toString(QUrl::FullyEncoded)))),
            false);
    QCOMPARE(played.size(), 1);
    QCOMPARE(played.first().first().value<Enclosure>().url, sound);
}

void ReaderPaneTest::hoverShowsTheTrueAddress_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QUrl(QStringLiteral("https://nordblick.example/a?b=1"))
                           << QStringLiteral("https://nordblick.example/a?b=1");
    QTest::newRow("letters that look alike") << QUrl(QStringLiteral("https://nоrdblick.example/"))
                                             << QStringLiteral("https://xn--nrdblick-nbh.example/");
    QTest::newRow("our own action") << QUrl(QStringLiteral("depesche://action/get-pictures")) << QString();
    QTest::newRow("nothing") << QUrl() << QString();
}

void ReaderPaneTest::hoverShowsTheTrueAddress()
{
    QFETCH(QUrl, url);
    show(1, QStringLiteral("one"));
    QSignalSpy hovered(m_pane.get(), &ReaderPane::linkHovered);
    emit view()->linkHovered(url);
    QCOMPARE(hovered.size(), 1);
    QTEST(hovered.first().first().toString(), "shown");
}

void ReaderPaneTest::textSizeStaysInRange()
{
    show(1, QStringLiteral("one"));
    QSignalSpy changed(m_pane.get(), &ReaderPane::fontPixelsChanged);
    m_pane->enlargeText();
    QCOMPARE(m_pane->style().fontPixels, 20);
    QCOMPARE(changed.size(), 1);
    QTRY_COMPARE(m_source->lastSettings.style.fontPixels, 20);
    for (int i = 0; i < 50; ++i)
        m_pane->enlargeText();
    QCOMPARE(m_pane->style().fontPixels, 40);
    for (int i = 0; i < 50; ++i)
        m_pane->shrinkText();
    QCOMPARE(m_pane->style().fontPixels, 12);
    m_pane->resetText();
    QCOMPARE(m_pane->style().fontPixels, 18);
    emit view()->textSizeTurned(-1);
    QCOMPARE(m_pane->style().fontPixels, 16);
    rendering::PageStyle dark;
    dark.theme = rendering::Theme::Dark;
    m_pane->setStyle(dark);
    QCOMPARE(view()->background, QColor(0x1f, 0x21, 0x24));
}

void ReaderPaneTest::offlineOffersNoPictures()
{
    show(1, QStringLiteral("one"));
    QVERIFY(!m_source->lastSettings.words.getPicture.isEmpty());
    m_pane->setOffline(true);
    QVERIFY(m_source->lastSettings.words.getPicture.isEmpty());
    QVERIFY(m_source->lastSettings.words.getPictures.isEmpty());
    QVERIFY(!m_source->lastSettings.words.pictureMissing.isEmpty());
}

void ReaderPaneTest::findBarCounts()
{
    m_pane->openFindBar();
    auto *field = m_pane->findChild<QLineEdit *>();
    QVERIFY(!field->isVisible());
    show(1, QStringLiteral("one"));
    m_pane->openFindBar();
    QVERIFY(field->isVisible());
    QTest::keyClicks(field, QStringLiteral("ab"));
    QCOMPARE(view()->searches.last().first, QStringLiteral("ab"));
    emit view()->findFinished(2, 5);
    QVERIFY(says(QStringLiteral("2 of 5")));
    emit view()->findFinished(0, 0);
    QVERIFY(says(QStringLiteral("Not found")));
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(view()->searches.last().second, FindDirection::Backward);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QVERIFY(view()->searches.last().first.isEmpty());
}

void ReaderPaneTest::paneMayGoWhileAskedFor()
{
    m_pane->showArticle(ArticleId{1});
    m_pane.reset();
    m_source->answer(0, test::opened(1, QStringLiteral("one")));
    m_clock->advance(1s);
    QCOMPARE(m_source->asked.size(), 1);
}

QTEST_MAIN(ReaderPaneTest)
#include "tst_reader_pane.moc"
