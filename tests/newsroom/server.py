#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Serves the demo newsroom on this machine. Python's standard library is all it needs.

Beside the newsroom itself:
    /_control/advance                          the next edition comes out
    /_control/reset                            first edition again, failures and log forgotten
    /_control/state                            edition, moments, failing paths
    /_control/fail?path=P&status=503[&retry-after=S][&times=N]   P answers so; status=200 mends it
    /_control/fail?path=P&how=cut|half|noise[&times=N]           the connection ends in the middle; the document
                                                                 does; what comes is no document at all
    /_control/live[?speed=X]                   the live event begins anew, X times as fast as the clock
    /_log                                      what was asked for, oldest first
"""
import argparse
import datetime
import gzip
import http.server
import json
import os
import pathlib
import signal
import sys
import threading
import urllib.parse

from press import articles, edition, live, site

HERE = pathlib.Path(__file__).resolve().parent
TOLD_HEADERS = ('User-Agent', 'Accept', 'Accept-Encoding', 'If-None-Match', 'If-Modified-Since', 'Referer', 'Cookie')
SENT_HEADERS = ('ETag', 'Last-Modified', 'Content-Encoding')
HOST = '127.0.0.1'
HOWS = ('', 'cut', 'half', 'noise')
NOISE = bytes(range(256)) * 16
STEP = datetime.timedelta(minutes=30)  # between editions when the clock was set by --now


class Newsroom:
    """The state that requests share: the edition, the failing paths, the log."""

    def __init__(self, base, now=None, log_file=None, live_speed=1.0):
        self.base = base
        self.event = live.Event(base, live_speed)
        self._now = now
        self._log_file = log_file
        self._lock = threading.Lock()
        self._content = articles.read_content(HERE / 'content')
        self.reset()

    def reset(self):
        with self._lock:
            start = self._now or datetime.datetime.now(datetime.timezone.utc)
            self._moments = [start.replace(microsecond=0)]
            self._failing = {}
            self._log = []
            self._publish()
        return self.state()

    def advance(self):
        """The next edition; after the last one everything stays."""
        with self._lock:
            if len(self._moments) <= self._content.last_edition:
                now = self._moments[-1] + STEP if self._now else datetime.datetime.now(datetime.timezone.utc)
                self._moments.append(max(now.replace(microsecond=0), self._moments[-1] + datetime.timedelta(seconds=1)))
                self._publish()
        return self.state()

    def _publish(self):
        number = len(self._moments) - 1
        self.site = site.Site(edition.Edition(self._content, number, tuple(self._moments), self.base))

    def begin_event(self, speed):
        with self._lock:
            self.event = live.Event(self.base, speed)
        return {'speed': speed, 'seconds': live.LENGTH / speed}

    def state(self):
        with self._lock:
            return {'edition': len(self._moments) - 1, 'last_edition': self._content.last_edition,
                    'moments': [moment.isoformat() for moment in self._moments],
                    'articles': len(self.site.edition.articles), 'failing': dict(self._failing)}

    def fail(self, path, how, status, retry_after='', times=0):
        """how is one of the words above or '' for a status alone; times is how often, 0 for always."""
        with self._lock:
            self._failing.pop(path, None)
            if how or status != 200:
                self._failing[path] = {'how': how, 'status': status, 'retry_after': retry_after, 'times': times}
        return self.state()

    def failure(self, path):
        """How a path is to fail now, or None."""
        with self._lock:
            failing = self._failing.get(path)
            if failing and failing['times']:
                failing['times'] -= 1
                if not failing['times']:
                    del self._failing[path]
            return failing

    def note(self, entry):
        with self._lock:
            self._log.append(entry)
            if self._log_file:
                self._log_file.write(json.dumps(entry) + '\n')
                self._log_file.flush()

    def log(self):
        with self._lock:
            return {'requests': list(self._log)}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    server_version = 'DemoNewsroom'
    disable_nagle_algorithm = True
    wbufsize = -1
    timeout = 60

    def do_GET(self):
        target = urllib.parse.urlsplit(self.path)
        path = urllib.parse.unquote(target.path)
        if path.startswith('/_'):
            return self._control(path, dict(urllib.parse.parse_qsl(target.query)))
        failing = self.server.newsroom.failure(path)
        event = self.server.newsroom.event
        if path == live.STREAM and not failing:
            return self._stream(event)
        if path in (live.PAGE, live.FEED):
            body = event.page() if path == live.PAGE else event.feed()
            answer = site.Answer(body, 'text/html; charset=utf-8' if path == live.PAGE else 'application/atom+xml',
                                 etag=site.etag(body))
        else:
            answer = self.server.newsroom.site.answer(path)
        if failing:
            return self._fail(answer, **failing)
        return self._send(*self._encoded(answer))

    do_HEAD = do_GET

    def do_POST(self):
        self.rfile.read(int(self.headers.get('Content-Length') or 0))
        if self.path.startswith('/_control/'):
            return self.do_GET()
        return self._send(site.Answer(b'Nothing takes posts here.\n', status=405), {'Allow': 'GET, HEAD'})

    def _stream(self, event):
        """Server-Sent Events until the event is over; a client that has everything is told that there is no more."""
        last_id = self.headers.get('Last-Event-ID', '')
        if event.has_ended() and not event.is_behind(last_id):
            return self._send(site.Answer(b'', status=204), {})
        self.server.newsroom.note({'method': self.command, 'path': self.path, 'status': 200, 'bytes': 0,
                                   'headers': {'Last-Event-ID': last_id}, 'sent': {}})
        self.close_connection = True
        self.send_response(200)
        self.send_header('Content-Type', 'text/event-stream; charset=utf-8')
        self.send_header('Cache-Control', 'no-store')
        self.send_header('Connection', 'close')
        self.end_headers()
        for piece in event.events(last_id):
            self.wfile.write(piece)
            self.wfile.flush()
        return None

    def _fail(self, answer, how, status, retry_after, times):
        if how == 'cut':
            self.close_connection = True
            return self._send(answer, {}, told_bytes=2 * len(answer.body))
        if how == 'half':
            return self._send(site.Answer(answer.body[:len(answer.body) // 2], answer.kind), {})
        if how == 'noise':
            return self._send(site.Answer(NOISE, answer.kind), {})
        return self._send(site.Answer(b'This fails on purpose.\n', status=status), {'Retry-After': retry_after})

    def _control(self, path, given):
        newsroom = self.server.newsroom
        actions = {'/_control/advance': newsroom.advance, '/_control/reset': newsroom.reset,
                   '/_control/state': newsroom.state, '/_log': newsroom.log}
        if path == '/_control/fail':
            how, status, times = given.get('how', ''), given.get('status', '503'), given.get('times', '0')
            if not given.get('path') or how not in HOWS or not (status.isdigit() and times.isdigit()):
                return self._send(site.Answer(b'path and status or how are needed.\n', status=400), {}, noted=False)
            told = newsroom.fail(given['path'], how, int(status), given.get('retry-after', ''), int(times))
        elif path == '/_control/live':
            try:
                speed = float(given.get('speed', '1'))
            except ValueError:
                speed = 0
            if not 0 < speed <= 10000:
                return self._send(site.Answer(b'speed is a number up to 10000.\n', status=400), {}, noted=False)
            told = newsroom.begin_event(speed)
        elif path in actions:
            told = actions[path]()
        else:
            return self._send(site.Answer(b'There is no such control.\n', status=404), {}, noted=False)
        return self._send(site.Answer(json.dumps(told, indent=1).encode(), 'application/json'), {}, noted=False)

    def _encoded(self, answer):
        """The answer as this request may have it: unchanged, compressed, or as it is; and its headers."""
        headers = {'Location': answer.location, 'Link': answer.link, 'ETag': answer.etag,
                   'Last-Modified': answer.modified, 'Cache-Control': answer.keep}
        packed = answer.compressible and answer.status == 200 and self._takes_gzip()
        if answer.compressible and answer.status == 200:
            headers['Vary'] = 'Accept-Encoding'
        if packed:
            headers['Content-Encoding'] = 'gzip'
            if answer.etag:
                headers['ETag'] = answer.etag[:-1] + '-gz"'
        if answer.status == 200 and self._known(headers):
            headers.pop('Content-Encoding', None)
            return site.Answer(b'', answer.kind, 304), headers
        body = gzip.compress(answer.body, 6, mtime=0) if packed else answer.body
        return site.Answer(body, answer.kind, answer.status), headers

    def _takes_gzip(self):
        offers = self.headers.get('Accept-Encoding', '').replace(' ', '').lower().split(',')
        return any(offer.split(';')[0] == 'gzip' and not offer.endswith(';q=0') for offer in offers)

    def _known(self, headers):
        """Both validators are compared byte by byte; the entity tag counts alone where one is sent."""
        tags = self.headers.get('If-None-Match')
        if tags is not None:
            return bool(headers['ETag']) and headers['ETag'] in [tag.strip() for tag in tags.split(',')]
        return bool(headers['Last-Modified']) and self.headers.get('If-Modified-Since') == headers['Last-Modified']

    def _send(self, answer, headers, noted=True, told_bytes=None):
        if noted:  # before the answer, so that whoever has read it finds it in the log
            self.server.newsroom.note({'method': self.command, 'path': self.path, 'status': answer.status,
                                       'bytes': len(answer.body),
                                       'headers': {n: self.headers[n] for n in TOLD_HEADERS if n in self.headers},
                                       'sent': {n: headers[n] for n in SENT_HEADERS if headers.get(n)}})
        self.send_response(answer.status)
        for name, value in headers.items():
            if value:
                self.send_header(name, value)
        if answer.status != 304:
            self.send_header('Content-Type', answer.kind)
            self.send_header('Content-Length', str(told_bytes or len(answer.body)))
        self.end_headers()
        if self.command != 'HEAD' and answer.status != 304:
            self.wfile.write(answer.body)
        self.wfile.flush()

    def log_message(self, format, *args):
        if not self.server.quiet:
            super().log_message(format, *args)


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128
    quiet = True

    def __init__(self, port=0, now=None, log_file=None, live_speed=1.0):
        super().__init__((HOST, port), Handler)
        self.newsroom = Newsroom(f'http://{HOST}:{self.server_address[1]}', now, log_file, live_speed)

    def handle_error(self, request, client_address):
        """A reader that hangs up in the middle is its own affair."""
        if not isinstance(sys.exc_info()[1], (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)


def write_ready_file(path, base):
    """Whoever sees the file sees all of it."""
    written = pathlib.Path(f'{path}.{os.getpid()}')
    written.write_text(json.dumps({'base': base, 'opml': f'{base}/subscriptions.opml', 'home': f'{base}/'}))
    os.replace(written, path)


def moment(text):
    parsed = datetime.datetime.fromisoformat(text)
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=datetime.timezone.utc)


def main():
    parser = argparse.ArgumentParser(description='Serves the demo newsroom on this machine, and to this machine only.')
    parser.add_argument('--port', type=int, default=0, help='0: any that is free')
    parser.add_argument('--ready-file', help='written as soon as the server listens')
    parser.add_argument('--log', type=argparse.FileType('a', encoding='utf-8'), help='one JSON object a request')
    parser.add_argument('--now', type=moment, help='the moment of the first edition, ISO 8601; else the real one')
    parser.add_argument('--live-speed', type=float, default=1.0, help='how fast the live event runs; 1: in an hour and a half')
    parser.add_argument('--quiet', action='store_true')
    given = parser.parse_args()
    server = Server(given.port, given.now, given.log, given.live_speed)
    server.quiet = given.quiet
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown, daemon=True).start())
    if given.ready_file:
        write_ready_file(given.ready_file, server.newsroom.base)
    if not given.quiet:
        print(f'The demo newsroom is at {server.newsroom.base}/', flush=True)
    try:
        server.serve_forever(poll_interval=0.1)
    except KeyboardInterrupt:
        pass
    server.server_close()


if __name__ == '__main__':
    main()
