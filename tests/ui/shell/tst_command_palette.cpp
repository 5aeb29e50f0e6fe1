// SPDX-License-Identifier: GPL-3.0-or-later
// The command palette: which commands its words leave, keys, and what it says when none is left.
#include "ui/shell/command_palette.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace depesche;

class CommandPaletteTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void wordsNarrow_data();
    void wordsNarrow();
    void keysChooseAndRun();
    void nothingFoundIsTold();

private:
    QStringList shown() const;

    std::unique_ptr<QWidget> m_window;
    QPointer<ui::CommandPalette> m_palette;
    QAction *m_mark = nullptr;
};

void CommandPaletteTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 600);
    m_mark = new QAction(QStringLiteral("&Mark as Read"), m_window.get());
    auto *save = new QAction(QStringLiteral("Für später merken"), m_window.get());
    auto *off = new QAction(QStringLiteral("Mark all"), m_window.get());
    off->setEnabled(false);
    m_palette = new ui::CommandPalette({m_mark, save, off}, m_window.get());
    m_window->show();
    m_palette->open();
}

QStringList CommandPaletteTest::shown() const
{
    const auto *list = m_palette->findChild<QListWidget *>();
    QStringList texts;
    for (int row = 0; row < list->count(); ++row)
        texts += list->item(row)->text();
    return texts;
}

void CommandPaletteTest::wordsNarrow_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("left");
    const QString mark = QStringLiteral("Mark as Read");
    const QString save = QStringLiteral("Für später merken");
    QTest::newRow("nothing typed") << QString() << QStringList{mark, save};
    QTest::newRow("any order") << QStringLiteral("read mark") << QStringList{mark};
    QTest::newRow("folded") << QStringLiteral("fur SPAT") << QStringList{save};
    QTest::newRow("none") << QStringLiteral("xyz") << QStringList{};
}

void CommandPaletteTest::wordsNarrow()
{
    QFETCH(const QString, typed);
    QFETCH(const QStringList, left);
    m_palette->findChild<QLineEdit *>()->setText(typed);
    QCOMPARE(shown(), left);
}

void CommandPaletteTest::keysChooseAndRun()
{
    const QSignalSpy triggered(m_mark, &QAction::triggered);
    auto *input = m_palette->findChild<QLineEdit *>();
    QTest::keyClick(input, Qt::Key_Down);
    QCOMPARE(m_palette->findChild<QListWidget *>()->currentRow(), 1);
    QTest::keyClick(input, Qt::Key_Up);
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(triggered.count(), 1);
    QTRY_VERIFY(m_palette.isNull());
}

void CommandPaletteTest::nothingFoundIsTold()
{
    auto *input = m_palette->findChild<QLineEdit *>();
    const auto *message = m_palette->findChild<QLabel *>(QStringLiteral("nothingFound"));
    QVERIFY(message);
    QVERIFY(!message->isVisible());
    input->setText(QStringLiteral("xyz"));
    QVERIFY(message->isVisible());
    QTest::keyClick(input, Qt::Key_Down);
    QTest::keyClick(input, Qt::Key_Up);
    QTest::keyClick(input, Qt::Key_Return);
    QTRY_VERIFY(m_palette.isNull());
}

QTEST_MAIN(CommandPaletteTest)
#include "tst_command_palette.moc"
