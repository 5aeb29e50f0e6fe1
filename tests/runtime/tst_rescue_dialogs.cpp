// SPDX-License-Identifier: GPL-3.0-or-later
// A start with a damaged store: what is offered, and what each button does.
#include "fake_clock.h"
#include "runtime/window/window_program.h"
#include "store/connection.h"
#include "store/feed_repository.h"
#include "store/maintenance.h"
#include "store/store.h"
#include "ui/library/article_list_pane.h"
#include "ui/reader/article_scheme.h"
#include "ui/shell/action_catalogue.h"
#include "ui/shell/main_window.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QFile>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace depesche;

namespace
{

constexpr int kArticles = 30;
constexpr int kPatience = 60'000;

template <class T>
store::Result<T> resultOf(QFuture<store::Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

template <class W>
W *shown()
{
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets) {
        if (auto *wanted = qobject_cast<W *>(widget); wanted && wanted->isVisible())
            return wanted;
    }
    return nullptr;
}

/// What a question offers, without the marks of its keys.
QStringList offers(const QMessageBox &box)
{
    QStringList texts;
    const QList<QAbstractButton *> buttons = box.buttons();
    for (const QAbstractButton *button : buttons) {
        if (!button->text().contains(QLatin1String("Details")))
            texts.append(QString(button->text()).remove(QLatin1Char('&')));
    }
    texts.sort();
    return texts;
}

void press(const QMessageBox &box, const QString &text)
{
    const QList<QAbstractButton *> buttons = box.buttons();
    for (QAbstractButton *button : buttons) {
        if (QString(button->text()).remove(QLatin1Char('&')) == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL(qPrintable(QStringLiteral("there is no button ") + text));
}

} // namespace

class RescueDialogsTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void closeLeavesTheStoreAsItIs();
    void escapeDoesNotRescue();
    void rescueOpensTheWindow();
    void theBackupFillsTheRest();
    void whereNothingCanBeReadThereIsNoSecondOffer();
    void damageThatIsMetInUseIsTold();

private:
    void fill(bool withBackup);
    void overwrite(const QByteArray &bytes, qint64 from = 0);
    QByteArray content() const;
    QString database() const { return m_folder->filePath(QStringLiteral("depesche.db")); }
    /// Starts, and gives back the question that is shown.
    QMessageBox *question();

    testing::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowProgram> m_program;
};

void RescueDialogsTest::init()
{
    QApplication::setQuitOnLastWindowClosed(false);
    m_folder = std::make_unique<QTemporaryDir>();
}

void RescueDialogsTest::cleanup()
{
    m_program.reset();
    QVERIFY(!shown<QMessageBox>());
}

void RescueDialogsTest::fill(bool withBackup)
{
    auto opened = store::Store::open({m_folder->path(), false, false}, m_clock);
    QVERIFY(opened);
    store::Store &store = **opened;
    Feed feed;
    feed.url = QUrl(QStringLiteral("https://nordblick.example/feed.xml"));
    store::Arrival arrival;
    arrival.feed = resultOf(store.feeds().add({feed, {}}))->id;
    arrival.title = QStringLiteral("Nordblick");
    for (int i = 0; i < kArticles; ++i) {
        ArticleDraft draft;
        draft.identity = QString::number(i);
        draft.title = QStringLiteral("Hafenmeldung %1").arg(i);
        draft.html = QStringLiteral("<p>Moin</p>");
        draft.published = m_clock.now().addSecs(-i);
        arrival.articles.append(draft);
    }
    QVERIFY(resultOf(store.feeds().storeArrival(arrival)));
    if (withBackup)
        QVERIFY(resultOf(store.maintenance().backUpNow()));
    QVERIFY(resultOf(store.maintenance().checkpoint()));
}

void RescueDialogsTest::overwrite(const QByteArray &bytes, qint64 from)
{
    QFile file(database());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray RescueDialogsTest::content() const
{
    QFile file(database());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QMessageBox *RescueDialogsTest::question()
{
    WindowOptions options;
    options.profileFolder = m_folder->path();
    m_program =
        std::make_unique<WindowProgram>(*static_cast<QApplication *>(QCoreApplication::instance()), options);
    return m_program->start() ? nullptr : shown<QMessageBox>();
}

void RescueDialogsTest::closeLeavesTheStoreAsItIs()
{
    fill(false);
    overwrite(QByteArray(16, 'Z'));
    const QByteArray before = content();
    QMessageBox *box = question();
    QVERIFY(box);
    QCOMPARE(box->text(), QStringLiteral("The store of Depesche is damaged."));
    QVERIFY(box->informativeText().contains(database()));
    QVERIFY(box->informativeText().contains(QStringLiteral("The damaged file is kept.")));
    QCOMPARE(offers(*box), (QStringList{QStringLiteral("Close"), QStringLiteral("Rescue")}));
    press(*box, QStringLiteral("Close"));
    QVERIFY(!shown<QMessageBox>());
    QVERIFY(!shown<ui::MainWindow>());
    QCOMPARE(m_program->exitStatus(), 1);
    QCOMPARE(content(), before);
}

void RescueDialogsTest::escapeDoesNotRescue()
{
    fill(false);
    overwrite(QByteArray(16, 'Z'));
    const QByteArray before = content();
    QMessageBox *box = question();
    QVERIFY(box);
    QTest::keyClick(box, Qt::Key_Escape);
    QVERIFY(!shown<QMessageBox>());
    QVERIFY(!shown<ui::MainWindow>());
    QCOMPARE(content(), before);
}

void RescueDialogsTest::rescueOpensTheWindow()
{
    fill(false);
    overwrite(QByteArray(16, 'Z'));
    const QByteArray before = content();
    QMessageBox *box = question();
    QVERIFY(box);
    press(*box, QStringLiteral("Rescue"));
    QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>() && shown<QMessageBox>(), kPatience);
    box = shown<QMessageBox>();
    QCOMPARE(box->text(), QStringLiteral("A new store was made."));
    QVERIFY(box->informativeText().startsWith(QString::number(kArticles)));
    QVERIFY(box->informativeText().contains(QStringLiteral("That is everything")));
    const QString kept = m_folder->filePath(QStringLiteral("depesche.db.damaged-") +
                                            QDate::currentDate().toString(Qt::ISODate));
    QVERIFY2(box->informativeText().contains(kept), qPrintable(box->informativeText()));
    QFile damaged(kept);
    QVERIFY(damaged.open(QIODevice::ReadOnly));
    QCOMPARE(damaged.readAll(), before);
    QCOMPARE(offers(*box), QStringList{QStringLiteral("Close")});
    press(*box, QStringLiteral("Close"));
    QVERIFY(!shown<QMessageBox>());
    auto *window = shown<ui::MainWindow>();
    QVERIFY(window);
    QTRY_COMPARE(window->list().findChild<QListView *>()->model()->rowCount(), kArticles);
    QCOMPARE(m_program->exitStatus(), 0);
}

void RescueDialogsTest::theBackupFillsTheRest()
{
    fill(true);
    QVERIFY(QFile::resize(database(), 0));
    overwrite(QByteArray("this is no database\n").repeated(5000));
    QMessageBox *box = question();
    QVERIFY(box);
    press(*box, QStringLiteral("Rescue"));
    QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>() && shown<QMessageBox>(), kPatience);
    box = shown<QMessageBox>();
    QVERIFY2(box->informativeText().contains(QStringLiteral("from the backup of")),
             qPrintable(box->informativeText()));
    press(*box, QStringLiteral("Close"));
    QTRY_COMPARE(shown<ui::MainWindow>()->list().findChild<QListView *>()->model()->rowCount(), kArticles);
}

void RescueDialogsTest::whereNothingCanBeReadThereIsNoSecondOffer()
{
    fill(false);
    QVERIFY(QFile::resize(database(), 0));
    overwrite(QByteArray("this is no database\n").repeated(5000));
    const QByteArray before = content();
    QMessageBox *box = question();
    QVERIFY(box);
    press(*box, QStringLiteral("Rescue"));
    QTRY_VERIFY_WITH_TIMEOUT(shown<QMessageBox>(), kPatience);
    box = shown<QMessageBox>();
    QCOMPARE(box->text(), QStringLiteral("Depesche cannot open its profile."));
    QVERIFY2(box->detailedText().contains(QStringLiteral("nothing of it can be read")),
             qPrintable(box->detailedText()));
    QCOMPARE(offers(*box), QStringList{QStringLiteral("Close")});
    press(*box, QStringLiteral("Close"));
    QVERIFY(!shown<QMessageBox>());
    QVERIFY(!shown<ui::MainWindow>());
    QCOMPARE(content(), before);
}

void RescueDialogsTest::damageThatIsMetInUseIsTold()
{
    fill(false);
    QList<qint64> pages;
    qint64 pageSize = 0;
    {
        store::Connection db(database(), store::Connection::Mode::ReadOnly);
        pageSize = db.value(QStringLiteral("PRAGMA page_size")).toLongLong();
        store::Statement rows =
            db.statement(QStringLiteral("SELECT pageno FROM dbstat WHERE name = 'bodies'"));
        rows.run();
        while (rows.next())
            pages.append(rows.integer(0));
    }
    for (const qint64 page : std::as_const(pages))
        overwrite(QByteArray(int(pageSize), 'Z'), (page - 1) * pageSize);
    QVERIFY(!question()); // the window opens: nothing was met yet
    auto *window = shown<ui::MainWindow>();
    QVERIFY(window);
    QTRY_COMPARE(window->list().findChild<QListView *>()->model()->rowCount(), kArticles);
    window->actions()[ui::ActionId::NextArticle]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(window->findChild<QMessageBox *>(), kPatience);
    auto *told = window->findChild<QMessageBox *>();
    QCOMPARE(told->text(), QStringLiteral("A part of the store cannot be read."));
    QCOMPARE(offers(*told), QStringList{QStringLiteral("Close")});
    press(*told, QStringLiteral("Close"));
    QVERIFY(!shown<QMessageBox>());
    QVERIFY(window->isVisible());

    m_program.reset();
    QMessageBox *box = question(); // as it said
    QVERIFY(box);
    QVERIFY(offers(*box).contains(QStringLiteral("Rescue")));
    press(*box, QStringLiteral("Close"));
}

int main(int argc, char **argv)
{
    ui::registerArticleScheme();
    QApplication application(argc, argv);
    RescueDialogsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_rescue_dialogs.moc"
