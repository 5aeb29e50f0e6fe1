// SPDX-License-Identifier: GPL-3.0-or-later
// "Keep original page" as a person uses it: a press, the kept page, back, away, undone.
#include "window_fixture.h"

#include "fake_connectivity.h"
#include "services/fulltext/newsroom_pages.h"
#include "services/offline/small_pictures.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>

using namespace depesche;
using namespace depesche::testing;
using ui::ActionId;

class KeptPageActionsTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void isKeptShownAndLeft();
    void isRemovedAndBroughtBack();
    void saysWhyNot();
    void asksOnceMoreOverAMeteredConnection();
    void saysHowFarItIsAndStops();
    void isSavedElsewhere();
    void nothingToDoMeansDisabled();

private:
    const Article *shown() const { return m_it->window->reader().article(); }
    QAction *action(ActionId id) const { return m_it->action(id); }
    bool says(const QString &words) const
    {
        const auto labels = m_it->window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    /// The button of the sentence at the window's edge.
    void pressOffered(const QString &words)
    {
        const auto buttons = m_it->window->findChildren<QToolButton *>();
        for (QToolButton *button : buttons) {
            if (button->isVisible() && button->text() == words)
                return button->click();
        }
        QFAIL("nothing of the kind is offered");
    }
    void keep()
    {
        QTest::keyClick(m_it->window.get(), Qt::Key_K);
        QTRY_VERIFY(shown()->keptPage);
    }

    const QUrl m_page{QStringLiteral("https://nordblick.example/n1")};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_it;
};

void KeptPageActionsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_it = std::make_unique<WindowFixture>(m_folder->path());
    m_it->fill();
    m_it->open();
    QTRY_COMPARE(m_it->rows()->rowCount(), 12);
    action(ActionId::NextArticle)->trigger();
    QTRY_VERIFY(shown());
    QCOMPARE(shown()->content.url, m_page);
    m_it->http.reply(m_page, articlePage("horn"), {{"Content-Type", "text/html"}});
    m_it->http.reply(QUrl(QStringLiteral("https://nordblick.example/large.jpg")), smallPng());
}

void KeptPageActionsTest::cleanup()
{
    m_it.reset();
}

void KeptPageActionsTest::isKeptShownAndLeft()
{
    QVERIFY(!action(ActionId::ShowKeptPage)->isEnabled());
    keep();
    QTRY_VERIFY(says(QStringLiteral("The page is kept, with 1 picture")));
    QTRY_VERIFY(action(ActionId::ShowKeptPage)->isEnabled());
    QTest::keyClick(m_it->window.get(), Qt::Key_K, Qt::ShiftModifier);
    QTRY_VERIFY(m_it->window->reader().showsKeptPage());
    QVERIFY(action(ActionId::ShowKeptPage)->isChecked());
    QTest::keyClick(m_it->window.get(), Qt::Key_K, Qt::ShiftModifier);
    QTRY_VERIFY(!m_it->window->reader().showsKeptPage());
    QVERIFY(!action(ActionId::ShowKeptPage)->isChecked());
    pressOffered(QStringLiteral("Show"));
    QTRY_VERIFY(m_it->window->reader().showsKeptPage());
    m_it->http.setOffline(true);
    action(ActionId::ShowKeptPage)->trigger();
    action(ActionId::ShowKeptPage)->trigger();
    QTRY_VERIFY(m_it->window->reader().showsKeptPage());
}

void KeptPageActionsTest::isRemovedAndBroughtBack()
{
    keep();
    action(ActionId::ShowKeptPage)->trigger();
    QTRY_VERIFY(m_it->window->reader().showsKeptPage());
    action(ActionId::RemoveKeptPage)->trigger();
    QTRY_VERIFY(!shown()->keptPage);
    QTRY_VERIFY(!m_it->window->reader().showsKeptPage());
    QTRY_VERIFY(!action(ActionId::RemoveKeptPage)->isEnabled());
    QTRY_VERIFY(says(QStringLiteral("The kept page was removed.")));
    pressOffered(QStringLiteral("Undo"));
    QTRY_VERIFY(shown()->keptPage);
    QTRY_VERIFY(action(ActionId::ShowKeptPage)->isEnabled());
}

void KeptPageActionsTest::saysWhyNot()
{
    m_it->http.reply(m_page, consentPage());
    action(ActionId::KeepPage)->trigger();
    QTRY_VERIFY(says(QStringLiteral("cookies")));
    m_it->http.replyStatus(m_page, 404);
    action(ActionId::KeepPage)->trigger();
    QTRY_VERIFY(says(QStringLiteral("no longer there")));
    QVERIFY(!shown()->keptPage);
}

void KeptPageActionsTest::asksOnceMoreOverAMeteredConnection()
{
    FakeConnectivity network;
    network.metered = true;
    m_it->pageKeeper->setConnectivity(&network);
    action(ActionId::KeepPage)->trigger();
    QTRY_VERIFY(says(QStringLiteral("metered")));
    QVERIFY(m_it->http.requestsFor(m_page).isEmpty());
    pressOffered(QStringLiteral("Keep it anyway"));
    QTRY_VERIFY(shown()->keptPage);
    m_it->pageKeeper->setConnectivity(nullptr);
}

void KeptPageActionsTest::saysHowFarItIsAndStops()
{
    m_it->http.hold(m_page);
    action(ActionId::KeepPage)->trigger();
    QTRY_VERIFY(says(QStringLiteral("Fetching a page to keep")));
    QVERIFY(!action(ActionId::KeepPage)->isEnabled());
    QTRY_COMPARE(m_it->http.openRequests(), 1);
    QVERIFY(action(ActionId::StopWork)->isEnabled());
    action(ActionId::StopWork)->trigger();
    QTRY_VERIFY(says(QStringLiteral("Stopped: the page is not kept.")));
    QVERIFY(action(ActionId::KeepPage)->isEnabled());
    QVERIFY(!shown()->keptPage);
}

void KeptPageActionsTest::isSavedElsewhere()
{
    keep();
    QTRY_VERIFY(action(ActionId::SaveKeptPage)->isEnabled());
    action(ActionId::SaveKeptPage)->trigger();
    auto *dialog = m_it->window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    const QString file = m_folder->filePath(QStringLiteral("kept.html"));
    emit dialog->fileSelected(file);
    QTRY_VERIFY(QFile::exists(file));
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.size(), shown()->keptPage->bytes);
    dialog->close();
}

void KeptPageActionsTest::nothingToDoMeansDisabled()
{
    QVERIFY(action(ActionId::KeepPage)->isEnabled());
    for (const ActionId id : {ActionId::ShowKeptPage, ActionId::SaveKeptPage, ActionId::RemoveKeptPage})
        QVERIFY(!action(id)->isEnabled());
    m_it->settings.setWorkOffline(true);
    QTRY_VERIFY(!action(ActionId::KeepPage)->isEnabled());
}

int main(int argc, char **argv)
{
    return runWindowTest<KeptPageActionsTest>(argc, argv);
}
#include "tst_kept_page_actions.moc"
