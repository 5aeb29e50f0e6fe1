#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Damaged, unwritable and full profiles: what is said, what is kept, what comes back."""
import contextlib
import os
import resource
import shutil
import signal
import sqlite3
import stat
import subprocess
import time
import unittest

from loopback import ProgramTest, environment, rss

PAGE = 8192


def news(count, more=''):
    return rss([f'n{number} Meldung {number} {more}' for number in range(count)],
               extra='Ausführlicher Text vom Kai. ' * 40)


class Damaged(ProgramTest):
    def setUp(self):
        super().setUp()
        self.server.pages['/feed'] = news(200)
        self.subscribe('/feed')
        self.output('refresh')
        self.database = self.profile / 'depesche.db'

    def damage(self, place, length=PAGE):
        """Writes over a part of the file; place from 0 to 1."""
        with open(self.database, 'r+b') as file:
            file.seek(int(self.database.stat().st_size * place) // PAGE * PAGE)
            file.write(b'\x5a' * length)

    def kept(self):
        """Names of damaged databases, without their logs."""
        return [path.name for path in self.profile.glob('depesche.db.damaged-*') if not path.name.endswith('-wal')]

    def test_doctor_only_looks(self):
        self.damage(0.5, PAGE * 4)
        before = self.database.read_bytes()
        looked = self.run_program('doctor')
        self.assertEqual(looked.returncode, 1)
        self.assertIn('damaged', looked.stdout.decode() + looked.stderr.decode())
        self.assertEqual(self.database.read_bytes(), before)
        self.assertEqual(self.kept(), [])

    def test_repair_rescues_and_keeps_the_damaged_file(self):
        self.damage(0.5, PAGE * 4)
        before = self.database.read_bytes()
        mended = self.run_program('doctor', '--repair')
        self.assertEqual(mended.returncode, 0, mended.stderr)
        self.assertIn('the store was damaged; a new one was made', mended.stderr.decode())
        self.assertEqual(len(self.kept()), 1)
        self.assertEqual((self.profile / self.kept()[0]).read_bytes(), before)
        self.assertEqual(stat.S_IMODE(self.database.stat().st_mode) & 0o077, 0)
        self.assertTrue(self.output('doctor').startswith('ok'))

    def test_a_lost_header_costs_nothing(self):
        self.damage(0, 100)
        listed = self.run_program('list')
        self.assertEqual(listed.returncode, 0, listed.stderr)
        self.assertIn('everything that was in it', listed.stderr.decode())
        self.assertEqual(len(self.data('list')), 200)

    def test_a_backup_fills_what_cannot_be_read(self):
        self.output('doctor', '--backup')
        ids = [article['id'] for article in self.data('list')]
        self.output('mark', '--read', ids[-1])
        self.damage(0.3, PAGE * 8)
        mended = self.run_program('doctor', '--repair')
        self.assertEqual(mended.returncode, 0, mended.stderr)
        self.assertIn('from the backup of', mended.stderr.decode())
        self.assertEqual(sorted(article['id'] for article in self.data('list')), sorted(ids))

    def test_a_lost_file_is_not_replaced_by_an_empty_one(self):
        self.output('doctor', '--backup')
        self.database.unlink()
        self.assertIn('damaged', self.refused('doctor'))
        self.assertFalse(self.database.exists())
        listed = self.run_program('list', '--json')
        self.assertIn('from the backup of', listed.stderr.decode())
        self.assertEqual(len(self.data('list')), 200)

    def test_nothing_is_rescued_while_another_process_has_it_open(self):
        self.server.pages['/slow'] = lambda handler: time.sleep(20) or rss(['eins'])
        self.subscribe('/slow')
        with self.running('refresh'):
            self.server.wait_for_requests(len(self.server.requests) + 1)
            self.damage(0, 100)
            self.assertIn('another process', self.refused('doctor', '--repair'))
        self.assertEqual(self.kept(), [])

    def test_backups_are_named(self):
        self.assertIn('backups: none yet', self.output('doctor'))
        self.assertRegex(self.output('doctor', '--backup'), r'backups: \d{4}-\d\d-\d\d \(200 articles')
        backup, = self.data('doctor')['backups']
        self.assertTrue(backup['sound'])
        self.assertEqual(stat.S_IMODE(os.stat(backup['file']).st_mode), 0o600)


class Unwritable(ProgramTest):
    def setUp(self):
        super().setUp()
        self.server.pages['/feed'] = news(3)
        self.subscribe('/feed')
        self.output('refresh')

    @contextlib.contextmanager
    def as_nobody(self):
        """Permissions hold nobody back who is root."""
        if os.geteuid() == 0:
            shutil.chown(self.folder, 65534)
            for path in [self.profile, *self.profile.rglob('*')]:
                shutil.chown(path, 65534)
            yield {'user': 65534, 'group': 65534, 'extra_groups': []}
        else:
            yield {}

    def test_a_profile_that_cannot_be_written(self):
        before = {path: path.read_bytes() for path in self.profile.iterdir() if path.is_file()}
        with self.as_nobody() as who:
            self.profile.chmod(0o500)
            for path in before:
                path.chmod(0o400)
            try:
                result = subprocess.run(self.command('refresh'), capture_output=True, env=environment(HOME='/nonexistent'),
                                        timeout=60, check=False, **who)
            finally:
                self.profile.chmod(0o700)
        self.assertEqual(result.returncode, 1)
        self.assertIn('cannot be written', result.stderr.decode())
        self.assertEqual({path: path.read_bytes() for path in before}, before)

    def test_a_profile_that_cannot_be_read(self):
        with self.as_nobody() as who:
            (self.profile / 'depesche.db').chmod(0)
            result = subprocess.run(self.command('list'), capture_output=True, env=environment(HOME='/nonexistent'),
                                    timeout=60, check=False, **who)
        self.assertEqual(result.returncode, 1)
        self.assertIn('depesche.db', result.stderr.decode())
        (self.profile / 'depesche.db').chmod(0o600)

    def test_a_limit_on_the_size_of_files(self):
        """As on a full disk: the feed fails with the cause, what was stored stays, and with room it is read."""
        self.server.pages['/feed'] = news(400, 'lang ' * 2000)
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
        result = subprocess.run(self.command('refresh'), capture_output=True, env=environment(), timeout=60,
                                check=False, preexec_fn=limit)
        said = result.stdout.decode() + result.stderr.decode()
        self.assertTrue(result.returncode == 1 or 'failed' in said, said)
        self.assertRegex(said, 'disk|write|writing')
        self.assertTrue(self.output('doctor').startswith('ok'))
        self.assertEqual(len(self.data('list')), 3)
        self.output('refresh')
        self.assertEqual(len(self.data('list')), 400)

    def test_a_closed_standard_output(self):
        result = subprocess.run(['/bin/sh', '-c', 'exec "$@" >&-', 'sh', *self.command('list')], capture_output=True,
                                env=environment(), timeout=60, check=False)
        self.assertLess(result.returncode, 100)
        self.assertTrue(self.output('doctor').startswith('ok'))


class OtherClocks(ProgramTest):
    """The clock was ahead and is set right: as if what is stored came from the future."""

    def ahead(self, days):
        with contextlib.closing(sqlite3.connect(self.profile / 'depesche.db')) as database:
            shift = days * 86_400_000
            database.execute('UPDATE articles SET arrived = arrived + ?', (shift,))
            database.execute('UPDATE article_status SET sorted_at = sorted_at + ?', (shift,))
            database.execute('UPDATE feeds SET last_attempt = last_attempt + ?1, last_success = last_success + ?1, '
                             'next_refresh = next_refresh + ?1', (shift,))
            database.commit()

    def test_set_back(self):
        for days in (1, 365):
            with self.subTest(days=days):
                self.server.pages['/feed'] = news(3)
                self.subscribe('/feed')
                self.output('refresh')
                self.ahead(days)
                self.server.pages['/feed'] = news(5)
                self.output('refresh', '--due')
                self.assertEqual(len(self.data('list')), 5)
                self.assertEqual(len(set(article['url'] for article in self.data('list'))), 5)
                self.assertTrue(self.output('doctor').startswith('ok'))
                shutil.rmtree(self.profile)


if __name__ == '__main__':
    unittest.main()
