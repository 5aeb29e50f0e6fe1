// SPDX-License-Identifier: GPL-3.0-or-later
// The table of actions: complete, without two of a kind, with the person's own shortcuts.
#include "settings/settings.h"
#include "ui/shell/action_catalogue.h"

#include <QAction>
#include <QHash>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace depesche;
using namespace depesche::ui;

class ActionCatalogueTest final : public QObject
{
    Q_OBJECT
private slots:
    void hasEveryAction();
    void namesAreUnique();
    void shortcutsAreUnique();
    void everyActionStandsInAMenu();
    void mnemonicsAreUniqueWithinAMenu();
    void personsShortcutWins();

private:
    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(QStringLiteral("settings.ini"))};
};

void ActionCatalogueTest::hasEveryAction()
{
    const ActionCatalogue actions(m_settings, nullptr);
    for (int id = 0; id <= int(ActionId::About); ++id)
        QVERIFY2(actions[ActionId(id)], qPrintable(QString::number(id)));
    QCOMPARE(actions.all().size(), int(ActionId::About) + 1);
}

void ActionCatalogueTest::namesAreUnique()
{
    const ActionCatalogue actions(m_settings, nullptr);
    QSet<QString> names;
    for (const QAction *action : actions.all()) {
        const QString name = ActionCatalogue::name(action);
        QVERIFY(!name.isEmpty());
        QVERIFY2(!names.contains(name), qPrintable(name));
        names.insert(name);
    }
}

void ActionCatalogueTest::shortcutsAreUnique()
{
    const ActionCatalogue actions(m_settings, nullptr);
    // The docks bring their own.
    QHash<QKeySequence, QString> taken{{QKeySequence(QStringLiteral("F9")), QStringLiteral("navigation")},
                                       {QKeySequence(QStringLiteral("F8")), QStringLiteral("ticker")}};
    for (const QAction *action : actions.all()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            QVERIFY2(!keys.isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(!taken.contains(keys),
                     qPrintable(action->objectName() + QStringLiteral(" and ") + taken.value(keys)));
            taken.insert(keys, action->objectName());
        }
    }
    QVERIFY(taken.size() > 30);
}

void ActionCatalogueTest::everyActionStandsInAMenu()
{
    const ActionCatalogue actions(m_settings, nullptr);
    QMenuBar bar;
    const QHash<MenuId, QMenu *> menus = actions.fillMenuBar(&bar);
    QSet<QAction *> inMenus;
    for (const QMenu *menu : menus) {
        for (QAction *action : menu->actions())
            inMenus.insert(action);
    }
    for (QAction *action : actions.all())
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
}

void ActionCatalogueTest::mnemonicsAreUniqueWithinAMenu()
{
    const ActionCatalogue actions(m_settings, nullptr);
    QMenuBar bar;
    for (const QMenu *menu : actions.fillMenuBar(&bar)) {
        QHash<QKeySequence, QString> taken;
        for (const QAction *action : menu->actions()) {
            const QKeySequence mnemonic = QKeySequence::mnemonic(action->text());
            if (mnemonic.isEmpty())
                continue;
            QVERIFY2(!taken.contains(mnemonic),
                     qPrintable(action->text() + QStringLiteral(" and ") + taken.value(mnemonic)));
            taken.insert(mnemonic, action->text());
        }
    }
}

void ActionCatalogueTest::personsShortcutWins()
{
    m_settings.setShortcut(QStringLiteral("mark-all"), QStringLiteral("Ctrl+Alt+R"));
    const ActionCatalogue actions(m_settings, nullptr);
    QCOMPARE(actions[ActionId::MarkAllRead]->shortcut(), QKeySequence(QStringLiteral("Ctrl+Alt+R")));
    QCOMPARE(actions[ActionId::RefreshAll]->shortcut(), QKeySequence(QStringLiteral("F5")));
    m_settings.setShortcut(QStringLiteral("mark-all"), QString());
}

QTEST_MAIN(ActionCatalogueTest)
#include "tst_action_catalogue.moc"
