# SPDX-License-Identifier: GPL-3.0-or-later
"""Feeds of an edition: RSS 2.0 with Media RSS, RSS 1.0, Atom, JSON Feed 1.1, a short RSS; and the OPML list."""
import email.utils
import pathlib
from xml.sax.saxutils import escape, quoteattr

from press.edition import json_text

AUDIO = pathlib.Path(__file__).resolve().parent.parent / 'audio'

# Name of the file, media type. The short edition has summaries only.
FORMATS = {
    'rss.xml': 'application/rss+xml',
    'atom.xml': 'application/atom+xml',
    'feed.json': 'application/feed+json',
    'rdf.xml': 'application/rdf+xml',
    'short.xml': 'application/rss+xml',
}


class Channel:
    """A source's feed, or that of one of its sections."""

    def __init__(self, edition, key, section=''):
        self.edition = edition
        self.key = key
        self.source = edition.content.sources[key]
        self.section = section
        self.items = edition.in_feed(key, section)
        name = self.source['name']
        self.title = f'{name} · {self.source["sections"][section]}' if section else name
        self.page = f'{edition.base}/{key}/' + (f'{section}/' if section else '')

    def address(self, file):
        return self.page + file

    @property
    def modified(self):
        return max(self.edition.modified(a) for a in self.items)


def tag(name, content='', **attributes):
    """An element; content is text. In attribute names _ stands for :, None leaves an attribute out."""
    return raw(name, escape(content), **attributes)


def raw(name, content='', **attributes):
    given = ''.join(f' {key.replace("_", ":")}={quoteattr(str(value))}'
                    for key, value in attributes.items() if value is not None)
    return f'<{name}{given}>{content}</{name}>' if content else f'<{name}{given}/>'


def cdata(name, content):
    return f'<{name}><![CDATA[{content.replace("]]>", "]]]]><![CDATA[>")}]]></{name}>'


def article_id(channel, article):
    return f'tag:{channel.key}.example,2026:{article.id}'


def _media(edition, article):
    lead = edition.lead(article)
    if not lead:
        return ''
    inner = ''
    if lead['told'] != 'file':
        inner = tag('media:description', lead['caption'], type='plain')
        if lead['credit']:
            inner += tag('media:credit', lead['credit'], role='photographer', scheme='urn:ebu')
        if lead.get('copyright'):
            inner += tag('media:copyright', lead['copyright'])
    if lead['small']:
        inner += raw('media:thumbnail', url=lead['small'], width=640)
    return raw('media:content', inner, url=lead['url'], medium='image', type=lead['type'],
               width=lead['width'], height=lead['height'])


