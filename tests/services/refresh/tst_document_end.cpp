// SPDX-License-Identifier: GPL-3.0-or-later
// Documents that stop before their own end, and those that only look so.
#include "services/refresh/document_end.h"

#include <QStringEncoder>
#include <QTest>

class DocumentEndTest : public QObject
{
    Q_OBJECT

private slots:
    void ends_data();
    void ends();
};

void DocumentEndTest::ends_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isEarly");

    const QByteArray whole =
        "<?xml version=\"1.0\"?><!-- <x> --><rss version=\"2.0\"><channel></channel></rss>";
    QStringEncoder wide(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    const QByteArray wideWhole = wide(QString::fromLatin1(whole));
    QTest::newRow("whole") << whole << false;
    QTest::newRow("cut in an element") << whole.left(60) << true;
    QTest::newRow("cut in the last tag") << whole.chopped(4) << true;
    QTest::newRow("with a script behind it") << whole + "<script>x()</script>" << false;
    QTest::newRow("prefix") << QByteArray("<a:feed xmlns:a='x'><a:entry/></a:feed>\n") << false;
    QTest::newRow("prefix, cut") << QByteArray("<a:feed xmlns:a='x'><a:entry/>") << true;
    QTest::newRow("RDF, cut") << QByteArray("<rdf:RDF><channel></channel>") << true;
    QTest::newRow("blank lines first") << "\n\n" + whole << false;
    QTest::newRow("UTF-16") << wideWhole << false;
    QTest::newRow("UTF-16, cut") << wideWhole.left(120) << true;
    QTest::newRow("JSON") << QByteArray("\xef\xbb\xbf{\"items\": []}\n") << false;
    QTest::newRow("JSON, cut") << QByteArray("{\"items\": [") << true;
    QTest::newRow("web page that leaves tags open") << QByteArray("<!doctype html><p>hello") << false;
    QTest::newRow("other XML") << QByteArray("<note><p>") << false;
    QTest::newRow("text") << QByteArray("hello") << false;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("an open comment") << QByteArray("<!-- and no end") << false;
}

void DocumentEndTest::ends()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isEarly);
    QCOMPARE(depesche::refresh::endsEarly(body), isEarly);
}

QTEST_GUILESS_MAIN(DocumentEndTest)
#include "tst_document_end.moc"
