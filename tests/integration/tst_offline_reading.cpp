// SPDX-License-Identifier: GPL-3.0-or-later
// From a subscription list to every article with its pictures, and on with the network cut.
#include "newsroom_reader.h"
#include "own_network.h"

#include <QRegularExpression>
#include <QTcpSocket>

#include <memory>

using namespace depesche;
using testing::answer;

namespace
{

// The newsroom's feeds under so many addresses make so many articles.
constexpr int kCopies = 4;
constexpr int kLeastArticles = 200;

const QString kMissing = QStringLiteral("Picture not stored yet");

reading::PageSettings pageSettings()
{
    reading::PageSettings settings;
    settings.words.by = QStringLiteral("By %1");
    settings.words.picturesMissing = QStringLiteral("%1 to get");
    settings.words.pictureMissing = kMissing;
    settings.words.getPicture = QStringLiteral("Get picture");
    settings.timeZone = QTimeZone::utc();
    return settings;
}

QStringList allMatches(const QString &text, const QString &pattern)
{
    QStringList found;
    const QRegularExpression expression(pattern);
    for (auto it = expression.globalMatch(text); it.hasNext();)
        found.append(it.next().captured(1));
    return found;
}

/// What a person reads in a page.
QString shownText(QString page)
{
    page.remove(QRegularExpression(QStringLiteral("<style>.*</style>"),
                                   QRegularExpression::DotMatchesEverythingOption));
    page.replace(QRegularExpression(QStringLiteral("<[^>]*>")), QStringLiteral(" "));
    page.replace(QLatin1String("&lt;"), QLatin1String("<"));
    page.replace(QLatin1String("&gt;"), QLatin1String(">"));
    page.replace(QLatin1String("&quot;"), QLatin1String("\""));
    page.replace(QLatin1String("&amp;"), QLatin1String("&"));
    return page.simplified();
}

} // namespace

class OfflineReadingTest : public QObject
{
    Q_OBJECT

public:
    explicit OfflineReadingTest(testing::OwnNetwork &network) : m_network(network) {}

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void missingPicturesAreSaidInTheirPlace();
    void everythingIsReadWithoutANetwork();

private:
    void readOffline(ArticleId id);
    void cutNetwork();

    testing::OwnNetwork &m_network;
    testing::NewsroomProcess m_newsroom;
    std::unique_ptr<testing::NewsroomReader> m_reader;
    int m_pictures = 0;
    int m_captions = 0;
    int m_credits = 0;
    QString m_allText;
};

void OfflineReadingTest::initTestCase()
{
    QVERIFY(m_newsroom.start());
}

void OfflineReadingTest::init()
{
    m_reader = std::make_unique<testing::NewsroomReader>();
    QVERIFY(m_reader->isOpen());
}

void OfflineReadingTest::cleanup()
{
    m_reader.reset();
}

void OfflineReadingTest::readOffline(ArticleId id)
{
    const auto opened = answer(m_reader->reading().open(id, pageSettings()));
    QVERIFY(opened.hasValue());
    QCOMPARE(opened->picturesMissing, 0);
    QVERIFY(!opened->html.contains(kMissing));
    QCOMPARE(opened->article.offline, OfflineState::Complete);

    // Nothing in the page comes from anywhere but the store.
    const QStringList sources = allMatches(opened->html, QStringLiteral("\\bsrc=\"([^\"]*)\""));
    for (const QString &source : sources) {
        const QString prefix = QStringLiteral("depesche://picture/");
        QVERIFY2(source.startsWith(prefix), qPrintable(source));
        const auto picture = answer(m_reader->reading().picture(source.mid(prefix.size())));
        QVERIFY2(picture.hasValue() && !picture->bytes.isEmpty(), qPrintable(source));
        QVERIFY(picture->mimeType.startsWith("image/"));
        ++m_pictures;
    }
    const QString text = shownText(opened->html);
    const QList<Image> &images = opened->article.content.images;
    QVERIFY(images.isEmpty() || !sources.isEmpty());
    for (const Image &image : images) {
        QVERIFY2(text.contains(image.caption.simplified()), qPrintable(image.caption));
        QVERIFY2(text.contains(image.credit.simplified()), qPrintable(image.credit));
        m_captions += image.caption.isEmpty() ? 0 : 1;
        m_credits += image.credit.isEmpty() ? 0 : 1;
    }
    m_allText += text;
}

void OfflineReadingTest::missingPicturesAreSaidInTheirPlace()
{
    QVERIFY(m_reader->subscribe(m_newsroom.subscriptions()));
    QVERIFY(m_reader->refresh() >= 60);
    m_reader->offline().setOffline(true);
    int missing = 0;
    for (const ArticleId id : m_reader->articles()) {
        const auto opened = answer(m_reader->reading().open(id, pageSettings()));
        QVERIFY(opened.hasValue());
        QCOMPARE(int(opened->html.count(kMissing)), opened->picturesMissing);
        QVERIFY(!opened->html.contains(QLatin1String("<img")));
        missing += opened->picturesMissing;
    }
    QVERIFY(missing > 0);
}

/// Where the test may not have a network of its own, the newsroom is ended instead.
void OfflineReadingTest::cutNetwork()
{
    if (!m_network.isOwn()) {
        qWarning("this system gives no network namespace: the newsroom is ended instead");
        m_newsroom.stop();
    } else {
        QVERIFY(m_network.cut());
    }
    QTcpSocket socket;
    socket.connectToHost(m_newsroom.subscriptions().host(), quint16(m_newsroom.subscriptions().port()));
    QVERIFY(!socket.waitForConnected(5000));
}

/// The network does not come back, so it stands last.
void OfflineReadingTest::everythingIsReadWithoutANetwork()
{
    QVERIFY(m_reader->subscribe(m_newsroom.subscriptions(), kCopies));
    QVERIFY(m_reader->refresh() >= kLeastArticles);
    QVERIFY(m_reader->download() > 0);

    cutNetwork();
    const QList<ArticleId> articles = m_reader->articles();
    QVERIFY(articles.size() >= kLeastArticles);
    for (const ArticleId id : articles) {
        readOffline(id);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(m_pictures > 0);
    QVERIFY(m_captions > 0);
    QVERIFY(m_credits > 0);
    // Only the picture's file knows this caption.
    QVERIFY(m_allText.contains(QStringLiteral("Stalls by the water on a Sunday morning.")));
}

int main(int argc, char **argv)
{
    testing::OwnNetwork network;
    QCoreApplication application(argc, argv);
    OfflineReadingTest test(network);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_offline_reading.moc"
