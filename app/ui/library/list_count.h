// SPDX-License-Identifier: GPL-3.0-or-later
// How many articles a place has, kept up to date by asking the library again.
#pragma once

#include "domain/query.h"

#include <QObject>

namespace depesche::library
{
class LibraryService;
}

namespace depesche::ui
{

/// Main thread. One question at a time; only the answer for the last place counts.
class ListCount final : public QObject
{
    Q_OBJECT
public:
    explicit ListCount(library::LibraryService &library, QObject *parent = nullptr);

    void follow(const ArticleQuery &query);
    void stop();

signals:
    void counted(int count);

private:
    void ask();

    library::LibraryService &m_library;
    ArticleQuery m_query;
    bool m_follows = false;
    bool m_asking = false;
    bool m_again = false;
};

} // namespace depesche::ui
