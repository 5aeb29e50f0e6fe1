# SPDX-License-Identifier: GPL-3.0-or-later
"""A profile, the feeds of a small newsroom on loopback, the commands that write, and what must be true after each."""
import argparse
import contextlib
import os
import pathlib
import random
import re
import shutil
import sqlite3
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'cli'))
import loopback  # noqa: E402

PICTURES = pathlib.Path(__file__).resolve().parent.parent / 'newsroom/pictures'
FEEDS = 4
FIRST, MORE = 6, 9  # articles of a feed at first, and when the commands under test run
REPORTED = re.compile(r'^Blatt (\d+): (?:(\d+) new, \d+ changed|nothing new)', re.M)


def titles(feed, count):
    return [f'f{feed}a{number} Meldung {number} aus dem Hafen ' + 'mit Text ' * 40 for number in range(count)]


class Newsroom:
    """Serves the feeds; `articles` says how many each has now."""

    def __init__(self):
        self.server = loopback.Server()
        names = sorted(path.name for path in PICTURES.glob('*.jpg'))[:2]
        for name in names:
            self.server.pages['/' + name] = (200, {'Content-Type': 'image/jpeg'}, (PICTURES / name).read_bytes())
        self.pictures = [self.server.url('/' + name) for name in names]
        self.publish(FIRST)

    def publish(self, count):
        for feed in range(FEEDS + 1):
            images = ''.join(f'&lt;img src="{url}"&gt;' for url in self.pictures)
            self.server.pages[f'/{feed}'] = loopback.rss(titles(feed, count), f'Blatt {feed}', '').replace(
                b'&lt;p&gt;', f'{images}&lt;p&gt;'.encode())

    def opml(self, path):
        outlines = ''.join(f'<outline text="Blatt {n}" xmlUrl="{self.server.url(f"/{n}")}"/>' for n in range(FEEDS))
        path.write_text(f'<opml version="2.0"><body>{outlines}</body></opml>', encoding='utf-8')
        return str(path)

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Ended:
    def __init__(self, process):
        self.status = process.returncode
        self.out = process.stdout.decode('utf-8', 'replace')
        self.errors = process.stderr.decode('utf-8', 'replace')

    @property
    def killed(self):
        return self.status < 0

    def __str__(self):
        return f'status {self.status}: {self.out[-300:]!r} {self.errors[-300:]!r}'


class Profile:
    def __init__(self, cli, folder, shim=None):
        self.cli, self.folder, self.shim = cli, pathlib.Path(folder), shim

    def run(self, *words, timeout=120, **faults):
        """faults: mode, at, log: see file_faults.cpp. Pictures may come from this machine."""
        more = {}
        if faults:
            more = {'FILE_FAULTS_' + name.upper(): str(value) for name, value in faults.items()}
            more |= {'FILE_FAULTS_ROOT': str(self.folder), 'LD_PRELOAD': str(self.shim)}
        return Ended(subprocess.run([self.cli, '--profile', str(self.folder), *map(str, words)], capture_output=True,
                                    timeout=timeout, env=loopback.environment(**more), check=False))

    def count_operations(self, log, *words):
        ended = self.run(*words, mode='count', at=0, log=log)
        if ended.status:
            sys.exit(f'without a fault {words} ended with {ended}')
        return int(pathlib.Path(log).read_text(encoding='ascii').split()[-1])

    def copy_to(self, folder):
        shutil.copytree(self.folder, folder)
        return Profile(self.cli, folder, self.shim)

    @contextlib.contextmanager
    def database(self):
        # Read-only: SQLite's own recovery is the program's business.
        with contextlib.closing(sqlite3.connect(f'file:{self.folder}/depesche.db?mode=ro', uri=True)) as connection:
            yield connection

    def articles(self):
        """(feed's address ending, identity) of every article, twice if it is there twice; and ids of read ones."""
        with self.database() as database:
            rows = database.execute("SELECT substr(f.url, -1), a.identity, s.read FROM articles a JOIN feeds f ON "
                                    "f.id = a.feed JOIN article_status s ON s.article = a.id").fetchall()
        return rows

    def feeds(self):
        with self.database() as database:
            return [row[0] for row in database.execute('SELECT url FROM feeds WHERE removed_at IS NULL')]


def missing(profile, feeds, count):
    """Sentences about articles that are not there, or there twice."""
    rows = profile.articles()
    have = [(feed, identity) for feed, identity, _ in rows]
    wrong = [f'twice: {row}' for row in sorted(set(have)) if have.count(row) > 1]
    for feed in feeds:
        there = {identity for at, identity in have if at == str(feed)}
        gone = [title.split()[0] for title in titles(feed, count) if not any(title.split()[0] in i for i in there)]
        wrong += [f'feed {feed} has lost {gone}'] if gone else []
    return wrong


