// SPDX-License-Identifier: GPL-3.0-or-later
// Replaces what lies on the clipboard by the same without soft hyphens.
#include "ui/reader/copied_text.h"

#include <QMimeData>

#include <memory>
#include <utility>

namespace depesche::ui
{
namespace
{

QString withoutSoftHyphens(QString text)
{
    return text.remove(QChar(QChar::SoftHyphen));
}

} // namespace

CopiedText::CopiedText(QClipboard &clipboard, QObject *parent)
    : CopiedText(
          clipboard,
          [&clipboard](QClipboard::Mode mode) {
              return (mode == QClipboard::Clipboard && clipboard.ownsClipboard()) ||
                     (mode == QClipboard::Selection && clipboard.ownsSelection());
          },
          parent)
{
}

CopiedText::CopiedText(QClipboard &clipboard, IsOurs isOurs, QObject *parent)
    : QObject(parent), m_clipboard(clipboard), m_isOurs(std::move(isOurs))
{
    // Who has just set it may still hold what it set.
    connect(&m_clipboard, &QClipboard::changed, this, &CopiedText::clean, Qt::QueuedConnection);
}

void CopiedText::clean(QClipboard::Mode mode)
{
    const QMimeData *copied = m_isOurs(mode) ? m_clipboard.mimeData(mode) : nullptr;
    if (!copied || !copied->text().contains(QChar(QChar::SoftHyphen)))
        return;
    auto cleaned = std::make_unique<QMimeData>();
    cleaned->setText(withoutSoftHyphens(copied->text()));
    if (copied->hasHtml())
        cleaned->setHtml(withoutSoftHyphens(copied->html()));
    m_clipboard.setMimeData(cleaned.release(), mode);
}

} // namespace depesche::ui
