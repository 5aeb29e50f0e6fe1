# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogue's fault server and depesche-cli on throw-away profiles, taken through the phases of every fault.

A fault has three phases: 1 a healthy feed with 3 items, 2 the fault, 3 the mended feed with 4 items.
"""
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from xml.sax.saxutils import quoteattr

PROGRAM = os.environ.get('DEPESCHE_CLI', 'depesche-cli')
CATALOGUE = pathlib.Path(os.environ.get('DEPESCHE_FAULTS', 'missing'))
# One faulty feed ends within 75 s, all in one refresh within 120 s; the rest is for a busy machine.
COMMAND_SECONDS = 180
# Those that a later request would tell about: named again right after the fault.
ASKED_AGAIN = ('s410', 's429-seconds', 's429-date', 's503-long', 's500')


class FaultServer:
    """Use it in a with statement."""

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory()
        ready = pathlib.Path(self._folder.name) / 'ready.json'
        self._process = subprocess.Popen(
            [sys.executable, str(CATALOGUE / 'fault_server.py'), '--port', '0', '--ready-file', str(ready)],
            stdout=subprocess.DEVNULL)
        for _ in range(600):
            if ready.exists() or self._process.poll() is not None:
                break
            time.sleep(0.05)
        facts = json.loads(ready.read_text())
        self.base, self.authorities = facts['bases']['http'], facts['ca_file']
        self.modes = {mode['name']: mode for mode in self.control('_modes')}
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()
        self._folder.cleanup()

    def control(self, path):
        # Not by way of a proxy of the machine.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(f'{self.base}/{path}', timeout=60) as answer:
            return json.load(answer)


class Run:
    """One command: exit status, output as bytes, wall seconds, peak memory in bytes."""

    def __init__(self, arguments, environment):
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
            begin = time.monotonic()
            process = subprocess.Popen(arguments, stdout=out, stderr=errors, env=environment)
            try:
                self.timed_out = self._wait(process, begin)
            finally:
                process.returncode = self.status
            self.seconds = time.monotonic() - begin
            out.seek(0)
            errors.seek(0)
            self.output, self.errors = out.read(), errors.read()

    def _wait(self, process, begin):
        self.status = None
        timed_out = False
        while self.status is None:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
                self.peak = usage.ru_maxrss * 1024
            elif time.monotonic() - begin > COMMAND_SECONDS:
                timed_out = True
                process.kill()
            time.sleep(0.02)
        return timed_out

    def json(self):
        return json.loads(self.output.decode('utf-8'))


class Group:
    """Some of the faults in one profile, with a healthy feed before and after them."""

    def __init__(self, server, number, modes):
        self.server, self.token, self.modes = server, f'group{number}', modes
        self._folder = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self._folder.name)
        self.environment = {name: value for name, value in os.environ.items()
                            if not name.lower().endswith('_proxy')}
        self.environment.update(LC_ALL='C.UTF-8', TZ='UTC', SSL_CERT_FILE=server.authorities,
                                HOME=str(self.folder), XDG_DATA_HOME=str(self.folder / 'data'))
        self.runs = []
        self.outcomes = {}  # (phase, mode): the feed's part of the report
        self.articles = {}  # (phase, mode): what is stored
        self.times = {}     # phase: when it began

    def close(self):
        self._folder.cleanup()

    def command(self, *words):
        run = Run([PROGRAM, '--profile', str(self.folder / 'profile'), *map(str, words)], self.environment)
        self.runs.append((words, run))
        return run

    def address(self, mode):
        return self.server.modes[mode]['url'].replace('TOKEN', self.token)

    def subscribe(self):
        addresses = [f'{self.server.base}/ok/{self.token}?before']
        addresses += [self.address(mode) for mode in self.modes]
        addresses += [f'{self.server.base}/ok/{self.token}?after']
        plain = [address for address in addresses if '@' not in address]
        outlines = ''.join(f'<outline type="rss" text="Feed" xmlUrl={quoteattr(address)}/>' for address in plain)
        document = self.folder / 'list.opml'
        document.write_text(f'<opml version="2.0"><head/><body>{outlines}</body></opml>')
        self.command('import-opml', document)
        for address in addresses:
            if '@' in address:
                self.command('subscribe', '--no-check', address)
        self.ids = {feed['id']: self.mode_of(feed['url']) for feed in self.command('feeds', '--json').json()}

    def mode_of(self, address):
        parts = urllib.parse.urlsplit(address)
        name = parts.path.split('/')[1]
        return f'{name}-{parts.query}' if parts.query else name

    def refresh(self, phase, modes=()):
        self.times[phase] = time.time()
        feeds = [number for number, mode in self.ids.items() if mode in modes]
        if modes and not feeds:
            return
        run = self.command('refresh', '--json', *feeds)
        for outcome in run.json()['feeds'] if run.status == 0 else ():
            self.outcomes[phase, self.ids[outcome['id']]] = outcome
        listing = self.command('list', '--json')
        for article in listing.json():
            self.articles.setdefault((phase, self.mode_of(article['feed_url'])), []).append(article)

    def set_phase(self, number):
        self.server.control(f'_phase?mode=*&token={self.token}&phase={number}')

    def run_phases(self):
        self.subscribe()
        for phase in (1, 2):
            self.set_phase(phase)
            self.refresh(phase)
        self.refresh('again', ASKED_AGAIN)
        self.wait_for_named_times()
        self.set_phase(3)
        self.refresh(3)
        self.command('doctor')
        self.command('export-opml')
        self.requests = self.server.control(f'_log?token={self.token}')

    def wait_for_named_times(self):
        """Until those servers may be asked again that named a time soon; a Retry-After is whole seconds."""
        soon = [mode for mode in self.modes if 0 < self.server.modes[mode].get('after', 0) < 60]
        asked = [request for request in self.server.control(f'_log?token={self.token}') if request['mode'] in soon]
        for request in asked:
            time.sleep(max(0, request['t'] + self.server.modes[request['mode']]['after'] + 2 - time.time()))

    def requests_in(self, phase, mode):
        """What the server saw of a fault from the beginning of a phase to the beginning of the next."""
        later = [begin for begin in self.times.values() if begin > self.times[phase]]
        end = min(later, default=time.time() + 1)
        return [request for request in self.requests
                if request['mode'] == mode and self.times[phase] <= request['t'] < end]


def run_catalogue(server, count=4):
    """Every fault, in profiles of their own at the same time; slow ones are shared out evenly. Those that are asked
    again have one for themselves, so that no slow fault is between the two requests."""
    modes = [name for name, mode in server.modes.items() if mode['group'] != 'control' and name not in ASKED_AGAIN]
    shares = [modes[number::count] for number in range(count)] + [list(ASKED_AGAIN)]
    groups = [Group(server, number, share) for number, share in enumerate(shares)]
    with concurrent.futures.ThreadPoolExecutor(len(groups)) as pool:
        for done in [pool.submit(group.run_phases) for group in groups]:
            done.result()
    return groups
