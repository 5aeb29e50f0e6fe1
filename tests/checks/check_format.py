#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every C++ file is as clang-format 14 writes it."""
import pathlib
import subprocess
import sys

root = pathlib.Path(sys.argv[1])
files = sorted(str(p) for top in ('app', 'tests') for p in (root / top).rglob('*') if p.suffix in ('.h', '.cpp'))
result = subprocess.run(['clang-format-14', '--dry-run', '--Werror', *files], capture_output=True, text=True)
wrong = sorted({line.split(':')[0] for line in result.stderr.splitlines() if ': error:' in line})
print('\n'.join(f'{pathlib.Path(f).relative_to(root)}: run clang-format-14 -i on it' for f in wrong) or 'format: all files are clean')
sys.exit(1 if result.returncode else 0)
