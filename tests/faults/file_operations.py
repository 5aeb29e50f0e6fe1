#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets single file operations of depesche-cli fail, or kills it there, and looks at what is left.

    file_operations.py --cli build/dev/app/runtime/depesche-cli --shim build/dev/tests/faults/libfile_faults.so
        [--points 120] [--seed N] [--only COMMAND] [--quick]

For each command that writes (refresh, subscribe, mark, download, import-opml, backup, rescue) and each way to fail (an error of
this operation once; a disk that is full from there on; a kill before it; a kill in the middle of what it writes):
spread over the whole run, one operation after the other is picked. After each: what was told to be done is there, no
failure was told as a success, nothing that was stored before is lost or double, `doctor` says ok, and the command done
again succeeds. Points are spread evenly; 0 takes every operation. Ends with 1 when anything was wrong.
"""
import collections
import os
import pathlib
import random
import sys
import tempfile

import profile_under_test as under_test

MODES = ['eio', 'enospc', 'kill', 'tear']


def attack(base, command, mode, at, folder):
    """Sentences about what is wrong after this fault."""
    profile = command.start(base, folder)
    ended = profile.run(*command.words, mode=mode, at=at)
    if mode in ('eio', 'enospc') and (ended.killed or ended.status >= 100):
        return [f'ended by a signal: {ended}'], 'crashed'
    promised = command.name == 'refresh' or (ended.status == 0 and not ended.killed)
    wrong = []
    if promised and (profile.folder / 'depesche.db').exists():
        wrong += command.done(profile, ended)
    if ended.status > 0 and not ended.errors.strip() and not ended.out.strip():
        wrong.append('failed without a word')
    again = profile.run(*command.words)
    if again.status:
        wrong.append(f'again: {again}')
    else:
        wrong += [f'again: {sentence}' for sentence in command.done(profile, again)]
    wrong += under_test.examine(profile, command.kept())
    return wrong, 'killed' if ended.killed else 'failed' if ended.status else 'went on'


def points(cases, wanted, rng):
    """(command, mode, operation), every case with its share of the points."""
    everything = [(command, mode, at) for command, count in cases for mode in MODES for at in range(1, count + 1)]
    if not wanted or wanted >= len(everything):
        return everything
    step = len(everything) / wanted
    start = rng.random()
    return [everything[int((number + start) * step) % len(everything)] for number in range(wanted)]


def main():
    given = under_test.command_line(__doc__, 'points')
    newsroom = under_test.Newsroom()
    problems = collections.OrderedDict()
    outcomes = collections.Counter()
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        base = under_test.prepare(os.path.abspath(given.cli), os.path.abspath(given.shim), newsroom, work / 'base')
        cases = []
        for command in under_test.commands(newsroom, base, work):
            if given.only and command.name != given.only:
                continue
            profile = command.start(base, work / command.name)
            cases.append((command, profile.count_operations(work / f'{command.name}.count', *command.words)))
        chosen = points(cases, given.points, random.Random(given.seed))
        print(f'seed {given.seed}; operations: ' + ', '.join(f'{command.name} {count}' for command, count in cases)
              + f'; {len(chosen)} points', flush=True)
        for number, (command, mode, at) in enumerate(chosen):
            wrong, outcome = attack(base, command, mode, at, work / f'point{number}')
            outcomes[f'{mode}: {outcome}'] += 1
            if wrong:
                problems[f'{command.name}, {mode} at {at}'] = wrong
                print(f'{command.name}, {mode} at {at}: ' + '; '.join(wrong[:4]), flush=True)
    newsroom.close()
    print('; '.join(f'{name} {count}' for name, count in sorted(outcomes.items())))
    print(f'{len(chosen)} faults: ' + (f'{len(problems)} with problems' if problems else 'nothing lost, nothing double, '
          'no failure told as a success, every store sound'))
    sys.exit(1 if problems else 0)


if __name__ == '__main__':
    main()
