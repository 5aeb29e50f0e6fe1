# SPDX-License-Identifier: GPL-3.0-or-later
"""The newsroom keeps its own word: content, feeds, pages, links, pictures, validators, editions, failures."""
import gzip
import html.parser
import http.client
import json
import pathlib
import re
import sys
import unittest
import urllib.parse
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from press import articles, feeds, markup  # noqa: E402
from running import Running  # noqa: E402

NOW = '2026-11-23T14:32:00+01:00'
MEDIA = '{http://search.yahoo.com/mrss/}'
ATOM = '{http://www.w3.org/2005/Atom}'
RSS1 = '{http://purl.org/rss/1.0/}'
DC = '{http://purl.org/dc/elements/1.1/}'
BODY = '{http://purl.org/rss/1.0/modules/content/}encoded'
CONTENT = articles.read_content(HERE / 'content')
LEADS = {'Neue Klappbrücke im Nordhafen: Probebetrieb beginnt am Montag', 'Night ferries return after eleven years',
         'Трамвай вернулся на набережную', 'Sonde sendet erstes Bild aus der Umlaufbahn',
         'Getreideernte fällt höher aus als im Vorjahr', 'Stadtrat beschließt Nachtbuslinie',
         'Minister einigen sich auf Fahrplan für gemeinsame Netze'}


def in_text_pictures(article):
    return [lines[0] for kind, lines in markup.blocks(article.text) if kind == 'picture']


def mentioned(article):
    """Slugs that the text leads to."""
    cards = [lines[0] for kind, lines in markup.blocks(article.text) if kind == 'card']
    return cards + re.findall(r'\[\[([a-z0-9-]+)\|', article.text)


def whole(article):
    """The article after its last revision."""
    return article.at(CONTENT.last_edition)


class ContentTest(unittest.TestCase):
    def test_ids_and_slugs_are_unique(self):
        self.assertEqual(len({a.id for a in CONTENT.articles}), len(CONTENT.articles))
        self.assertEqual(len({a.slug for a in CONTENT.articles}), len(CONTENT.articles))

    def test_there_is_enough_to_read(self):
        least = {'nordblick': 22, 'harbour-times': 14, 'mayachny-listok': 14, 'koog-und-geest': 6, 'senkblei': 7,
                 'tidenton': 4, 'risalat-al-marfa': 3}
        for source, number in least.items():
            self.assertGreaterEqual(len([a for a in CONTENT.articles if a.source == source]), number, source)
        self.assertLessEqual(LEADS, {a.title for a in CONTENT.articles})

    def test_names_lead_somewhere(self):
        slugs = {a.slug for a in CONTENT.articles}
        for article in map(whole, CONTENT.articles):
            with self.subTest(article.slug):
                self.assertIn(article.section, CONTENT.sources[article.source]['sections'])
                self.assertLessEqual({*article.related, *mentioned(article)}, slugs - {article.slug})
                self.assertTrue(article.title and article.summary and article.authors and article.tags)
                if article.audio:
                    self.assertTrue((HERE / 'audio' / f'{article.audio}.wav').is_file())

    def test_texts_are_articles(self):
        for article in CONTENT.articles:
            with self.subTest(article.slug):
                paragraphs = [lines for kind, lines in markup.blocks(article.text) if kind == 'text']
                self.assertGreaterEqual(len(paragraphs), 3)

    def test_captions_exist_in_the_language_of_the_source(self):
        for article in map(whole, CONTENT.articles):
            language = CONTENT.sources[article.source]['language']
            for name in filter(None, [article.picture, *in_text_pictures(article)]):
                with self.subTest(article=article.slug, picture=name):
                    self.assertIn(language, CONTENT.pictures[name]['caption'])

    def test_every_kind_of_article_is_there(self):
        self.assertTrue(any(not a.picture for a in CONTENT.articles))
        self.assertTrue(any(a.picture and not CONTENT.pictures[a.picture]['credit'] for a in CONTENT.articles))
        self.assertTrue(any(a.picture and CONTENT.pictures[a.picture].get('told') == 'file' for a in CONTENT.articles))
        self.assertTrue(any(a.since for a in CONTENT.articles))
        self.assertTrue(any(a.until < CONTENT.last_edition + 1 for a in CONTENT.articles))
        self.assertGreaterEqual(sum(1 for a in CONTENT.articles if a.revisions), 6)
        kinds = {kind for a in CONTENT.articles for kind, _ in markup.blocks(a.text)}
        self.assertEqual(kinds, {'text', 'subhead', 'quote', 'list', 'steps', 'table', 'picture', 'card'})


