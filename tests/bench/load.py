# SPDX-License-Identifier: GPL-3.0-or-later
"""Generated feeds, a server for them on this machine, and stores filled from them. The standard library only."""
import contextlib
import functools
import http.server
import os
import pathlib
import random
import resource
import subprocess
import sys
import threading
import time
import typing
from xml.sax.saxutils import escape

SYLLABLES = 'ha fen brü cke ser vi ce strom netz rat haus ka mera son de wet ter markt kreis fahr plan zug bahn see'.split()
VOCABULARY = 12000
NEWEST = 1_790_000_000  # seconds since 1970; the same arguments give the same bytes on any day


class Words:
    """Text whose words come as often as words do; the same seed says the same."""

    def __init__(self, seed):
        self._random = random.Random(seed)
        self._known = [''.join(self._random.choice(SYLLABLES) for _ in range(self._random.randint(1, 4)))
                       for _ in range(VOCABULARY)]

    def text(self, count):
        places = (min(int(self._random.expovariate(1 / 900)), VOCABULARY - 1) for _ in range(count))
        return ' '.join(self._known[place] for place in places)


def rss(words, number, articles, paragraphs):
    items = ''.join(
        f'<item><guid isPermaLink="false">f{number}-a{n}</guid><link>http://paper{number}.example/a/{n}.html</link>'
        f'<title>{escape(words.text(8))}</title><pubDate>'
        f'{time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(NEWEST - n * 3600 - number))}</pubDate>'
        '<description><![CDATA[' + ''.join(f'<p>{words.text(60)}</p>' for _ in range(paragraphs))
        + ']]></description></item>' for n in range(articles))
    return (f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Paper {number}</title>'
            f'<link>http://paper{number}.example/</link><description>Load</description>{items}</channel></rss>')


def make_feeds(folder, feeds, articles, paragraphs=8):
    """Files 0.xml, 1.xml, … with articles that no other feed has."""
    words = Words(7)
    for number in range(feeds):
        pathlib.Path(folder, f'{number}.xml').write_text(rss(words, number, articles, paragraphs), encoding='utf-8')


def write_opml(file, base, feeds):
    outlines = ''.join(f'<outline text="Paper {n}" xmlUrl="{base}/{n}.xml"/>' for n in range(feeds))
    pathlib.Path(file).write_text(f'<opml version="2.0"><body>{outlines}</body></opml>', encoding='utf-8')


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def log_message(self, *_):
        pass


class _Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request, client_address):
        """Programs under test are killed in the middle of an answer."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextlib.contextmanager
def served(folder):
    """The address under which the folder's files are, without a last slash."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(4096, most), most))
    server = _Server(('127.0.0.1', 0), functools.partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f'http://127.0.0.1:{server.server_address[1]}'
    finally:
        server.shutdown()
        server.server_close()


class Spent(typing.NamedTuple):
    wall: float       # seconds
    cpu: float        # seconds of all its threads
    megabytes: float  # at its peak


def timed(command, **options):
    """What a whole process takes; ends the bench when it fails."""
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f'{command[0]} ended with {process.returncode}')
    return Spent(time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def fill_profile(cli, profile, feeds, articles, paragraphs, work):
    """A profile with this many articles, brought there as in life: import-opml and refresh."""
    folder = pathlib.Path(work, f'feeds-{feeds}x{articles}')
    folder.mkdir()
    make_feeds(folder, feeds, articles, paragraphs)
    with served(folder) as base:
        write_opml(folder / 'list.opml', base, feeds)
        timed([cli, '--profile', str(profile), 'import-opml', str(folder / 'list.opml')])
        timed([cli, '--profile', str(profile), 'refresh'])
