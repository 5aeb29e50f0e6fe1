#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Passwords, headers and the rest of a feed's access: used by another process, nowhere in plain text, in no output."""
import base64
import json
import shutil
import stat
import unittest

from loopback import ProgramTest, rss

USER = 'leserin-7'
PASSWORD = 'klappbrücke-3f9a'
ENCODED = 'klappbr%C3%BCcke-3f9a'


def behind_password(body, user=USER, password=PASSWORD):
    wanted = 'Basic ' + base64.b64encode(f'{user}:{password}'.encode()).decode()

    def answer(request):
        if request.headers.get('Authorization') != wanted:
            return 401, {'WWW-Authenticate': 'Basic realm="Redaktion"'}, b'password, please'
        return body
    return answer


class AccessTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.server.pages['/feed'] = behind_password(rss(['eins', 'zwei']))
        self.address = self.server.url('/feed').replace('http://', f'http://{USER}:{ENCODED}@')

    def assert_nowhere_in_plain_text(self):
        pair = base64.b64encode(f'{USER}:{PASSWORD}'.encode())
        for path in self.folder.rglob('*'):
            if path.is_file() and not path.name.endswith('.opml'):
                content = path.read_bytes()
                for secret in (PASSWORD.encode(), ENCODED.encode(), pair, PASSWORD.encode('utf-16-le')):
                    self.assertNotIn(secret, content, path)

    def assert_in_no_output(self):
        for command in ('feeds', 'list', 'refresh', 'export-opml', 'doctor'):
            for options in ((), ('--json',)) if command != 'export-opml' else ((),):
                text = self.output(command, *options)
                self.assertNotIn(USER, text, command)
                self.assertNotIn('klappbr', text, command)


class Addresses(AccessTest):
    def test_a_password_of_an_address_is_used_by_a_later_refresh(self):
        added = self.data('subscribe', self.address)
        self.assertEqual((added['url'], added['title'], added['secrets']),
                         (self.server.url('/feed'), 'Nordblick', 'sealed-file'))
        report = self.data('refresh')
        self.assertEqual((report['added'], report['failed']), (2, 0))
        self.assert_nowhere_in_plain_text()
        self.assert_in_no_output()

    def test_without_looking_at_the_address(self):
        text = self.output('subscribe', '--no-check', self.address)
        self.assertNotIn('klappbr', text)
        self.assertIn('secrets.key', text)
        self.assertEqual(self.data('refresh')['added'], 2)
        self.assert_nowhere_in_plain_text()

    def test_in_a_list_of_another_reader(self):
        written = self.write('list.opml', f'<opml version="2.0"><body><outline type="rss" text="Nordblick" '
                                          f'xmlUrl="{self.address}"/></body></opml>')
        self.assertEqual(self.data('import-opml', written)['secrets'], 'sealed-file')
        self.assertEqual(self.data('refresh')['added'], 2)
        self.assert_nowhere_in_plain_text()
        self.assert_in_no_output()

    def test_two_feeds_of_one_host_have_passwords_of_their_own(self):
        self.server.pages['/other'] = behind_password(rss(['drei']), USER, 'anders')
        self.data('subscribe', '--no-check', self.address)
        self.data('subscribe', '--no-check', self.server.url('/other').replace('http://', f'http://{USER}:anders@'))
        self.assertEqual(self.data('refresh')['added'], 3)

    def test_the_password_stays_with_its_host(self):
        other = type(self.server)()
        self.addCleanup(other.server_close)
        self.addCleanup(other.shutdown)
        other.pages['/feed'] = rss(['drei'])
        self.server.pages['/feed'] = lambda request: (
            (302, {'Location': other.url('/feed')}, b'') if request.headers.get('Authorization')
            else (401, {'WWW-Authenticate': 'Basic realm="x"'}, b''))
        self.data('subscribe', '--no-check', self.address)
        self.assertEqual(self.data('refresh')['added'], 1)
        self.assertEqual([headers.get('Authorization') for headers in other.asked('/feed')], [None])

    def test_errors_do_not_tell_the_password(self):
        self.server.pages['/feed'] = behind_password(b'', password='another')
        message = self.refused('subscribe', self.address)
        self.assertIn('does not take this user name and password', message)
        self.assertNotIn('klappbr', message)
        self.data('subscribe', '--no-check', self.address)
        self.server.requests.clear()
        outcome = self.data('refresh')['feeds'][0]
        self.assertEqual((outcome['status'], outcome['http_status']), ('failed', 401))
        self.assertLessEqual(len(self.server.asked('/feed')), 3)
        self.assertNotIn('klappbr', str(outcome))

    def test_no_password(self):
        self.subscribe('/feed')
        outcome = self.data('refresh')['feeds'][0]
        self.assertIn('wants a user name and a password', outcome['error'])
        self.assertEqual(len(self.server.asked('/feed')), 1)


