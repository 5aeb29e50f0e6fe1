#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole refresh beside the sum of its parts: fetching with curl, parsing with xmlwf, inserting with the sqlite3 shell.

    refresh_ratio.py --cli build/release/app/runtime/depesche-cli [--feeds 500] [--articles 50] [--rounds 3]

Prints seconds and peak memory of each, and the ratio taken within each round. Needs curl, expat (xmlwf), sqlite3.
"""
import argparse
import http.server
import os
import random
import re
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time

SYLLABLES = 'ha fen brü cke ser vi ce strom netz rat haus ka mera son de wet ter markt kreis fahr plan zug bahn see licht'.split()


def words(rng, vocabulary, count):
    return ' '.join(vocabulary[min(int(rng.expovariate(1 / 900)), len(vocabulary) - 1)] for _ in range(count))


def make_load(folder, feeds, articles):
    rng = random.Random(7)
    vocabulary = [''.join(rng.choice(SYLLABLES) for _ in range(rng.randint(1, 4))) for _ in range(12000)]
    for feed in range(feeds):
        items = ''.join(
            f'<item><guid isPermaLink="false">f{feed}-a{n}</guid><link>http://paper{feed}.example/a/{n}.html</link>'
            f'<title>{words(rng, vocabulary, 8)}</title><pubDate>{time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(1.79e9 - n * 3600 - feed))}'
            f'</pubDate><description><![CDATA[' + ''.join(f'<p>{words(rng, vocabulary, 60)}</p>' for _ in range(8)) + ']]></description></item>'
            for n in range(articles))
        with open(f'{folder}/{feed}.xml', 'w', encoding='utf-8') as out:
            out.write(f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Paper {feed}</title>'
                      f'<link>http://paper{feed}.example/</link><description>Load</description>{items}</channel></rss>')


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128
    daemon_threads = True


def serve(folder):
    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = 'HTTP/1.1'

        def __init__(self, *args):
            super().__init__(*args, directory=folder)

        def log_message(self, *args):
            pass

    server = Server(('127.0.0.1', 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f'http://127.0.0.1:{server.server_address[1]}'


def timed(command, **options):
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f'{command[0]} ended with {process.returncode}')
    return time.monotonic() - begun, usage.ru_maxrss / 1024


def make_rows(load, feeds, database):
    rows = []
    for feed in range(feeds):
        text = open(f'{load}/{feed}.xml', encoding='utf-8').read()
        for guid, link, title, date, html in re.findall(
                r'<item><guid[^>]*>(.*?)</guid><link>(.*?)</link><title>(.*?)</title><pubDate>(.*?)</pubDate><description><!\[CDATA\[(.*?)\]\]>', text):
            rows.append((feed, guid, link, title, date, html, re.sub('<[^>]*>', ' ', html)))
    connection = sqlite3.connect(database)
    connection.execute('CREATE TABLE r(feed, guid, url, title, published, html, txt)')
    connection.executemany('INSERT INTO r VALUES(?,?,?,?,?,?,?)', rows)
    connection.commit()
    connection.close()
    return len(rows)


INSERT = '''PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; ATTACH '%s' AS s; BEGIN;
CREATE TABLE article(id INTEGER PRIMARY KEY, feed, guid, url, title, published, html, UNIQUE(feed, guid));
INSERT INTO article(feed,guid,url,title,published,html) SELECT feed,guid,url,title,published,html FROM s.r;
CREATE VIRTUAL TABLE fts USING fts5(title, txt, content=''); INSERT INTO fts(rowid,title,txt) SELECT rowid,title,txt FROM s.r; COMMIT;'''


def one_round(cli, base, feeds, work, number):
    config = f'{work}/curl.cfg'
    with open(config, 'w') as out:
        os.makedirs(f'{work}/fetched', exist_ok=True)
        out.write(''.join(f'url = "{base}/{n}.xml"\noutput = "{work}/fetched/{n}.xml"\n' for n in range(feeds)))
    parts = [timed(['curl', '-sS', '-Z', '--parallel-max', '64', '-K', config])[0],
             timed(['xmlwf', *(f'{work}/fetched/{n}.xml' for n in range(feeds))])[0],
             timed(['sqlite3', '-batch', f'{work}/floor{number}.db', INSERT % f'{work}/rows.db'])[0]]
    profile = f'{work}/profile{number}'
    with open(f'{work}/list.opml', 'w') as out:
        out.write('<opml version="2.0"><body>' + ''.join(f'<outline text="{n}" xmlUrl="{base}/{n}.xml"/>' for n in range(feeds)) + '</body></opml>')
    timed([cli, '--profile', profile, 'import-opml', f'{work}/list.opml'])
    seconds, megabytes = timed([cli, '--profile', profile, 'refresh', '--json'])
    return parts, seconds, megabytes


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('--cli', required=True)
    arguments.add_argument('--feeds', type=int, default=500)
    arguments.add_argument('--articles', type=int, default=50)
    arguments.add_argument('--rounds', type=int, default=3)
    given = arguments.parse_args()
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    with tempfile.TemporaryDirectory() as work:
        load = f'{work}/load'
        os.mkdir(load)
        make_load(load, given.feeds, given.articles)
        articles = make_rows(load, given.feeds, f'{work}/rows.db')
        size = sum(os.path.getsize(f'{load}/{name}') for name in os.listdir(load)) / 1e6
        base = serve(load)
        print(f'{given.feeds} feeds, {articles} articles, {size:.0f} MB')
        ratios = []
        for number in range(given.rounds):
            parts, seconds, megabytes = one_round(os.path.abspath(given.cli), base, given.feeds, work, number)
            ratios.append(seconds / sum(parts))
            print(f'curl {parts[0]:.2f} s + xmlwf {parts[1]:.2f} s + sqlite3 {parts[2]:.2f} s = {sum(parts):.2f} s; '
                  f'refresh {seconds:.2f} s, {megabytes:.0f} MB; ratio {ratios[-1]:.2f}')
        print(f'ratio, median: {statistics.median(ratios):.2f} (goal: at most 3)')


if __name__ == '__main__':
    main()
