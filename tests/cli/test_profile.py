#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Commands on a profile, end to end: subscribe, refresh, list, show, search, mark, download, lists, doctor."""
import json
import pathlib
import sqlite3
import stat
import unittest
import xml.etree.ElementTree

from loopback import ProgramTest, rss

PICTURE = (pathlib.Path(__file__).resolve().parent.parent / 'newsroom/pictures/klappbruecke-morgen.jpg').read_bytes()

OPML = '''<?xml version="1.0"?><opml version="2.0"><head><title>Meine</title></head><body>
<outline text="Norden"><outline text="Hafen"><outline type="rss" text="Nordblick" xmlUrl="https://nordblick.example/feed"/>
</outline></outline><outline text="Senkblei" type="rss" xmlUrl="https://senkblei.example/rss" htmlUrl="https://senkblei.example/"/>
<outline text="Befehl" xmlUrl="exec:reboot"/></body></opml>'''


class Subscribing(ProgramTest):
    def test_a_feed(self):
        self.server.pages['/feed'] = rss(['eins'])
        added = self.data('subscribe', self.server.url('/feed'))
        self.assertEqual((added['title'], added['new']), ('Nordblick', True))
        again = self.data('subscribe', self.server.url('/feed'))
        self.assertEqual((again['id'], again['new']), (added['id'], False))
        self.assertIn('Nordblick', self.output('feeds'))

    def test_the_feed_of_a_page(self):
        self.server.pages['/'] = (200, {'Content-Type': 'text/html'}, b'<!doctype html><html><head>'
                                  b'<link rel="alternate" type="application/rss+xml" href="/feed"></head></html>')
        self.server.pages['/feed'] = rss(['eins'])
        added = self.data('subscribe', '--folder', 'Norden/Hafen', self.server.url('/'))
        self.assertEqual(added['url'], self.server.url('/feed'))
        self.assertEqual(self.data('feeds')[0]['folder'], ['Norden', 'Hafen'])

    def test_a_page_with_several_feeds(self):
        self.server.pages['/'] = (200, {'Content-Type': 'text/html'}, b'<!doctype html><html><head>'
                                  b'<link rel="alternate" type="application/rss+xml" href="/a">'
                                  b'<link rel="alternate" type="application/rss+xml" href="/b"></head></html>')
        self.server.pages['/a'] = rss(['eins'], 'Erster')
        self.server.pages['/b'] = rss(['eins'], 'Zweiter')
        message = self.refused('subscribe', self.server.url('/'))
        self.assertIn(self.server.url('/a'), message)
        self.assertIn(self.server.url('/b'), message)
        self.assertEqual(self.data('subscribe', '--first', self.server.url('/'))['title'], 'Erster')
        choices = self.data('subscribe', '--list', self.server.url('/'))
        self.assertEqual([(choice['title'], choice['subscribed']) for choice in choices],
                         [('Erster', True), ('Zweiter', False)])
        self.assertIn('rss-2.0 Zweiter', self.output('subscribe', '--list', self.server.url('/')))
        self.assertEqual(len(self.data('feeds')), 1)

    def test_usual_places(self):
        self.server.pages['/'] = (200, {'Content-Type': 'text/html'}, b'<!doctype html><html></html>')
        self.server.pages['/atom.xml'] = rss(['eins'], 'Versteckt')
        self.assertIn('names no feed', self.refused('subscribe', self.server.url('/')))
        self.assertEqual(self.server.asked('/atom.xml'), [])
        self.assertEqual(self.data('subscribe', '--usual-places', self.server.url('/'))['title'], 'Versteckt')

    def test_what_is_no_feed(self):
        self.server.pages['/page'] = (200, {'Content-Type': 'text/html'}, b'<!doctype html><html></html>')
        self.assertIn('404', self.refused('subscribe', self.server.url('/missing')))
        self.assertIn('names no feed', self.refused('subscribe', self.server.url('/page')))
        self.assertIn('address', self.refused('subscribe', 'file:///etc/passwd'))
        self.assertEqual(self.data('feeds'), [])

    def test_unsubscribe(self):
        feed = self.subscribe('/feed')
        self.assertIn('no-such', self.refused('unsubscribe', str(feed), 'no-such'))
        self.assertEqual(len(self.data('feeds')), 1)
        self.output('unsubscribe', str(feed))
        self.assertEqual(self.data('feeds'), [])

    def test_opml_both_ways(self):
        report = self.data('import-opml', self.write('list.opml', OPML))
        self.assertEqual((report['added'], report['folders'], report['skipped']), (2, 2, 1))
        self.assertEqual(self.data('import-opml', self.write('list.opml', OPML))['already_there'], 2)
        outlines = xml.etree.ElementTree.fromstring(self.output('export-opml')).findall('.//outline[@xmlUrl]')
        self.assertEqual([(o.get('text'), o.get('xmlUrl'), o.get('htmlUrl')) for o in outlines],
                         [('Nordblick', 'https://nordblick.example/feed', None),
                          ('Senkblei', 'https://senkblei.example/rss', 'https://senkblei.example/')])
        self.assertIn('bad.opml', self.refused('import-opml', self.write('bad.opml', '<rss/>')))


