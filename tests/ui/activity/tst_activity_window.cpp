// SPDX-License-Identifier: GPL-3.0-or-later
// The activity as rows, filtered, copied and cleared.
#include "ui/activity/activity_window.h"

#include "fake_clock.h"
#include "net/http_client.h"
#include "services/refresh/activity_log.h"
#include "ui/activity/activity_filter.h"
#include "ui/activity/activity_model.h"
#include "ui/common/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <cstdlib>

using namespace depesche;
using namespace depesche::testing;
using namespace std::chrono_literals;
using ui::ActivityModel;

namespace
{

QUrl address(int number)
{
    return QUrl(QStringLiteral("https://host%1.example/feed?key=geheim").arg(number));
}

/// How many pixels have this colour, but for what smoothing makes of it.
int pixelsOf(const QImage &image, const QColor &color)
{
    constexpr int kAlike = 6;
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - color.red()) <= kAlike &&
                     std::abs(pixel.green() - color.green()) <= kAlike &&
                     std::abs(pixel.blue() - color.blue()) <= kAlike;
        }
    }
    return count;
}

/// Addresses of files come to the test instead of the desktop.
class DesktopUrls
{
public:
    explicit DesktopUrls(QObject *receiver)
    {
        QDesktopServices::setUrlHandler(kScheme, receiver, "takeFileAddress");
    }
    ~DesktopUrls() { QDesktopServices::unsetUrlHandler(kScheme); }
    DesktopUrls(const DesktopUrls &) = delete;
    DesktopUrls &operator=(const DesktopUrls &) = delete;

private:
    static inline const QString kScheme = QStringLiteral("file");
};

} // namespace

class ActivityWindowTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void rowsFollowTheLog();
    void runningRowsGrowOlder();
    void filters();
    void copiesWithoutSecrets();
    void clears();
    void opensTheLogFile();
    void wearsTheTheme_data();
    void wearsTheTheme();

public slots:
    void takeFileAddress(const QUrl &url) { m_opened = url; }

private:
    void request(net::RequestId id, net::Purpose purpose, std::optional<net::FailureKind> failure = {});
    QPushButton *button(const ui::ActivityWindow &window, const QString &text) const;
    void pass() { m_clock.advance(100ms); }

    QString logFile() const { return m_folder.filePath(QStringLiteral("activity.log")); }

    QTemporaryDir m_folder;
    QUrl m_opened;
    FakeClock m_clock;
    std::unique_ptr<refresh::ActivityLog> m_log;
};

void ActivityWindowTest::init()
{
    m_log = std::make_unique<refresh::ActivityLog>(m_clock);
}

void ActivityWindowTest::request(net::RequestId id, net::Purpose purpose,
                                 std::optional<net::FailureKind> failure)
{
    m_log->requestStarted(id, purpose, address(int(id)));
    net::RequestEnd end;
    end.status = failure ? 0 : 200;
    end.bytes = 1200;
    end.failure = failure;
    m_log->requestFinished(id, end);
}

QPushButton *ActivityWindowTest::button(const ui::ActivityWindow &window, const QString &text) const
{
    const QList<QPushButton *> buttons = window.findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(),
                                    [&](const QPushButton *button) { return button->text() == text; });
    return found == buttons.end() ? nullptr : *found;
}

void ActivityWindowTest::rowsFollowTheLog()
{
    m_log->requestStarted(1, net::Purpose::Feed, address(1)); // not told yet
    ActivityModel model(*m_log);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 1);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    for (net::RequestId id = 2; id <= 300; ++id)
        request(id, net::Purpose::Feed);
    m_log->requestProgress(1, 500, 2000);
    pass();
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.rowCount(), 300);
    QCOMPARE(model.index(0, ActivityModel::Address).data().toString().left(15),
             QStringLiteral("https://host300"));
    QVERIFY(model.index(299, ActivityModel::Received).data().toString().contains(QStringLiteral("of")));
    for (net::RequestId id = 301; id <= 4000; ++id) {
        request(id, net::Purpose::Feed,
                id % 3 == 0 ? std::optional(net::FailureKind::TimedOut) : std::nullopt);
        if (id % 500 == 0)
            pass();
    }
    pass();
    QCOMPARE(std::size_t(model.rowCount()), m_log->entries().size());
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.entry(row).id, m_log->entries().at(std::size_t(model.rowCount() - 1 - row)).id);
    QCOMPARE(reset.size(), 0);
}

void ActivityWindowTest::runningRowsGrowOlder()
{
    m_log->requestStarted(1, net::Purpose::Feed, address(1));
    const ActivityModel model(*m_log);
    m_clock.advance(3s);
    QCOMPARE(model.index(0, ActivityModel::Duration).data().toString(), QStringLiteral("3.0 s"));
}

