// SPDX-License-Identifier: GPL-3.0-or-later
// Articles look the same with the network there and with it cut, to the pixel.
#include "newsroom_reader.h"
#include "own_network.h"

#include "ui/reader/article_scheme.h"
#include "ui/reader/locked_page.h"
#include "ui/reader/web_article_view.h"

#include <QApplication>
#include <QWebEngineScript>

#include <memory>
#include <optional>

using namespace depesche;
using testing::answer;

namespace
{

constexpr int kPatience = 60'000;
constexpr qsizetype kScreens = 10;

reading::PageSettings pageSettings()
{
    reading::PageSettings settings;
    settings.words.by = QStringLiteral("By %1");
    settings.words.pictureMissing = QStringLiteral("Picture not stored yet");
    settings.timeZone = QTimeZone::utc();
    return settings;
}

} // namespace

class OfflineScreensTest : public QObject
{
    Q_OBJECT

public:
    explicit OfflineScreensTest(testing::OwnNetwork &network) : m_network(network) {}

private slots:
    void initTestCase();
    void sameWithoutANetwork();

private:
    QImage screen(const QString &html);
    QList<QImage> screens();
    bool isComplete();

    testing::OwnNetwork &m_network;
    testing::NewsroomProcess m_newsroom;
    std::unique_ptr<testing::NewsroomReader> m_reader;
    std::unique_ptr<ui::WebArticleView> m_view;
    QList<ArticleId> m_chosen;
};

void OfflineScreensTest::initTestCase()
{
    QVERIFY(m_newsroom.start());
    m_reader = std::make_unique<testing::NewsroomReader>();
    QVERIFY(m_reader->isOpen());
    QVERIFY(m_reader->subscribe(m_newsroom.subscriptions()));
    QVERIFY(m_reader->refresh() >= 60);
    QVERIFY(m_reader->download() > 0);
    for (const ArticleId id : m_reader->articles()) {
        const auto opened = answer(m_reader->reading().open(id, pageSettings()));
        QVERIFY(opened.hasValue());
        if (opened->html.contains(QLatin1String("<img")) && m_chosen.size() < kScreens)
            m_chosen.append(id);
    }
    QCOMPARE(m_chosen.size(), kScreens);
}

/// Every picture is decoded.
bool OfflineScreensTest::isComplete()
{
    std::optional<bool> complete;
    m_view->page()->runJavaScript(
        QStringLiteral("document.images.length > 0 && "
                       "Array.from(document.images).every(i => i.complete && i.naturalWidth > 0)"),
        QWebEngineScript::ApplicationWorld,
        [&complete](const QVariant &value) { complete = value.toBool(); });
    return QTest::qWaitFor([&complete] { return complete.has_value(); }, kPatience) && *complete;
}

/// What is painted, once two looks are the same.
QImage OfflineScreensTest::screen(const QString &html)
{
    QSignalSpy shown(m_view.get(), &ui::ArticleViewPage::pageShown);
    m_view->showPage(html, ui::PagePosition::Top);
    if (!QTest::qWaitFor([&shown] { return !shown.isEmpty(); }, kPatience) ||
        !QTest::qWaitFor([this] { return isComplete(); }, kPatience))
        return {};
    QImage before;
    QImage now = m_view->grab().toImage();
    const bool still = QTest::qWaitFor(
        [&] {
            before = std::exchange(now, m_view->grab().toImage());
            return before == now && now.pixelColor(2, 2) == QColor(Qt::white);
        },
        kPatience);
    return still ? now : QImage();
}

QList<QImage> OfflineScreensTest::screens()
{
    m_view = std::make_unique<ui::WebArticleView>(m_reader->reading());
    m_view->resize(900, 1600);
    m_view->show();
    QList<QImage> images;
    for (const ArticleId id : m_chosen) {
        const auto opened = answer(m_reader->reading().open(id, pageSettings()));
        images.append(opened ? screen(opened->html) : QImage());
    }
    m_view.reset();
    return images;
}

void OfflineScreensTest::sameWithoutANetwork()
{
    const QList<QImage> online = screens();
    if (!m_network.cut()) {
        qWarning("this system gives no network namespace: the newsroom is ended instead");
        m_newsroom.stop();
    }
    m_reader->offline().setOffline(true);
    const QList<QImage> offline = screens();
    for (qsizetype i = 0; i < kScreens; ++i) {
        QVERIFY2(!online.at(i).isNull(), qPrintable(QString::number(i)));
        QCOMPARE(offline.at(i), online.at(i));
        QVERIFY(i == 0 || online.at(i) != online.at(i - 1)); // they do show something of their own
    }
}

int main(int argc, char **argv)
{
    testing::OwnNetwork network;
    ui::registerArticleScheme();
    QApplication application(argc, argv);
    OfflineScreensTest test(network);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_offline_screens.moc"
