# SPDX-License-Identifier: GPL-3.0-or-later
"""A web server on loopback that answers what a test wrote down, and the program run on throw-away profiles."""
import contextlib
import http.server
import json
import os
import pathlib
import subprocess
import tempfile
import threading
import unittest

PROGRAM = os.environ.get('DEPESCHE_CLI', 'depesche-cli')


def rss(titles, channel='Nordblick', extra=''):
    """An RSS document; an item's guid and link are made from the first word of its title."""
    items = ''.join(
        f'<item><guid isPermaLink="false">{title.split()[0]}</guid><title>{title}</title>'
        f'<link>https://nordblick.example/{title.split()[0]}</link>'
        f'<description>&lt;p&gt;Vom Hafen: {title}.&lt;/p&gt;{extra}</description></item>' for title in titles)
    return f'<rss version="2.0"><channel><title>{channel}</title>{items}</channel></rss>'.encode()


class Server(http.server.ThreadingHTTPServer):
    """`pages`: path to bytes, to (status, headers, bytes), or to a function of the handler that gives one of these."""
    daemon_threads = True

    def __init__(self):
        super().__init__(('127.0.0.1', 0), Handler)
        self.pages = {}
        self.requests = []
        self.changed = threading.Condition()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def url(self, path):
        return f'http://127.0.0.1:{self.server_address[1]}{path}'

    def asked(self, path):
        with self.changed:
            return [headers for asked, headers in self.requests if asked == path]

    def wait_for_requests(self, count, timeout=30):
        with self.changed:
            return self.changed.wait_for(lambda: len(self.requests) >= count, timeout)

    def handle_error(self, request, client_address):
        pass  # a client that goes away is part of the tests


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def log_message(self, *args):
        pass

    def do_GET(self):
        with self.server.changed:
            self.server.requests.append((self.path, self.headers))
            self.server.changed.notify_all()
        answer = self.server.pages.get(self.path, (404, {}, b'nothing here'))
        if callable(answer):
            answer = answer(self)
        status, headers, body = answer if isinstance(answer, tuple) else (200, {}, answer)
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 304:
            self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def environment(**more):
    """Without proxies and keyring of the machine, in a known locale and time zone."""
    kept = {name: value for name, value in os.environ.items()
            if not name.lower().endswith('_proxy') and name not in ('DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR')}
    return {**kept, 'LC_ALL': 'C.UTF-8', 'TZ': 'UTC', **more}


class ProgramTest(unittest.TestCase):
    """A server and an empty profile for each test."""
    maxDiff = None

    def setUp(self):
        self.server = Server()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.profile = self.folder / 'profile'

    def command(self, *arguments):
        return [PROGRAM, '--profile', str(self.profile), *map(str, arguments)]

    def run_program(self, *arguments, stdin=b'', timeout=60):
        return subprocess.run(self.command(*arguments), input=stdin, capture_output=True, timeout=timeout,
                              env=environment(XDG_STATE_HOME=str(self.folder / 'state')))

    def output(self, *arguments, stdin=b''):
        """Standard output of a run that must succeed and say nothing on standard error."""
        result = self.run_program(*arguments, stdin=stdin)
        self.assertEqual((result.returncode, result.stderr.decode()), (0, ''), arguments)
        return result.stdout.decode('utf-8')

    def data(self, *arguments, stdin=b''):
        return json.loads(self.output(*arguments, '--json', stdin=stdin))

    def refused(self, *arguments, status=1, stdin=b''):
        """The one line on standard error of a run that must fail and print nothing else."""
        result = self.run_program(*arguments, stdin=stdin)
        message = result.stderr.decode('utf-8')
        self.assertEqual((result.returncode, result.stdout), (status, b''), (arguments, message))
        self.assertRegex(message, r'\Adepesche-cli[^\n]+\n\Z')
        return message.strip()

    def subscribe(self, path, *options):
        return self.data('subscribe', '--no-check', *options, self.server.url(path))['id']

    def titles(self, *options):
        return sorted(article['title'] for article in self.data('list', *options))

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    @contextlib.contextmanager
    def running(self, *arguments):
        process = subprocess.Popen(self.command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   env=environment(XDG_STATE_HOME=str(self.folder / 'state')))
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()
            process.communicate()
