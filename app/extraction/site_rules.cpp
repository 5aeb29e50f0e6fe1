// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the rules' files.
#include "extraction/site_rules.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace depesche::extraction
{

namespace
{

std::optional<Selector> selectorOf(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return Selector::parse({utf8.constData(), std::size_t(utf8.size())});
}

bool isHostOf(const QString &host, const QString &site)
{
    return host == site ||
           (host.endsWith(site) && host.at(host.size() - site.size() - 1) == QLatin1Char('.'));
}

struct Member {
    const char *name;
    std::optional<Selector> SiteRule::*selector;
};

constexpr std::array kMembers = {
    Member{"text", &SiteRule::text},       Member{"title", &SiteRule::title},
    Member{"authors", &SiteRule::authors}, Member{"caption", &SiteRule::caption},
    Member{"credit", &SiteRule::credit},   Member{"drop", &SiteRule::drop},
};

QString notUnderstood(const char *member, const QString &selector)
{
    return QStringLiteral("%1: the selector \"%2\" is not understood").arg(QLatin1String(member), selector);
}

} // namespace

Expected<SiteRule, QString> SiteRules::parse(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return Unexpected{QStringLiteral("not a JSON object: %1").arg(error.errorString())};
    const QJsonObject object = document.object();
    SiteRule rule;
    rule.name = object.value(QLatin1String("name")).toString();
    for (const auto &host : object.value(QLatin1String("hosts")).toArray()) {
        if (!host.toString().isEmpty())
            rule.hosts.append(host.toString().toLower());
    }
    for (const auto &mark : object.value(QLatin1String("marks")).toArray()) {
        auto selector = selectorOf(mark.toString());
        if (!selector)
            return Unexpected{notUnderstood("marks", mark.toString())};
        rule.marks.push_back(std::move(*selector));
    }
    if (rule.hosts.isEmpty() && rule.marks.empty())
        return Unexpected{QStringLiteral("neither hosts nor marks say which pages are meant")};
    for (const Member &member : kMembers) {
        const QString text = object.value(QLatin1String(member.name)).toString();
        if (text.isEmpty())
            continue;
        rule.*member.selector = selectorOf(text);
        if (!(rule.*member.selector))
            return Unexpected{notUnderstood(member.name, text)};
    }
    return rule;
}

void SiteRules::addFolder(const QString &folder, QStringList *faults)
{
    const QDir place(folder);
    const QStringList names = place.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names.first(std::min(names.size(), kMaxFiles))) {
        QFile file(place.filePath(name));
        QString fault;
        if (!file.open(QIODevice::ReadOnly)) {
            fault = file.errorString();
        } else if (file.size() > kMaxFileBytes) {
            fault = QStringLiteral("larger than %1 bytes").arg(kMaxFileBytes);
        } else if (auto rule = parse(file.readAll()); rule) {
            m_rules.push_back(std::move(*rule));
        } else {
            fault = rule.error();
        }
        if (!fault.isEmpty() && faults != nullptr)
            faults->append(QStringLiteral("%1: %2").arg(name, fault));
    }
}

const SiteRules &SiteRules::builtIn()
{
    static const SiteRules kRules = [] {
        SiteRules rules;
        rules.addFolder(QStringLiteral(":/extraction/sites"), nullptr);
        return rules;
    }();
    return kRules;
}

SiteRules SiteRules::withFolder(const QString &folder, QStringList *faults)
{
    SiteRules rules;
    rules.addFolder(folder, faults);
    rules.m_rules.insert(rules.m_rules.end(), builtIn().m_rules.begin(), builtIn().m_rules.end());
    return rules;
}

const SiteRule *SiteRules::find(const html::Tree &tree, const QUrl &url) const
{
    const QString host = url.host();
    const auto fits = [&](const SiteRule &rule) {
        const bool ofHost = rule.hosts.isEmpty() ||
                            std::any_of(rule.hosts.begin(), rule.hosts.end(),
                                        [&host](const QString &site) { return isHostOf(host, site); });
        return ofHost && std::all_of(rule.marks.begin(), rule.marks.end(), [&tree](const Selector &mark) {
                   return mark.first(tree) != html::kNoNode;
               });
    };
    const auto found = std::find_if(m_rules.begin(), m_rules.end(), fits);
    return found == m_rules.end() ? nullptr : &*found;
}

} // namespace depesche::extraction
