// SPDX-License-Identifier: GPL-3.0-or-later
// Where things stand: at the next start, in a narrow window, with the list above the article.
#include "window_fixture.h"

#include <QDockWidget>
#include <QSplitter>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QToolBar>
#include <QToolButton>

using namespace depesche;
using namespace depesche::testing;
using ui::ActionId;

class WindowLayoutTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void comesBackAtTheNextStart();
    void hiddenNavigationStaysHidden();
    void listAboveTheArticle();
    void nothingIsCutOff_data();
    void nothingIsCutOff();

private:
    void openAnew();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_it;
};

void WindowLayoutTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_it = std::make_unique<WindowFixture>(m_folder->path());
    m_it->fill();
    m_it->open();
}

void WindowLayoutTest::cleanup()
{
    m_it.reset();
}

void WindowLayoutTest::openAnew()
{
    m_it.reset();
    m_it = std::make_unique<WindowFixture>(m_folder->path());
    m_it->open();
}

void WindowLayoutTest::comesBackAtTheNextStart()
{
    QTRY_COMPARE(m_it->rows()->rowCount(), 12);
    m_it->window->resize(780, 560);
    auto *splitter = m_it->part<QSplitter>("listAndArticle");
    QTRY_COMPARE(m_it->window->size(), QSize(780, 560));
    splitter->setSizes({260, splitter->width() - 261});
    const QList<int> sizes = splitter->sizes();
    ArticleQuery saved;
    saved.scope = ArticleScope::Saved;
    m_it->window->navigation().select(saved);
    m_it->action(ActionId::NewestFirst)->trigger();

    openAnew();
    QCOMPARE(m_it->window->size(), QSize(780, 560));
    QTRY_COMPARE(m_it->part<QSplitter>("listAndArticle")->sizes(), sizes);
    QTRY_COMPARE(m_it->window->navigation().place().scope, ArticleScope::Saved);
    QTRY_COMPARE(m_it->window->list().query().scope, ArticleScope::Saved);
    QCOMPARE(m_it->window->list().query().order, ArticleOrder::OldestFirst);
}

void WindowLayoutTest::hiddenNavigationStaysHidden()
{
    QTRY_VERIFY(m_it->window->navigation().isVisible());
    m_it->part<QDockWidget>("navigation")->toggleViewAction()->trigger();
    QVERIFY(!m_it->window->navigation().isVisible());
    openAnew();
    QTRY_COMPARE(m_it->rows()->rowCount(), 12);
    QVERIFY(!m_it->window->navigation().isVisible());
    m_it->action(ActionId::FocusNavigation)->trigger();
    QVERIFY(m_it->window->navigation().isVisible());
}

void WindowLayoutTest::listAboveTheArticle()
{
    auto *splitter = m_it->part<QSplitter>("listAndArticle");
    QCOMPARE(splitter->orientation(), Qt::Horizontal);
    m_it->action(ActionId::ListBesideArticle)->trigger();
    QCOMPARE(splitter->orientation(), Qt::Vertical);
    QTRY_VERIFY(m_it->window->list().geometry().bottom() < m_it->window->reader().geometry().top());
    openAnew();
    QCOMPARE(m_it->part<QSplitter>("listAndArticle")->orientation(), Qt::Vertical);
    QVERIFY(!m_it->action(ActionId::ListBesideArticle)->isChecked());
}

void WindowLayoutTest::nothingIsCutOff_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("large") << QSize(1600, 1000);
    QTest::newRow("narrow") << QSize(1100, 700);
    QTest::newRow("narrower") << QSize(900, 600);
    QTest::newRow("smallest") << QSize(720, 480);
}

void WindowLayoutTest::nothingIsCutOff()
{
    QFETCH(QSize, size);
    m_it->window->resize(size);
    QTRY_COMPARE(m_it->window->size(), size);
    const auto *bar = m_it->part<QToolBar>("toolBar");
    const auto *extension = bar->findChild<QToolButton *>(QStringLiteral("qt_toolbar_ext_button"));
    QTRY_VERIFY(!extension || !extension->isVisible());
    QList<const QWidget *> parts;
    for (const QWidget *part : bar->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (part->isVisible() && part != extension)
            parts.append(part);
    }
    QVERIFY(parts.size() >= 10);
    for (const QWidget *part : parts) {
        QVERIFY2(bar->rect().contains(part->geometry()), qPrintable(part->objectName()));
        for (const QWidget *other : parts)
            QVERIFY(part == other || !part->geometry().intersects(other->geometry()));
    }
    const int wanted = m_it->window->list().minimumSizeHint().width();
    QVERIFY2(m_it->window->list().width() >= wanted, qPrintable(QString::number(wanted)));
    QVERIFY(m_it->window->reader().width() >= 300);
    const QRect status = m_it->window->statusBar()->rect();
    for (const QWidget *part : m_it->window->statusBar()->findChildren<QWidget *>()) {
        if (part->isVisible())
            QVERIFY2(status.contains(part->geometry()), qPrintable(part->objectName()));
    }
}

int main(int argc, char **argv)
{
    return runWindowTest<WindowLayoutTest>(argc, argv);
}
#include "tst_window_layout.moc"
