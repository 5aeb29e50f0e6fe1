#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the power at random moments of depesche-cli's work, on paper, and looks at what is left.

    power_cuts.py --cli build/dev/app/runtime/depesche-cli --shim build/dev/tests/faults/libfile_faults.so
        [--cuts 120] [--seed N] [--only COMMAND] [--quick]

The program runs once and every file operation is logged with its bytes. A cut takes the log up to a random operation.
What was synced by then is on disk. Of what was not, nothing is, or all, or some of the writes, or any 512-byte pieces of
them; new, changed and removed names are there if their folder was synced, else some of them in their order. On the
profile that results: it opens, `doctor` says ok, whatever the output had told to be stored is there, and (every fifth)
the next refresh brings the rest and nothing twice. Ends with 1 when anything was wrong.
"""
import collections
import os
import pathlib
import random
import shutil
import struct
import sys
import tempfile

import profile_under_test as under_test

HEAD = struct.Struct('<cIQQ')
PIECE = 512
WAYS = ['nothing', 'all', 'some writes', 'torn']

Operation = collections.namedtuple('Operation', 'kind path offset data')


def read_log(path):
    data = pathlib.Path(path).read_bytes()
    place, operations = 0, []
    while place + HEAD.size <= len(data):
        kind, name_length, offset, length = HEAD.unpack_from(data, place)
        place += HEAD.size
        name = data[place:place + name_length].decode()
        place += name_length
        operations.append(Operation(kind.decode(), name, offset, data[place:place + length]))
        place += length
    return operations


class Inode:
    def __init__(self, content=b''):
        self.synced = bytearray(content)
        self.waiting = []  # ('W', offset, bytes) or ('T', length, b''), in order

    def sync(self):
        for kind, offset, data in self.waiting:
            self.apply(self.synced, kind, offset, data)
        self.waiting = []

    @staticmethod
    def apply(content, kind, offset, data):
        if kind == 'T':
            del content[offset:]
            content.extend(bytes(offset - len(content)))
            return
        if len(content) < offset + len(data):
            content.extend(bytes(offset + len(data) - len(content)))
        content[offset:offset + len(data)] = data

    def after_cut(self, way, rng):
        content = bytearray(self.synced)
        if way == 'nothing':
            return content
        waiting = self.waiting
        if way == 'some writes':
            waiting = [step for step in waiting if rng.random() < 0.5]
        if way == 'torn':
            waiting = [piece for step in waiting for piece in pieces(step) if rng.random() < 0.5]
            rng.shuffle(waiting)
        for step in waiting:
            self.apply(content, *step)
        return content


def pieces(step):
    kind, offset, data = step
    if kind == 'T':
        return [step]
    return [('W', offset + at, data[at:at + PIECE]) for at in range(0, len(data), PIECE)]


class Disk:
    """What is on the platter, and what only the system's memory knows."""

    def __init__(self, folder):
        self.names = {}    # as the program sees them: path to Inode, or None for a folder
        self.synced = {}   # as they are on disk
        self.waiting = []  # (folder, path, Inode or None or 'gone')
        for path in [folder, *folder.rglob('*')]:
            self.names[str(path)] = None if path.is_dir() else Inode(path.read_bytes())
        self.synced = dict(self.names)

    def name(self, path, what):
        self.waiting.append((os.path.dirname(path), path, what))
        if what == 'gone':
            self.names.pop(path, None)
        else:
            self.names[path] = what

    @staticmethod
    def put(names, path, what):
        if what == 'gone':
            names.pop(path, None)
        else:
            names[path] = what

    def do(self, step):
        kind, path = step.kind, step.path
        if kind == 'O':
            if path not in self.names:
                self.name(path, Inode())
            elif step.offset == 1:
                self.names[path].waiting.append(('T', 0, b''))
        elif kind in 'WT':
            self.names[path].waiting.append((kind, step.offset, step.data))
        elif kind == 'S':
            self.sync(path)
        elif kind == 'M':
            self.name(path, None)
        elif kind == 'U':
            self.name(path, 'gone')
        elif kind == 'R':
            moved = self.names[path]
            self.name(path, 'gone')
            self.name(step.data.decode(), moved)

    def sync(self, path):
        what = self.names.get(path)
        if what is not None:
            what.sync()
            return
        for folder, name, new in self.waiting:
            if folder == path:
                self.put(self.synced, name, new)
        self.waiting = [step for step in self.waiting if step[0] != path]

    def cut(self, target, folder, rng):
        """Writes what is left to `target`; says how it was lost."""
        way = rng.choice(WAYS)
        names = dict(self.synced)
        # A journal keeps the order of names, whatever it has of them.
        kept = {'nothing': 0, 'all': len(self.waiting)}.get(way, rng.randint(0, len(self.waiting)))
        for _, path, what in self.waiting[:kept]:
            self.put(names, path, what)
        for path in sorted(names):
            if not path.startswith(str(folder)) or os.path.dirname(path) not in names and path != str(folder):
                continue
            place = target / os.path.relpath(path, folder)
            if names[path] is None:
                place.mkdir(parents=True, exist_ok=True, mode=0o700)
            elif not path.endswith('-shm'):  # memory, never on disk
                place.write_bytes(names[path].after_cut(way, rng))
        return way