class Sealing(AccessTest):
    def test_files_are_private(self):
        self.data('subscribe', '--no-check', self.address)
        for path in (self.profile / 'secrets.sealed', self.folder / 'state/depesche/secrets.key'):
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600, path)

    def test_a_profile_without_its_key_says_why(self):
        self.data('subscribe', '--no-check', self.address)
        shutil.rmtree(self.folder / 'state')
        outcome = self.data('refresh')['feeds'][0]
        self.assertEqual(outcome['status'], 'failed')
        self.assertIn('password cannot be read', outcome['error'])
        self.assertIn('secrets.key', outcome['error'])
        self.assertEqual(self.server.asked('/feed'), [])

    def test_doctor_looks_at_the_passwords(self):
        feed = self.data('subscribe', '--no-check', self.address)['id']
        sealed = self.profile / 'secrets.sealed'
        self.assertIn(f'passwords: 1 in {sealed}', self.output('doctor'))
        self.assertEqual(self.data('doctor')['stored_passwords'], 1)
        sealed.chmod(0o644)
        looked = self.run_program('doctor')
        self.assertEqual((looked.returncode, looked.stdout.decode()),
                         (1, f'{sealed}: other users may read it; doctor --repair corrects its permissions\n'))
        self.assertIn('mended', self.output('doctor', '--repair'))
        self.assertEqual(stat.S_IMODE(sealed.stat().st_mode), 0o600)

        self.output('unsubscribe', feed)
        self.assertTrue(self.data('doctor')['ok'])  # it can be taken back
        shutil.rmtree(self.folder / 'state')
        problem, = json.loads(self.run_program('doctor', '--json').stdout)['problems']
        self.assertIn('secrets.key: the key of the stored passwords is missing', problem)
        mended = self.data('doctor', '--repair')
        self.assertTrue(mended['ok'])
        self.assertIn('set aside', mended['mended'][0])
        self.assertTrue((self.profile / 'secrets.sealed.unreadable').exists())
        self.assertTrue(self.data('doctor')['ok'])

    def test_nowhere_to_keep_it(self):
        self.write('state', 'a file where the folder should be')
        message = self.refused('subscribe', '--no-check', self.address)
        self.assertIn('could not be kept', message)
        self.assertNotIn('klappbr', message)
        self.assert_nowhere_in_plain_text()


class SettingAFeed(AccessTest):
    def test_a_password_from_standard_input(self):
        feed = self.subscribe('/feed')
        self.assertEqual(self.data('refresh')['failed'], 1)
        self.output('set-feed', '--user', USER, feed, stdin=f'{PASSWORD}\n'.encode())
        self.assertEqual(self.data('refresh')['added'], 2)
        self.assert_nowhere_in_plain_text()
        self.assert_in_no_output()
        self.output('set-feed', '--user', '', feed)
        self.assertEqual(self.data('refresh')['failed'], 1)

    def test_subscribing_with_a_user(self):
        self.data('subscribe', '--user', USER, self.server.url('/feed'), stdin=f'{PASSWORD}\r\n'.encode())
        self.assertEqual(self.data('refresh')['added'], 2)

    def test_headers_and_the_programs_name(self):
        self.server.pages['/open'] = rss(['drei'])
        feed = self.subscribe('/open')
        self.output('set-feed', '--header', 'X-Key: klappbrücke-3f9a', '--header', 'X-Paper: Nordblick',
                    '--user-agent', 'Lesesaal/1', feed)
        self.data('refresh')
        sent = self.server.asked('/open')[-1]
        self.assertEqual((sent['X-Paper'], sent['User-Agent']), ('Nordblick', 'Lesesaal/1'))
        self.assertEqual(sent['X-Key'].encode('latin-1').decode(), 'klappbrücke-3f9a')
        self.assert_nowhere_in_plain_text()
        self.output('set-feed', '--header', '', '--user-agent', '', feed)
        self.data('refresh')
        sent = self.server.asked('/open')[-1]
        self.assertIsNone(sent['X-Key'])
        self.assertIn('Depesche', sent['User-Agent'])

    def test_by_what_articles_are_known_again(self):
        asked = []

        def answer(_request):
            asked.append(1)
            return rss(['drei']).replace(b'>drei</guid>', f'>drei-{len(asked)}</guid>'.encode())
        self.server.pages['/new-ids'] = answer
        feed = self.subscribe('/new-ids')
        self.assertEqual(self.data('feeds')[0]['identity'], 'automatic')
        self.assertEqual([self.data('refresh')['added'] for _ in range(2)], [1, 1])
        self.output('set-feed', '--identity', 'title', feed)
        self.assertEqual(self.data('feeds')[0]['identity'], 'title')
        self.assertEqual([self.data('refresh')['added'] for _ in range(2)], [0, 0])
        self.assertEqual(len(self.data('list')), 2)

    def test_an_own_proxy(self):
        self.server.pages['http://nowhere.example/feed'] = rss(['vier'])
        port = self.server.server_address[1]
        self.data('subscribe', '--no-check', '--proxy', f'http://127.0.0.1:{port}', 'http://nowhere.example/feed')
        outcome = self.data('refresh')['feeds'][0]
        self.assertEqual((outcome['status'], outcome['added']), ('ok', 1), outcome)

    def test_what_is_refused(self):
        feed = self.subscribe('/feed')
        for options in (('--interval', '5'), ('--proxy', 'ftp://proxy:1'), ('--proxy', 'http://proxy'),
                        ('--header', 'no colon'), ('--http2', '--no-http2'), ('--keep-days', 'ever'),
                        ('--identity', 'smell'), ('--text', 'most')):
            self.refused('set-feed', *options, feed, status=2)
        self.assertIn('99', self.refused('set-feed', '--cookies', '99'))

    def test_which_text_is_shown(self):
        feed = self.subscribe('/feed')
        self.assertEqual(self.data('feeds')[0]['text'], 'feed')
        for choice in ('longer', 'full', 'feed'):
            self.output('set-feed', '--text', choice, feed)
            self.assertEqual(self.data('feeds')[0]['text'], choice)

    def test_a_certificate_that_is_not_there(self):
        self.server.pages['/open'] = rss(['drei'])
        feed = self.subscribe('/open')
        self.output('set-feed', '--client-certificate', self.folder / 'none.pem', feed)
        outcome = self.data('refresh')['feeds'][0]
        self.assertIn('client certificate cannot be read', outcome['error'])
        self.assertEqual(self.server.asked('/open'), [])


if __name__ == '__main__':
    unittest.main()