class Reading(ProgramTest):
    def setUp(self):
        super().setUp()
        self.server.pages['/feed'] = rss(['Klappbrücke geöffnet', 'Straßenbahn kommt später'])
        self.feed = self.subscribe('/feed', '--folder', 'Norden')
        self.report = self.data('refresh')
        self.articles = {article['title'].split()[0]: article for article in self.data('list')}

    def test_refresh_reports(self):
        self.assertEqual((self.report['added'], self.report['updated'], self.report['failed']), (2, 0, 0))
        outcome = self.report['feeds'][0]
        self.assertEqual((outcome['id'], outcome['title'], outcome['status'], outcome['http_status'], outcome['added']),
                         (self.feed, 'Nordblick', 'ok', 200, 2))
        self.assertIn('nothing new', self.output('refresh', 'Nordblick'))
        self.assertEqual(self.data('refresh', '--due')['feeds'], [])

    def test_list(self):
        self.assertEqual(set(self.articles), {'Klappbrücke', 'Straßenbahn'})
        self.assertEqual(len(self.titles('--limit', '1')), 1)
        self.assertEqual(len(self.titles('--folder', 'Norden', '--unread')), 2)
        self.assertEqual(self.titles('--saved'), [])
        self.assertEqual(len(self.titles('--feed', str(self.feed))), 2)
        self.assertEqual(len(self.output('list').splitlines()), 2)
        self.assertIn('Süden', self.refused('list', '--folder', 'Süden'))
        self.assertIn('99', self.refused('list', '--feed', '99'))

    def test_show(self):
        article = self.data('show', self.articles['Klappbrücke']['id'])
        self.assertEqual(article['content_html'], '<p>Vom Hafen: Klappbrücke geöffnet.</p>')
        self.assertEqual(article['content_text'], 'Vom Hafen: Klappbrücke geöffnet.')
        self.assertEqual(article['revision'], 1)
        text = self.output('show', article['id'])
        self.assertIn('Vom Hafen: Klappbrücke geöffnet.', text)
        self.assertIn('<p>', self.output('show', '--html', article['id']))
        self.assertIn('99999', self.refused('show', '99999'))
        self.assertFalse(self.data('show', article['id'])['read'])

    def test_show_several(self):
        ids = [row['id'] for row in self.articles.values()]
        self.assertGreater(len(ids), 1)
        self.assertEqual([article['id'] for article in self.data('show', *ids)], ids)
        texts = self.output('show', *ids).split('\n----\n\n')
        self.assertEqual(texts, [self.output('show', one) for one in ids])
        self.assertIn('99999', self.refused('show', ids[0], '99999'))
        self.assertIn('--changes', self.refused('show', '--changes', *ids))

    def test_export(self):
        article = self.articles['Klappbrücke']['id']
        page = self.output('export', article)
        self.assertTrue(page.startswith('<!DOCTYPE html>'))
        self.assertIn("img-src data:;", page)
        self.assertIn('Vom Hafen: Klappbrücke geöffnet.', page)
        self.assertTrue(self.output('export', '--format', 'markdown', article).startswith('# Klappbrücke geöffnet\n'))
        file = self.folder / 'artikel.md'
        written = self.data('export', '--output', str(file), article)
        self.assertEqual((written['file'], written['pictures_missing']), (str(file), 0))
        self.assertIn('Vom Hafen: Klappbrücke geöffnet.', file.read_text())
        self.assertIn('cannot be written', self.refused('export', '--output', '/dev/null/a.html', article))
        self.assertIn('99999', self.refused('export', '99999'))

    def test_search(self):
        def found(*words):
            return [hit['title'].split()[0] for hit in self.data('search', *words)]
        self.assertEqual(found('klappbruecke'), ['Klappbrücke'])
        self.assertEqual(found('klappbrucke'), ['Klappbrücke'])
        self.assertEqual(found('STRASSENBAHN'), ['Straßenbahn'])
        self.assertEqual(found('hafen', '-später'), ['Klappbrücke'])
        self.assertEqual(found('"kommt später"'), ['Straßenbahn'])
        self.assertEqual(found('klapp*'), ['Klappbrücke'])
        self.assertEqual(found('Zeppelin'), [])
        self.assertEqual(found('") OR 1=1 --'), [])
        self.refused('search', '***')

    def test_mark(self):
        bridge, tram = self.articles['Klappbrücke']['id'], self.articles['Straßenbahn']['id']
        self.assertEqual(self.data('mark', '--read', '--save', bridge, tram), {'articles': 2, 'changed': 2})
        self.assertEqual(self.titles('--unread'), [])
        self.assertEqual(len(self.titles('--saved')), 2)
        self.output('mark', '--unread', '--unsave', tram)
        self.assertEqual(len(self.titles('--unread')), 1)
        self.assertEqual(self.data('feeds')[0]['unread'], 1)
        self.refused('mark', '--read', tram, '99999')
        self.assertEqual(len(self.titles('--unread')), 1)

    def test_an_edit_is_a_revision_of_the_same_article(self):
        bridge = self.articles['Klappbrücke']['id']
        self.output('mark', '--read', bridge)
        self.server.pages['/feed'] = rss(['Klappbrücke wieder zu', 'Straßenbahn kommt später'])
        report = self.data('refresh')
        self.assertEqual((report['added'], report['updated']), (0, 1))
        article = self.data('show', bridge)
        self.assertEqual((article['title'], article['revision'], article['read']), ('Klappbrücke wieder zu', 2, True))
        self.assertIn('Klappbrücke [-geöffnet-]{+wieder zu+}', self.output('show', '--changes', bridge))
        change, = self.data('show', '--changes', bridge)
        self.assertEqual(change['version'], 2)
        self.assertEqual(change['title'],
                         [{'same': 'Klappbrücke '}, {'removed': 'geöffnet'}, {'inserted': 'wieder zu'}])
        tram = self.articles['Straßenbahn']['id']
        self.assertEqual((self.output('show', '--changes', tram), self.data('show', '--changes', tram)), ('', []))

    def test_doctor(self):
        self.assertTrue(self.output('doctor').startswith('ok: 1 feeds, 2 articles'))
        self.assertTrue(self.data('doctor')['ok'])
        self.assertTrue(self.data('doctor', '--repair')['ok'])

    def test_the_profile_is_private(self):
        self.assertEqual(stat.S_IMODE(self.profile.stat().st_mode), 0o700)
        for path in self.profile.rglob('*'):
            self.assertEqual(stat.S_IMODE(path.stat().st_mode) & 0o077, 0, path)


