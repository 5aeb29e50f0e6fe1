// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the article in the pane: pictures, the place, what was changed, quoting.
#include "ui/reader/pane_fixture.h"
#include "ui/reader/picture_viewer.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>
#include <QSignalSpy>

using namespace depesche;
using namespace depesche::ui;

class ReaderArticleTest : public test::PaneFixture
{
    Q_OBJECT

private slots:
    void init() { openPane(); }
    void cleanup() { m_pane.reset(); }

    void pressedPictureIsShownLarger();
    void placeIsKeptWhenLeaving();
    void placeIsGoneBackTo();
    void changesAreShownAndLeft();
    void changesOfAnUneditedArticle();
    void keptPageIsShownAndLeft();
    void keptPageThatGoes();
    void keptPageThatCannotBeRead();
    void doubtfulLinks();
    void editWhileChangesAreShown();
    void quoteIsCopied();

private:
    void showKept(qint64 id);
    void showEdited(qint64 id);
};

void ReaderArticleTest::pressedPictureIsShownLarger()
{
    reading::OpenedArticle article = test::opened(1, QStringLiteral("one"));
    for (const char digit : {'a', 'b'}) {
        rendering::PagePicture picture;
        picture.hash = test::hashOf(digit);
        article.pictures.append(picture);
        m_source->pictures.insert(picture.hash, {test::png(Qt::red), QByteArrayLiteral("image/png")});
    }
    m_source->pages.insert(ArticleId{1}, article);
    QVERIFY(!m_pane->hasPictures());
    m_pane->showArticle(ArticleId{1});
    QTRY_VERIFY(m_pane->hasPictures());
    const auto press = [this](char digit) {
        emit view()->linkActivated(
            QUrl(QStringLiteral("depesche://action/show-picture?picture=") + test::hashOf(digit)), false);
    };
    press('c'); // of another article
    QVERIFY(!m_pane->findChild<PictureViewer *>());
    press('b');
    press('b');
    QCOMPARE(m_pane->findChildren<PictureViewer *>().size(), 1);
    const QPointer<PictureViewer> viewer = m_pane->findChild<PictureViewer *>();
    QCOMPARE(viewer->index(), 1);
    QTest::keyClick(viewer, Qt::Key_Escape);
    QTRY_VERIFY(!viewer);
    m_pane->showPictures();
    QCOMPARE(m_pane->findChild<PictureViewer *>()->index(), 0);
}

void ReaderArticleTest::placeIsKeptWhenLeaving()
{
    using Kept = QList<std::pair<ArticleId, std::optional<ReadingPlace>>>;
    show(1, QStringLiteral("one"));
    emit view()->placeChanged(ReadingPlace{3, 250});
    emit view()->placeChanged(ReadingPlace{4, 0});
    QVERIFY(m_source->places.isEmpty());
    show(2, QStringLiteral("two"));
    QCOMPARE(m_source->places, (Kept{{ArticleId{1}, ReadingPlace{4, 0}}}));
    m_pane->showNothing(); // nothing was scrolled
    QCOMPARE(m_source->places.size(), 1);

    m_source->pages[ArticleId{1}].place = ReadingPlace{4, 0};
    m_pane->showArticle(ArticleId{1});
    QTRY_COMPARE(view()->place, ReadingPlace({4, 0}));
    emit view()->placeChanged(std::nullopt); // read to the end
    m_pane.reset();
    QCOMPARE(m_source->places.size(), 2);
    QCOMPARE(m_source->places.last(), (Kept::value_type{ArticleId{1}, std::nullopt}));
}

void ReaderArticleTest::placeIsGoneBackTo()
{
    showEdited(1);
    QVERIFY(!view()->place);
    emit view()->placeChanged(ReadingPlace{7, 10});
    m_pane->showChanges(true);
    QTRY_VERIFY(m_pane->showsChanges());
    emit view()->placeChanged(ReadingPlace{1, 0}); // in another text
    m_pane->showChanges(false);
    QCOMPARE(view()->place, ReadingPlace({7, 10}));

    reading::OpenedArticle page = test::opened(2, QStringLiteral("two"));
    page.place = ReadingPlace{5, 500};
    m_source->pages.insert(ArticleId{2}, page);
    m_pane->showArticle(ArticleId{2});
    QTRY_COMPARE(view()->place, ReadingPlace({5, 500}));
    QCOMPARE(view()->pages.last(), QStringLiteral("two"));
}

