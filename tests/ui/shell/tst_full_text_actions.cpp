// SPDX-License-Identifier: GPL-3.0-or-later
// "Full text" as a person uses it: a press, the bar above the article, another press.
#include "window_fixture.h"

#include "services/fulltext/newsroom_pages.h"
#include "ui/reader/full_text_bar.h"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>

using namespace depesche;
using namespace depesche::testing;
using ui::ActionId;

class FullTextActionsTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aPressBringsThePageAnotherTheFeed();
    void saysWhatItDoesAndStops();
    void saysWhyThereIsNone();
    void nothingToDoMeansDisabled();

private:
    const Article *shown() const { return m_it->window->reader().article(); }
    QAction *action() const { return m_it->action(ActionId::FullText); }
    ui::FullTextBar &bar() const { return m_it->window->reader().fullTextBar(); }
    QString words() const { return bar().isVisible() ? bar().findChild<QLabel *>()->text() : QString(); }
    QPushButton *button() const { return bar().findChild<QPushButton *>(); }

    const QUrl m_page{QStringLiteral("https://nordblick.example/n1")};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_it;
};

void FullTextActionsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_it = std::make_unique<WindowFixture>(m_folder->path());
    m_it->fill();
    m_it->open();
    QTRY_COMPARE(m_it->rows()->rowCount(), 12);
    m_it->action(ActionId::NextArticle)->trigger();
    QTRY_VERIFY(shown());
    QCOMPARE(shown()->content.url, m_page);
}

void FullTextActionsTest::cleanup()
{
    m_it.reset();
}

void FullTextActionsTest::aPressBringsThePageAnotherTheFeed()
{
    m_it->http.reply(m_page, articlePage("horn"));
    QVERIFY(action()->isEnabled() && !action()->isChecked());
    QTest::keyClick(m_it->window.get(), Qt::Key_F);
    QTRY_VERIFY(shown()->showsPage);
    QVERIFY(shown()->content.text.contains(QStringLiteral("horn")));
    QTRY_VERIFY(action()->isChecked());
    QVERIFY(!bar().isVisible());
    QTest::keyClick(m_it->window.get(), Qt::Key_F);
    QTRY_VERIFY(!shown()->showsPage);
    QCOMPARE(shown()->content.text, QStringLiteral("Der Text von Hafenmeldung 1."));
    QTRY_VERIFY(!action()->isChecked());
    QCOMPARE(m_it->http.requestsFor(m_page).size(), 1);
}

void FullTextActionsTest::saysWhatItDoesAndStops()
{
    m_it->http.hold(m_page);
    action()->trigger();
    QTRY_VERIFY(!words().isEmpty());
    QVERIFY(action()->isChecked());
    QCOMPARE(bar().accessibleName(), words());
    QTRY_COMPARE(m_it->http.openRequests(), 1);
    button()->click();
    QTRY_VERIFY(words().isEmpty());
    QVERIFY(!action()->isChecked());
    QVERIFY(!shown()->showsPage);
}

void FullTextActionsTest::saysWhyThereIsNone()
{
    m_it->http.reply(m_page, consentPage());
    action()->trigger();
    QTRY_VERIFY(words().contains(QStringLiteral("cookies")));
    QTRY_VERIFY(!action()->isChecked());
    m_it->http.reply(m_page, articlePage("horn"));
    button()->click();
    QTRY_VERIFY(shown()->showsPage);
    QTRY_VERIFY(words().isEmpty());
}

void FullTextActionsTest::nothingToDoMeansDisabled()
{
    m_it->settings.setWorkOffline(true);
    QTRY_VERIFY(!action()->isEnabled());
    m_it->settings.setWorkOffline(false);
    QTRY_VERIFY(action()->isEnabled());
}

int main(int argc, char **argv)
{
    return runWindowTest<FullTextActionsTest>(argc, argv);
}
#include "tst_full_text_actions.moc"
