// SPDX-License-Identifier: GPL-3.0-or-later
// Labels of the Encoding standard, and which statement about a page's encoding counts.
#include "html/encoding.h"

#include <QTest>

using namespace depesche;

class Encoding final : public QObject
{
    Q_OBJECT

private slots:
    void labels_data();
    void labels();
    void pages_data();
    void pages();
    void errorsAreReplacedAndMarked();
};

void Encoding::labels_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char *label, const char *name) {
        QTest::newRow(*label ? label : "nothing") << QByteArray(label) << QByteArray(name);
    };
    row("UTF-8", "utf-8");
    row("utf8", "utf-8");
    row("latin1", "windows-1252");
    row("ISO-8859-1", "windows-1252");
    row("us-ascii", "windows-1252");
    row("cp1251", "windows-1251");
    row("koi8-r", "koi8-r");
    row("gb2312", "gb18030"); // the decoder of gbk is that of gb18030
    row("shift_jis", "shift_jis");
    row(" Windows-1250 ", "windows-1250");
    row("no-such-thing", "");
    row("", "");
}

void Encoding::labels()
{
    QFETCH(const QByteArray, label);
    QFETCH(const QByteArray, name);
    QCOMPARE(html::encodingForLabel(label), name);
}

void Encoding::pages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoding");
    const QString umlaut = QStringLiteral("ä");
    QTest::newRow("nothing said, UTF-8")
        << QByteArray("\xc3\xa4") << QByteArray() << umlaut << QByteArray("utf-8");
    QTest::newRow("nothing said, not UTF-8")
        << QByteArray("\xe4") << QByteArray() << umlaut << QByteArray("windows-1252");
    QTest::newRow("header") << QByteArray("\xd1") << QByteArray("text/html; charset=\"koi8-r\"")
                            << QStringLiteral("я") << QByteArray("koi8-r");
    QTest::newRow("mark before header")
        << QByteArray("\xef\xbb\xbf\xc3\xa4") << QByteArray("text/html; charset=koi8-r") << umlaut
        << QByteArray("utf-8");
    QTest::newRow("meta") << QByteArray("<meta charset=windows-1251>\xff") << QByteArray()
                          << QStringLiteral("<meta charset=windows-1251>я") << QByteArray("windows-1251");
    QTest::newRow("meta http-equiv")
        << QByteArray("<meta http-equiv=content-type content='text/html; charset=windows-1251'>\xff")
        << QByteArray()
        << QStringLiteral("<meta http-equiv=content-type content='text/html; charset=windows-1251'>я")
        << QByteArray("windows-1251");
    QTest::newRow("declared UTF-8 that it is not")
        << QByteArray("<meta charset=utf-8>\xe4") << QByteArray() << QStringLiteral("<meta charset=utf-8>ä")
        << QByteArray("windows-1252");
    const QByteArray anew = "<meta charset=gb2312>" + QByteArray("\xc3\xa4").repeated(60);
    QTest::newRow("stored anew as UTF-8")
        << anew << QByteArray() << QString::fromUtf8(anew) << QByteArray("utf-8");
    QTest::newRow("a few bytes that could be UTF-8 as well")
        << QByteArray("<meta charset=windows-1251>\xd1\x84") << QByteArray()
        << QStringLiteral("<meta charset=windows-1251>С„") << QByteArray("windows-1251");
    QTest::newRow("UTF-16 by its mark")
        << QByteArray("\xff\xfe\xe4\x00", 4) << QByteArray() << umlaut << QByteArray("utf-16le");
}

void Encoding::pages()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, contentType);
    QFETCH(const QString, text);
    QFETCH(const QByteArray, encoding);
    const html::DecodedText decoded = html::decodePage(bytes, contentType);
    QCOMPARE(decoded.text, text);
    QCOMPARE(decoded.encoding, encoding);
    QVERIFY(!decoded.hadErrors);
}

void Encoding::errorsAreReplacedAndMarked()
{
    const html::DecodedText decoded = html::decode(QByteArray("a\xff"
                                                              "b"),
                                                   "utf-8");
    QVERIFY(decoded.hadErrors);
    QCOMPARE(decoded.text, QStringLiteral("a\ufffdb"));
}

QTEST_APPLESS_MAIN(Encoding)
#include "tst_encoding.moc"
