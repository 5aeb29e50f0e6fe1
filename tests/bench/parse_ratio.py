#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast feeds are read, beside xmlwf, which only looks whether the same bytes are well-formed.

    parse_ratio.py --cli build/release/app/runtime/depesche-cli [--feeds 250] [--articles 50] [--rounds 5] [FEED...]

Without files the feeds are made here. Prints MB a second of processor time (user and system, both cores added up) and of
time on the clock for each, and their ratio within each round. The output goes to a file. Needs expat (xmlwf).
"""
import argparse
import os
import pathlib
import resource
import statistics
import subprocess
import tempfile
import time

import load


def measure(command, output):
    """Seconds of processor time and on the clock."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.monotonic()
    with open(output, 'wb') as target:
        subprocess.run(command, stdout=target, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, time.monotonic() - begin


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('files', metavar='FEED', nargs='*')
    parser.add_argument('--cli', required=True)
    parser.add_argument('--feeds', type=int, default=250)
    parser.add_argument('--articles', type=int, default=50)
    parser.add_argument('--rounds', type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        files = arguments.files
        if not files:
            folder = pathlib.Path(work, 'feeds')
            folder.mkdir()
            load.make_feeds(folder, arguments.feeds, arguments.articles)
            files = sorted(str(path) for path in folder.glob('*.xml'))
        megabytes = sum(os.path.getsize(file) for file in files) / 1e6
        print(f'{len(files)} feeds, {megabytes:.1f} MB')
        commands = {'xmlwf': ['xmlwf', *files], 'parse-feed': [arguments.cli, 'parse-feed', *files]}
        times = {name: [] for name in commands}
        for _ in range(arguments.rounds):
            for name, command in commands.items():
                times[name].append(measure(command, pathlib.Path(work, 'out')))
        for name, rounds in times.items():
            cpu = statistics.median(megabytes / pair[0] for pair in rounds)
            clock = statistics.median(megabytes / pair[1] for pair in rounds)
            print(f'{name:12} {cpu:7.1f} MB/s of processor time {clock:7.1f} MB/s on the clock')
        for kind, index in (('processor time', 0), ('time on the clock', 1)):
            ratio = statistics.median(floor[index] / ours[index]
                                      for floor, ours in zip(times['xmlwf'], times['parse-feed']))
            print(f'parse-feed reaches {ratio:.2f} of xmlwf by {kind}')


if __name__ == '__main__':
    main()
