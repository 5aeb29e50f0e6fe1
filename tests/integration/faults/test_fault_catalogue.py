# SPDX-License-Identifier: GPL-3.0-or-later
"""Every fault of the catalogue: how the refresh ends, what is said, asked, kept and stored.

One run of all faults (setUpModule); each test looks at another side of it. Without the catalogue the test is skipped.
"""
import re
import sys
import unittest

import catalogue

SKIPPED = 77
# Those whose server stops reading or sends for a minute are healthy otherwise; these are special in the third phase.
NEVER_MENDED = ('refused', 'auth-wrong', 'tls-expired', 'tls-self-signed', 's410', 's503-long')
# Faults of content: their third phase is no other feed.
ALWAYS_THE_SAME = ('dup-guids', 'missing-guids', 'guid-changed', 'reorder', 'dates-odd', 'links-bad',
                   'enclosure-traversal', 'titles-odd', 'remote-images', 'tls-good', 'auth-redirect')
# Other faults than these have sentences of their own.
SAME_CAUSE = (('s429-seconds', 's429-date'), ('tls-self-signed', 'redirect-bad-tls'),
              ('slow-headers', 'endless-headers'))
WORDS = {'slow-headers': 'timed out', 'slow-drip': 'timed out', 'stall-body': 'timed out', 'reset-body': 'broke',
         'short-body': 'incomplete', 'chunk-cut': 'chunk', 'gzip-cut': 'compressed', 'chunk-bad': 'incomplete', 'endless-body': 'did not end within 32 MB',
         'gzip-bomb': 'unpacks to more than 32 MB', 'huge-item': 'a single entry is larger than 16 MB', 'refused': 'connection refused', 'html-page': 'web page', 'empty': 'empty',
         'binary': 'not a feed', 'xml-not-feed': 'not a feed', 'json-broken': 'JSON', 'redirect-loop': 'circle',
         'redirect-file': 'redirect refused', 'redirect-bad-tls': 'self-signed', 's401': 'password',
         's404': '404 Not Found', 's410': '410 Gone', 's429-seconds': '429', 's503-long': '503', 's500': '500',
         'tls-expired': 'certificate has expired', 'tls-self-signed': 'self-signed'}
MOST_REQUESTS = {'redirect-loop': 3, 'redirect-chain-5': 6, 'auth-wrong': 3, 'auth-redirect': 3, 'r301': 2, 'r302': 2,
                 'r307': 2, 'r308': 2}
MEGABYTE = 1024 * 1024

server = None
groups = []


def setUpModule():
    global server
    server = catalogue.FaultServer()
    server.__enter__()
    unittest.addModuleCleanup(server.__exit__, None, None, None)
    groups.extend(catalogue.run_catalogue(server))
    for group in groups:
        unittest.addModuleCleanup(group.close)


def subscribed():
    """(group, mode) of every fault that could be subscribed to."""
    return [(group, mode) for group in groups for mode in group.modes if mode in group.ids.values()]


