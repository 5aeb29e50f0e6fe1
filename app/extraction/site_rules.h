// SPDX-License-Identifier: GPL-3.0-or-later
// The table of rules for single newsrooms: where their pages keep what the general rules would have to guess.
#pragma once

#include "base/expected.h"
#include "extraction/selector.h"
#include "html/tree.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <vector>

namespace depesche::extraction
{

/// Every selector is optional; what is not given is found by the general rules.
struct SiteRule {
    QString name;
    QStringList hosts;               ///< lower case, with their subdomains; empty: `marks` decide
    std::vector<Selector> marks;     ///< all must be found on the page
    std::optional<Selector> text;    ///< all outermost matches together are the text
    std::optional<Selector> title;   ///< the first match
    std::optional<Selector> authors; ///< each match is a name
    std::optional<Selector> caption; ///< within the picture's surroundings
    std::optional<Selector> credit;
    std::optional<Selector> drop; ///< left out of the text
};

/// Immutable once it is filled; reading from several threads is safe.
class SiteRules
{
public:
    static constexpr qsizetype kMaxFileBytes = 64 * 1024;
    static constexpr qsizetype kMaxFiles = 500;

    /// The rules that come with the program. Read once.
    static const SiteRules &builtIn();
    /// The rules of `*.json` files in a person's folder, before the built-in ones. A file that cannot be
    /// understood is left out; `faults` says why, one sentence a file.
    static SiteRules withFolder(const QString &folder, QStringList *faults = nullptr);

    /// One rule as a JSON object: `name`, `hosts` or `marks` (lists), `text`, `title`, `authors`, `caption`,
    /// `credit`, `drop` (selectors). The error is a sentence for the log.
    static Expected<SiteRule, QString> parse(const QByteArray &json);

    /// The rule for a page, nullptr where there is none. The first that fits wins.
    const SiteRule *find(const html::Tree &tree, const QUrl &url) const;

    qsizetype size() const { return qsizetype(m_rules.size()); }

private:
    void addFolder(const QString &folder, QStringList *faults);

    std::vector<SiteRule> m_rules;
};

} // namespace depesche::extraction