void ActivityWindowTest::filters()
{
    request(1, net::Purpose::Feed);
    request(2, net::Purpose::Picture, net::FailureKind::TimedOut);
    request(3, net::Purpose::Feed, net::FailureKind::HostNotFound);
    m_log->requestStarted(4, net::Purpose::Picture, address(4));
    ActivityModel model(*m_log);
    ui::ActivityFilter filter;
    filter.setSourceModel(&model);
    QCOMPARE(filter.rowCount(), 4);
    filter.setShown(ui::ActivityFilter::Show::Failed);
    QCOMPARE(filter.rowCount(), 2);
    filter.setWords(QStringLiteral("HOST3."));
    QCOMPARE(filter.rowCount(), 1);
    filter.setWords({});
    filter.setShown(ui::ActivityFilter::Show::UnderWay);
    QCOMPARE(filter.rowCount(), 1);
    m_log->requestFinished(4, {});
    pass();
    QCOMPARE(filter.rowCount(), 0); // it ended
    filter.setShown(ui::ActivityFilter::Show::Feeds);
    QCOMPARE(filter.rowCount(), 2);
}

void ActivityWindowTest::copiesWithoutSecrets()
{
    request(1, net::Purpose::Feed);
    request(2, net::Purpose::Feed, net::FailureKind::HostNotFound);
    ui::ActivityWindow window(*m_log, logFile(), QStringLiteral("1.2.3"), nullptr);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    button(window, QStringLiteral("C&opy"))->click();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith(QStringLiteral("Depesche 1.2.3, Qt ")));
    QVERIFY(!text.contains(QStringLiteral("geheim")));
    QCOMPARE(text.count(QLatin1Char('\n')), 3);
    QVERIFY(text.indexOf(QStringLiteral("host1.")) < text.indexOf(QStringLiteral("host2.")));
    QVERIFY(text.contains(QStringLiteral("The host was not found")));

    auto *list = window.findChild<QTreeView *>();
    list->setCurrentIndex(list->model()->index(0, 0));
    button(window, QStringLiteral("C&opy"))->click();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("host1.")));
}

void ActivityWindowTest::clears()
{
    request(1, net::Purpose::Feed);
    m_log->requestStarted(2, net::Purpose::Feed, address(2));
    ui::ActivityWindow window(*m_log, logFile(), QStringLiteral("1.2.3"), nullptr);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto *list = window.findChild<QTreeView *>();
    QCOMPARE(list->model()->rowCount(), 2);
    QPushButton *clear = button(window, QStringLiteral("C&lear"));
    QVERIFY(clear->isEnabled());
    clear->click();
    pass();
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(!clear->isEnabled());
}

void ActivityWindowTest::opensTheLogFile()
{
    const DesktopUrls urls(this);
    ui::ActivityWindow window(*m_log, logFile(), QStringLiteral("1.2.3"), nullptr);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    QPushButton *open = button(window, QStringLiteral("Open lo&g"));
    QVERIFY(!open->isEnabled()); // nothing was written yet
    QFile file(logFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    request(1, net::Purpose::Feed);
    pass();
    QVERIFY(open->isEnabled());
    open->click();
    QCOMPARE(m_opened, QUrl::fromLocalFile(logFile()));
}

void ActivityWindowTest::wearsTheTheme_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void ActivityWindowTest::wearsTheTheme()
{
    QFETCH(bool, dark);
    ui::applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), dark);
    request(1, net::Purpose::Feed);
    request(2, net::Purpose::Picture, net::FailureKind::TimedOut);
    m_log->requestStarted(3, net::Purpose::Page, address(3));
    ui::ActivityWindow window(*m_log, logFile(), QStringLiteral("1.2.3"), nullptr);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QImage list = window.findChild<QTreeView *>()->viewport()->grab().toImage();
    const ui::ThemeColors &colors = ui::themeColors(dark);
    QVERIFY(pixelsOf(list, colors.field) > list.width() * list.height() / 2);
    QVERIFY(pixelsOf(list, colors.ink) > 50); // the rows' text
    // Nothing of the window keeps the grounds of the other theme.
    const QImage whole = window.grab().toImage();
    QVERIFY(pixelsOf(whole, colors.panel) + pixelsOf(whole, colors.field) +
                pixelsOf(whole, colors.background) >
            whole.width() * whole.height() * 8 / 10);
    ui::applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), false);
}

QTEST_MAIN(ActivityWindowTest)
#include "tst_activity_window.moc"
