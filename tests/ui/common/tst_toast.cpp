// SPDX-License-Identifier: GPL-3.0-or-later
// The toast: place, button, going away.
#include "ui/common/toast.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace depesche::ui;

class ToastTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_window = new QWidget;
        m_window->resize(800, 600);
        m_toast = new Toast(m_window);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
    }
    void cleanup() { delete m_window; }

    void isHiddenAtFirst() { QVERIFY(!m_toast->isVisible()); }

    void showsTheSentenceAtTheLowerEdge()
    {
        m_toast->showMessage(QStringLiteral("<b>12</b> articles marked as read"));
        QVERIFY(m_toast->isVisible());
        const auto *words = m_toast->findChild<QLabel *>();
        QCOMPARE(words->text(), QStringLiteral("<b>12</b> articles marked as read"));
        QCOMPARE(words->textFormat(), Qt::PlainText);
        QVERIFY(m_window->rect().contains(m_toast->geometry()));
        QVERIFY(m_toast->geometry().top() > m_window->height() / 2);
        QCOMPARE(m_toast->accessibleName(), words->text());
    }

    void followsTheWindow()
    {
        m_toast->showMessage(QStringLiteral("A sentence"));
        m_window->resize(500, 400);
        QTRY_VERIFY(m_window->rect().contains(m_toast->geometry()));
        QVERIFY(std::abs(m_toast->geometry().center().x() - 250) < 3);
    }

    void longSentencesWrap()
    {
        m_window->resize(300, 400);
        m_toast->showMessage(QStringLiteral("A long sentence that does not fit a line. ").repeated(4));
        QTRY_VERIFY(m_window->rect().contains(m_toast->geometry()));
        QVERIFY(m_toast->height() > 3 * m_toast->fontMetrics().height());
    }

    void buttonActsOnceAndCloses()
    {
        int pressed = 0;
        m_toast->showMessage(QStringLiteral("Marked"), QStringLiteral("Undo"), [&pressed] { ++pressed; });
        auto *button = m_toast->findChild<QToolButton *>();
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(pressed, 1);
        QVERIFY(!m_toast->isVisible());
        button->click();
        QCOMPARE(pressed, 1);
    }

    void actionMayShowAnotherMessage()
    {
        m_toast->showMessage(QStringLiteral("Marked"), QStringLiteral("Undo"),
                             [this] { m_toast->showMessage(QStringLiteral("Taken back")); });
        m_toast->findChild<QToolButton *>()->click();
        QVERIFY(m_toast->isVisible());
        QVERIFY(!m_toast->findChild<QToolButton *>()->isVisible());
    }

    void escapeOnAButtonCloses()
    {
        m_toast->showMessage(QStringLiteral("Marked"), QStringLiteral("Undo"), [] {});
        QTest::keyClick(m_toast->findChild<QToolButton *>(), Qt::Key_Escape);
        QVERIFY(!m_toast->isVisible());
    }

private:
    QWidget *m_window = nullptr;
    Toast *m_toast = nullptr;
};

QTEST_MAIN(ToastTest)
#include "tst_toast.moc"
