// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is told of: what is wanted, what is news, what disturbs; words by the rules of search.
#include "services/alerts/alert_decision.h"
#include "services/alerts/own_words.h"

#include <QTest>

using namespace depesche;
using namespace depesche::alerts;

namespace
{

const QDateTime kNow(QDate(2026, 11, 24), QTime(20, 0), Qt::UTC);

AlertCandidate keyEvent()
{
    return {AlertChoice::WordsToo, true, false, kNow.addSecs(-30), kNow, kNow.addSecs(-3600)};
}

} // namespace

Q_DECLARE_METATYPE(depesche::alerts::AlertVerdict)

class AlertDecision final : public QObject
{
    Q_OBJECT

private slots:
    void wanted_data();
    void wanted();
    void news_data();
    void news();
    void disturbs_data();
    void disturbs();
    void quietHours_data();
    void quietHours();
    void ownWords_data();
    void ownWords();
};

void AlertDecision::wanted_data()
{
    QTest::addColumn<AlertChoice>("choice");
    QTest::addColumn<bool>("isKeyEvent");
    QTest::addColumn<bool>("hasWord");
    QTest::addColumn<AlertVerdict>("expected");
    const auto row = [](const char *name, AlertChoice choice, bool isKeyEvent, bool hasWord, bool expected) {
        QTest::newRow(name) << choice << isKeyEvent << hasWord
                            << (expected ? AlertVerdict::Show : AlertVerdict::PassOver);
    };
    row("a key event", AlertChoice::WordsToo, true, false, true);
    row("an own word", AlertChoice::WordsToo, false, true, true);
    row("neither", AlertChoice::WordsToo, false, false, false);
    row("words are not wanted here", AlertChoice::KeyEvents, false, true, false);
    row("key events are", AlertChoice::KeyEvents, true, false, true);
    row("everything", AlertChoice::All, false, false, true);
    row("nothing", AlertChoice::None, true, true, false);
}

void AlertDecision::wanted()
{
    QFETCH(const AlertChoice, choice);
    QFETCH(const bool, isKeyEvent);
    QFETCH(const bool, hasWord);
    AlertCandidate candidate = keyEvent();
    candidate.choice = choice;
    candidate.keyEvent = isKeyEvent;
    candidate.hasOwnWord = hasWord;
    QTEST(alertDecision(candidate, {}, {kNow, kNow, 0, false}), "expected");
    AlertRules off;
    off.enabled = false;
    QCOMPARE(alertDecision(candidate, off, {kNow, kNow, 0, false}), AlertVerdict::PassOver);
}

void AlertDecision::news_data()
{
    QTest::addColumn<QDateTime>("published");
    QTest::addColumn<int>("arrivedAfter"); // being followed, seconds
    QTest::addColumn<AlertVerdict>("expected");
    const QDateTime since = keyEvent().followedSince;
    QTest::newRow("from before") << since.addSecs(-1) << 3000 << AlertVerdict::PassOver;
    QTest::newRow("from after") << since.addSecs(1) << 5 << AlertVerdict::Show;
    QTest::newRow("undated, in the first fill") << QDateTime() << 59 << AlertVerdict::PassOver;
    QTest::newRow("undated, later") << QDateTime() << 60 << AlertVerdict::Show;
}

void AlertDecision::news()
{
    QFETCH(const QDateTime, published);
    QFETCH(const int, arrivedAfter);
    AlertCandidate candidate = keyEvent();
    candidate.published = published;
    candidate.arrived = candidate.followedSince.addSecs(arrivedAfter);
    QTEST(alertDecision(candidate, {}, {kNow, kNow, 0, false}), "expected");
}

void AlertDecision::disturbs_data()
{
    QTest::addColumn<int>("shown");
    QTest::addColumn<bool>("inFront");
    QTest::addColumn<bool>("wantedInFront");
    QTest::addColumn<AlertVerdict>("expected");
    QTest::newRow("the last one of the hour") << 2 << false << false << AlertVerdict::Show;
    QTest::newRow("one too many") << 3 << false << false << AlertVerdict::Hold;
    QTest::newRow("the person sees it already") << 0 << true << false << AlertVerdict::PassOver;
    QTest::newRow("and wants it all the same") << 0 << true << true << AlertVerdict::Show;
}

