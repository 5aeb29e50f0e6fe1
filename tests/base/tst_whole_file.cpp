// SPDX-License-Identifier: GPL-3.0-or-later
// Files are written whole or not at all, whatever the disk says.
#include "base/whole_file.h"
#include "small_files.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace depesche;

namespace
{

class WholeFileTest final : public QObject
{
    Q_OBJECT
private slots:
    void takesThePlaceOfTheOldContent();
    void fullDiskLeavesTheOldContent_data();
    void fullDiskLeavesTheOldContent();
    void folderThatIsNotThere();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("file")); }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void WholeFileTest::takesThePlaceOfTheOldContent()
{
    QVERIFY(writeWholeFile(path(), "old"));
    QVERIFY(writeWholeFile(path(), "new", QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QCOMPARE(content(), QByteArray("new"));
    QVERIFY(!(QFile::permissions(path()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void WholeFileTest::fullDiskLeavesTheOldContent_data()
{
    QTest::addColumn<int>("bytes");
    QTest::newRow("less than a buffer") << 2000;
    QTest::newRow("more than a buffer") << 200'000;
}

void WholeFileTest::fullDiskLeavesTheOldContent()
{
    QFETCH(int, bytes);
    QVERIFY(writeWholeFile(path(), "before"));
    {
        const test::SmallFiles small(1000);
        const auto written = writeWholeFile(path(), QByteArray(bytes, 'x'));
        QVERIFY(!written);
        QVERIFY(!written.error().isEmpty());
    }
    QCOMPARE(content(), QByteArray("before"));
}

void WholeFileTest::folderThatIsNotThere()
{
    const auto written = writeWholeFile(m_folder.filePath(QStringLiteral("none/file")), "text");
    QVERIFY(!written);
    QVERIFY(!written.error().isEmpty());
}

} // namespace

QTEST_GUILESS_MAIN(WholeFileTest)
#include "tst_whole_file.moc"