class FaultCatalogue(unittest.TestCase):
    def test_every_fault_is_subscribed(self):
        """But for addresses with a password, where the program has no safe place to keep it."""
        for group in groups:
            refused = [words[-1] for words, run in group.runs if words[0] == 'subscribe' and run.status]
            expected = {mode for mode in group.modes if group.address(mode) not in refused}
            self.assertEqual({mode for mode in group.modes if mode in group.ids.values()}, expected)
            for words, run in group.runs:
                if words[0] == 'subscribe' and run.status:
                    self.assertIn(b'password', run.errors)

    def test_results(self):
        for group, mode in subscribed():
            with self.subTest(mode):
                facts = server.modes[mode]
                outcome = group.outcomes[2, mode]
                if facts['expect'] == 'ok':
                    self.assertIn(outcome['status'], ('ok', 'unchanged'), outcome)
                elif facts['expect'] == 'fail':
                    self.assertEqual(outcome['status'], 'failed', outcome)
                if 'status' in facts:
                    self.assertEqual(outcome['http_status'], facts['status'])
                if outcome['status'] == 'failed':
                    self.assertIn(WORDS.get(mode, ''), outcome['error'])
                    self.assertNotRegex(outcome['error'], 'Operation canceled|<html|\n')

    def test_another_cause_has_another_sentence(self):
        causes = {}
        for group, mode in subscribed():
            error = group.outcomes[2, mode].get('error')
            if error:
                causes.setdefault(error, []).append(mode)
        for error, modes in causes.items():
            with self.subTest(error):
                self.assertTrue(len(modes) == 1 or any(set(modes) <= set(same) for same in SAME_CAUSE), modes)

    def test_the_other_feeds_go_on(self):
        for group in groups:
            for phase in (1, 2, 3):
                for mode in ('ok-before', 'ok-after'):
                    self.assertEqual(group.outcomes[phase, mode]['status'], 'ok')
                    self.assertEqual(len(group.articles[phase, mode]), 2 + phase)

    def test_nothing_is_lost_or_doubled(self):
        for group, mode in subscribed():
            with self.subTest(mode):
                known = {}
                for phase in (1, 2, 3):
                    articles = {article['id']: article for article in group.articles.get((phase, mode), [])}
                    self.assertLessEqual(known.keys(), articles.keys())
                    keys = [(article['title'], article['url']) for article in articles.values()]
                    self.assertEqual(len(keys), len(set(keys)))
                    known = articles

    def test_mended_feeds_are_read_whole(self):
        for group, mode in subscribed():
            with self.subTest(mode):
                if mode in NEVER_MENDED:
                    continue
                self.assertIn(group.outcomes[3, mode]['status'], ('ok', 'unchanged'))
                if mode not in ALWAYS_THE_SAME:
                    titles = {article['title'] for article in group.articles[3, mode]}
                    self.assertLessEqual({f'{mode} {group.token} item {number}' for number in range(1, 5)}, titles)

    def test_the_same_content_is_nothing_new(self):
        for group, mode in subscribed():
            with self.subTest(mode):
                if mode in ALWAYS_THE_SAME and mode != 'guid-changed':
                    self.assertEqual(group.outcomes[2, mode]['added'], 0)
                    self.assertEqual(group.outcomes[3, mode]['added'], 0)

    def test_an_item_that_changes_stays_one(self):
        group = next(group for group in groups if 'guid-changed' in group.modes)
        self.assertEqual((group.outcomes[2, 'guid-changed']['added'], group.outcomes[2, 'guid-changed']['updated']),
                         (0, 1))

    def test_validators_come_back_byte_for_byte(self):
        for group, mode in subscribed():
            with self.subTest(mode):
                facts = server.modes[mode]
                if 'tag' in facts or 'since' in facts:
                    headers = dict(group.requests_in(2, mode)[0]['headers'])
                    self.assertEqual(headers.get('If-None-Match'), facts.get('tag'))
                    self.assertEqual(headers.get('If-Modified-Since'), facts.get('since'))
                    self.assertEqual(group.outcomes[2, mode]['http_status'], 304)

    def test_servers_are_asked_when_they_want_to_be(self):
        group = next(group for group in groups if 's410' in group.modes)
        for mode in ('s410', 's429-seconds', 's429-date', 's503-long'):
            with self.subTest(mode):
                self.assertEqual(group.outcomes['again', mode]['status'], 'postponed')
                self.assertEqual(group.requests_in('again', mode), [])
        for mode in ('s410', 's503-long'):
            self.assertEqual(group.requests_in(3, mode), [])
        self.assertIsNone(group.outcomes[2, 's410']['next_refresh_at'])

    def test_the_pause_grows_with_each_failure(self):
        group = next(group for group in groups if 's500' in group.modes)
        first, second = group.outcomes[2, 's500'], group.outcomes['again', 's500']
        self.assertEqual(second['status'], 'failed')
        self.assertLess(first['next_refresh_at'], second['next_refresh_at'])

    def test_no_request_too_many(self):
        for group, mode in subscribed():
            with self.subTest(mode):
                for phase in (1, 2, 3):
                    self.assertLessEqual(len(group.requests_in(phase, mode)), MOST_REQUESTS.get(mode, 1))
        for group in groups:
            self.assertEqual([request['target'] for request in group.requests if request['mode'] == '_canary'], [])

    def test_manners(self):
        for group in groups:
            for request in group.requests:
                headers = {name.lower(): value for name, value in request['headers']}
                if not headers:
                    continue  # a TLS handshake that was refused
                self.assertIn('Depesche', headers['user-agent'])
                self.assertIn('gzip', headers['accept-encoding'])
                self.assertFalse({'cookie', 'referer'} & headers.keys(), request['target'])
                if request['listener'] == 'other':
                    self.assertNotIn('authorization', headers)

    def test_everything_ends(self):
        for group in groups:
            for words, run in group.runs:
                self.assertFalse(run.timed_out, words)
                self.assertLess(run.seconds, 120, words)
        for group, mode in subscribed():
            with self.subTest(mode):
                self.assertLess(group.outcomes[2, mode]['milliseconds'], 75_000)

    def test_memory_is_bounded(self):
        for group in groups:
            for words, run in group.runs:
                self.assertLess(run.peak, 512 * MEGABYTE, words)

    def test_output_is_valid(self):
        for group in groups:
            for words, run in group.runs:
                self.assertIn(run.status, range(100), words)
                self.assertNotRegex(run.errors, b'Sanitizer|runtime error')
                self.assertFalse(re.search(rb'[\x00-\x08\x0b\x0c\x0e-\x1f]', run.output), words)
                run.output.decode('utf-8')

    def test_links_are_harmless(self):
        for group in groups:
            for (_, mode), articles in group.articles.items():
                for article in articles:
                    self.assertRegex(article['url'] or 'http:', r'\Ahttps?:', mode)

    def test_the_store_is_sound(self):
        for group in groups:
            doctor = next(run for words, run in group.runs if words == ('doctor',))
            self.assertEqual((doctor.status, doctor.output[:2]), (0, b'ok'))

    def test_passwords_and_foreign_files_stay_where_they_are(self):
        for group in groups:
            for words, run in group.runs:
                self.assertNotIn(b's3cret', run.output + run.errors, words)
                self.assertNotIn(b'root:x:0', run.output, words)
            for path in group.folder.rglob('*'):
                self.assertFalse(path.name.startswith('depesche-canary'), path)
                if path.is_file():
                    self.assertNotIn(b's3cret', path.read_bytes(), path)


if __name__ == '__main__':
    if not (catalogue.CATALOGUE / 'fault_server.py').exists():
        print(f'skipped: there is no catalogue of faults at {catalogue.CATALOGUE}')
        sys.exit(SKIPPED)
    unittest.main()
