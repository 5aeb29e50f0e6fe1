#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws pictures/ from content/pictures.json, and icons/. Run by hand after a change of scenes.

Needs the Debian packages python3-pil and exiv2:  /usr/bin/python3 make_pictures.py [NAME...]
Captions, credits and rights are written into the files by picture_facts.py, which also runs alone.
"""
import random
import sys

from PIL import Image, ImageDraw, ImageFont

import picture_scenes
from picture_facts import HERE, describe, known_pictures, picture_file

LARGEST = 90 * 1024
FONT = '/usr/share/fonts/truetype/dejavu/DejaVuSerif-Bold.ttf'
ICONS = {'nordblick': ('N', '#b3261e'), 'harbour-times': ('H', '#1f4e79'), 'koog-und-geest': ('K', '#4d7a34'),
         'senkblei': ('S', '#3d3a6b'), 'tidenton': ('T', '#0f766e'), 'mayachny-listok': ('М', '#b06a1e'),
         'risalat-al-marfa': ('ر', '#7a2e5d')}


def save(image, file):
    """The best quality from 82 down that keeps the file small."""
    if file.suffix == '.png':
        image.quantize(96).save(file, optimize=True)
        return
    for quality in range(82, 40, -6):
        image.save(file, quality=quality, **({'progressive': True, 'optimize': True} if file.suffix == '.jpg' else {}))
        if file.stat().st_size <= LARGEST:
            return


def make_picture(name, picture):
    rng = random.Random(name)
    size = tuple(picture['size'])
    canvas = picture_scenes.Canvas(size, picture['palette'], rng)
    picture_scenes.SCENES[picture['scene']](canvas)
    image = canvas.finished(size)
    file = picture_file(name, picture)
    save(image, file)
    describe(file, picture)
    if picture.get('small'):  # a rendition without its facts, as picture servers make them
        save(image.resize((640, round(size[1] * 640 / size[0])), Image.LANCZOS),
             file.with_name(f'{name}-640{file.suffix}'))
    print(file.name, file.stat().st_size)


def make_icon(name, letter, colour):
    image = Image.new('RGBA', (256, 256))
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((0, 0, 255, 255), radius=56, fill=colour)
    draw.text((128, 128), letter, font=ImageFont.truetype(FONT if letter.isascii() or letter == 'М' else
              '/usr/share/fonts/truetype/noto/NotoSansArabic-Bold.ttf', 170), fill='white', anchor='mm')
    image.resize((64, 64), Image.LANCZOS).save(HERE / 'icons' / f'{name}.png', optimize=True)


def main(names):
    for folder in ('pictures', 'icons'):
        (HERE / folder).mkdir(exist_ok=True)
    for name, picture in known_pictures().items():
        if not names or name in names:
            make_picture(name, picture)
    if not names:
        for name, (letter, colour) in ICONS.items():
            make_icon(name, letter, colour)


if __name__ == '__main__':
    main(sys.argv[1:])
