#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules that a compiler does not know: who may touch SQL, settings, network, clocks, widgets; what no file may hold."""
import pathlib
import re
import sys

# (pattern, folders below app/ where it may stand, what to do instead)
RULES = [
    (r'\bQSql\w+\b', ('store',), 'SQL lives in app/store: add a method to a repository'),
    (r'\b(?:SELECT\s+.+\s+FROM|INSERT\s+INTO|DELETE\s+FROM|CREATE\s+TABLE)\b', ('store',), 'SQL lives in app/store'),
    (r'\bQSettings\b', ('settings',), 'settings are typed values in app/settings/settings.h'),
    (r'\bQNetworkAccessManager\b|\bQNetworkReply\b', ('net',), 'requests go through net::HttpClient'),
    (r'\bcurrentDateTime(?:Utc)?\s*\(|\bcurrentMSecsSinceEpoch\b|\bQDate::currentDate\b|\bQTime::currentTime\b|'
     r'\bsystem_clock::now\b|\bsteady_clock::now\b', ('base',), 'time comes from a Clock that is passed in'),
    (r'#\s*include\s*<(?:QtWidgets|QtCore|QtGui|QtNetwork|QtSql)>', (), 'include the one class that is needed'),
    (r'#\s*include\s*<Q(?:Widget|MainWindow|Label|PushButton|Dialog|Menu|Action|ListView|TreeView|Application|WebEngine\w+)>',
     ('ui', 'runtime'), 'widgets live in app/ui'),
    (r'\bQEventLoop\b|\bprocessEvents\s*\(|\bwaitForFinished\s*\(\s*\)', ('base', 'cli'), 'nothing waits on the main thread: continue a future'),
    (r'(?<!QLocale::)\b(?:std::)?(?:system|popen)\s*\(', (), 'programs are started with an argument list, never through a shell'),
    (r'\bqApp\b', (), 'what a class needs comes through its constructor'),
    (r'\bignoreSslErrors\b', (), 'TLS errors are errors'),
    (r'\b(?:TODO|FIXME|XXX|HACK)\b', (), 'finish it or leave it out'),
]
LIMIT = 500


def code_only(text):
    """The text without comments, so that a rule's name in a reason does no harm; strings stay."""
    text = re.sub(r'/\*.*?\*/', lambda m: '\n' * m.group(0).count('\n'), text, flags=re.S)
    return re.sub(r'(?m)(^|\s)//.*$', r'\1', text)


def check(root):
    problems = []
    for path in sorted((root / 'app').rglob('*')):
        if path.suffix not in ('.h', '.cpp'):
            continue
        text = path.read_text(errors='replace')
        place = path.relative_to(root / 'app')
        shown = path.relative_to(root)
        if not text.startswith('// SPDX-License-Identifier: GPL-3.0-or-later\n// '):
            problems.append(f'{shown}: begin with the licence line and a line that says what the file owns')
        lines = text.count('\n')
        if lines > LIMIT:
            problems.append(f'{shown}: {lines} lines; split it by what its parts own (limit {LIMIT})')
        if path.suffix == '.h' and '#pragma once' not in text:
            problems.append(f'{shown}: add #pragma once')
        code = code_only(text)
        for pattern, allowed, advice in RULES:
            if place.parts[0] in allowed:
                continue
            found = re.search(pattern, code if 'TODO' not in pattern else text)
            if found:
                line = (code if 'TODO' not in pattern else text).count('\n', 0, found.start()) + 1
                problems.append(f'{shown}:{line}: {found.group(0)!r}: {advice}')
    return problems


if __name__ == '__main__':
    found = check(pathlib.Path(sys.argv[1]))
    print('\n'.join(found) or 'sources: all rules hold')
    sys.exit(1 if found else 0)
