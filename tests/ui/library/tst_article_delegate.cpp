// SPDX-License-Identifier: GPL-3.0-or-later
// A row as it is drawn: what shows that it is unread, selected, saved; direction, matches, heights.
#include "ui/library/article_delegate.h"

#include "base/executor.h"
#include "ui/common/theme.h"
#include "ui/common/thumbnails.h"

#include <QApplication>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

using namespace depesche;
using namespace depesche::ui;

namespace
{

constexpr int kWidth = 318;

ArticleRow makeRow(const QString &title = QStringLiteral("Harbour bridge opens"))
{
    ArticleRow row;
    row.article.id = ArticleId{1};
    row.article.feedTitle = QStringLiteral("Nordblick");
    row.article.title = title;
    row.article.excerpt = QStringLiteral("A few words about it.");
    row.article.language = QStringLiteral("en");
    return row;
}

int pixels(const QImage &image, const QRect &part, const QColor &color)
{
    int count = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            count += image.pixelColor(x, y) == color;
    }
    return count;
}

} // namespace

class ArticleDelegateTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), false); }

    void unreadHasADotAndInk()
    {
        ArticleRow row = makeRow();
        const QImage unread = drawn(row);
        row.article.read = true;
        const QImage read = drawn(row);
        const ThemeColors &c = currentColors();
        QVERIFY(pixels(unread, QRect(0, 0, 40, 30), c.accent) > 10);
        QCOMPARE(pixels(read, read.rect(), c.accent), 0);
        QVERIFY(pixels(unread, unread.rect(), c.ink) > 20);
        QCOMPARE(pixels(read, read.rect(), c.ink), 0);
    }

    void selectedHasABarAndATint()
    {
        const QImage image = drawn(makeRow(), QStyle::State_Selected);
        const ThemeColors &c = currentColors();
        QCOMPARE(image.pixelColor(1, 5), c.accent);
        QCOMPARE(image.pixelColor(kWidth - 4, 5), c.selected);
        QCOMPARE(image.pixelColor(20, image.height() - 1), c.hairline);
    }

    void savedHasAMark()
    {
        ArticleRow row = makeRow();
        const QImage plain = drawn(row);
        row.article.saved = true;
        const QImage saved = drawn(row);
        QVERIFY(plain != saved);
        QCOMPARE(plain.copy(0, 40, kWidth, 20), saved.copy(0, 40, kWidth, 20));
    }

    void rightToLeftIsMirrored_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("mirrored");
        const QString arabic = QStringLiteral("\u0639\u0648\u062f\u0629");
        QTest::newRow("by language") << QStringLiteral("2026") << QStringLiteral("ar") << true;
        QTest::newRow("by language with region") << QStringLiteral("2026") << QStringLiteral("he-IL") << true;
        QTest::newRow("by letters") << arabic << QString() << true;
        QTest::newRow("by letters, language unknown") << arabic << QStringLiteral("x-paper") << true;
        QTest::newRow("language wins") << arabic << QStringLiteral("de") << false;
        QTest::newRow("plain") << QStringLiteral("Bridge") << QString() << false;
    }

    void rightToLeftIsMirrored()
    {
        QFETCH(QString, title);
        QFETCH(QString, language);
        QFETCH(bool, mirrored);
        ArticleRow row = makeRow(title);
        row.article.language = language;
        row.article.hasPicture = true;
        QCOMPARE(row.direction(), mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        const ArticleRowLayout layout(row, RowFonts(QApplication::font()), kWidth);
        QCOMPARE(layout.thumbnail().left() < kWidth / 2, mirrored);
        const QImage image = drawn(row);
        const QRect half(mirrored ? kWidth / 2 : 0, 0, kWidth / 2, 30);
        QVERIFY(pixels(image, half, currentColors().accent) > 10);
    }

    void heightsGrowWithTheWords()
    {
        const RowFonts fonts(QApplication::font());
        const int one = ArticleRowLayout(makeRow(), fonts, kWidth).height();
        const QString longTitle = QStringLiteral("word ").repeated(15);
        const int three = ArticleRowLayout(makeRow(longTitle), fonts, kWidth).height();
        QCOMPARE(three - one, 2 * fonts.headlinePitch);
        const int cut = ArticleRowLayout(makeRow(longTitle.repeated(9)), fonts, kWidth).height();
        QCOMPARE(cut, three);
        ArticleRow bare = makeRow();
        bare.article.excerpt.clear();
        QVERIFY(ArticleRowLayout(bare, fonts, kWidth).height() < one);
    }

    void hostileTitlesCostNothing()
    {
        const QString endless(1'000'000, QLatin1Char('W'));
        const RowFonts fonts(QApplication::font());
        const ArticleRowLayout layout(makeRow(endless), fonts, kWidth);
        QVERIFY(layout.height() < 200);
    }

    void narrowRowsLeaveOutThePicture()
    {
        ArticleRow row = makeRow();
        row.article.hasPicture = true;
        const RowFonts fonts(QApplication::font());
        QVERIFY(!ArticleRowLayout(row, fonts, kWidth).thumbnail().isNull());
        QVERIFY(ArticleRowLayout(row, fonts, 180).thumbnail().isNull());
        QVERIFY(ArticleRowLayout(row, fonts, 10).height() > 0);
    }

    void theUntitledShowWhatTheyHave()
    {
        ArticleRow row = makeRow(QString());
        QCOMPARE(row.headline(), row.article.excerpt);
        QVERIFY(row.teaser().isEmpty());
        row.article.excerpt.clear();
        row.article.url = QUrl(QStringLiteral("https://user:secret@paper.example/1"));
        QCOMPARE(row.headline(), QStringLiteral("https://paper.example/1"));
        row.article.url.clear();
        QCOMPARE(row.headline(), QStringLiteral("Untitled"));
    }

    void matchesAreMarked()
    {
        ArticleRow row = makeRow();
        row.snippet = QStringLiteral("Words around the bridge and more");
        const QImage plain = drawn(row);
        row.snippetMatches = {{17, 6}};
        row.titleMatches = {{8, 6}, {700, 5}, {-4, 2}};
        const QImage marked = drawn(row);
        QCOMPARE(pixels(plain, plain.rect(), currentColors().tint), 0);
        QVERIFY(pixels(marked, marked.rect(), currentColors().tint) > 100);
    }

    void sizeHintIsTheHeightThatIsDrawn()
    {
        QListView view;
        view.resize(kWidth, 400);
        QStandardItemModel model;
        ArticleRow row = makeRow(QStringLiteral("word ").repeated(9));
        fill(model, row);
        view.setModel(&model);
        Thumbnails thumbnails([](const QString &) { return QString(); }, m_executor);
        ArticleDelegate delegate(thumbnails);
        view.setItemDelegate(&delegate);
        QStyleOptionViewItem option;
        option.widget = &view;
        option.font = view.font();
        const int width = view.viewport()->width();
        QCOMPARE(delegate.sizeHint(option, model.index(0, 0)).height(),
                 ArticleRowLayout(row, RowFonts(view.font()), width).height());
        row.article.title = QStringLiteral("Short");
        QCOMPARE(delegate.sizeHint(option, model.index(0, 0)).height(),
                 ArticleRowLayout(row, RowFonts(view.font()), width).height());
    }

private:
    static void fill(QStandardItemModel &model, const ArticleRow &row)
    {
        auto *item = new QStandardItem;
        item->setData(QVariant::fromValue(&row), ArticleRowRole);
        item->setData(QStringLiteral("12 min ago"), ArticleAgeRole);
        model.appendRow(item);
    }

    QImage drawn(const ArticleRow &row, QStyle::State state = QStyle::State_None)
    {
        QStandardItemModel model;
        fill(model, row);
        Thumbnails thumbnails([](const QString &) { return QString(); }, m_executor);
        const ArticleDelegate delegate(thumbnails);
        QStyleOptionViewItem option;
        option.font = QApplication::font();
        option.state = state | QStyle::State_Enabled;
        option.rect = QRect(0, 0, kWidth, ArticleRowLayout(row, RowFonts(option.font), kWidth).height());
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(currentColors().field);
        QPainter painter(&image);
        delegate.paint(&painter, option, model.index(0, 0));
        return image;
    }

    Executor m_executor{1};
};

QTEST_MAIN(ArticleDelegateTest)
#include "tst_article_delegate.moc"
