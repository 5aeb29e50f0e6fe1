// SPDX-License-Identifier: GPL-3.0-or-later
// A feed's name and address, what is kept of it, and what is known about it.
#pragma once

#include "domain/feed.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace depesche::ui
{

class FeedGeneralPage final : public QWidget
{
    Q_OBJECT
public:
    FeedGeneralPage(const Feed &feed, QWidget *parent);

    /// False where the address is none that can be fetched; it has the focus then.
    bool check() const;
    /// User and password of the address are still in it.
    void applyTo(Feed &feed) const;

private:
    void offerTexts(TextChoice choice);
    QWidget *stateBox(const Feed &feed);

    QLineEdit *m_title;
    QLineEdit *m_address;
    QComboBox *m_text;
    QComboBox *m_pictures;
    QSpinBox *m_keepDays;
    QSpinBox *m_keepCount;
};

} // namespace depesche::ui
