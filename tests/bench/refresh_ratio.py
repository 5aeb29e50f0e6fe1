#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole refresh beside the sum of its parts: fetching with curl, parsing with xmlwf, inserting with the sqlite3 shell.

    refresh_ratio.py --cli build/release/app/runtime/depesche-cli [--feeds 500] [--articles 50] [--rounds 3] [--own]

The load is that of ../shared/bench where this folder lies beside the project, else one made here (--own: always).
Prints seconds and peak memory of each, and the ratio taken within each round. Needs curl, expat (xmlwf), sqlite3.
"""
import argparse
import contextlib
import importlib
import json
import os
import pathlib
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile

import load

SHARED = pathlib.Path(__file__).resolve().parents[2].parent / 'shared' / 'bench'
INSERT = '''PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; ATTACH '%s' AS s; BEGIN;
CREATE TABLE article(id INTEGER PRIMARY KEY, feed, guid, url, title, published, html, UNIQUE(feed, guid));
INSERT INTO article(feed,guid,url,title,published,html) SELECT feed,guid,url,title,published,html FROM s.r;
CREATE VIRTUAL TABLE fts USING fts5(title, txt, content='');
INSERT INTO fts(rowid,title,txt) SELECT rowid,title,txt FROM s.r; COMMIT;'''
ITEM = re.compile(r'<item><guid[^>]*>(.*?)</guid><link>(.*?)</link><title>(.*?)</title><pubDate>(.*?)</pubDate>'
                  r'<description><!\[CDATA\[(.*?)\]\]>')


class OwnLoad:
    """Feeds made here, served by Python."""

    def __init__(self, work, feeds, articles):
        self._work = pathlib.Path(work)
        self._feeds = feeds
        self._folder = self._work / 'load'
        self._folder.mkdir()
        load.make_feeds(self._folder, feeds, articles)
        self.opml = self._work / 'list.opml'
        self._make_rows()

    def _make_rows(self):
        rows = []
        for number in range(self._feeds):
            text = (self._folder / f'{number}.xml').read_text(encoding='utf-8')
            rows += [(number, *fields, re.sub('<[^>]*>', ' ', fields[-1])) for fields in ITEM.findall(text)]
        with contextlib.closing(sqlite3.connect(self._work / 'rows.db')) as connection:
            connection.execute('CREATE TABLE r(feed, guid, url, title, published, html, txt)')
            connection.executemany('INSERT INTO r VALUES(?,?,?,?,?,?,?)', rows)
            connection.commit()

    @contextlib.contextmanager
    def served(self):
        with load.served(self._folder) as self._base:
            load.write_opml(self.opml, self._base, self._feeds)
            yield

    def floor(self, number):
        """Wall and CPU seconds of fetching, parsing, inserting; the server of served() must run."""
        fetched = self._work / 'fetched'
        fetched.mkdir(exist_ok=True)
        config = self._work / 'curl.cfg'
        config.write_text(''.join(f'url = "{self._base}/{n}.xml"\noutput = "{fetched}/{n}.xml"\n'
                                  for n in range(self._feeds)))
        commands = (['curl', '-sS', '--no-progress-meter', '-Z', '--parallel-max', '64', '-K', str(config)],
                    ['xmlwf', *(str(fetched / f'{n}.xml') for n in range(self._feeds))],
                    ['sqlite3', '-batch', str(self._work / f'floor{number}.db'), INSERT % (self._work / 'rows.db')])
        return [load.timed(command)[:2] for command in commands]


class SharedLoad:
    """The load, server and floor of ../shared/bench: several formats, languages, encodings and hosts."""

    def __init__(self, work, feeds, articles):
        sys.path.append(str(SHARED))
        self._bench, self._lib = importlib.import_module('bench_floor'), importlib.import_module('benchlib')
        self._work, self._load = str(work), f'{work}/load'
        self.opml = f'{self._load}/feeds.opml'
        # Without JSON, because xmlwf reads none.
        subprocess.run([sys.executable, str(SHARED / 'make_feeds.py'), self._load, '--feeds', str(feeds),
                        '--items', str(articles), '--no-json'], check=True, stdout=subprocess.DEVNULL)
        self._config = self._bench.curl_config(self._bench.peers.manifest(self._load), self._work)
        self._rows = self._bench.stage(self._load)

    def served(self):
        return self._lib.Server(self._load)

    def floor(self, number):
        """Wall and CPU seconds of fetching, parsing, inserting; the server of served() must run."""
        bench = self._bench
        fetched, parsed = bench.fetch(self._config), bench.parse(f'{self._work}/x')
        stored = bench.store(self._rows, bench.ART + bench.FTS % '', f'{self._work}/floor{number}.db')
        return [(part['wall'], part['cpu']) for part in (fetched, parsed, stored)]


def choose(own):
    """The kind of load, and a sentence that says why."""
    if own:
        return OwnLoad, 'a load made here, as asked'
    if (SHARED / 'bench_floor.py').is_file():
        return SharedLoad, 'the shared load beside the project'
    return OwnLoad, f'a load made here, because {SHARED} is not there'


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('--cli', required=True)
    arguments.add_argument('--feeds', type=int, default=500)
    arguments.add_argument('--articles', type=int, default=50)
    arguments.add_argument('--rounds', type=int, default=3)
    arguments.add_argument('--own', action='store_true')
    given = arguments.parse_args()
    cli = os.path.abspath(given.cli)
    kind, why = choose(given.own)
    walls, cpus = [], []
    with tempfile.TemporaryDirectory() as work:
        chosen = kind(work, given.feeds, given.articles)
        print(f'{given.feeds} feeds of {given.articles} articles: {why}', flush=True)
        for number in range(given.rounds):
            profile = f'{work}/profile{number}'
            with chosen.served():
                parts = chosen.floor(number)
                load.timed([cli, '--profile', profile, 'import-opml', str(chosen.opml)])
                spent = load.timed([cli, '--profile', profile, 'refresh', '--json'])
            stored = json.loads(subprocess.run([cli, '--profile', profile, 'doctor', '--json'], check=True,
                                               capture_output=True).stdout)
            floor = [sum(seconds) for seconds in zip(*parts)]
            walls.append(spent.wall / floor[0])
            cpus.append(spent.cpu / floor[1])
            print(' + '.join(f'{name} {part[0]:.2f} s' for name, part in zip(('curl', 'xmlwf', 'sqlite3'), parts))
                  + f' = {floor[0]:.2f} s; refresh {spent.wall:.2f} s, {spent.megabytes:.0f} MB, '
                  f'{stored["articles"]} articles; ratio {walls[-1]:.2f}, of CPU time {cpus[-1]:.2f}', flush=True)
    print(f'ratio, median: {statistics.median(walls):.2f} (goal: at most 3); of CPU time, which a busy machine moves '
          f'less: {statistics.median(cpus):.2f}')


if __name__ == '__main__':
    main()
