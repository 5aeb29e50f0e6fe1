#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Following live coverage: what an address offers, entries printed as they come, an end that is an end."""
import json
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
