// SPDX-License-Identifier: GPL-3.0-or-later
// schema.org data as newsrooms write it: mended where it is broken, bounded where it is endless.
#include "html/json_ld.h"

#include <QTest>

using namespace depesche;
using html::JsonLd;

class JsonLdTest final : public QObject
{
    Q_OBJECT

private slots:
    void headline_data();
    void headline();
    void types();
    void members();
    void depthAndNumberAreBounded();
};

void JsonLdTest::headline_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<QString>("headline");
    const auto row = [](const char *name, const char *block, const char *headline) {
        QTest::newRow(name) << QByteArray(block) << QString::fromUtf8(headline);
    };
    row("plain", R"({"@type":"NewsArticle","headline":"Nebel"})", "Nebel");
    row("in a list", R"([{"@type":"Thing"},{"@type":"NewsArticle","headline":"Nebel"}])", "Nebel");
    row("in a graph", R"({"@graph":[{"@type":"Article","headline":"Nebel"}]})", "Nebel");
    row("several types", R"({"@type":["Thing","NewsArticle"],"headline":"Nebel"})", "Nebel");
    row("type with its namespace", R"({"@type":"https://schema.org/NewsArticle","headline":"Nebel"})",
        "Nebel");
    row("comment around", "<!-- x --> /* y */ {\"@type\":\"Article\",\"headline\":\"Nebel\"} // z", "Nebel");
    row("comma too many", R"({"@type":"Article","headline":"Nebel","x":[1,],})", "Nebel");
    row("line break in a text", "{\"@type\":\"Article\",\"headline\":\"Ne\nbel\"}", "Ne bel");
    row("entities and tags", R"({"@type":"Article","headline":"K&ouml;ln <b>heute</b>"})", "Köln heute");
    row("member names in any case", R"({"@type":"Article","Headline":"Nebel"})", "Nebel");
    row("the outer one wins",
        R"({"@type":"Article","headline":"Außen","hasPart":{"@type":"Article","headline":"Innen"}})",
        "Außen");
    row("no article", R"({"@type":"WebSite","headline":"Nebel"})", "");
    row("beyond repair", R"({"@type":"Article","headline":)", "");
    row("nothing", "", "");
}

void JsonLdTest::headline()
{
    QFETCH(const QByteArray, block);
    QFETCH(const QString, headline);
    JsonLd data;
    data.add(block);
    const auto article = data.article();
    QCOMPARE(article ? html::textMember(*article, QLatin1StringView("headline")) : QString(), headline);
}

void JsonLdTest::types()
{
    const QJsonObject object{{QStringLiteral("@type"), QStringLiteral("http://schema.org/ImageObject")}};
    QVERIFY(html::hasType(object, QLatin1StringView("ImageObject")));
    QVERIFY(html::hasType(object, QLatin1StringView("imageobject")));
    QVERIFY(!html::hasType(object, QLatin1StringView("Object")));
}

void JsonLdTest::members()
{
    JsonLd data;
    data.add(
        R"({"author":["Eva",{"name":"Ole"},{"name":"Eva"},{"x":1}],"publisher":{"name":{"@value":"NB"}}})");
    const QJsonObject object = data.objects().first();
    QCOMPARE(html::nameMembers(object, QLatin1StringView("author")),
             (QStringList{QStringLiteral("Eva"), QStringLiteral("Ole")}));
    QCOMPARE(html::textMember(object, QLatin1StringView("publisher")), QStringLiteral("NB"));
    QCOMPARE(html::textMember(object, QLatin1StringView("missing")), QString());
}

void JsonLdTest::depthAndNumberAreBounded()
{
    JsonLd deep;
    deep.add(QByteArray("{\"a\":").repeated(500) + "1" + QByteArray("}").repeated(500));
    QVERIFY(deep.objects().size() < 100);
    JsonLd wide;
    wide.add("[" + QByteArray("{},").repeated(100'000) + "{}]");
    QVERIFY(wide.objects().size() <= 5000);
}

QTEST_APPLESS_MAIN(JsonLdTest)
#include "tst_json_ld.moc"
