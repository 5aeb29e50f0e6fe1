// SPDX-License-Identifier: GPL-3.0-or-later
// Repairs what strict JSON refuses, then flattens the graph without recursion.
#include "html/json_ld.h"

#include "html/ascii.h"
#include "html/sanitizer.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <vector>

namespace depesche::html
{

namespace
{

constexpr qsizetype kMaxBlock = 4 * 1024 * 1024;
constexpr qsizetype kMaxObjects = 5000;
constexpr int kMaxJsonDepth = 24;

/// Control characters inside strings, comments around the block, a comma before a closing bracket.
QByteArray repaired(const QByteArray &block)
{
    QByteArray text = block.trimmed();
    const qsizetype first = text.indexOf('{');
    const qsizetype firstList = text.indexOf('[');
    const qsizetype begin = firstList >= 0 && (firstList < first || first < 0) ? firstList : first;
    const qsizetype end = std::max(text.lastIndexOf('}'), text.lastIndexOf(']'));
    if (begin < 0 || end < begin)
        return {};
    text = text.mid(begin, end - begin + 1);
    QByteArray result;
    result.reserve(text.size());
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString && c == '\\' && i + 1 < text.size()) {
            result += c;
            result += text[++i];
            continue;
        }
        if (c == '"')
            inString = !inString;
        if (!inString && (c == '}' || c == ']')) {
            qsizetype last = result.size();
            while (last > 0 && isHtmlSpace(result[last - 1]))
                --last;
            if (last > 0 && result[last - 1] == ',')
                result.truncate(last - 1);
        }
        result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return result;
}

/// Without the marks that hide a script from readers of XHTML and of very old HTML.
QByteArray unwrapped(const QByteArray &block)
{
    QByteArray data = block.trimmed();
    for (const char *opening : {"//", "/*", "<!--", "<![CDATA[", "*/"}) {
        if (data.startsWith(opening))
            data = data.mid(qsizetype(qstrlen(opening))).trimmed();
    }
    for (const char *closing : {"*/", "-->", "]]>", "//", "/*"}) {
        if (data.endsWith(closing))
            data = data.chopped(qsizetype(qstrlen(closing))).trimmed();
    }
    return data;
}

QString plain(const QString &text)
{
    // Some escape twice: the first pass leaves "&amp;#39;" as "&#39;".
    QString line = toPlainLine(text);
    return line.contains(QLatin1String("&#")) || line.contains(QLatin1String("&quot;")) ? toPlainLine(line)
                                                                                        : line;
}

QString textOf(QJsonValue value)
{
    for (int depth = 0; depth < 4; ++depth) {
        if (value.isString())
            return plain(value.toString());
        if (value.isDouble())
            return QString::number(value.toDouble());
        if (value.isArray()) {
            value = value.toArray().first();
            continue;
        }
        if (!value.isObject())
            return {};
        const QJsonObject object = value.toObject();
        value = QJsonValue();
        for (const auto name :
             {QLatin1StringView("name"), QLatin1StringView("text"), QLatin1StringView("@value")}) {
            if (value.isUndefined() || value.isNull())
                value = member(object, name);
        }
    }
    return {};
}

} // namespace

QJsonValue member(const QJsonObject &object, QLatin1StringView name)
{
    const auto exact = object.constFind(name);
    if (exact != object.constEnd())
        return *exact;
    for (auto at = object.constBegin(); at != object.constEnd(); ++at) {
        if (at.key().compare(name, Qt::CaseInsensitive) == 0)
            return *at;
    }
    return QJsonValue(QJsonValue::Undefined);
}

QString textMember(const QJsonObject &object, QLatin1StringView name)
{
    return textOf(member(object, name));
}

QStringList nameMembers(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = member(object, name);
    QStringList names;
    const auto take = [&names](const QJsonValue &one) {
        const QString text = textOf(one);
        if (!text.isEmpty() && !names.contains(text))
            names.append(text);
    };
    if (value.isArray()) {
        for (const QJsonValue one : value.toArray())
            take(one);
    } else {
        take(value);
    }
    return names;
}

bool hasType(const QJsonObject &object, QLatin1StringView type)
{
    const QJsonValue value = member(object, QLatin1StringView("@type"));
    const QJsonArray types = value.isArray() ? value.toArray() : QJsonArray{value};
    return std::any_of(types.begin(), types.end(), [type](const QJsonValue &one) {
        const QString name = one.toString();
        return name.mid(name.lastIndexOf(QLatin1Char('/')) + 1).compare(type, Qt::CaseInsensitive) == 0;
    });
}

JsonLd JsonLd::ofPage(const Tree &tree)
{
    JsonLd result;
    for (NodeId at = 0; at < tree.size(); ++at) {
        if (tree.isElement(at, "script") && containsIgnoringCase(tree.attribute(at, "type"), "ld+json"))
            result.add(tree.textContent(at).toUtf8());
    }
    return result;
}

void JsonLd::add(const QByteArray &block)
{
    if (block.size() > kMaxBlock)
        return;
    const QByteArray data = unwrapped(block);
    QJsonDocument document = QJsonDocument::fromJson(data);
    if (document.isNull())
        document = QJsonDocument::fromJson(repaired(data));
    if (document.isObject())
        collect(document.object());
    else if (document.isArray())
        collect(document.array());
}

void JsonLd::collect(const QJsonValue &top)
{
    struct Pending {
        QJsonValue value;
        int depth;
    };
    std::vector<Pending> pending{{top, 0}};
    while (!pending.empty() && m_objects.size() < kMaxObjects) {
        const Pending current = std::move(pending.back());
        pending.pop_back();
        if (current.depth > kMaxJsonDepth)
            continue;
        const auto first = std::ptrdiff_t(pending.size());
        if (current.value.isArray()) {
            for (const QJsonValue one : current.value.toArray())
                pending.push_back({one, current.depth + 1});
        } else if (current.value.isObject()) {
            const QJsonObject object = current.value.toObject();
            m_objects.append(object);
            for (const QJsonValue one : object) {
                if (one.isObject() || one.isArray())
                    pending.push_back({one, current.depth + 1});
            }
        }
        std::reverse(pending.begin() + first, pending.end());
    }
}

std::optional<QJsonObject> JsonLd::article() const
{
    static constexpr std::array kTypes = {
        QLatin1StringView("NewsArticle"),
        QLatin1StringView("ReportageNewsArticle"),
        QLatin1StringView("AnalysisNewsArticle"),
        QLatin1StringView("OpinionNewsArticle"),
        QLatin1StringView("BackgroundNewsArticle"),
        QLatin1StringView("ReviewNewsArticle"),
        QLatin1StringView("AskPublicNewsArticle"),
        QLatin1StringView("LiveBlogPosting"),
        QLatin1StringView("Article"),
        QLatin1StringView("BlogPosting"),
        QLatin1StringView("SocialMediaPosting"),
        QLatin1StringView("TechArticle"),
        QLatin1StringView("ScholarlyArticle"),
        QLatin1StringView("Report"),
        QLatin1StringView("AdvertiserContentArticle"),
    };
    for (const QJsonObject &object : m_objects) {
        const bool isArticle = std::any_of(kTypes.begin(), kTypes.end(), [&object](QLatin1StringView type) {
            return hasType(object, type);
        });
        if (isArticle && !member(object, QLatin1StringView("headline")).isUndefined())
            return object;
    }
    for (const QJsonObject &object : m_objects) {
        if (std::any_of(kTypes.begin(), kTypes.end(),
                        [&object](QLatin1StringView type) { return hasType(object, type); }))
            return object;
    }
    return std::nullopt;
}

} // namespace depesche::html
