// SPDX-License-Identifier: GPL-3.0-or-later
// Text that was copied out of the page, without the soft hyphens that the page was laid out with.
#pragma once

#include <QClipboard>
#include <QObject>

namespace depesche::ui
{

/// Main thread. Follows the clipboard and the selection, whichever way something comes there: a key, the
/// menu, a mark made with the mouse. What other programs put there stays as it is.
class CopiedText final : public QObject
{
    Q_OBJECT
public:
    CopiedText(QClipboard &clipboard, QObject *parent);

private:
    void clean(QClipboard::Mode mode);

    QClipboard &m_clipboard;
};

} // namespace depesche::ui
