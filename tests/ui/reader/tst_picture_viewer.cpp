// SPDX-License-Identifier: GPL-3.0-or-later
// The viewer over scripted pictures: words, keys, zoom, what cannot be decoded.
#include "ui/reader/picture_viewer.h"

#include "base/executor.h"
#include "small_avif.h"
#include "ui/reader/animation.h"
#include "ui/reader/picture_decoding.h"
#include "ui/reader/reader_fixture.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace depesche;
using namespace depesche::ui;

namespace
{

/// The head of a PNG that claims to be this large, and no more.
QByteArray bomb()
{
    QByteArray bytes = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
    bytes += QByteArray::fromHex("0000c3500000c3500806000000"); // 50,000 x 50,000
    return bytes + QByteArray(64, '\0');
}

} // namespace

class PictureViewerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void levelsHalve();
    void bombsAreNotDecoded();
    void avifStandsUpright();
    void longAnimationIsOnePicture();
    void wordsStandBelow();
    void keysGoThroughTheArticle();
    void keysZoom();
    void enlargedPictureIsMoved();
    void pictureThatCannotBeShown();
    void lastAnswerWins();
    void copies();
    void savesTheFileAsItCame();
    void licenceIsOpenedElsewhere();
    void everyControlHasAName();
    void escapeCloses();

private:
    void add(const QString &name, const QByteArray &bytes, const rendering::PagePicture &words = {});
    bool says(const QString &text) const;
    QToolButton *button(const QString &name) const;
    QScrollBar *across() const { return m_viewer->canvas().horizontalScrollBar(); }

    std::unique_ptr<test::ScriptedSource> m_source;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<QWidget> m_window;
    QPointer<PictureViewer> m_viewer;
    QList<rendering::PagePicture> m_pictures;
};

void PictureViewerTest::init()
{
    m_source = std::make_unique<test::ScriptedSource>();
    m_executor = std::make_unique<Executor>(1);
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 600);
    m_window->show();
    m_pictures.clear();
    rendering::PagePicture words;
    words.alt = QStringLiteral("Brücke im Bau");
    words.caption = QStringLiteral("Die <b>Brücke</b>: vom Ostkai");
    words.credit = QStringLiteral("Ines Carstens");
    words.copyright = QStringLiteral("© Nordblick");
    words.licence = QUrl(QStringLiteral("https://nordblick.example/rechte"));
    add(QStringLiteral("a"), test::png(Qt::red, {1600, 1200}), words);
    add(QStringLiteral("b"), test::png(Qt::green, {300, 200}));
    m_viewer = new PictureViewer(*m_source, *m_executor, m_window.get());
    m_viewer->openAt(m_pictures, 0);
    QTRY_COMPARE(m_viewer->canvas().picture().size(), QSize(1600, 1200));
}

void PictureViewerTest::cleanup()
{
    m_window.reset();
    m_executor.reset();
}

void PictureViewerTest::add(const QString &name, const QByteArray &bytes, const rendering::PagePicture &words)
{
    rendering::PagePicture picture = words;
    picture.hash = name.repeated(64);
    m_pictures.append(picture);
    m_source->pictures.insert(picture.hash, {bytes, QByteArrayLiteral("image/png")});
}

bool PictureViewerTest::says(const QString &text) const
{
    const auto labels = m_viewer->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) {
        return label->isVisible() && label->text() == text && label->textFormat() == Qt::PlainText;
    });
}

QToolButton *PictureViewerTest::button(const QString &name) const
{
    const auto buttons = m_viewer->findChildren<QToolButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [&name](const QToolButton *button) {
        return button->accessibleName() == name;
    });
    return found == buttons.end() ? nullptr : *found;
}

void PictureViewerTest::levelsHalve()
{
    const PictureLevels levels = decodeLevels(test::png(Qt::blue, {1601, 1200}));
    QCOMPARE(levels.size(), 3);
    QCOMPARE(levels[0].size(), QSize(1601, 1200));
    QCOMPARE(levels[1].size(), QSize(800, 600));
    QCOMPARE(levels[2].size(), QSize(400, 300));
    QCOMPARE(levels[2].pixelColor(10, 10), QColor(Qt::blue));
    QCOMPARE(decodeLevels(test::png(Qt::blue, {4000, 1})).size(), 1);
}

