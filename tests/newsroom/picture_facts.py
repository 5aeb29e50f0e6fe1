#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what content/pictures.json says of pictures into the files of pictures/, as IPTC and XMP in UTF-8.

Needs the Debian package exiv2:  python3 picture_facts.py [NAME...]
Run it after a change of captions, credits or rights; the drawings stay as they are.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def known_pictures():
    return json.loads((HERE / 'content' / 'pictures.json').read_text(encoding='utf-8'))


def picture_file(name, picture):
    return HERE / 'pictures' / f'{name}.{picture.get("format", "jpg")}'


def facts(picture):
    """exiv2 commands that write what pictures.json says. The file knows more than pages tell."""
    lines = ['set Iptc.Envelope.CharacterSet String \x1b%G']
    captions = picture['caption']
    first = next(iter(captions.values()))

    def both(value, iptc, xmp, kind):
        if value:
            lines.append(f'set Iptc.Application2.{iptc} String {value}')
            lines.append(f'set Xmp.{xmp} {kind}{value}')

    both(first, 'Caption', 'dc.description', 'LangAlt lang=x-default ')
    for language, caption in captions.items():
        lines.append(f'set Xmp.dc.description LangAlt lang={language} {caption}')
    both(picture['credit'], 'Credit', 'photoshop.Credit', 'XmpText ')
    both(picture.get('copyright'), 'Copyright', 'dc.rights', 'LangAlt lang=x-default ')
    both(picture.get('creator'), 'Byline', 'dc.creator', 'XmpSeq ')
    return '\n'.join(lines) + '\n'


def describe(file, picture):
    with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf-8') as commands:
        commands.write(facts(picture))
        commands.flush()
        subprocess.run(['exiv2', '-d', 'a', str(file)], check=True)
        subprocess.run(['exiv2', '-m', commands.name, str(file)], check=True)


def main(names):
    for name, picture in known_pictures().items():
        if not names or name in names:
            describe(picture_file(name, picture), picture)


if __name__ == '__main__':
    main(sys.argv[1:])
