// SPDX-License-Identifier: GPL-3.0-or-later
// From a press on "look at the demo newsroom" to its articles in the list.
#pragma once

#include <QObject>
#include <QUrl>

#include <memory>

namespace depesche
{

class DemoNewsroom;

namespace library
{
class LibraryService;
}
namespace net
{
class HttpClient;
}
namespace refresh
{
class RefreshService;
}

/// Main thread. The newsroom runs until this object goes.
class DemoGuide final : public QObject
{
    Q_OBJECT
public:
    DemoGuide(net::HttpClient &http, library::LibraryService &library, refresh::RefreshService &refresh,
              QObject *parent = nullptr);
    ~DemoGuide() override;

    /// Starts the newsroom, subscribes to everything on its list, and refreshes that.
    void start();

signals:
    /// A sentence for the person.
    void failed(const QString &words);

private:
    void fetchList(const QUrl &list);
    void subscribe(const QByteArray &list);
    void giveUp(const QString &words);

    net::HttpClient &m_http;
    library::LibraryService &m_library;
    refresh::RefreshService &m_refresh;
    std::unique_ptr<DemoNewsroom> m_newsroom;
    QUrl m_list; ///< valid while the newsroom runs
};

} // namespace depesche
