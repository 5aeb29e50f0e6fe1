#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the main thread is away from its event loop while the window refreshes many feeds.

    main_thread_steps.py --cli build/release/app/runtime/depesche-cli --meter build/release/tests/bench/main_thread_steps
                         [--feeds 500] [--articles 50]

Prints JSON: steps; wall_ms and cpu_ms with p50, p99 and max; of what the longest steps consisted. On a machine that does
other things the wall's figures are the machine's; cpu_ms is what the thread itself computed. Goal: p99 at most 16 ms, max at
most 50 ms.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

import load

ENVIRONMENT = {**os.environ, 'QT_QPA_PLATFORM': 'offscreen', 'QTWEBENGINE_DISABLE_SANDBOX': '1', 'LC_ALL': 'C.UTF-8'}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('--cli', required=True)
    arguments.add_argument('--meter', required=True)
    arguments.add_argument('--feeds', type=int, default=500)
    arguments.add_argument('--articles', type=int, default=50)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as work:
        folder, profile = pathlib.Path(work, 'feeds'), pathlib.Path(work, 'profile')
        folder.mkdir()
        load.make_feeds(folder, given.feeds, given.articles)
        with load.served(folder) as base:
            load.write_opml(folder / 'list.opml', base, given.feeds)
            load.timed([os.path.abspath(given.cli), '--profile', str(profile), 'import-opml', str(folder / 'list.opml')])
            done = subprocess.run([os.path.abspath(given.meter), str(profile)], env=ENVIRONMENT, timeout=600)
    return done.returncode


if __name__ == '__main__':
    sys.exit(main())
