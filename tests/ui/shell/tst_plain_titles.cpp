// SPDX-License-Identifier: GPL-3.0-or-later
// Titles that look like markup stand in the window as they came: nothing is drawn, fetched or pressed for
// them.
#include "ui/common/plain_tool_tip.h"
#include "window_fixture.h"

#include <QLabel>
#include <QMenu>
#include <QTemporaryDir>
#include <QTreeView>

using namespace depesche;
using namespace depesche::testing;

namespace
{

const QString kSource = QStringLiteral("<b>Hafen</b> & <img src='http://x.example/a'>");
const QString kArticle = QStringLiteral("<h1>Kran</h1> &amp; <a href='file:///etc/passwd'>Kai</a>");

bool isFromOutside(const QString &text)
{
    return text.contains(QLatin1String("Hafen</b>")) || text.contains(QLatin1String("Kran</h1>"));
}

} // namespace

class PlainTitlesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void windowTitle();
    void labels();
    void toolTips();
    void menus();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void PlainTitlesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<WindowFixture>(m_folder->path());
    m_fixture->subscribe(kSource, {QStringLiteral("<i>Ordner</i>")},
                         {draft(QStringLiteral("1"), kArticle, m_fixture->clock.now(), 5)});
    m_fixture->open();
    auto *sources = m_fixture->window->findChild<ui::NavigationView *>();
    const QAbstractItemModel *model = sources->model();
    const QModelIndexList rows =
        model->match(model->index(0, 0), Qt::DisplayRole, kSource, 1, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(rows.size(), 1);
    sources->setCurrentIndex(rows.first());
    QTRY_COMPARE(m_fixture->rows()->rowCount(), 1);
    m_fixture->action(ui::ActionId::NextArticle)->trigger();
    QTRY_COMPARE(m_fixture->currentTitle(), kArticle);
}

void PlainTitlesTest::windowTitle()
{
    QTRY_COMPARE(m_fixture->window->windowTitle(), kSource + QStringLiteral(" – Depesche"));
}

/// A label guesses what its text is unless it is told.
void PlainTitlesTest::labels()
{
    m_fixture->action(ui::ActionId::MarkAllRead)->trigger(); // what can be undone is told
    const auto check = [this] {
        int seen = 0;
        for (const QLabel *label : m_fixture->window->findChildren<QLabel *>()) {
            if (!isFromOutside(label->text()))
                continue;
            ++seen;
            if (label->textFormat() != Qt::PlainText)
                return -1;
        }
        return seen;
    };
    QTRY_VERIFY(check() > 0);
}

void PlainTitlesTest::toolTips()
{
    int seen = 0;
    const auto isPlain = [&seen](const QString &text) {
        seen += text.isEmpty() ? 0 : 1;
        return !isFromOutside(text) || !Qt::mightBeRichText(text);
    };
    for (const QWidget *widget : m_fixture->window->findChildren<QWidget *>())
        QVERIFY2(isPlain(widget->toolTip()), qPrintable(widget->toolTip()));
    for (const QAbstractItemView *view : m_fixture->window->findChildren<QAbstractItemView *>()) {
        const QAbstractItemModel *model = view->model();
        QModelIndexList open{QModelIndex()};
        while (model && !open.isEmpty()) {
            const QModelIndex parent = open.takeLast();
            for (int row = 0; row < model->rowCount(parent); ++row) {
                const QModelIndex index = model->index(row, 0, parent);
                QVERIFY2(isPlain(index.data(Qt::ToolTipRole).toString()),
                         qPrintable(index.data(Qt::ToolTipRole).toString()));
                open.append(index);
            }
        }
    }
    QVERIFY(seen > 0);
}

/// Entries of menus have fixed words; a title in one would make letters after & to keys.
void PlainTitlesTest::menus()
{
    for (const QAction *action : m_fixture->window->findChildren<QAction *>()) {
        QVERIFY2(!isFromOutside(action->text()), qPrintable(action->text()));
        QVERIFY(!isFromOutside(action->toolTip()) || !Qt::mightBeRichText(action->toolTip()));
    }
}

int main(int argc, char **argv)
{
    return runWindowTest<PlainTitlesTest>(argc, argv);
}
#include "tst_plain_titles.moc"
