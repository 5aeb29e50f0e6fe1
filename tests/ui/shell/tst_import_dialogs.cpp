// SPDX-License-Identifier: GPL-3.0-or-later
// Importing lists in the window: long ones with progress and stop, and lists that name further ones.
#include "window_fixture.h"

#include "ui/common/toast.h"
#include "ui/shell/named_lists_dialog.h"
#include "ui/shell/status_line.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>

#include <algorithm>

using namespace depesche;
using namespace depesche::testing;
using namespace Qt::StringLiterals;
using ui::ActionId;

namespace
{

const QUrl kFirst(u"https://listen.example/ost.opml"_s);
const QUrl kSecond(u"https://listen.example/weg.opml"_s);

QByteArray listWith(const QByteArray &outlines)
{
    return "<opml version='2.0'><body>" + outlines + "</body></opml>";
}

QByteArray manyFeeds(int count)
{
    QByteArray outlines;
    for (int number = 0; number < count; ++number)
        outlines += "<outline type='rss' text='Feed' xmlUrl='https://blatt.example/" +
                    QByteArray::number(number) + "'/>";
    return outlines;
}

} // namespace

class ImportDialogsTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_it.reset(); }
    void aLongImportIsShownAndStopped();
    void furtherListsAreOnlyOffered();
    void furtherListsAreFetchedOnRequest();
    void fetchingIsStopped();
    void aFileThatIsNoListIsTold();

private:
    void import(const QByteArray &list);
    ui::NamedListsDialog *dialog() const { return m_it->window->findChild<ui::NamedListsDialog *>(); }
    bool says(const QWidget *widget, const QString &words) const
    {
        const auto labels = widget->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&words](const QLabel *label) { return label->text().contains(words); });
    }
    bool toastSays(const QString &words) const { return says(m_it->window->findChild<ui::Toast *>(), words); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_it;
};

void ImportDialogsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_it = std::make_unique<WindowFixture>(m_folder->path());
    m_it->http.reply(kFirst, listWith("<outline type='rss' text='Ost' xmlUrl='https://ost.example/feed'/>"));
    m_it->http.replyStatus(kSecond, 404);
    m_it->open();
}

void ImportDialogsTest::import(const QByteArray &list)
{
    QFile file(m_folder->filePath(u"list.opml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(list);
    file.close();
    m_it->action(ActionId::ImportOpml)->trigger();
    auto *choice = m_it->window->findChild<QFileDialog *>();
    QVERIFY(choice);
    emit choice->fileSelected(file.fileName());
    choice->close();
}

void ImportDialogsTest::aLongImportIsShownAndStopped()
{
    constexpr int kMany = 4'000;
    auto *progress = m_it->window->findChild<ui::StatusLine *>()->findChild<QProgressBar *>();
    QVERIFY(progress);
    bool shown = false;
    QObject::connect(m_it->library.get(), &library::LibraryService::importProgressChanged, m_it->window.get(),
                     [&] {
                         shown = shown || (progress->isVisible() && progress->maximum() == kMany);
                         if (m_it->library->importProgress().done >= kMany / 4)
                             m_it->action(ActionId::StopWork)->trigger();
                     });
    import(listWith(manyFeeds(kMany)));
    QTRY_VERIFY(toastSays(u"the import was stopped"_s));
    QVERIFY(shown);
    const qsizetype stored = m_it->library->undoable()->count;
    QVERIFY(stored >= kMany / 4 && stored < kMany);
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), stored);
    m_it->refresh->stop();
    m_it->action(ActionId::Undo)->trigger();
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 0);
}

void ImportDialogsTest::furtherListsAreOnlyOffered()
{
    import(listWith("<outline type='include' text='Osten' url='https://listen.example/ost.opml'/>"
                    "<outline type='link' text='Weg' url='https://listen.example/weg.opml'/>"));
    QTRY_VERIFY(dialog());
    QVERIFY(!dialog()->isModal());
    QVERIFY(says(dialog(), u"2 further list(s)"_s));
    const auto *rows = dialog()->findChild<QTreeWidget *>();
    QCOMPARE(rows->topLevelItemCount(), 2);
    QCOMPARE(rows->topLevelItem(0)->text(0), u"Osten"_s);
    QCOMPARE(rows->topLevelItem(0)->text(1), kFirst.toString());
    dialog()->close();
    QTRY_VERIFY(!dialog());
    QVERIFY(m_it->http.requests().isEmpty());
}

void ImportDialogsTest::furtherListsAreFetchedOnRequest()
{
    import(listWith(manyFeeds(1) +
                    "<outline type='include' text='Osten' url='https://listen.example/ost.opml'/>"
                    "<outline type='include' text='Weg' url='https://listen.example/weg.opml'/>"));
    QTRY_VERIFY(dialog());
    auto *fetch = dialog()->findChild<QPushButton *>(u"primary"_s);
    fetch->click();
    QTRY_VERIFY(says(dialog(), u"1 list(s) could not be fetched."_s));
    QVERIFY(says(dialog(), u"1 source(s) imported."_s));
    const auto *rows = dialog()->findChild<QTreeWidget *>();
    QCOMPARE(rows->topLevelItemCount(), 1);
    QVERIFY(rows->topLevelItem(0)->text(2).contains(u"404"_s));
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 2);
    QCOMPARE(m_it->library->subscriptions().folders.first().name, u"Osten"_s);

    // What failed can be tried again.
    m_it->http.reply(kSecond, listWith("<outline type='rss' text='Weg' xmlUrl='https://weg.example/feed'/>"));
    QVERIFY(fetch->isEnabled());
    fetch->click();
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 3);
    QTRY_COMPARE(rows->topLevelItemCount(), 0);
    QTRY_VERIFY(!fetch->isEnabled());
}

void ImportDialogsTest::fetchingIsStopped()
{
    m_it->http.hold(kFirst);
    import(listWith("<outline type='include' text='Osten' url='https://listen.example/ost.opml'/>"));
    QTRY_VERIFY(dialog());
    auto *fetch = dialog()->findChild<QPushButton *>(u"primary"_s);
    fetch->click();
    QTRY_COMPARE(m_it->http.openRequests(), 1);
    fetch->click();
    QTRY_COMPARE(m_it->http.openRequests(), 0);
    QTRY_VERIFY(says(dialog(), u"1 list(s) could not be fetched."_s));
    QVERIFY(fetch->isEnabled());
}

void ImportDialogsTest::aFileThatIsNoListIsTold()
{
    import("<rss version='2.0'><channel/></rss>");
    QTRY_VERIFY(toastSays(u"no subscription list"_s));
    QVERIFY(!dialog());
}

int main(int argc, char **argv)
{
    return runWindowTest<ImportDialogsTest>(argc, argv);
}

#include "tst_import_dialogs.moc"