void ReaderArticleTest::changesAreShownAndLeft()
{
    showEdited(1);
    QSignalSpy toggled(m_pane.get(), &ReaderPane::changesShown);
    emit view()->linkActivated(QUrl(QStringLiteral("depesche://action/changes")), false);
    QTRY_COMPARE(view()->pages.last(), QStringLiteral("changes 0"));
    QVERIFY(m_pane->showsChanges());
    emit view()->linkActivated(QUrl(QStringLiteral("depesche://action/changes?version=-1")), false);
    QTRY_COMPARE(view()->pages.last(), QStringLiteral("changes -1"));
    emit view()->linkActivated(QUrl(QStringLiteral("depesche://action/article")), false);
    QCOMPARE(view()->pages.last(), QStringLiteral("page"));
    QVERIFY(!m_pane->showsChanges());
    QCOMPARE(toggled.size(), 2);

    m_pane->showChanges(true);
    QTRY_VERIFY(m_pane->showsChanges());
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_pane->setFocus(); // a shortcut works where the keyboard is
    QTest::keyClick(view(), Qt::Key_Escape);
    QVERIFY(!m_pane->showsChanges());
    m_pane->showChanges(true);
    QTRY_VERIFY(m_pane->showsChanges());
    show(2, QStringLiteral("two"));
    QVERIFY(!m_pane->showsChanges());
    QCOMPARE(view()->pages.last(), QStringLiteral("two"));
}

void ReaderArticleTest::changesOfAnUneditedArticle()
{
    show(1, QStringLiteral("page"));
    m_pane->showChanges(true);
    QVERIFY(m_source->changesAsked.isEmpty());
    QVERIFY(!m_pane->showsChanges());
}

void ReaderArticleTest::showKept(qint64 id)
{
    reading::OpenedArticle page = test::opened(id, QStringLiteral("page"));
    page.article.keptPage = KeptPage{};
    m_source->pages.insert(ArticleId{id}, page);
    m_source->keptPages.insert(ArticleId{id},
                               {QStringLiteral("kept"), {{test::hashOf('a'), {}, {}, {}, {}, {}}}});
    m_pane->showArticle(ArticleId{id});
    QTRY_COMPARE(m_pane->shownArticle(), ArticleId{id});
}

void ReaderArticleTest::keptPageIsShownAndLeft()
{
    showKept(1);
    QSignalSpy toggled(m_pane.get(), &ReaderPane::keptPageShown);
    QVERIFY(!m_pane->hasPictures());
    emit view()->linkActivated(QUrl(QStringLiteral("depesche://action/kept-page")), false);
    QTRY_COMPARE(view()->pages.last(), QStringLiteral("kept"));
    QVERIFY(m_pane->showsKeptPage());
    QVERIFY(m_pane->hasPictures());
    emit view()->placeChanged(ReadingPlace{5, 500}); // of the kept page: not a place in the text
    emit view()->linkActivated(QUrl(QStringLiteral("depesche://action/article")), false);
    QCOMPARE(view()->pages.last(), QStringLiteral("page"));
    QVERIFY(!m_pane->showsKeptPage());
    QCOMPARE(toggled.size(), 2);
    QVERIFY(!view()->place);

    m_pane->showKeptPage(true);
    QTRY_VERIFY(m_pane->showsKeptPage());
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_pane->setFocus();
    QTest::keyClick(view(), Qt::Key_Escape);
    QVERIFY(!m_pane->showsKeptPage());
    m_pane->showKeptPage(true);
    QTRY_VERIFY(m_pane->showsKeptPage());
    show(2, QStringLiteral("two"));
    QVERIFY(!m_pane->showsKeptPage());
    m_pane->showKeptPage(true); // there is none
    QVERIFY(!m_pane->showsKeptPage());
}

