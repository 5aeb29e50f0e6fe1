// SPDX-License-Identifier: GPL-3.0-or-later
// The pane with a view that only notes what it is told: states, order of answers, links, style.
#include "ui/reader/reader_pane.h"

#include "base/executor.h"
#include "ui/reader/picture_viewer.h"
#include "ui/reader/reader_fixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
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

class NotingView final : public ArticleViewPage
{
public:
    using ArticleViewPage::ArticleViewPage;

    void showPage(const QString &html, PagePosition position) override
    {
        pages.append(html);
        positions.append(position);
    }
    void showPageAt(const QString &html, const ReadingPlace &at) override
    {
        showPage(html, PagePosition::Top);
        place = at;
    }
    void clearPage() override { pages.append(QString()); }
    void setBackground(const QColor &color) override { background = color; }
    bool scrollPage(ScrollDirection) override { return canScroll; }
    void findText(const QString &text, FindDirection direction) override
    {
        searches.append({text, direction});
    }
    bool hasSelection() const override { return false; }
    QString selectedText() const override { return selection; }
    void copySelection() override {}
    void selectAll() override {}
    void printToPdf(const QString &) override {}
    void print(const std::shared_ptr<QPrinter> &) override {}

    QStringList pages;
    QList<PagePosition> positions;
    std::optional<ReadingPlace> place;
    QColor background;
    QString selection;
    bool canScroll = true;
    QList<std::pair<QString, FindDirection>> searches;
};

Unexpected<store::StoreError> failure(store::StoreErrorCode code)
{
    return Unexpected{store::StoreError{code, {}, {}}};
}

} // namespace

class ReaderPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

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
    void pressedPictureIsShownLarger();
    void placeIsKeptWhenLeaving();
    void placeIsGoneBackTo();
    void changesAreShownAndLeft();
    void changesOfAnUneditedArticle();
    void editWhileChangesAreShown();
    void hoverShowsTheTrueAddress_data();
    void hoverShowsTheTrueAddress();
    void quoteIsCopied();
    void textSizeStaysInRange();
    void offlineOffersNoPictures();
    void findBarCounts();
    void paneMayGoWhileAskedFor();

private:
    NotingView *view() const { return m_pane->findChild<NotingView *>(); }
    bool says(const QString &text) const;
    void press(const QString &text);
    void show(qint64 id, const QString &html);
    void showEdited(qint64 id);

    std::unique_ptr<test::ScriptedSource> m_source;
    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<ReaderPane> m_pane;
};

void ReaderPaneTest::init()
{
    m_source = std::make_unique<test::ScriptedSource>();
    m_clock = std::make_unique<test::ManualClock>();
    m_executor = std::make_unique<Executor>(1);
    m_pane = std::make_unique<ReaderPane>(*m_source, *m_executor, *m_clock, nullptr,
                                          [](QWidget *parent) { return new NotingView(parent); });
    m_pane->show();
}

void ReaderPaneTest::cleanup()
{
    m_pane.reset();
}

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

void ReaderPaneTest::show(qint64 id, const QString &html)
{
    m_source->pages.insert(ArticleId{id}, test::opened(id, html));
    m_pane->showArticle(ArticleId{id});
    QTRY_COMPARE(m_pane->shownArticle(), ArticleId{id});
}

void ReaderPaneTest::showEdited(qint64 id)
{
    reading::OpenedArticle page = test::opened(id, QStringLiteral("page"));
    page.article.revision = 3;
    m_source->pages.insert(ArticleId{id}, page);
    m_pane->showArticle(ArticleId{id});
    QTRY_COMPARE(m_pane->shownArticle(), ArticleId{id});
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

void ReaderPaneTest::pressedPictureIsShownLarger()
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

void ReaderPaneTest::placeIsKeptWhenLeaving()
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

void ReaderPaneTest::placeIsGoneBackTo()
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

void ReaderPaneTest::changesAreShownAndLeft()
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

void ReaderPaneTest::changesOfAnUneditedArticle()
{
    show(1, QStringLiteral("page"));
    m_pane->showChanges(true);
    QVERIFY(m_source->changesAsked.isEmpty());
    QVERIFY(!m_pane->showsChanges());
}

void ReaderPaneTest::editWhileChangesAreShown()
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

void ReaderPaneTest::quoteIsCopied()
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
