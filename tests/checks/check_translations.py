#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""German and Russian are complete: nothing unfinished, every plural form there, every placeholder kept."""
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

FORMS = {'de': 2, 'ru': 3, 'en': 2}


def check_file(path):
    problems = []
    language = path.stem.rsplit('_', 1)[-1]
    for message in ET.parse(path).iter('message'):
        source, translation = message.findtext('source') or '', message.find('translation')
        kind = translation.get('type') if translation is not None else 'unfinished'
        if kind in ('vanished', 'obsolete'):
            problems.append(f'{path.name}: {source!r} is no longer in the program; run the target depesche_lupdate')
            continue
        plural = message.get('numerus') == 'yes'
        if language == 'en' and not plural:
            continue
        texts = [f.text or '' for f in translation.iter('numerusform')] if plural else [translation.text or '']
        if kind == 'unfinished' or not all(texts):
            problems.append(f'{path.name}: {source!r} is not translated')
        elif plural and len(texts) != FORMS[language]:
            problems.append(f'{path.name}: {source!r} needs {FORMS[language]} plural forms, has {len(texts)}')
        for text in texts:
            wanted, has = set(re.findall(r'%L?\d', source)), set(re.findall(r'%L?\d', text))
            if text and wanted != has:
                problems.append(f'{path.name}: {source!r} has the places {sorted(wanted)}, its translation {sorted(has)}')
    return problems


def check(root):
    files = sorted((root / 'translations').glob('*.ts'))
    missing = [f'translations/depesche_{l}.ts is missing' for l in FORMS if not (root / f'translations/depesche_{l}.ts').exists()]
    return missing + [p for f in files for p in check_file(f)]


if __name__ == '__main__':
    found = check(pathlib.Path(sys.argv[1]))
    print('\n'.join(found) or 'translations: complete')
    sys.exit(1 if found else 0)
