#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several processes on one profile, and processes that are killed or told to stop in the middle of a refresh."""
import signal
import threading
import time
import unittest

from loopback import ProgramTest, rss


class Processes(ProgramTest):
    def subscribe_many(self, count, articles=20):
        outlines = []
        for feed in range(count):
            self.server.pages[f'/{feed}'] = rss([f'{feed}-{n} Meldung' for n in range(articles)], f'Blatt {feed}')
            outlines.append(f'<outline text="Blatt {feed}" type="rss" xmlUrl="{self.server.url(f"/{feed}")}"/>')
        self.output('import-opml', self.write(
            'many.opml', '<opml version="2.0"><body>' + ''.join(outlines) + '</body></opml>'))

    def test_two_refreshes_and_readers_at_once(self):
        self.subscribe_many(30)
        with self.running('refresh', '--json') as first, self.running('refresh', '--json') as second:
            while first.poll() is None:
                self.data('list', '--limit', '5')
            self.assertEqual((first.wait(60), second.wait(60)), (0, 0))
        self.assertEqual(len(self.titles()), 600)
        self.assertTrue(self.data('doctor')['ok'])

    def test_killed_in_the_middle_everything_told_is_there(self):
        self.subscribe_many(60)
        stop_after = 7
        with self.running('refresh') as process:
            told = [process.stdout.readline().decode() for _ in range(stop_after)]
            process.send_signal(signal.SIGKILL)
            rest, _ = process.communicate()
        told += rest.decode().splitlines()
        feeds = [line.split(':')[0] for line in told if line.rstrip().endswith('20 new, 0 changed')]
        self.assertGreaterEqual(len(feeds), stop_after)
        for feed in feeds:
            self.assertEqual(len(self.titles('--feed', feed)), 20, feed)
        self.assertTrue(self.data('doctor')['ok'])
        self.data('refresh')
        self.assertEqual(len(self.titles()), 1200)
        self.assertEqual(len(set(self.titles())), 1200)

    def test_killed_at_many_moments(self):
        self.subscribe_many(20)
        for delay in (0.02, 0.05, 0.1, 0.15, 0.2, 0.3):
            with self.running('refresh') as process:
                killer = threading.Timer(delay, process.kill)
                killer.start()
                process.communicate()
                killer.join()
            self.assertTrue(self.data('doctor')['ok'], delay)
            for feed in self.data('feeds'):
                self.assertIn(feed['unread'], (0, 20))
        self.data('refresh')
        self.assertEqual(len(self.titles()), 400)

    def test_told_to_stop(self):
        release = threading.Event()
        self.addCleanup(release.set)

        def slow(_handler):
            release.wait(60)
            return rss(['spät'])

        self.server.pages['/good'] = rss(['eins'])
        self.server.pages['/slow'] = slow
        self.subscribe('/good')
        self.subscribe('/slow')
        with self.running('refresh') as process:
            self.assertTrue(process.stdout.readline().decode().endswith('1 new, 0 changed\n'))
            begun = time.monotonic()
            process.send_signal(signal.SIGTERM)
            _, errors = process.communicate(timeout=30)
        self.assertLess(time.monotonic() - begun, 5)
        self.assertEqual(process.returncode, 1)
        self.assertIn('stopped after', errors.decode())
        self.assertEqual(self.titles(), ['eins'])
        self.assertTrue(self.data('doctor')['ok'])

    def test_a_reader_that_goes_away(self):
        self.subscribe_many(10)
        self.data('refresh')
        with self.running('list', '--json') as process:
            process.stdout.read(10)
            process.stdout.close()
            process.stdout = None
            self.assertEqual(process.wait(30), 0)


if __name__ == '__main__':
    unittest.main()
