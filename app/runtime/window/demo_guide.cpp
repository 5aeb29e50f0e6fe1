// SPDX-License-Identifier: GPL-3.0-or-later
// DemoGuide: newsroom, subscription list, import, refresh, one after the other.
#include "runtime/window/demo_guide.h"

#include "base/continue_on.h"
#include "net/http_client.h"
#include "runtime/window/demo_newsroom.h"
#include "services/library/library_service.h"
#include "services/refresh/refresh_service.h"
#include "ui/common/words.h"

namespace depesche
{

DemoGuide::DemoGuide(net::HttpClient &http, library::LibraryService &library,
                     refresh::RefreshService &refresh, QObject *parent)
    : QObject(parent), m_http(http), m_library(library), m_refresh(refresh)
{
}

DemoGuide::~DemoGuide() = default;

void DemoGuide::start()
{
    if (m_list.isValid()) {
        fetchList(m_list);
        return;
    }
    if (m_newsroom)
        return; // it is starting
    m_newsroom = std::make_unique<DemoNewsroom>();
    connect(m_newsroom.get(), &DemoNewsroom::ready, this, &DemoGuide::fetchList);
    connect(m_newsroom.get(), &DemoNewsroom::failed, this, &DemoGuide::giveUp);
    m_newsroom->start();
}

void DemoGuide::fetchList(const QUrl &list)
{
    m_list = list;
    net::Request request;
    request.url = list;
    continueOn(this, m_http.get(request), [this](const net::Outcome &outcome) {
        if (outcome)
            subscribe(outcome->body);
        else if (outcome.error().kind == net::FailureKind::Offline)
            emit failed(tr("Switch off “Read offline” to look at the demo newsroom."));
        else
            emit failed(tr("The demo newsroom does not answer: %1").arg(outcome.error().detail));
    });
}

void DemoGuide::subscribe(const QByteArray &list)
{
    continueOn(this, m_library.importOpml(list),
               [this](const Expected<library::OpmlImport, FeedFailure> &result) {
                   if (!result)
                       emit failed(ui::describe(result.error()));
                   else
                       m_refresh.refresh(result->report.feeds);
               });
}

void DemoGuide::giveUp(const QString &words)
{
    m_newsroom.release()->deleteLater(); // it is the sender
    m_list.clear();
    emit failed(tr("The demo newsroom could not be started: %1").arg(words));
}

} // namespace depesche