void PictureViewerTest::bombsAreNotDecoded()
{
    QVERIFY(decodeLevels(bomb()).isEmpty());
    QVERIFY(decodeLevels(test::hugeAvif()).isEmpty());
    QVERIFY(decodeLevels(test::lyingAvif(64, 64)).isEmpty());
    QVERIFY(decodeLevels({}).isEmpty());
    QVERIFY(decodeLevels("no picture").isEmpty());
}

void PictureViewerTest::avifStandsUpright()
{
    const PictureLevels levels = decodeLevels(test::twoColorsAvif());
    QCOMPARE(levels.size(), 1);
    QCOMPARE(levels[0].pixelColor(0, 0), QColor(208, 48, 32));
    QCOMPARE(levels[0].pixelColor(15, 0), QColor(32, 64, 192));
    const QImage turned = decodePicture(test::turnedAvif(), 100);
    QCOMPARE(turned.size(), QSize(12, 16));
    QCOMPARE(turned.pixelColor(6, 0), QColor(32, 64, 192));
    QCOMPARE(turned.pixelColor(6, 15), QColor(208, 48, 32));
    QCOMPARE(decodePicture(test::twoColorsAvif(), 8).size(), QSize(8, 6));
    QVERIFY(decodePicture(test::transparentAvif(), 100).hasAlphaChannel());
}

