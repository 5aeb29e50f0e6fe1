#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws pictures/, icons/ and audio/ from content/pictures.json. Run by hand after a change there.

Needs the Debian packages python3-pil and exiv2:  /usr/bin/python3 make_pictures.py [NAME...]
Captions, credits and rights are written into the files as IPTC and XMP, in UTF-8.
"""
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile
import wave

from PIL import Image, ImageDraw, ImageFont

import picture_scenes

HERE = pathlib.Path(__file__).resolve().parent
LARGEST = 90 * 1024
FONT = '/usr/share/fonts/truetype/dejavu/DejaVuSerif-Bold.ttf'
ICONS = {'nordblick': ('N', '#b3261e'), 'harbour-times': ('H', '#1f4e79'), 'koog-und-geest': ('K', '#4d7a34'),
         'senkblei': ('S', '#3d3a6b'), 'tidenton': ('T', '#0f766e'), 'mayachny-listok': ('М', '#b06a1e'),
         'risalat-al-marfa': ('ر', '#7a2e5d')}
SOUNDS = {'nebelhorn': (96, 0.5), 'boje': (660, 5.0), 'winsch': (220, 11.0)}


def save(image, file):
    """The best quality from 82 down that keeps the file small."""
    if file.suffix == '.png':
        image.quantize(96).save(file, optimize=True)
        return
    for quality in range(82, 40, -6):
        image.save(file, quality=quality, **({'progressive': True, 'optimize': True} if file.suffix == '.jpg' else {}))
        if file.stat().st_size <= LARGEST:
            return


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
        subprocess.run(['exiv2', '-m', commands.name, str(file)], check=True)


def make_picture(name, picture):
    rng = random.Random(name)
    size = tuple(picture['size'])
    canvas = picture_scenes.Canvas(size, picture['palette'], rng)
    picture_scenes.SCENES[picture['scene']](canvas)
    image = canvas.finished(size)
    kind = picture.get('format', 'jpg')
    file = HERE / 'pictures' / f'{name}.{kind}'
    save(image, file)
    describe(file, picture)
    if picture.get('small'):  # a rendition without its facts, as picture servers make them
        save(image.resize((640, round(size[1] * 640 / size[0])), Image.LANCZOS), HERE / 'pictures' / f'{name}-640.{kind}')
    print(file.name, file.stat().st_size)


def make_icon(name, letter, colour):
    image = Image.new('RGBA', (256, 256))
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((0, 0, 255, 255), radius=56, fill=colour)
    draw.text((128, 128), letter, font=ImageFont.truetype(FONT if letter.isascii() or letter == 'М' else
              '/usr/share/fonts/truetype/noto/NotoSansArabic-Bold.ttf', 170), fill='white', anchor='mm')
    image.resize((64, 64), Image.LANCZOS).save(HERE / 'icons' / f'{name}.png', optimize=True)


def make_sound(name, pitch, beat):
    """Two seconds of a tone with overtones that swells and fades."""
    rate = 8000
    samples = bytearray()
    for i in range(2 * rate):
        t = i / rate
        swell = math.sin(math.pi * t / 2) * (0.6 + 0.4 * math.cos(2 * math.pi * beat * t))
        tone = sum(math.sin(2 * math.pi * pitch * k * t) / k for k in (1, 2, 3)) / 1.9
        samples.append(round(128 + 90 * swell * tone))
    with wave.open(str(HERE / 'audio' / f'{name}.wav'), 'wb') as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(rate)
        file.writeframes(bytes(samples))


def main(names):
    for folder in ('pictures', 'icons', 'audio'):
        (HERE / folder).mkdir(exist_ok=True)
    for name, picture in json.loads((HERE / 'content' / 'pictures.json').read_text(encoding='utf-8')).items():
        if not names or name in names:
            make_picture(name, picture)
    if not names:
        for name, (letter, colour) in ICONS.items():
            make_icon(name, letter, colour)
        for name, (pitch, beat) in SOUNDS.items():
            make_sound(name, pitch, beat)


if __name__ == '__main__':
    main(sys.argv[1:])
