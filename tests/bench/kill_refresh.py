#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills `depesche-cli refresh` at random moments and looks at what it left.

    kill_refresh.py --cli build/release/app/runtime/depesche-cli [--kills 20] [--feeds 500] [--articles 20] [--seed N]

After each SIGKILL: the store opens, SQLite's integrity check and `doctor` say ok, every feed that standard output reported
done has all its articles, no article is there twice. A profile is killed up to three times, then refreshed to the
end: everything must be there. Prints a summary; ends with 1 when anything was wrong.
"""
import argparse
import collections
import contextlib
import json
import os
import pathlib
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import time

import load

KILLS_PER_PROFILE = 3
REPORTED = re.compile(r'^Paper (\d+): (?:\d+ new, \d+ changed|nothing new)')


class Subject:
    """A profile under attack, and what is known to be in it."""

    def __init__(self, cli, profile, opml, articles):
        self._cli = cli
        self._profile = pathlib.Path(profile)
        self._articles = articles
        self.reported = set()
        self.run('import-opml', str(opml))

    def command(self, *words):
        return [self._cli, '--profile', str(self._profile), *words]

    def run(self, *words):
        return subprocess.run(self.command(*words), check=True, capture_output=True, encoding='utf-8').stdout

    def refresh(self, kill_after=None):
        """True if it was killed. What was written to standard output before that counts as promised."""
        with tempfile.TemporaryFile('w+', encoding='utf-8') as out:
            process = subprocess.Popen(self.command('refresh'), stdout=out, stderr=subprocess.DEVNULL)
            try:
                process.wait(kill_after)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            out.seek(0)
            self.reported |= {int(match.group(1)) for match in map(REPORTED.match, out) if match}
        return process.returncode < 0

    def findings(self):
        """What is wrong, as sentences; and how many articles there are."""
        wrong = []
        database = self._profile / 'depesche.db'
        if database.exists():
            with contextlib.closing(sqlite3.connect(database)) as connection:
                told = [row[0] for row in connection.execute('PRAGMA integrity_check')]
            if told != ['ok']:
                wrong.append(f'integrity check: {told[:3]}')
        else:
            wrong.append('there is no store')
        check = subprocess.run(self.command('doctor', '--json'), capture_output=True, check=False)
        if check.returncode:
            wrong.append(f'doctor: {check.stdout.decode()[:500]} {check.stderr.decode()[:500]}')
            return wrong, 0
        rows = json.loads(self.run('list', '--json'))
        have = collections.Counter(row['url'] for row in rows)
        wrong += [f'twice: {url}' for url, count in have.items() if count > 1]
        per_feed = collections.Counter(int(re.search(r'paper(\d+)\.', url).group(1)) for url in have)
        wrong += [f'Paper {number} was reported done and has {per_feed[number]} of {self._articles} articles'
                  for number in sorted(self.reported) if per_feed[number] != self._articles]
        return wrong, len(rows)


def measure(cli, work, opml, given):
    """Seconds of a refresh that nobody kills."""
    subject = Subject(cli, f'{work}/whole', opml, given.articles)
    begun = time.monotonic()
    subject.refresh()
    seconds = time.monotonic() - begun
    wrong, rows = subject.findings()
    if wrong or rows != given.feeds * given.articles:
        sys.exit(f'without a kill: {rows} articles; {wrong[:5]}')
    return seconds


def attack(cli, work, opml, given, rng):
    """Problems found, and a line about each kill."""
    whole = measure(cli, work, opml, given)
    print(f'a whole refresh takes {whole:.1f} s', flush=True)
    problems, kills, number = [], 0, 0
    while kills < given.kills:
        number += 1
        subject = Subject(cli, f'{work}/profile{number}', opml, given.articles)
        for _ in range(min(KILLS_PER_PROFILE, given.kills - kills)):
            moment = rng.uniform(0, whole)
            if not subject.refresh(moment):
                break
            kills += 1
            wrong, rows = subject.findings()
            print(f'kill {kills} after {moment:.2f} s: {len(subject.reported)} feeds reported, {rows} articles, '
                  + ('; '.join(wrong[:5]) or 'sound'), flush=True)
            problems += wrong
        subject.refresh()
        wrong, rows = subject.findings()
        if rows != given.feeds * given.articles or len(subject.reported) != given.feeds:
            wrong.append(f'refreshed to the end: {len(subject.reported)} feeds, {rows} articles')
        problems += wrong
    return problems, number


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('--cli', required=True)
    arguments.add_argument('--kills', type=int, default=20)
    arguments.add_argument('--feeds', type=int, default=500)
    arguments.add_argument('--articles', type=int, default=20)
    arguments.add_argument('--seed', type=int, default=None, help='for the moments; printed when left out')
    given = arguments.parse_args()
    seed = given.seed if given.seed is not None else random.randrange(10 ** 6)
    print(f'seed {seed}')
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work, 'feeds')
        folder.mkdir()
        load.make_feeds(folder, given.feeds, given.articles, paragraphs=4)
        with load.served(folder) as base:
            opml = pathlib.Path(work, 'list.opml')
            load.write_opml(opml, base, given.feeds)
            problems, profiles = attack(os.path.abspath(given.cli), work, opml, given, random.Random(seed))
    print(f'{given.kills} kills on {profiles} profiles: ' + (f'{len(problems)} problems' if problems else 'nothing lost, '
          'nothing double, every store sound'))
    for problem in problems[:20]:
        print('  ' + problem)
    sys.exit(1 if problems else 0)


if __name__ == '__main__':
    main()