def _enclosure(edition, article):
    """Address, media type, bytes, seconds of an article's sound, or None."""
    if not article.audio:
        return None
    size = (AUDIO / f'{article.audio}.wav').stat().st_size
    return f'{edition.base}/audio/{article.audio}.wav', 'audio/wav', size, max(1, size // 8000)


def _rss_item(channel, article, short):
    edition = channel.edition
    address = edition.address(article)
    parts = [tag('title', article.title), tag('link', address),
             tag('guid', article_id(channel, article), isPermaLink='false'),
             tag('pubDate', email.utils.format_datetime(edition.published(article))),
             tag('description', article.summary)]
    parts += [tag('dc:creator', author) for author in article.authors]
    parts.append(tag('category', edition.section_name(article), domain=channel.edition.base + f'/{channel.key}/sections'))
    parts += [tag('category', word, domain=f'{edition.base}/{channel.key}/tags') for word in article.tags]
    parts.append(_media(edition, article))
    if sound := _enclosure(edition, article):
        parts.append(raw('enclosure', url=sound[0], type=sound[1], length=sound[2]))
        parts.append(tag('itunes:duration', str(sound[3])))
    if edition.modified(article) != edition.published(article):
        parts.append(tag('atom:updated', edition.modified(article).isoformat()))
    parts += [raw('atom:link', rel='related', href=edition.address(other), title=other.title)
              for other in edition.related(article)]
    if not short:
        parts.append(cdata('content:encoded', edition.body_html(article, with_lead=False)))
    return raw('item', '\n'.join(part for part in parts if part))


def rss(channel, file='rss.xml', short=False):
    source = channel.source
    head = [tag('title', channel.title), tag('link', channel.page), tag('description', source['about']),
            tag('language', source['language']), tag('copyright', f'© {source["name"]}'),
            tag('lastBuildDate', email.utils.format_datetime(channel.modified)),
            raw('atom:link', rel='self', type='application/rss+xml', href=channel.address(file)),
            raw('image', tag('url', icon(channel)) + tag('title', channel.title) + tag('link', channel.page))]
    items = [_rss_item(channel, article, short) for article in channel.items]
    return ('<?xml version="1.0" encoding="UTF-8"?>\n'
            '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" '
            'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">'
            + raw('channel', '\n'.join(head + items)) + '</rss>\n')


def rdf(channel):
    edition, source = channel.edition, channel.source
    seq = ''.join(raw('rdf:li', rdf_resource=edition.address(a)) for a in channel.items)
    head = raw('channel', tag('title', channel.title) + tag('link', channel.page) + tag('description', source['about'])
               + tag('dc:language', source['language']) + tag('dc:date', channel.modified.isoformat())
               + raw('items', raw('rdf:Seq', seq)), rdf_about=channel.address('rdf.xml'))
    items = []
    for article in channel.items:
        parts = [tag('title', article.title), tag('link', edition.address(article)),
                 tag('description', article.summary),
                 tag('dc:identifier', article_id(channel, article)),
                 tag('dc:date', edition.published(article).isoformat())]
        parts += [tag('dc:creator', author) for author in article.authors]
        parts += [tag('dc:subject', word) for word in (edition.section_name(article), *article.tags)]
        parts.append(cdata('content:encoded', edition.body_html(article, with_lead=True)))
        items.append(raw('item', '\n'.join(parts), rdf_about=edition.address(article)))
    return ('<?xml version="1.0" encoding="UTF-8"?>\n'
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
            + head + '\n'.join(items) + '</rdf:RDF>\n')


def _atom_entry(channel, article):
    edition = channel.edition
    scheme = f'{edition.base}/{channel.key}/'
    parts = [tag('id', article_id(channel, article)), tag('title', article.title),
             raw('link', rel='alternate', type='text/html', href=edition.address(article)),
             tag('published', edition.published(article).isoformat()),
             tag('updated', edition.modified(article).isoformat()), tag('summary', article.summary),
             raw('category', term=article.section, scheme=scheme + 'sections', label=edition.section_name(article))]
    parts += [raw('author', tag('name', author)) for author in article.authors]
    parts += [raw('category', term=word, scheme=scheme + 'tags', label=word) for word in article.tags]
    parts += [raw('link', rel='related', href=edition.address(other), title=other.title)
              for other in edition.related(article)]
    if sound := _enclosure(edition, article):
        parts.append(raw('link', rel='enclosure', href=sound[0], type=sound[1], length=sound[2]))
    parts.append(_media(edition, article))
    parts.append(tag('content', edition.body_html(article, with_lead=True), type='html'))
    return raw('entry', '\n'.join(part for part in parts if part))


def atom(channel):
    source = channel.source
    head = [tag('id', f'tag:{channel.key}.example,2026:{channel.section or "all"}'), tag('title', channel.title),
            tag('subtitle', source['about']), tag('updated', channel.modified.isoformat()),
            raw('link', rel='alternate', type='text/html', href=channel.page),
            raw('link', rel='self', type='application/atom+xml', href=channel.address('atom.xml')),
            tag('icon', icon(channel)), tag('rights', f'© {source["name"]}'), raw('author', tag('name', source['name']))]
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" '
            f'xmlns:media="http://search.yahoo.com/mrss/" xml:lang="{source["language"]}">'
            + '\n'.join(head + [_atom_entry(channel, a) for a in channel.items]) + '</feed>\n')


def _json_item(channel, article):
    edition = channel.edition
    lead = edition.lead(article)
    item = {'id': article_id(channel, article), 'url': edition.address(article), 'title': article.title,
            'summary': article.summary, 'content_html': edition.body_html(article, with_lead=True),
            'date_published': edition.published(article).isoformat(), 'language': channel.source['language'],
            'tags': [edition.section_name(article), *article.tags],
            'authors': [{'name': author} for author in article.authors]}
    if lead:
        item['image'] = lead['url']
    if edition.modified(article) != edition.published(article):
        item['date_modified'] = edition.modified(article).isoformat()
    if sound := _enclosure(edition, article):
        item['attachments'] = [{'url': sound[0], 'mime_type': sound[1], 'size_in_bytes': sound[2],
                                'duration_in_seconds': sound[3]}]
    return item


def json_feed(channel):
    source = channel.source
    return json_text({
        'version': 'https://jsonfeed.org/version/1.1', 'title': channel.title, 'home_page_url': channel.page,
        'feed_url': channel.address('feed.json'), 'description': source['about'], 'language': source['language'],
        'icon': icon(channel), 'favicon': icon(channel), 'authors': [{'name': source['name']}],
        'items': [_json_item(channel, article) for article in channel.items]}) + '\n'


def icon(channel):
    return f'{channel.edition.base}/icons/{channel.key}.png'


def write(channel, file):
    """The text of a feed in the format that its file name tells."""
    return {'rss.xml': rss, 'atom.xml': atom, 'feed.json': json_feed, 'rdf.xml': rdf,
            'short.xml': lambda c: rss(c, 'short.xml', short=True)}[file](channel)


def opml(edition):
    folders = {}
    for key, source in edition.content.sources.items():
        channel = Channel(edition, key)
        folders.setdefault(source['folder'], []).append(
            raw('outline', type='rss', text=source['name'], title=source['name'], htmlUrl=channel.page,
                xmlUrl=channel.address(source['subscribe']), language=source['language'], description=source['about']))
    body = '\n'.join(raw('outline', '\n'.join(feeds), text=name, title=name) for name, feeds in folders.items())
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">'
            + raw('head', tag('title', edition.content.house)) + raw('body', body) + '</opml>\n')
