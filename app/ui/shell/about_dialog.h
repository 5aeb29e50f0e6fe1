// SPDX-License-Identifier: GPL-3.0-or-later
// Name, version, licence.
#pragma once

#include <QDialog>

namespace depesche::ui
{

/// Not modal; deletes itself when closed.
class AboutDialog final : public QDialog
{
    Q_OBJECT
public:
    AboutDialog(const QString &version, QWidget *parent);
};

} // namespace depesche::ui
