// SPDX-License-Identifier: GPL-3.0-or-later
// readTickerEvents(): what kind of data an event carries is told by its first character.
#include "feeds/ticker_events.h"

#include "feeds/body.h"
#include "feeds/json_feed.h"
#include "feeds/live_posting.h"
#include "feeds/ticker_entry.h"
#include "feeds/xml_item.h"
#include "feeds/xml_readers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace depesche::feeds
{
namespace
{

bool isAnyOf(const QString &type, std::initializer_list<QLatin1StringView> names)
{
    return std::any_of(names.begin(), names.end(), [&](QLatin1StringView name) { return type == name; });
}

QString idIn(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().trimmed();
    if (value.isDouble())
        return QString::number(qint64(value.toDouble()));
    const QJsonObject object = value.toObject();
    for (const auto name : {QLatin1StringView("id"), QLatin1StringView("@id"), QLatin1StringView("key")}) {
        if (const QJsonValue id = object.value(name); id.isString() || id.isDouble())
            return idIn(id);
    }
    return {};
}

class EventReader
{
public:
    EventReader(TickerUpdate &update, const QUrl &url) : m_entries(update), m_url(url) {}

    void read(const ServerEvent &event)
    {
        using View = QLatin1StringView;
        if (isAnyOf(event.type, {View("message"), View("update"), View("entry"), View("add"), View("post")}))
            readEntry(event);
        else if (isAnyOf(event.type, {View("delete"), View("remove")}))
            readRemoval(event);
    }

private:
    void readEntry(const ServerEvent &event)
    {
        const QString data = event.data.trimmed();
        if (data.startsWith(QLatin1Char('{')) || data.startsWith(QLatin1Char('['))) {
            const QJsonDocument document = QJsonDocument::fromJson(data.toUtf8());
            if (document.isObject())
                return addJson(document.object(), event);
            if (document.isArray())
                return addList(document.array(), event);
        }
        if (data.startsWith(QLatin1String("<?xml")) || data.startsWith(QLatin1String("<entry")) ||
            data.startsWith(QLatin1String("<atom:")) || data.startsWith(QLatin1String("<at:"))) {
            if (addXml(data, event))
                return;
        }
        ParsedItem item;
        setLooseBody(item, data, m_url);
        add(item, event, {});
    }

    void addList(const QJsonArray &list, const ServerEvent &event)
    {
        // The event's id cannot tell several entries apart.
        ServerEvent nameless = event;
        nameless.hasOwnId = event.hasOwnId && list.size() == 1;
        for (const QJsonValue value : list)
            addJson(value.toObject(), nameless);
    }

    void addJson(const QJsonObject &object, const ServerEvent &event)
    {
        if (object.isEmpty())
            return;
        if (isPosting(object)) {
            ParsedItem item = readPosting(object, {}, m_url);
            item.idIsMadeUp = item.id.startsWith(QLatin1String("sha256:"));
            add(item, event, postingWords(object));
            return;
        }
        ParsedItem item = readJsonFeedItem(object, m_url);
        const QString own = idIn(object);
        item.idIsMadeUp = item.idIsMadeUp || own.isEmpty();
        add(item, event, postingWords(object));
    }

    bool addXml(const QString &data, const ServerEvent &event)
    {
        const XmlDocument document = readXml(data.toUtf8());
        if (!document.root)
            return false;
        if (document.root->name == "deleted-entry") {
            m_entries.withdraw(QString::fromUtf8(document.root->attribute("ref")).simplified());
            return true;
        }
        if (document.root->name != "entry")
            return false;
        ItemSurroundings surroundings;
        surroundings.base = m_url;
        add(readXmlItem(*document.root, surroundings), event, {});
        return true;
    }

    void add(ParsedItem item, const ServerEvent &event, const QStringList &words)
    {
        if ((item.id.isEmpty() || item.idIsMadeUp) && event.hasOwnId && !event.lastEventId.isEmpty()) {
            item.id = event.lastEventId;
            item.idIsMadeUp = false;
        }
        completeItem(item);
        const TickerEntryDraft entry = entryOf(item, words);
        if (hasContent(entry))
            m_entries.add(entry);
    }

    void readRemoval(const ServerEvent &event)
    {
        const QByteArray data = event.data.trimmed().toUtf8();
        const QJsonDocument document = QJsonDocument::fromJson(data);
        if (document.isArray()) {
            for (const QJsonValue value : document.array())
                m_entries.withdraw(idIn(value));
        } else if (document.isObject()) {
            m_entries.withdraw(idIn(document.object()));
        } else {
            QString id = event.data.trimmed();
            if (id.size() > 1 && id.startsWith(QLatin1Char('"')) && id.endsWith(QLatin1Char('"')))
                id = id.mid(1, id.size() - 2);
            m_entries.withdraw(id);
        }
    }

    EntryCollector m_entries;
    const QUrl &m_url;
};

} // namespace

TickerUpdate readTickerEvents(const QList<ServerEvent> &events, const QUrl &url)
{
    TickerUpdate update;
    update.kind = TickerKind::EventStream;
    EventReader reader(update, url);
    for (const ServerEvent &event : events)
        reader.read(event);
    return update;
}

} // namespace depesche::feeds
