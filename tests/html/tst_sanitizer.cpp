// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile and ordinary markup with what must be left of it; and what holds for every output.
#include "html/sanitizer.h"
#include "html/tree.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace depesche;

namespace
{

const QUrl kPage(QStringLiteral("https://blatt.example/ort/seite"));

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void addCases()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("expected");
    const QDir cases(QStringLiteral(TEST_DATA_DIR "/sanitizer"));
    const QStringList files = cases.entryList({QStringLiteral("*.html")}, QDir::Files, QDir::Name);
    QVERIFY(!files.isEmpty());
    for (const QString &file : files) {
        if (file.endsWith(QLatin1String(".expected.html")))
            continue;
        const QString name = file.chopped(5);
        const QString expected = cases.filePath(name + QStringLiteral(".expected.html"));
        QVERIFY2(QFile::exists(expected), qPrintable(expected));
        QTest::newRow(qPrintable(name)) << contentOf(cases.filePath(file)) << contentOf(expected);
    }
}

/// What a parser would find in the output that must never be there; empty if nothing.
QString problem(const QString &markup)
{
    static const QStringList kForbidden{
        QStringLiteral("script"),  QStringLiteral("style"), QStringLiteral("iframe"),
        QStringLiteral("object"),  QStringLiteral("embed"), QStringLiteral("base"),
        QStringLiteral("meta"),    QStringLiteral("link"),  QStringLiteral("form"),
        QStringLiteral("input"),   QStringLiteral("svg"),   QStringLiteral("math"),
        QStringLiteral("applet"),  QStringLiteral("frame"), QStringLiteral("noscript"),
        QStringLiteral("template")};
    const html::Tree tree = html::Tree::parse(markup, html::Tree::Grammar::Fragment);
    for (html::NodeId id = 1; id < tree.size(); ++id) {
        if (tree.isText(id))
            continue;
        const QString name = html::toString(tree[id].name);
        if (kForbidden.contains(name) || tree[id].foreign)
            return name;
        for (const html::Attribute *attribute = tree.begin(id); attribute != tree.end(id); ++attribute) {
            const QString key = html::toString(attribute->name);
            const QString value = html::toString(attribute->value).trimmed().toLower();
            const bool active = key.startsWith(QLatin1String("on")) || key == QLatin1String("srcdoc") ||
                                key == QLatin1String("formaction") || key == QLatin1String("action") ||
                                key == QLatin1String("ping") || key == QLatin1String("autoplay");
            const bool badAddress = value.startsWith(QLatin1String("javascript:")) ||
                                    value.startsWith(QLatin1String("vbscript:")) ||
                                    value.startsWith(QLatin1String("file:")) ||
                                    value.startsWith(QLatin1String("data:text"));
            if (active || badAddress)
                return name + QLatin1Char(' ') + key;
        }
    }
    return {};
}

} // namespace

class Sanitizer final : public QObject
{
    Q_OBJECT

private slots:
    void cases_data() { addCases(); }
    void cases();
    void outputIsHarmless_data() { addCases(); }
    void outputIsHarmless();
    void images();
    void imageOfFigure();
    void text();
    void withoutBaseRelativeAddressesStay();
    void endsSoon_data();
    void endsSoon();
};

void Sanitizer::cases()
{
    QFETCH(const QString, markup);
    QFETCH(const QString, expected);
    QCOMPARE(html::sanitize(markup, {kPage}).html.trimmed(), expected.trimmed());
}

void Sanitizer::outputIsHarmless()
{
    QFETCH(const QString, markup);
    const QString clean = html::sanitize(markup, {kPage}).html;
    QCOMPARE(problem(clean), QString());
    // Cleaning what is clean changes nothing, so that no second reading can find anything else.
    QCOMPARE(html::sanitize(clean, {kPage}).html, clean);
}

void Sanitizer::images()
{
    const QString markup = QStringLiteral(
        "<p><img src='/a.jpg' alt='A' title='T' width='640' height='480'>"
        "<img src='https://z.example/p.gif' width='1' height='1'>"
        "<img src='leer.gif' data-src='/faul.jpg'><img src='/k.jpg' srcset='/k.jpg 300w, /g.jpg 1200w'></p>");
    const QList<html::BodyImage> images = html::sanitize(markup, {kPage}).images;
    QCOMPARE(images.size(), 3);
    QCOMPARE(images.at(0).url, QUrl(QStringLiteral("https://blatt.example/a.jpg")));
    QCOMPARE(images.at(0).alt, QStringLiteral("A"));
    QCOMPARE(images.at(0).title, QStringLiteral("T"));
    QCOMPARE(images.at(0).width, 640);
    QCOMPARE(images.at(0).height, 480);
    QCOMPARE(images.at(1).url, QUrl(QStringLiteral("https://blatt.example/faul.jpg")));
}

void Sanitizer::imageOfFigure()
{
    const QString markup = QStringLiteral("<figure><img src='/a.jpg'><figcaption>Der Kai. "
                                          "<cite>Ines Carstens</cite></figcaption></figure><p>Anderes</p>");
    const QList<html::BodyImage> images = html::sanitize(markup, {kPage}).images;
    QCOMPARE(images.size(), 1);
    QCOMPARE(images.first().caption, QStringLiteral("Der Kai. Ines Carstens"));
    QCOMPARE(images.first().credit, QStringLiteral("Ines Carstens"));
}

void Sanitizer::text()
{
    const QString markup = QStringLiteral("<h1>Eins</h1><p>zwei <b>drei</b></p><script>x</script>"
                                          "<ul><li>vier</li></ul><pre>a\n  b</pre>");
    QCOMPARE(html::sanitize(markup).text, QStringLiteral("Eins\nzwei drei\nvier\na\nb"));
}

void Sanitizer::withoutBaseRelativeAddressesStay()
{
    QCOMPARE(html::sanitize(u"<a href='mehr'>x</a>").html, QStringLiteral("<a href=\"mehr\">x</a>"));
}

void Sanitizer::endsSoon_data()
{
    QTest::addColumn<QString>("markup");
    const auto row = [](const char *name, const QString &part, int times) {
        QTest::newRow(name) << part.repeated(times);
    };
    row("open elements", QStringLiteral("<div>"), 100'000);
    row("open formatting", QStringLiteral("<b><i>"), 50'000);
    row("formatting across paragraphs", QStringLiteral("<a><b><p>"), 20'000);
    row("open tables", QStringLiteral("<table><tr><td>"), 20'000);
    row("brackets", QStringLiteral("<"), 1'000'000);
    row("ampersands", QStringLiteral("&"), 1'000'000);
    row("open comments", QStringLiteral("<!--"), 200'000);
    row("end tags", QStringLiteral("</p>"), 200'000);
    row("attributes", QStringLiteral(" a=1"), 200'000);
    QTest::newRow("attributes of one element")
        << QStringLiteral("<p") + QStringLiteral(" x1=1").repeated(200'000);
    QTest::newRow("selects") << QStringLiteral("<select><option>").repeated(20'000);
}

void Sanitizer::endsSoon()
{
    QFETCH(const QString, markup);
    QElapsedTimer timer;
    timer.start();
    const html::Sanitized clean = html::sanitize(markup, {kPage});
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(clean.html.size() <= 10 * markup.size());
}

QTEST_APPLESS_MAIN(Sanitizer)
#include "tst_sanitizer.moc"