/// Ten thousands of frames in a file of two megabytes: the first is looked at.
void PictureViewerTest::longAnimationIsOnePicture()
{
    const QImage image = decodePicture(test::animation(100'000), 100);
    QCOMPARE(image.size(), QSize(2, 2));
    QCOMPARE(image.pixelColor(0, 0), QColor(255, 0, 0));
}

void PictureViewerTest::wordsStandBelow()
{
    QVERIFY(says(QStringLiteral("1 of 2")));
    QVERIFY(says(QStringLiteral("Die <b>Brücke</b>: vom Ostkai")));
    QVERIFY(says(QStringLiteral("Ines Carstens · © Nordblick")));
    QCOMPARE(m_viewer->canvas().accessibleName(), QStringLiteral("Brücke im Bau"));
    QCOMPARE(m_viewer->canvas().accessibleDescription(), QStringLiteral("Die <b>Brücke</b>: vom Ostkai"));
    QCOMPARE(m_viewer->size(), m_window->size());
}

void PictureViewerTest::keysGoThroughTheArticle()
{
    QVERIFY(!button(QStringLiteral("Previous picture"))->isEnabled());
    QTest::keyClick(m_viewer, Qt::Key_Right);
    QCOMPARE(m_viewer->index(), 1);
    QVERIFY(says(QStringLiteral("2 of 2")));
    QVERIFY(!says(QStringLiteral("Ines Carstens · © Nordblick")));
    QTRY_COMPARE(m_viewer->canvas().picture().size(), QSize(300, 200));
    QVERIFY(!button(QStringLiteral("Next picture"))->isEnabled());
    QTest::keyClick(m_viewer, Qt::Key_Space); // nothing more
    QCOMPARE(m_viewer->index(), 1);
    QTest::keyClick(m_viewer, Qt::Key_PageUp);
    QCOMPARE(m_viewer->index(), 0);
    QTest::keyClick(m_viewer, Qt::Key_End);
    QCOMPARE(m_viewer->index(), 1);
    QTest::mouseClick(button(QStringLiteral("Previous picture")), Qt::LeftButton);
    QCOMPARE(m_viewer->index(), 0);
}

void PictureViewerTest::keysZoom()
{
    const PictureCanvas &canvas = m_viewer->canvas();
    QVERIFY(canvas.isFitted());
    QVERIFY(canvas.scale() < 0.5);
    QTest::keyClick(m_viewer, Qt::Key_1);
    QCOMPARE(canvas.scale(), 1.0);
    QVERIFY(!canvas.isFitted());
    QTest::keyClick(m_viewer, Qt::Key_Plus);
    QCOMPARE(canvas.scale(), 1.25);
    QTest::keyClick(m_viewer, Qt::Key_Minus);
    QCOMPARE(canvas.scale(), 1.0);
    for (int press = 0; press < 40; ++press)
        QTest::keyClick(m_viewer, Qt::Key_Plus);
    QCOMPARE(canvas.scale(), 8.0);
    QTest::keyClick(m_viewer, Qt::Key_0);
    QVERIFY(canvas.isFitted());
    const qreal before = canvas.scale();
    m_viewer->resize(1000, 750);
    QTRY_VERIFY(canvas.scale() > before);
    // A small one is not blown up.
    QTest::keyClick(m_viewer, Qt::Key_End);
    QTRY_COMPARE(canvas.picture().size(), QSize(300, 200));
    QCOMPARE(canvas.scale(), 1.0);
}

void PictureViewerTest::enlargedPictureIsMoved()
{
    QTest::keyClick(m_viewer, Qt::Key_1);
    const int middle = across()->value();
    QVERIFY(middle > 0 && middle < across()->maximum());
    QTest::keyClick(m_viewer, Qt::Key_Right);
    QCOMPARE(m_viewer->index(), 0);
    QVERIFY(across()->value() > middle);
    QWidget *viewport = m_viewer->canvas().viewport();
    const int before = across()->value();
    QTest::mousePress(viewport, Qt::LeftButton, {}, {300, 200});
    QTest::mouseMove(viewport, {340, 200});
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, {340, 200});
    QTRY_COMPARE(across()->value(), before - 40);
}

void PictureViewerTest::pictureThatCannotBeShown()
{
    m_source->pictures[m_pictures[1].hash].bytes = bomb();
    QTest::keyClick(m_viewer, Qt::Key_Right);
    QTRY_VERIFY(says(QStringLiteral("This picture cannot be shown here. It can be saved.")));
    QTest::keyClick(m_viewer, Qt::Key_Left);
    QTRY_COMPARE(m_viewer->canvas().picture().size(), QSize(1600, 1200));
    QVERIFY(m_viewer->canvas().isVisible());
}

void PictureViewerTest::lastAnswerWins()
{
    QTest::keyClick(m_viewer, Qt::Key_Right);
    QTest::keyClick(m_viewer, Qt::Key_Left);
    QTest::keyClick(m_viewer, Qt::Key_Right);
    QTRY_COMPARE(m_viewer->canvas().picture().size(), QSize(300, 200));
    QCOMPARE(m_viewer->index(), 1);
}

void PictureViewerTest::copies()
{
    QTest::keyClick(m_viewer, Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(says(QStringLiteral("The picture was copied.")));
    QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(1600, 1200));
}

void PictureViewerTest::savesTheFileAsItCame()
{
    const QTemporaryDir folder;
    QTest::keyClick(m_viewer, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(m_viewer->findChild<QFileDialog *>());
    auto *dialog = m_viewer->findChild<QFileDialog *>();
    QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(),
             QStringLiteral("Die b Brücke b vom Ostkai.png"));
    const QString file = folder.filePath(QStringLiteral("x.png"));
    const QSignalSpy saved(m_viewer, &PictureViewer::pictureSaved);
    emit dialog->fileSelected(file);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(saved.first(), (QVariantList{file, true}));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), m_source->pictures.value(m_pictures[0].hash).bytes);
}

void PictureViewerTest::licenceIsOpenedElsewhere()
{
    const QSignalSpy opened(m_viewer, &PictureViewer::linkActivated);
    QToolButton *licence = button(QStringLiteral("Page about the rights of this picture"));
    QTest::mouseClick(licence, Qt::LeftButton);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toUrl(), m_pictures[0].licence);
    QTest::keyClick(m_viewer, Qt::Key_Right);
    QVERIFY(!licence->isVisible());
}

void PictureViewerTest::everyControlHasAName()
{
    for (const QToolButton *button : m_viewer->findChildren<QToolButton *>()) {
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY2((button->focusPolicy() & Qt::TabFocus) != 0, qPrintable(button->accessibleName()));
    }
}

void PictureViewerTest::escapeCloses()
{
    QTest::keyClick(m_viewer, Qt::Key_Escape);
    QTRY_VERIFY(!m_viewer);
}

QTEST_MAIN(PictureViewerTest)
#include "tst_picture_viewer.moc"
