// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses made absolute, told harmless from harmful, and freed from what only tracks.
#include "html/url_resolver.h"

#include <QTest>

using namespace depesche;

class UrlResolver final : public QObject
{
    Q_OBJECT

private slots:
    void resolve_data();
    void resolve();
    void harmless_data();
    void harmless();
    void canonical_data();
    void canonical();
};

void UrlResolver::resolve_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *reference, const char *expected) {
        QTest::newRow(*reference ? reference : "nothing")
            << QString::fromUtf8(reference) << QString::fromLatin1(expected);
    };
    row("c", "https://blatt.example/a/c");
    row("/c", "https://blatt.example/c");
    row("../c", "https://blatt.example/c");
    row("?q=1", "https://blatt.example/a/b?q=1");
    row("#f", "https://blatt.example/a/b#f");
    row("", "https://blatt.example/a/b");
    row("//anders.example/c", "https://anders.example/c");
    row("https://anders.example", "https://anders.example");
    row(" /c\n", "https://blatt.example/c");
    row("/a\tb\nc", "https://blatt.example/abc");
    row("\\\\anders.example\\c", "https://anders.example/c");
    row("/größe", "https://blatt.example/gr%C3%B6%C3%9Fe");
    row("/a b", "https://blatt.example/a%20b");
    row("mailto:eva@blatt.example", "mailto:eva@blatt.example");
    row("https://", "");
    row("https://[::1", "");
}

void UrlResolver::resolve()
{
    QFETCH(const QString, reference);
    QFETCH(const QString, expected);
    const QUrl base(QStringLiteral("https://blatt.example/a/b"));
    QCOMPARE(html::resolve(base, reference).toString(QUrl::FullyEncoded), expected);
}

void UrlResolver::harmless_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("link");
    QTest::addColumn<bool>("fetchable");
    const auto row = [](const char *address, bool link, bool fetchable) {
        QTest::newRow(address) << QString::fromLatin1(address) << link << fetchable;
    };
    row("https://a.example/", true, true);
    row("http://a.example/", true, true);
    row("mailto:a@a.example", true, false);
    row("xmpp:a@a.example?join", true, false);
    row("javascript:alert(1)", false, false);
    row("data:text/html,x", false, false);
    row("file:///etc/passwd", false, false);
    row("vbscript:x", false, false);
    row("blob:https://a.example/1", false, false);
    row("depesche:article/1", false, false);
    row("relativ", false, false);
}

void UrlResolver::harmless()
{
    QFETCH(const QString, address);
    QFETCH(const bool, link);
    QFETCH(const bool, fetchable);
    QCOMPARE(html::isHarmlessLink(QUrl(address)), link);
    QCOMPARE(html::isFetchable(QUrl(address)), fetchable);
}

void UrlResolver::canonical_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *address, const char *expected) {
        QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(expected);
    };
    row("https://a.example/x?utm_source=rss&id=7&fbclid=1#top", "https://a.example/x?id=7");
    row("https://a.example/x?utm_source=rss", "https://a.example/x");
    row("https://a.example", "https://a.example/");
    row("https://a.example:443/x", "https://a.example/x");
    row("http://a.example:80/x", "http://a.example/x");
    row("https://a.example:8443/x", "https://a.example:8443/x");
    row("https://a.example/x?a=1&a=2", "https://a.example/x?a=1&a=2");
}

void UrlResolver::canonical()
{
    QFETCH(const QString, address);
    QFETCH(const QString, expected);
    QCOMPARE(html::canonical(QUrl(address)).toString(QUrl::FullyEncoded), expected);
}

QTEST_APPLESS_MAIN(UrlResolver)
#include "tst_url_resolver.moc"
