// SPDX-License-Identifier: GPL-3.0-or-later
// Links that lead elsewhere than their text says, and hosts whose letters look like others.
#include "rendering/link_truth.h"

#include <QTest>

using namespace depesche::rendering;

class LinkTruthTest : public QObject
{
    Q_OBJECT

private slots:
    void hostIsTold_data();
    void hostIsTold();
    void lookAlikes_data();
    void lookAlikes();
};

void LinkTruthTest::hostIsTold_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const char *address, const char *text, const char *told) {
        QTest::newRow(name) << QString::fromUtf8(address) << QString::fromUtf8(text)
                            << QString::fromUtf8(told);
    };
    row("words", "https://nordblick.example/a", "more about the bridge", "");
    row("the same host", "https://nordblick.example/a", "nordblick.example", "");
    row("the same in capitals", "https://nordblick.example/a", "NordBlick.Example", "");
    row("with www", "https://www.nordblick.example/a", "nordblick.example", "");
    row("text with www", "https://nordblick.example/a", "www.nordblick.example/a", "");
    row("below it", "https://news.nordblick.example/a", "nordblick.example", "");
    row("above it", "https://nordblick.example/a", "https://news.nordblick.example/a", "");
    row("another host", "https://evil.example/a", "nordblick.example", "evil.example");
    row("another host, whole address", "http://evil.example/a", "https://nordblick.example/login",
        "evil.example");
    row("within a sentence", "https://evil.example/", "see www.nordblick.example for more", "evil.example");
    row("in front of the true one", "https://nordblick.example.evil.example/", "nordblick.example",
        "nordblick.example.evil.example");
    row("same ending", "https://evilnordblick.example/", "nordblick.example", "evilnordblick.example");
    row("user data", "https://nordblick.example@evil.example/", "more", "evil.example");
    row("a number", "http://192.0.2.7/", "nordblick.example", "192.0.2.7");
    row("not a host", "https://nordblick.example/a", "e.g. this one. And that", "");
    row("a file", "https://nordblick.example/report.pdf", "report.pdf", "");
    row("a library", "https://nodejs.example/", "Node.js", "");
    row("a price", "https://nordblick.example/", "3.50", "");
    row("letters of its own language", "https://müller.example/", "our baker", "");
    row("the same in ASCII", "https://xn--mller-kva.example/", "müller.example", "");
    row("Cyrillic among Latin", "https://pаypal.example/", "pay here", "xn--pypal-4ve.example");
    row("all of a look-alike", "https://арр.example/", "the app", "xn--80a6aa.example");
    row("Russian", "https://новости.example/", "новости", "");
    row("mail", "mailto:a@evil.example", "nordblick.example", "");
    row("no address", "", "nordblick.example", "");
    row("a place in the page", "#note", "nordblick.example", "");
}

void LinkTruthTest::hostIsTold()
{
    QFETCH(QString, address);
    QFETCH(QString, text);
    QFETCH(QString, told);
    QCOMPARE(hostToTell(QUrl(address), text), told);
}

void LinkTruthTest::lookAlikes_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<bool>("looksAlike");
    const auto row = [](const char *name, const char *label, bool looksAlike) {
        QTest::newRow(name) << QString::fromUtf8(label) << looksAlike;
    };
    row("Latin", "nordblick", false);
    row("German", "straßenköter", false);
    row("Turkish", "ışık", false);
    row("Vietnamese", "tiếngviệt", false);
    row("Romanian", "știri", false);
    row("digits", "2026", false);
    row("Russian", "погода", false);
    row("Greek", "ειδήσεις", false);
    row("Japanese with Latin", "tokyo東京ニュース", false);
    row("Korean", "뉴스", false);
    row("Arabic", "أخبار", false);
    row("Cyrillic a in Latin", "bаnk", true);
    row("Latin a in Cyrillic", "нoвости", true);
    row("Greek omicron in Latin", "gοοgle", true);
    row("Cyrillic twins alone", "сосо", true);
    row("Greek twins alone", "ιοτα", true);
    row("small capital", "ɢoogle", true);
    row("hook", "ƅank", true);
}

void LinkTruthTest::lookAlikes()
{
    QFETCH(QString, label);
    QTEST(isLookAlike(label), "looksAlike");
}

QTEST_GUILESS_MAIN(LinkTruthTest)
#include "tst_link_truth.moc"
