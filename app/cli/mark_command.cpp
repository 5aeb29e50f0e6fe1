// SPDX-License-Identifier: GPL-3.0-or-later
// mark: what the person did with articles.
#include "cli/commands.h"
#include "cli/lookup.h"
#include "store/article_repository.h"
#include "store/store.h"

#include <QSet>

#include <array>

namespace depesche::cli
{

namespace
{

struct Mark {
    const char *option;
    store::ArticleStatus status;
    bool on;
};

constexpr std::array kMarks{
    Mark{"read", store::ArticleStatus::Read, true},
    Mark{"unread", store::ArticleStatus::Read, false},
    Mark{"save", store::ArticleStatus::Saved, true},
    Mark{"unsave", store::ArticleStatus::Saved, false},
};

class MarkCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("mark"),
            .operands = QStringLiteral("ID..."),
            .summary = QStringLiteral("mark articles as read, unread, saved or not saved"),
            .details = QStringLiteral(
                "ID is the number that list and search print. Several marks can be given at once.\n"
                "Nothing is changed where one of the articles does not exist."),
            .options = {{QStringLiteral("read"), {}, QStringLiteral("mark as read")},
                        {QStringLiteral("unread"), {}, QStringLiteral("mark as unread")},
                        {QStringLiteral("save"), {}, QStringLiteral("keep for later")},
                        {QStringLiteral("unsave"), {}, QStringLiteral("no longer keep for later")}},
            .leastOperands = 1,
            .mostOperands = -1,
        };
    }

protected:
    void start() override
    {
        const auto given = [this](const char *name) { return arguments().has(QLatin1String(name)); };
        if (given("read") && given("unread"))
            return finish(misused(QStringLiteral("--read and --unread exclude each other")));
        if (given("save") && given("unsave"))
            return finish(misused(QStringLiteral("--save and --unsave exclude each other")));
        for (const Mark &mark : kMarks) {
            if (given(mark.option))
                m_marks.append(mark);
        }
        if (m_marks.isEmpty())
            return finish(misused(QStringLiteral("it wants --read, --unread, --save or --unsave")));
        const auto ids = readArticleIds(arguments().operands());
        if (!ids)
            return fail(ids.error());
        m_ids = *ids;
        then(services().store.articles().summaries(m_ids, {}),
             [this](const QList<store::ArticleRepository::Membership> &found) { checkAll(found); });
    }

private:
    void checkAll(const QList<store::ArticleRepository::Membership> &found)
    {
        QSet<ArticleId> known;
        for (const auto &membership : found)
            known.insert(membership.summary.id);
        for (const ArticleId id : m_ids) {
            if (!known.contains(id))
                return fail(QStringLiteral("there is no article %1; nothing was changed").arg(id.value));
        }
        apply();
    }

    void apply()
    {
        if (m_marks.isEmpty()) {
            report();
            return;
        }
        const Mark mark = m_marks.takeFirst();
        then(services().store.articles().setStatus(m_ids, mark.status, mark.on),
             [this](const QList<ArticleId> &changed) {
                 m_changed.unite(QSet<ArticleId>(changed.begin(), changed.end()));
                 apply();
             });
    }

    void report()
    {
        if (wantsJson())
            output().json(QJsonObject{{QStringLiteral("articles"), m_ids.size()},
                                      {QStringLiteral("changed"), m_changed.size()}});
        else
            output().line(
                QStringLiteral("%1 of %2 articles changed").arg(m_changed.size()).arg(m_ids.size()));
        finish();
    }

    QList<Mark> m_marks;
    QList<ArticleId> m_ids;
    QSet<ArticleId> m_changed;
};

} // namespace

std::unique_ptr<Command> makeMarkCommand()
{
    return std::make_unique<MarkCommand>();
}

} // namespace depesche::cli