class Fetching(ProgramTest):
    def test_validators_go_back_as_they_came(self):
        etag, modified = 'W/"odd  1"', 'Thursday, whenever'
        self.server.pages['/feed'] = (200, {'ETag': etag, 'Last-Modified': modified}, rss(['eins']))
        self.subscribe('/feed')
        self.data('refresh')
        self.server.pages['/feed'] = (304, {}, b'')
        self.assertEqual(self.data('refresh')['feeds'][0]['status'], 'unchanged')
        first, second = self.server.asked('/feed')
        self.assertIsNone(first['If-None-Match'])
        self.assertEqual((second['If-None-Match'], second['If-Modified-Since']), (etag, modified))
        self.assertIn('Depesche', first['User-Agent'])
        self.assertIsNone(second['Cookie'])

    def test_bad_feeds_are_named_and_hold_nobody(self):
        self.server.pages['/good'] = rss(['eins'], 'Guter')
        self.server.pages['/page'] = b'<!doctype html><html></html>'
        for path in ('/missing', '/page', '/good'):
            self.subscribe(path)
        report = self.data('refresh')
        errors = {outcome['url'].rsplit('/', 1)[1]: outcome.get('error') for outcome in report['feeds']}
        self.assertEqual((report['added'], report['failed'], errors['good']), (1, 2, None))
        self.assertIn('404 Not Found', errors['missing'])
        self.assertIn('web page', errors['page'])
        lines = self.output('refresh').splitlines()
        self.assertIn(f'{self.server.url("/missing")}: failed: 404 Not Found: there is nothing at this address', lines)
        self.assertIn('404', self.output('feeds'))

    def test_the_log_tells_what_was_fetched(self):
        self.server.pages['/good'] = rss(['eins'], 'Guter')
        self.subscribe('/good')
        self.subscribe('/missing?token=geheim')
        self.data('refresh')
        good, missing = sorted(self.data('log'), key=lambda record: record['failed'])
        self.assertEqual((good['kind'], good['title'], good['status'], good['result']), ('feed', 'Guter', 200, '1 new, 0 changed'))
        self.assertEqual(good['bytes'], len(rss(['eins'], 'Guter')))
        self.assertIn('404 Not Found', missing['result'])
        self.assertEqual([record['status'] for record in self.data('log', '--failed')], [404])
        self.assertEqual(len(self.data('log', '--last', '1')), 1)
        self.assertIn(f'Guter <{self.server.url("/good")}> 1 new', self.output('log'))
        self.data('refresh')
        self.assertEqual(len(self.data('log')), 4)
        path = pathlib.Path(self.output('log', '--path').strip())
        self.assertEqual(path, self.profile / 'activity.log')
        self.assertNotIn('geheim', path.read_text())
        self.assertIn(str(path), self.output('doctor'))
        path.unlink()
        path.mkdir()
        report = self.run_program('refresh', '--json')
        self.assertIn(b'cannot be written', report.stderr)
        self.assertEqual((report.returncode, json.loads(report.stdout)['failed']), (0, 1))

    def test_retry_after_and_gone(self):
        self.server.pages['/busy'] = (429, {'Retry-After': '7200'}, b'')
        self.server.pages['/gone'] = (410, {}, b'')
        self.subscribe('/busy')
        self.subscribe('/gone')
        self.assertEqual({outcome['status'] for outcome in self.data('refresh')['feeds']}, {'failed'})
        self.assertEqual({outcome['status'] for outcome in self.data('refresh')['feeds']}, {'postponed'})
        self.assertEqual((len(self.server.asked('/busy')), len(self.server.asked('/gone'))), (1, 1))
        self.assertEqual([feed['url'] for feed in self.data('feeds', '--failing')], [self.server.url('/gone')])
        self.assertIn('next try never', self.output('feeds', '--failing'))

    def test_download(self):
        picture = f'&lt;img src="{self.server.url("/bruecke.jpg")}" width="800" height="450"&gt;'
        self.server.pages['/feed'] = rss(['eins'], extra=picture)
        self.server.pages['/bruecke.jpg'] = (200, {'Content-Type': 'image/jpeg'}, PICTURE)
        self.subscribe('/feed')
        self.data('refresh')
        self.assertEqual(self.server.asked('/bruecke.jpg'), [])
        article = self.data('list')[0]
        self.assertEqual(article['offline'], 'text')
        result = self.data('download', article['id'])
        self.assertEqual((result['pictures'], result['failed'], result['bytes']), (1, 0, len(PICTURE)))
        self.assertEqual(self.data('list')[0]['offline'], 'complete')
        self.assertEqual(self.data('download', '--all')['pictures'], 0)
        self.assertTrue(self.data('doctor')['ok'])

    def test_hostile_titles_are_harmless_in_a_terminal(self):
        self.server.pages['/feed'] = rss(['eins &#x1b;[31mrot &#x202e;verkehrt'], 'Blatt &#x1b;]0;Titel&#x7;')
        self.subscribe('/feed')
        self.data('refresh')
        article = str(self.data('list')[0]['id'])
        for text in (self.output('list'), self.output('list', '--json'), self.output('show', article),
                     self.output('search', 'eins'), self.output('feeds'), self.output('log')):
            self.assertNotIn('\x1b', text)
            self.assertNotIn('\u202e', text)


class Refusals(ProgramTest):
    def test_a_profile_that_is_a_file(self):
        self.profile.write_bytes(b'')
        self.assertIn(str(self.profile), self.refused('list'))

    def test_a_damaged_store(self):
        self.data('feeds')
        database = next(path for path in self.profile.iterdir() if path.read_bytes()[:6] == b'SQLite')
        for path in self.profile.glob(database.name + '-*'):
            path.unlink()
        database.write_bytes(b'no database at all' * 1000)
        self.assertIn(database.name, self.refused('list'))
        report = self.run_program('doctor', '--json')
        self.assertEqual(report.returncode, 1)
        self.assertFalse(json.loads(report.stdout)['ok'])
        self.assertEqual(database.read_bytes(), b'no database at all' * 1000)

    def test_a_newer_store(self):
        self.data('feeds')
        database = next(path for path in self.profile.iterdir() if path.read_bytes()[:6] == b'SQLite')
        with sqlite3.connect(database) as connection:
            connection.execute('PRAGMA user_version = 9999')
        connection.close()
        before = database.read_bytes()
        self.assertIn('newer', self.refused('list'))
        self.assertEqual(database.read_bytes(), before)


if __name__ == '__main__':
    unittest.main()
