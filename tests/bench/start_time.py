#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the window takes to show its list with few and with many articles in the store.

    start_time.py --cli build/release/app/runtime/depesche-cli --gui build/release/app/runtime/depesche
                  [--few 1000] [--many 100000] [--rounds 7] [--keep DIR]

Runs `depesche --exit-after-first-paint` offscreen, in turn on both stores, so that a machine that slows down slows both.
Prints medians in milliseconds from the start of the process, and the ratio of the painted list. With --keep the stores
stay in DIR and are used again the next time.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import tempfile

import load

PER_FEED = 500
EVENTS = ('window_shown_ms', 'list_painted_ms', 'article_painted_ms')
ENVIRONMENT = {**os.environ, 'QT_QPA_PLATFORM': 'offscreen', 'QTWEBENGINE_DISABLE_SANDBOX': '1', 'LC_ALL': 'C.UTF-8'}


def profile_with(cli, count, folder, work):
    """A profile with count articles, in feeds of 500 or fewer."""
    profile = pathlib.Path(folder) / f'profile-{count}'
    done = profile.with_suffix('.filled')
    if not done.exists():
        per_feed = min(PER_FEED, max(1, count // 20))
        load.fill_profile(cli, profile, count // per_feed, per_feed, 3, work)
        stored = json.loads(subprocess.run([cli, '--profile', str(profile), 'doctor', '--json'], check=True,
                                           capture_output=True).stdout)
        if not stored['ok'] or stored['articles'] != count:
            raise SystemExit(f'the store should have {count} articles: {stored}')
        done.touch()
    return profile


def start(gui, profile):
    """Milliseconds of each event."""
    done = subprocess.run([gui, '--profile', str(profile), '--exit-after-first-paint'], env=ENVIRONMENT, check=True,
                          capture_output=True, timeout=120)
    return json.loads(done.stdout)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('--cli', required=True)
    arguments.add_argument('--gui', required=True)
    arguments.add_argument('--few', type=int, default=1000)
    arguments.add_argument('--many', type=int, default=100_000)
    arguments.add_argument('--rounds', type=int, default=7)
    arguments.add_argument('--keep')
    given = arguments.parse_args()
    cli, gui = os.path.abspath(given.cli), os.path.abspath(given.gui)
    with tempfile.TemporaryDirectory() as work:
        folder = given.keep or work
        pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
        profiles = {count: profile_with(cli, count, folder, work) for count in (given.few, given.many)}
        times = {count: [] for count in profiles}
        for number in range(given.rounds + 1):
            for count, profile in profiles.items():
                told = start(gui, profile)
                if number:  # the first round warms the caches
                    times[count].append(told)
        for count, told in times.items():
            print(f'{count:7} articles: ' + ', '.join(
                f'{event.removesuffix("_ms").replace("_", " ")} '
                f'{statistics.median(t[event] for t in told):.0f} ms '
                f'({min(t[event] for t in told):.0f}-{max(t[event] for t in told):.0f})'
                for event in EVENTS if all(t.get(event) is not None for t in told)))
        ratios = [many['list_painted_ms'] / few['list_painted_ms']
                  for few, many in zip(times[given.few], times[given.many])]
    print(f'list painted, ratio within a round, median: {statistics.median(ratios):.2f} (goal: at most 1.3)')


if __name__ == '__main__':
    main()