class PictureFileTest(unittest.TestCase):
    """What pictures.json says stands in the files, read here without any library."""

    XMP = re.compile(rb'<x:xmpmeta.*?</x:xmpmeta>', re.S)
    LI = '{http://www.w3.org/1999/02/22-rdf-syntax-ns#}li'
    LANG = '{http://www.w3.org/XML/1998/namespace}lang'
    CREDIT = '{http://ns.adobe.com/photoshop/1.0/}Credit'

    def xmp(self, body):
        """(captions by language, credit, copyright)"""
        tree = ElementTree.fromstring(self.XMP.search(body).group(0))
        captions = {li.get(self.LANG): li.text for node in tree.iter(DC + 'description') for li in node.iter(self.LI)}
        rights = [li.text for node in tree.iter(DC + 'rights') for li in node.iter(self.LI)]
        credit = [node.get(self.CREDIT) for node in tree.iter() if node.get(self.CREDIT)]
        return captions, ''.join(credit), ''.join(rights)

    @staticmethod
    def iptc(body, dataset):
        found = re.search(rb'\x1c\x02' + bytes([dataset]) + rb'(..)', body, re.S)
        if not found:
            return ''
        return body[found.end():found.end() + int.from_bytes(found.group(1), 'big')].decode()

    def test_captions_credits_and_rights(self):
        for name, picture in CONTENT.pictures.items():
            with self.subTest(name):
                kind = picture.get('format', 'jpg')
                body = (HERE / 'pictures' / f'{name}.{kind}').read_bytes()
                captions, credit, rights = self.xmp(body)
                first = next(iter(picture['caption'].values()))
                self.assertEqual(captions, {**picture['caption'], 'x-default': first})
                self.assertEqual(credit, picture['credit'])
                self.assertEqual(rights, picture.get('copyright', ''))
                if kind == 'jpg':
                    self.assertEqual(self.iptc(body, 120), first)
                    self.assertEqual(self.iptc(body, 110), picture['credit'])
                self.assertEqual((HERE / 'pictures' / f'{name}-640.{kind}').is_file(), bool(picture.get('small')))

    def test_every_file_is_described(self):
        known = {f'{name}.{p.get("format", "jpg")}' for name, p in CONTENT.pictures.items()}
        files = {file.name for file in (HERE / 'pictures').iterdir() if '-640.' not in file.name}
        self.assertEqual(files, known)


class Links(html.parser.HTMLParser):
    """Addresses and visible text of a page; fails on elements that are closed in the wrong order."""

    VOID = {'meta', 'link', 'img', 'br'}

    def __init__(self, text):
        super().__init__()
        self.addresses, self.structured, self.alternates, self.captions = [], [], [], []
        self._open = []
        self.feed(text)
        if self._open:
            raise ValueError(f'left open: {self._open}')

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.addresses += [given[name] for name in ('href', 'src') if given.get(name)]
        self.addresses += [part.split()[0] for part in (given.get('srcset') or '').split(',') if part]
        if tag == 'meta' and given.get('property') in ('og:url', 'og:image'):
            self.addresses.append(given['content'])
        if tag == 'link' and given.get('rel') == 'alternate':
            self.alternates.append((given['href'], given['type']))
        if tag == 'figcaption':
            self.captions.append('')
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        if not self._open or self._open.pop() != tag:
            raise ValueError(f'</{tag}> closes nothing')

    def handle_data(self, data):
        if 'script' in self._open:
            self.structured.append(json.loads(data))
        if 'figcaption' in self._open:
            self.captions[-1] += data


class ServedTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.room = Running(now=NOW)
        cls.addClassCleanup(cls.room.stop)

    def setUp(self):
        self.room.control('reset')

    def feed_paths(self):
        for key, source in CONTENT.sources.items():
            for file in source['editions']:
                yield key, file, f'/{key}/{file}'

    def entries(self, folder, file):
        """(id, title, address, HTML of the body or '') of a feed's items."""
        status, headers, body = self.room.get(f'/{folder}/{file}')
        self.assertEqual(status, 200)
        self.assertEqual(headers.get_content_type(), feeds.FORMATS[file])
        if file == 'feed.json':
            return [(i['id'], i['title'], i['url'], i['content_html']) for i in json.loads(body)['items']]
        tree = ElementTree.fromstring(body)
        if file == 'atom.xml':
            return [(e.findtext(ATOM + 'id'), e.findtext(ATOM + 'title'), e.find(ATOM + 'link').get('href'),
                     e.findtext(ATOM + 'content')) for e in tree.iter(ATOM + 'entry')]
        if file == 'rdf.xml':
            return [(i.findtext(DC + 'identifier'), i.findtext(RSS1 + 'title'), i.findtext(RSS1 + 'link'),
                     i.findtext(BODY)) for i in tree.iter(RSS1 + 'item')]
        return [(i.findtext('guid'), i.findtext('title'), i.findtext('link'), i.findtext(BODY) or '')
                for i in tree.iter('item')]

    def out_now(self, key, number=0):
        return [a.at(number) for a in CONTENT.articles if a.source == key and a.since <= number < a.until]

    def test_every_feed_has_the_articles_of_its_source(self):
        for key, file, path in self.feed_paths():
            with self.subTest(path):
                entries = self.entries(key, file)
                self.assertEqual({(e[0].rsplit(':', 1)[1], e[1]) for e in entries},
                                 {(a.id, a.title) for a in self.out_now(key)})
                for _, _, _, body in entries:
                    self.assertEqual(bool(body), file != 'short.xml')

    def test_sections_have_feeds(self):
        for key, source in CONTENT.sources.items():
            for section in source['sections']:
                entries = self.entries(f'{key}/{section}', source['editions'][-1])
                self.assertEqual({e[1] for e in entries}, {a.title for a in self.out_now(key) if a.section == section})

    def test_media_rss_tells_caption_and_credit(self):
        tree = ElementTree.fromstring(self.room.get('/nordblick/rss.xml')[2])
        items = {i.findtext('guid').rsplit(':', 1)[1]: i.find(MEDIA + 'content') for i in tree.iter('item')}
        for article in self.out_now('nordblick'):
            picture = CONTENT.pictures[article.picture]
            media = items[article.id]
            self.assertEqual(media.findtext(MEDIA + 'description'), picture['caption']['de'])
            self.assertEqual(media.findtext(MEDIA + 'credit') or '', picture['credit'])
            self.assertEqual((media.get('width'), media.get('height')), tuple(map(str, picture['size'])))

    def test_every_page_and_all_it_names(self):
        """Walks from the house's page over everything that is linked."""
        waiting, seen, pages = [self.room.base + '/'], set(), {}
        while waiting:
            address = waiting.pop()
            if address in seen:
                continue
            seen.add(address)
            self.assertTrue(address.startswith(self.room.base + '/'), address)
            status, headers, body = self.room.get(address)
            self.assertEqual(status, 200, address)
            if headers.get_content_type() == 'text/html':
                pages[address] = Links(body.decode())
                waiting += pages[address].addresses
        for article in self.out_now('nordblick') + self.out_now('mayachny-listok'):
            page = [links for address, links in pages.items() if address.endswith(f'-{article.id}.html')]
            self.assertEqual(len(page), 1, article.slug)
            self.check_page(article, page[0])
        linked = {urllib.parse.urlsplit(address).path for address in seen}
        self.assertLessEqual({path for *_, path in self.feed_paths()}, linked)

    def check_page(self, article, page):
        node = page.structured[0]
        self.assertEqual(node['headline'], article.title)
        self.assertEqual([author['name'] for author in node['author']], list(article.authors))
        self.assertEqual(node['keywords'], list(article.tags))
        picture = CONTENT.pictures.get(article.picture)
        if picture and picture.get('told') != 'file':
            caption = picture['caption'][CONTENT.sources[article.source]['language']]
            self.assertEqual(node['image'].get('caption'), caption)
            self.assertEqual(node['image'].get('creditText', ''), picture['credit'])
            self.assertIn(caption, page.captions[0])
            self.assertIn(picture['credit'], page.captions[0])

    def test_bodies_name_only_what_is_there(self):
        checked = set()
        for key, source in CONTENT.sources.items():
            for _, _, address, body in self.entries(key, source['subscribe']):
                for named in {address, *Links(f'<div>{body}</div>').addresses} - checked:
                    self.assertEqual(self.room.get(named)[0], 200, named)
                    checked.add(named)

    def test_pictures_are_served_as_they_are(self):
        status, headers, body = self.room.get('/pictures/messpfahl.jpg')
        self.assertEqual((status, headers['Content-Type']), (200, 'image/jpeg'))
        self.assertEqual(body, (HERE / 'pictures' / 'messpfahl.jpg').read_bytes())
        self.assertIn('Pegelamt Nordhafen'.encode(), body)

    def test_the_list_of_subscriptions(self):
        status, headers, body = self.room.get('/subscriptions.opml')
        self.assertEqual((status, headers.get_content_type()), (200, 'text/x-opml'))
        tree = ElementTree.fromstring(body)
        found = {}
        for folder in tree.find('body'):
            for outline in folder:
                found[outline.get('text')] = folder.get('text')
                self.assertEqual(self.room.get(outline.get('xmlUrl'))[0], 200)
        self.assertEqual(found, {s['name']: s['folder'] for s in CONTENT.sources.values()})

    def test_validators(self):
        sends = {'both': {'ETag', 'Last-Modified'}, 'modified': {'Last-Modified'}, 'none': set()}
        asks = {'ETag': 'If_None_Match', 'Last-Modified': 'If_Modified_Since'}
        for key, file, path in self.feed_paths():
            with self.subTest(path):
                headers = self.room.get(path)[1]
                told = {name for name in asks if headers[name]}
                self.assertEqual(told, sends[CONTENT.sources[key].get('validators', 'both')])
                for name in told:
                    status, _, body = self.room.get(path, **{asks[name]: headers[name]})
                    self.assertEqual((status, body), (304, b''))
                    self.assertEqual(self.room.get(path, **{asks[name]: headers[name] + 'x'})[0], 200)

    def test_compression(self):
        status, headers, body = self.room.get('/nordblick/rss.xml', Accept_Encoding='gzip, deflate')
        plain = self.room.get('/nordblick/rss.xml')
        self.assertEqual((status, headers['Content-Encoding'], headers['Vary']), (200, 'gzip', 'Accept-Encoding'))
        self.assertEqual(gzip.decompress(body), plain[2])
        self.assertNotEqual(headers['ETag'], plain[1]['ETag'])
        again = self.room.get('/nordblick/rss.xml', Accept_Encoding='gzip', If_None_Match=headers['ETag'])
        self.assertEqual(again[0], 304)
        self.assertIsNone(self.room.get('/nordblick/rss.xml', Accept_Encoding='gzip;q=0')[1]['Content-Encoding'])

    def test_editions_edit_add_and_take_away(self):
        before = dict((e[0], e[1:]) for e in self.entries('nordblick', 'rss.xml'))
        state = self.room.control('advance')
        self.assertEqual((state['edition'], state['last_edition']), (1, CONTENT.last_edition))
        after = dict((e[0], e[1:]) for e in self.entries('nordblick', 'rss.xml'))
        self.assertEqual({i.rsplit(':', 1)[1] for i in after}, {a.id for a in self.out_now('nordblick', 1)})
        self.assertTrue(set(after) - set(before) and set(before) - set(after))
        edited = [a for a in self.out_now('nordblick', 1) if a.since == 0 and a.revised == 1]
        self.assertTrue(edited)
        for article in edited:
            key = f'tag:nordblick.example,2026:{article.id}'
            self.assertNotEqual(after[key], before[key])
            self.assertEqual(after[key][1], before[key][1], 'an edit keeps the address')
        for _ in range(5):
            state = self.room.control('advance')
        self.assertEqual(state['edition'], CONTENT.last_edition)
        self.assertEqual(self.room.control('reset')['edition'], 0)
        self.assertEqual(dict((e[0], e[1:]) for e in self.entries('nordblick', 'rss.xml')), before)

    def test_failures_on_purpose(self):
        path = '/senkblei/rdf.xml'
        good = self.room.get(path)[2]
        self.room.control('fail', path=path, status=503, **{'retry-after': 120})
        status, headers, _ = self.room.get(path)
        self.assertEqual((status, headers['Retry-After']), (503, '120'))
        self.assertEqual(self.room.get('/senkblei/rss.xml')[0], 200)
        self.room.control('fail', path=path, status=404, times=1)
        self.assertEqual([self.room.get(path)[0] for _ in range(2)], [404, 200])
        self.room.control('fail', path=path, how='half')
        self.assertEqual(self.room.get(path)[2], good[:len(good) // 2])
        self.room.control('fail', path=path, how='noise')
        self.assertNotIn(b'<', self.room.get(path)[2][:16])
        self.room.control('fail', path=path, how='cut')
        with self.assertRaises(http.client.IncompleteRead):
            self.room.get(path)
        self.room.control('fail', path=path, status=200)
        self.assertEqual(self.room.get(path)[2], good)
        for wrong in ({'status': 503}, {'path': path, 'how': 'softly'}, {'path': path, 'status': 'bad'}):
            with self.assertRaises(ValueError):
                self.room.control('fail', **wrong)

    def test_the_log_tells_what_was_asked(self):
        self.room.get('/nordblick/rss.xml', If_None_Match='"a"', User_Agent='A reader')
        entry = self.room.log()[-1]
        self.assertEqual((entry['method'], entry['path'], entry['status']), ('GET', '/nordblick/rss.xml', 200))
        self.assertEqual(entry['headers']['If-None-Match'], '"a"')
        self.assertEqual(entry['headers']['User-Agent'], 'A reader')
        self.assertEqual(entry['sent']['ETag'], self.room.get('/nordblick/rss.xml')[1]['ETag'])

    def test_what_is_not_there(self):
        for path in ('/nowhere', '/nordblick/nowhere/', '/nordblick/atom.txt', '/pictures/../server.py',
                     '/pictures/none.jpg', '/nordblick/20260101/no-such-article-1.html', '/_control/nothing'):
            self.assertEqual(self.room.get(path)[0], 404, path)

    def test_an_old_link_leads_on(self):
        address = self.entries('nordblick', 'rss.xml')[0][2]
        number = re.search(r'-(\d+)\.html', address).group(1)
        status, headers, _ = self.room.get(f'/nordblick/20200101/an-old-slug-{number}.html')
        self.assertEqual((status, headers['Location']), (301, address))

    def test_it_listens_to_this_machine_only(self):
        self.assertEqual(urllib.parse.urlsplit(self.room.base).hostname, '127.0.0.1')


class LiveTest(unittest.TestCase):
    def test_page_feed_and_stream_tell_the_same(self):
        with Running() as newsroom:
            newsroom.control('live', speed=10000)
            _, headers, stream = newsroom.get('/live/sturmflut/events')
            self.assertEqual(headers['Content-Type'], 'text/event-stream; charset=utf-8')
            blocks = [dict(line.split(': ', 1) for line in block.splitlines()) for block in stream.decode().split('\n\n')[1:-1]]
            entries = {}
            for block in blocks:
                data = json.loads(block['data'])
                if block['event'] == 'delete':
                    del entries[data['id']]
                else:
                    entries[data['id']] = data['title']
            self.assertEqual(len(entries), 96 - 12)
            self.assertTrue(any('gesperrt' in title for title in entries.values()))
            last = blocks[-1]['id']
            self.assertEqual(newsroom.get('/live/sturmflut/events', Last_Event_ID=last)[0], 204)
            page = newsroom.get('/live/sturmflut')[2].decode()
            data = json.loads(re.search(r'ld\+json">(.*?)</script>', page)[1])
            self.assertEqual({post['@id']: post['headline'] for post in data['liveBlogUpdate']}, entries)
            feed = ElementTree.fromstring(newsroom.get('/live/sturmflut.atom')[2])
            self.assertEqual(len(feed.findall(f'{ATOM}entry')), 60)
            self.assertEqual(len(feed.findall('{http://purl.org/atompub/tombstones/1.0}deleted-entry')), 12)
            for picture in {post['image']['url'] for post in data['liveBlogUpdate'] if 'image' in post}:
                self.assertEqual(newsroom.get(picture)[0], 200)


if __name__ == '__main__':
    unittest.main()
