# SPDX-License-Identifier: GPL-3.0-or-later
"""depesche-cli on a throw-away profile. The environment's DEPESCHE_CLI names the program."""
import json
import os
import pathlib
import subprocess
import tempfile

SECONDS = 120


class CommandLine:
    """Use it in a with statement."""

    def __init__(self):
        self.program = os.environ['DEPESCHE_CLI']
        self._folder = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self._folder.name)
        self.profile = self.folder / 'profile'

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._folder.cleanup()

    def run(self, *words):
        """(exit status, standard output, standard error)"""
        done = subprocess.run([self.program, '--profile', str(self.profile), *map(str, words)], timeout=SECONDS,
                              capture_output=True, encoding='utf-8', check=False)
        return done.returncode, done.stdout, done.stderr

    def text(self, *words):
        status, out, errors = self.run(*words)
        if status:
            raise AssertionError(f'{words} ended with {status}: {errors.strip()}')
        return out

    def json(self, *words):
        return json.loads(self.text(*words, '--json'))