void ReaderArticleTest::keptPageThatGoes()
{
    showKept(1);
    m_pane->showKeptPage(true);
    QTRY_VERIFY(m_pane->showsKeptPage());
    m_source->pages[ArticleId{1}].article.keptPage.reset();
    ArticleChanges changes;
    changes.changed = {ArticleId{1}};
    m_pane->applyChanges(changes);
    QTRY_VERIFY(!m_pane->showsKeptPage());
    QCOMPARE(view()->pages.last(), QStringLiteral("page"));
}

void ReaderArticleTest::keptPageThatCannotBeRead()
{
    showKept(1);
    m_source->keptPages.clear();
    QSignalSpy failed(m_pane.get(), &ReaderPane::keptPageFailed);
    m_pane->showKeptPage(true);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!m_pane->showsKeptPage());
    QCOMPARE(view()->pages.last(), QStringLiteral("page"));
}

void ReaderArticleTest::doubtfulLinks()
{
    show(1, QStringLiteral("page"));
    QSignalSpy doubtful(m_pane.get(), &ReaderPane::doubtfulLinkActivated);
    QSignalSpy plain(m_pane.get(), &ReaderPane::linkActivated);
    QSignalSpy hovered(m_pane.get(), &ReaderPane::linkHovered);
    const QUrl link(QStringLiteral("depesche://action/ask?url=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1%2526c"));
    emit view()->linkHovered(link);
    QCOMPARE(hovered.last().first().toString(), QStringLiteral("https://evil.example/a?b=1%26c"));
    for (const bool newWindow : {false, true})
        emit view()->linkActivated(link, newWindow);
    QCOMPARE(doubtful.size(), 2);
    QCOMPARE(doubtful.first().first().toUrl(), QUrl(QStringLiteral("https://evil.example/a?b=1%26c")));
    QVERIFY(plain.isEmpty());
    for (const char *address :
         {"depesche://action/ask?url=file%3A%2F%2F%2Fetc%2Fpasswd", "depesche://action/ask"})
        emit view()->linkActivated(QUrl(QLatin1String(address)), false);
    QCOMPARE(doubtful.size(), 2);
}

void ReaderArticleTest::editWhileChangesAreShown()
{
    showEdited(1);
    m_pane->showChanges(true);
    QTRY_VERIFY(m_pane->showsChanges());
    const qsizetype asked = m_source->changesAsked.size();
    m_source->pages[ArticleId{1}].html = QStringLiteral("edited again");
    ArticleChanges changes;
    changes.changed = {ArticleId{1}};
    m_pane->applyChanges(changes);
    QTRY_COMPARE(m_source->changesAsked.size(), asked + 1);
    QTRY_COMPARE(view()->pages.last(), QStringLiteral("changes 0"));
    m_pane->showChanges(false);
    QCOMPARE(view()->pages.last(), QStringLiteral("edited again"));
}

void ReaderArticleTest::quoteIsCopied()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    m_pane->copyQuote(); // no article
    reading::OpenedArticle page = test::opened(1, QStringLiteral("one"));
    page.article.content.title = QStringLiteral("Bridge");
    m_source->pages.insert(ArticleId{1}, page);
    m_pane->showArticle(ArticleId{1});
    QTRY_COMPARE(m_pane->shownArticle(), ArticleId{1});
    m_pane->copyQuote(); // no selection
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    view()->selection = QStringLiteral("Open again");
    m_pane->copyQuote();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("Open again")));
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("— Bridge")));
}

void ReaderArticleTest::showEdited(qint64 id)
{
    reading::OpenedArticle page = test::opened(id, QStringLiteral("page"));
    page.article.revision = 3;
    m_source->pages.insert(ArticleId{id}, page);
    m_pane->showArticle(ArticleId{id});
    QTRY_COMPARE(m_pane->shownArticle(), ArticleId{id});
}

QTEST_MAIN(ReaderArticleTest)
#include "tst_reader_article.moc"
