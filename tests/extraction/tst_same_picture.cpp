// SPDX-License-Identifier: GPL-3.0-or-later
// One picture under several addresses, and several pictures that only look alike.
#include "extraction/page_pictures.h"

#include <QTest>

using namespace depesche;

class SamePicture final : public QObject
{
    Q_OBJECT

private slots:
    void compare_data();
    void compare();
};

void SamePicture::compare_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const char *first, const char *second, bool same) {
        QTest::newRow(name) << QString::fromLatin1(first) << QString::fromLatin1(second) << same;
    };
    row("parameters", "https://b.example/faehre.jpg?w=200", "https://b.example/faehre.jpg?w=900", true);
    row("size in the name", "https://b.example/faehre-am-kai-640x360.jpg",
        "https://b.example/faehre-am-kai-1280x720.jpg", true);
    row("another format", "https://b.example/faehre-am-kai.webp", "https://b.example/faehre-am-kai.jpg",
        true);
    row("proxy", "https://p.example/fit/https%3A%2F%2Fb.example%2F2024%2Ffaehre.jpg",
        "https://b.example/2024/faehre.jpg", true);
    row("other name", "https://b.example/faehre-am-kai.jpg", "https://b.example/insel-am-kai.jpg", false);
    row("same short name in another place", "https://b.example/1/lead.jpg", "https://b.example/2/lead.jpg",
        false);
    row("one script for all", "https://b.example/image?id=1", "https://b.example/image?id=2", false);
    row("ids that begin alike", "https://b.example/01000000-0aff-0242-d5d7-08dc658aabd0_w250.jpg",
        "https://b.example/01000000-0aff-0242-1111-08dc658aabd0_w250.jpg", false);
    row("id in two sizes", "https://b.example/01000000-0aff-0242-d5d7-08dc658aabd0_w250.jpg",
        "https://b.example/01000000-0aff-0242-d5d7-08dc658aabd0_w900.jpg", true);
}

void SamePicture::compare()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const bool, same);
    QCOMPARE(extraction::isSamePicture(QUrl(first), QUrl(second)), same);
    QCOMPARE(extraction::isSamePicture(QUrl(second), QUrl(first)), same);
}

QTEST_APPLESS_MAIN(SamePicture)
#include "tst_same_picture.moc"