def reported(out):
    """Feeds that the output of refresh says are stored."""
    return {int(match.group(1)) for match in REPORTED.finditer(out)}


class Command:
    """One way of writing. `done` gives sentences about what a success must have brought and has not."""

    def __init__(self, name, words, done, from_nothing=False, before=None):
        self.name, self.words, self.done, self.from_nothing = name, words, done, from_nothing
        self.before = before  # what is done to the profile first: damage, which only this command mends

    def start(self, base, folder):
        """The profile it works on, in a new folder."""
        if self.from_nothing:
            folder.mkdir()
            return Profile(base.cli, folder, base.shim)
        profile = base.copy_to(folder)
        if self.before:
            self.before(profile)
        return profile

    def kept(self):
        """Feeds whose first articles must be there whatever happens."""
        return [] if self.from_nothing else range(FEEDS)


def commands(newsroom, base, work):
    """Every command under test, on a copy of `base` (import: on an empty folder)."""
    everything = range(FEEDS)
    with base.database() as database:
        ids = [row[0] for row in database.execute('SELECT id FROM articles ORDER BY id LIMIT 5')]

    def refreshed(profile, ended):
        good = reported(ended.out)
        if not ended.killed and ended.status == 0 and len(good) < FEEDS and 'failed' not in ended.out:
            return [f'neither stored nor failed: {ended}']
        return missing(profile, good, MORE)

    def subscribed(profile, _):
        return [] if newsroom.server.url(f'/{FEEDS}') in profile.feeds() else ['the feed is not there']

    def marked(profile, _):
        read = sum(1 for *_, is_read in profile.articles() if is_read)
        return [] if read == len(ids) else [f'{read} are read']

    def imported(profile, _):
        return [] if len(profile.feeds()) == FEEDS else [f'{len(profile.feeds())} feeds']

    def backed_up(profile, _):
        copies = list((profile.folder / 'backups').glob('*.db'))
        return [] if len(copies) == 1 else [f'backups: {copies}']

    def lose_header(profile):
        with open(profile.folder / 'depesche.db', 'r+b') as file:
            file.write(bytes(100))

    def rescued(profile, _):
        return missing(profile, everything, FIRST)

    return [
        Command('refresh', ['refresh'], refreshed),
        Command('subscribe', ['subscribe', newsroom.server.url(f'/{FEEDS}')], subscribed),
        Command('mark', ['mark', '--read', *ids], marked),
        Command('download', ['download', '--all'], lambda profile, _: missing(profile, everything, FIRST)),
        Command('import', ['import-opml', newsroom.opml(pathlib.Path(work, 'list.opml'))], imported, from_nothing=True),
        Command('backup', ['doctor', '--backup'], backed_up),
        Command('rescue', ['doctor', '--repair'], rescued, before=lose_header),
    ]


def prepare(cli, shim, newsroom, folder):
    """A profile with the first articles of every feed."""
    profile = Profile(cli, folder, shim)
    newsroom.publish(FIRST)
    for words in (['import-opml', newsroom.opml(pathlib.Path(str(folder) + '.opml'))], ['refresh']):
        if (ended := profile.run(*words)).status:
            sys.exit(f'{words} ended with {ended}')
    if wrong := missing(profile, range(FEEDS), FIRST):
        sys.exit(f'the profile is not as it should be: {wrong}')
    newsroom.publish(MORE)
    return profile


def examine(profile, wanted_feeds=range(FEEDS)):
    """What must hold after any fault: doctor says ok, and the articles of the base are there once."""
    check = profile.run('doctor')
    wrong = [] if check.status == 0 and check.out.startswith('ok') else [f'doctor: {check}']
    if not (profile.folder / 'depesche.db').exists():
        return wrong + ['there is no database']
    try:
        return wrong + missing(profile, wanted_feeds, FIRST)
    except sqlite3.Error as error:
        return wrong + [f'the database cannot be read: {error}']


def command_line(words, what):
    """Reads the words that both drivers take; `what` they count in. A seed is always there."""
    arguments = argparse.ArgumentParser(description=words, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('--cli', required=True)
    arguments.add_argument('--shim', required=True)
    arguments.add_argument(f'--{what}', type=int, default=120)
    arguments.add_argument('--seed', type=int, default=None, help='printed when left out')
    arguments.add_argument('--only', default='', help='one command')
    arguments.add_argument('--quick', action='store_true', help=f'the same 25 {what} each time')
    given = arguments.parse_args()
    if given.quick:
        setattr(given, what, 25)
        given.seed = 1
    if given.seed is None:
        given.seed = random.randrange(10 ** 6)
    return given
