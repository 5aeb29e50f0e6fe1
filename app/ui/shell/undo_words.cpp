// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence for each kind of action.
#include "ui/shell/undo_words.h"

#include <QCoreApplication>

namespace depesche::ui
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

} // namespace

QString undoWords(const library::UndoInfo &info)
{
    switch (info.action) {
    case library::UndoableAction::MarkRead:
        return Words::tr("%n article(s) marked as read.", nullptr, info.count);
    case library::UndoableAction::MarkUnread:
        return Words::tr("%n article(s) marked as unread.", nullptr, info.count);
    case library::UndoableAction::Save:
        return Words::tr("%n article(s) saved.", nullptr, info.count);
    case library::UndoableAction::Unsave:
        return Words::tr("%n article(s) no longer saved.", nullptr, info.count);
    case library::UndoableAction::Hide:
        return Words::tr("%n article(s) hidden.", nullptr, info.count);
    case library::UndoableAction::Unsubscribe:
        return Words::tr("%n source(s) unsubscribed.", nullptr, info.count);
    case library::UndoableAction::Import:
        return Words::tr("%n source(s) imported.", nullptr, info.count);
    }
    return {};
}

bool deservesToast(const library::UndoInfo &info)
{
    return info.count > 1 || info.action == library::UndoableAction::Import ||
           info.action == library::UndoableAction::Hide ||
           info.action == library::UndoableAction::Unsubscribe;
}

} // namespace depesche::ui