void AlertDecision::disturbs()
{
    QFETCH(const int, shown);
    QFETCH(const bool, inFront);
    QFETCH(const bool, wantedInFront);
    AlertRules rules;
    rules.perHour = 3;
    rules.inFront = wantedInFront;
    QTEST(alertDecision(keyEvent(), rules, {kNow, kNow, shown, inFront}), "expected");
    rules.quietFrom = QTime(19, 0);
    rules.quietTo = QTime(7, 0);
    if (!inFront || wantedInFront)
        QCOMPARE(alertDecision(keyEvent(), rules, {kNow, kNow, 0, inFront}), AlertVerdict::Hold);
}

void AlertDecision::quietHours_data()
{
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("to");
    QTest::addColumn<QTime>("now");
    QTest::addColumn<int>("minutesLeft");
    const QTime night(22, 0);
    const QTime morning(7, 30);
    QTest::newRow("before") << night << morning << QTime(21, 59) << 0;
    QTest::newRow("from the first minute") << night << morning << night << 570;
    QTest::newRow("before midnight") << night << morning << QTime(23, 30) << 480;
    QTest::newRow("after midnight") << night << morning << QTime(0, 30) << 420;
    QTest::newRow("to the last minute") << night << morning << QTime(7, 29) << 1;
    QTest::newRow("after") << night << morning << morning << 0;
    QTest::newRow("within a day") << QTime(9, 0) << QTime(17, 0) << QTime(12, 0) << 300;
    QTest::newRow("within a day, outside") << QTime(9, 0) << QTime(17, 0) << QTime(8, 0) << 0;
    QTest::newRow("none") << night << night << night << 0;
    QTest::newRow("not set") << QTime() << morning << QTime(3, 0) << 0;
}

void AlertDecision::quietHours()
{
    QFETCH(const QTime, from);
    QFETCH(const QTime, to);
    QFETCH(const QTime, now);
    AlertRules rules;
    rules.quietFrom = from;
    rules.quietTo = to;
    QTEST(int(std::chrono::duration_cast<std::chrono::minutes>(quietFor(rules, now)).count()), "minutesLeft");
    QFETCH(const int, minutesLeft);
    QCOMPARE(isQuiet(rules, now), minutesLeft > 0);
}

void AlertDecision::ownWords_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const QStringList &lines, const QString &text, bool expected) {
        QTest::newRow(name) << lines << text << expected;
    };
    row("none", {}, QStringLiteral("Köln"), false);
    row("folded", {QStringLiteral("koln")}, QStringLiteral("Hochwasser in KÖLN"), true);
    row("a digraph", {QStringLiteral("Koeln")}, QStringLiteral("Köln: Pegel"), true);
    row("whole words", {QStringLiteral("eil")}, QStringLiteral("Eilmeldung"), false);
    row("a prefix", {QStringLiteral("eil*")}, QStringLiteral("Eilmeldung"), true);
    row("one of several lines", {QStringLiteral("Bremen"), QStringLiteral("Köln")}, QStringLiteral("Köln"),
        true);
    row("all words of a line", {QStringLiteral("Köln Rhein")}, QStringLiteral("Köln am Main"), false);
    row("in any order", {QStringLiteral("Rhein Köln")}, QStringLiteral("Köln am Rhein"), true);
    row("a phrase", {QStringLiteral("\"am Rhein\"")}, QStringLiteral("Rhein am Abend"), false);
    row("without", {QStringLiteral("Köln -Fußball")}, QStringLiteral("Köln: fussball heute"), false);
    row("without, and it is not there", {QStringLiteral("Köln -Fußball")}, QStringLiteral("Köln: Oper"),
        true);
    row("only a minus says nothing", {QStringLiteral("-Fußball"), QStringLiteral(" !")},
        QStringLiteral("Oper"), false);
    row("other letters", {QStringLiteral("ёлка")}, QStringLiteral("Ели и Елка"), true);
}

void AlertDecision::ownWords()
{
    QFETCH(const QStringList, lines);
    QFETCH(const QString, text);
    QTEST(OwnWords(lines).isIn(text), "expected");
}

QTEST_APPLESS_MAIN(AlertDecision)
#include "tst_alert_decision.moc"