class Run:
    """A logged run of one command on a copy of the base."""

    def __init__(self, base, command, work):
        self.command = command
        self.before = work / f'{command.name}-before'
        self.folder = work / command.name
        self.profile = command.start(base, self.folder)
        shutil.copytree(self.folder, self.before)
        log = work / f'{command.name}.log'
        ended = self.profile.run(*command.words, mode='log', at=0, log=log)
        if ended.status:
            sys.exit(f'{command.words} ended with {ended}')
        self.ended = ended
        self.operations = read_log(log)

    def cut(self, at, target, rng):
        """What was told before the cut, and how the rest was lost."""
        # The copy stands for the state before; names in the log are those of the folder that was used.
        disk = Disk(self.folder.parent / self.before.name)
        disk.names = {path.replace(str(self.before), str(self.folder), 1): what for path, what in disk.names.items()}
        disk.synced = dict(disk.names)
        told = b''
        for step in self.operations[:at]:
            if step.kind == 'P':
                told += step.data
            else:
                disk.do(step)
        return told.decode('utf-8', 'replace'), disk.cut(target, self.folder, rng)


def examine(run, told, profile, whole, again):
    """Sentences about what is wrong after a cut. `whole`: the command had come to its end."""
    # What is damaged before the command stays so until it has come to its end once.
    wrong = run_again(run, profile) if run.command.before else []
    wrong += under_test.examine(profile, run.command.kept())
    if run.command.name == 'refresh':
        wrong += under_test.missing(profile, under_test.reported(told), under_test.MORE)
    elif whole:
        wrong += run.command.done(profile, run.ended)
    return wrong + (run_again(run, profile) if again else [])


def run_again(run, profile):
    ended = profile.run(*run.command.words)
    return [f'again: {ended}'] if ended.status else run.command.done(profile, ended)


def main():
    given = under_test.command_line(__doc__, 'cuts')
    rng = random.Random(given.seed)
    newsroom = under_test.Newsroom()
    ways, problems = collections.Counter(), 0
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        base = under_test.prepare(os.path.abspath(given.cli), os.path.abspath(given.shim), newsroom, work / 'base')
        runs = [Run(base, command, work) for command in under_test.commands(newsroom, base, work)
                if not given.only or command.name == given.only]
        print(f'seed {given.seed}; operations: '
              + ', '.join(f'{run.command.name} {len(run.operations)}' for run in runs), flush=True)
        for number in range(given.cuts):
            # Refreshing is what a reader does most.
            run = runs[0] if number % 2 == 0 else rng.choice(runs)
            at = rng.randint(1, len(run.operations))
            target = work / f'cut{number}'
            told, way = run.cut(at, target, rng)
            ways[way] += 1
            profile = under_test.Profile(base.cli, target, base.shim)
            wrong = examine(run, told, profile, at == len(run.operations), number % 5 == 0)
            if wrong:
                problems += 1
                print(f'{run.command.name}, cut {number} after operation {at}, {way}: ' + '; '.join(wrong[:4]), flush=True)
            else:
                shutil.rmtree(target)
    newsroom.close()
    print(f'{given.cuts} power cuts ({", ".join(f"{way} {count}" for way, count in sorted(ways.items()))}): '
          + (f'{problems} with problems' if problems else 'everything told is there, nothing double, every store sound'))
    sys.exit(1 if problems else 0)


if __name__ == '__main__':
    main()
