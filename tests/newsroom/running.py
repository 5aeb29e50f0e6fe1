# SPDX-License-Identifier: GPL-3.0-or-later
"""A newsroom that runs for the length of a test, as a process of its own, and the calls that steer it."""
import json
import pathlib
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

SERVER = pathlib.Path(__file__).resolve().parent / 'server.py'
SECONDS_TO_START = 30


class Running:
    """Use it in a with statement. base is the address without a last slash."""

    def __init__(self, now=None):
        self._folder = tempfile.TemporaryDirectory()
        ready = pathlib.Path(self._folder.name) / 'ready.json'
        command = [sys.executable, str(SERVER), '--port', '0', '--quiet', '--ready-file', str(ready)]
        self._process = subprocess.Popen(command + (['--now', now] if now else []))
        deadline = time.monotonic() + SECONDS_TO_START
        while not ready.exists():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise RuntimeError('the newsroom did not start')
            time.sleep(0.02)
        told = json.loads(ready.read_text(encoding='utf-8'))
        self.base, self.opml = told['base'], told['opml']

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        if self._process.poll() is None:
            self._process.terminate()
        self._process.wait(timeout=20)
        self._folder.cleanup()

    def get(self, address, **headers):
        """(status, headers, body); in header names _ stands for -. A path is taken below base."""
        address = address if address.startswith('http') else self.base + address
        named = {key.replace('_', '-'): value for key, value in headers.items()}
        request = urllib.request.Request(address, headers=named)
        try:
            with _OPENER.open(request, timeout=20) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.headers, error.read()

    def control(self, what, **given):
        status, _, body = self.get(f'/_control/{what}?' + urllib.parse.urlencode(given))
        if status != 200:
            raise ValueError(f'{what}: {status} {body.decode()}')
        return json.loads(body)

    def log(self):
        """What was asked for since the last reset, oldest first."""
        return json.loads(self.get('/_log')[2])['requests']


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


# No proxy stands between a test and this machine.
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirects)
