// SPDX-License-Identifier: GPL-3.0-or-later
// A stored picture given away: to the clipboard, to a file.
#pragma once

#include "services/reading/article_source.h"

#include <QObject>
#include <QString>

class QWidget;

namespace depesche
{
class Executor;
}

namespace depesche::ui
{

/// Main thread. Dialogs do not block.
class PictureOutput final : public QObject
{
    Q_OBJECT
public:
    /// `window` stands behind the dialogs.
    PictureOutput(reading::ArticleSource &source, Executor &executor, QWidget *window);

    void copy(const QString &hash);
    /// Asks for a file and writes the picture as it came, with what its maker wrote into it. `words` (a
    /// caption) become the name that is offered; empty: one made of the hash.
    void save(const QString &hash, const QString &words = {});

signals:
    void copied(bool ok);
    void saved(const QString &file, bool ok);

private:
    void write(const reading::Resource &picture, const QString &file);

    reading::ArticleSource &m_source;
    Executor &m_executor;
    QWidget *m_window;
};

} // namespace depesche::ui
