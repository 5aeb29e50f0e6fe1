// SPDX-License-Identifier: GPL-3.0-or-later
// FirstPaintReport: notes the first of each event and says when all have come.
#include "runtime/window/first_paint_report.h"

#include "base/clock.h"
#include "base/process_age.h"
#include "services/library/library_service.h"
#include "ui/library/article_list_pane.h"
#include "ui/reader/reader_pane.h"
#include "ui/shell/main_window.h"

#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <utility>

namespace depesche
{
namespace
{

/// What has not come by then will not come.
constexpr std::chrono::seconds kPatience{30};

QJsonValue value(const std::optional<std::chrono::milliseconds> &moment)
{
    return moment ? QJsonValue(qint64(moment->count())) : QJsonValue(QJsonValue::Null);
}

} // namespace

FirstPaintReport::FirstPaintReport(ui::MainWindow &window, const library::LibraryService &library,
                                   Clock &clock)
    : m_window(window), m_library(library)
{
    m_window.installEventFilter(this);
    connect(&m_window.list(), &ui::ArticleListPane::firstPagePainted, this, &FirstPaintReport::listPainted);
    connect(&m_window.reader(), &ui::ReaderPane::pageShown, this, [this] {
        if (m_articlePainted)
            return;
        m_articlePainted = processAge();
        if (m_listPainted)
            finish();
    });
    clock.callAfter(kPatience, this, [this] { finish(); });
}

bool FirstPaintReport::eventFilter(QObject *watched, QEvent *event)
{
    // Queued: the paint event comes before the painting.
    if (watched == &m_window && event->type() == QEvent::Paint)
        QMetaObject::invokeMethod(this, &FirstPaintReport::windowPainted, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void FirstPaintReport::windowPainted()
{
    if (!m_windowShown)
        m_windowShown = processAge();
    const bool empty = m_library.isLoaded() && m_library.counts().all == 0;
    if (empty && !m_listPainted) { // what stands in its place is painted
        m_listPainted = processAge();
        finish();
    }
}

void FirstPaintReport::listPainted()
{
    if (m_listPainted)
        return;
    m_listPainted = processAge();
    if (!m_articlePainted && !m_window.list().currentArticle() && !m_window.reader().article())
        m_window.list().moveCurrent(1);
    if (m_articlePainted || m_library.counts().all == 0)
        finish();
}

QByteArray FirstPaintReport::json() const
{
    return QJsonDocument(QJsonObject{{QStringLiteral("window_shown_ms"), value(m_windowShown)},
                                     {QStringLiteral("list_painted_ms"), value(m_listPainted)},
                                     {QStringLiteral("article_painted_ms"), value(m_articlePainted)}})
        .toJson(QJsonDocument::Compact);
}

void FirstPaintReport::finish()
{
    if (std::exchange(m_finished, true))
        return;
    m_window.removeEventFilter(this);
    emit finished();
}

} // namespace depesche
