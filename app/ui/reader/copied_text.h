// SPDX-License-Identifier: GPL-3.0-or-later
// Text that was copied out of the page, without the soft hyphens that the page was laid out with.
#pragma once

#include <QClipboard>
#include <QObject>

#include <functional>

namespace depesche::ui
{

/// Main thread. Follows the clipboard and the selection, whichever way something comes there: a key, the
/// menu, a mark made with the mouse. What other programs put there stays as it is.
class CopiedText final : public QObject
{
    Q_OBJECT
public:
    /// Tells whether what lies there came from this program.
    using IsOurs = std::function<bool(QClipboard::Mode)>;

    explicit CopiedText(QClipboard &clipboard, QObject *parent = nullptr);
    CopiedText(QClipboard &clipboard, IsOurs isOurs, QObject *parent = nullptr);

private:
    void clean(QClipboard::Mode mode);

    QClipboard &m_clipboard;
    IsOurs m_isOurs;
};

} // namespace depesche::ui
