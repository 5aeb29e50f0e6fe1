#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Following live coverage: what an address offers, entries printed as they come, an end that is an end."""
import json
import os
import threading
import unittest

from loopback import ProgramTest, rss


class Ticker(ProgramTest):
    def test_follow_list_unfollow(self):
        self.server.pages['/live'] = rss(['eins', 'zwei'])
        url = self.server.url('/live')
        followed = self.data('ticker', 'follow', url)
        self.assertEqual((followed['kind'], followed['entries'], followed['new']), ('feed', 2, True))
        self.assertFalse(self.data('ticker', 'follow', url)['new'])
        listed = self.data('ticker', 'list')
        self.assertEqual([(one['url'], one['title'], one['unread']) for one in listed], [(url, 'Nordblick', 2)])
        self.assertIn('2 unread', self.output('ticker', 'list'))
        self.output('ticker', 'unfollow', url)
        self.assertEqual(self.data('ticker', 'list'), [])

    def test_refusals(self):
        self.server.pages['/page'] = b'<!doctype html><html><p>Text</p></html>'
        self.assertIn('no live coverage', self.refused('ticker', 'follow', self.server.url('/page')))
        self.assertIn('404', self.refused('ticker', 'follow', self.server.url('/nothing')))
        self.assertIn('http', self.refused('ticker', 'follow', 'file:///etc/passwd'))
        self.assertIn('nothing is followed', self.refused('ticker', 'watch'))
        self.assertIn('no ticker', self.refused('ticker', 'unfollow', '7'))

    def test_a_page_offers(self):
        self.server.pages['/live'] = rss(['eins', 'zwei'])
        self.server.pages['/page'] = (b'<!doctype html><html><link rel=alternate type=application/rss+xml href=/live '
                                      b'title=Alles><link rel=alternate type=text/event-stream href=/events></html>')
        page = self.server.url('/page')
        refusal = self.refused('ticker', 'follow', page)
        self.assertIn('2 feed Alles ' + self.server.url('/live'), refusal)
        self.assertIn('--pick', refusal)
        self.assertEqual(self.data('ticker', 'list'), [])
        offered = self.data('ticker', 'offers', page)
        self.assertEqual([(one['kind'], one['url']) for one in offered],
                         [('event stream', self.server.url('/events')), ('feed', self.server.url('/live'))])
        self.assertIn('no number 3', self.refused('ticker', 'follow', page, '--pick', '3'))
        self.assertEqual(self.data('ticker', 'follow', page, '--pick', '2')['entries'], 2)
        self.assertEqual([one['url'] for one in self.data('ticker', 'list')], [self.server.url('/live')])

    def test_set_search_export(self):
        self.server.pages['/live'] = rss(['eins', 'zwei'])
        url = self.server.url('/live')
        self.data('ticker', 'follow', url)
        changed = self.data('ticker', 'set', '1', '--keep-days', '30', '--oldest-first', '--alerts', 'all')
        self.assertEqual((changed['keep_count'], changed['keep_days'], changed['oldest_first'], changed['alerts']),
                         (10000, 30, True, 'all'))
        self.assertIn('none, key, words or all', self.refused('ticker', 'set', '1', '--alerts', 'some', status=2))
        found = self.data('ticker', 'search', 'ZWEI')
        self.assertEqual([one['ticker'] for one in found], [1])
        self.assertEqual(self.data('ticker', 'search', 'zwei', '--in', url), found)
        self.assertEqual(self.data('ticker', 'search', 'drei'), [])
        self.assertIn('Nordblick', self.output('ticker', 'search', 'zwei'))
        file = os.path.join(self.profile, 'ticker.html')
        self.assertEqual(self.data('ticker', 'export', '1', file)['entries'], 2)
        with open(file, encoding='utf-8') as page:
            text = page.read()
        self.assertLess(text.index('eins'), text.index('zwei'))
        self.assertEqual(self.data('ticker', 'set', '1', '--keep-count', '1')['entries'], 1)

    def test_watch_a_stream_until_it_ends(self):
        """Two connections: the second goes on behind the first; the third is told that there is no more."""
        asked = []
        lock = threading.Lock()

        def stream(handler):
            with lock:
                asked.append(handler.headers.get('Last-Event-ID'))
                turn = len(asked)
            body = {1: b'id: 0\ndata: Null\n\n', 2: b'retry: 1000\n\nid: 1\ndata: Eins\n\nid: 2\ndata: Zwei\n\n',
                    3: b'id: 2\ndata: Zwei\n\nid: 3\ndata: Drei\n\nevent: delete\ndata: 1\n\n'}.get(turn)
            if body is None:
                return 204, {}, b''
            return 200, {'Content-Type': 'text/event-stream'}, body

        self.server.pages['/events'] = stream
        self.assertEqual(self.data('ticker', 'follow', self.server.url('/events'))['kind'], 'event stream')
        lines = [json.loads(line) for line in self.output('ticker', 'watch', '--json').splitlines()]
        new = [line['text'] for line in lines if line['event'] == 'new']
        self.assertEqual(new, ['Eins', 'Zwei', 'Drei'])
        self.assertEqual([line['text'] for line in lines if line['event'] == 'withdrawn'], ['Eins'])
        self.assertEqual(asked[1:], [None, '2', '3'])
        self.assertTrue(self.data('ticker', 'list')[0]['ended'])


if __name__ == '__main__':
    unittest.main()
