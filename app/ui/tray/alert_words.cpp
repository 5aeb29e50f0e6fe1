// SPDX-License-Identifier: GPL-3.0-or-later
// alertTexts(): three short sentences.
#include "ui/tray/alert_words.h"

#include <QCoreApplication>

namespace depesche::ui
{
namespace
{

struct AlertWords {
    Q_DECLARE_TR_FUNCTIONS(Alerts)
};

} // namespace

AlertTexts alertTexts()
{
    return {AlertWords::tr("Show"), AlertWords::tr("No more alerts of this live ticker"),
            [](int count) { return AlertWords::tr("%n important entries meanwhile", nullptr, count); }};
}

} // namespace depesche::ui
