# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the newsroom's photographs: landscapes, harbours, bridges, night skies, charts. Used by make_pictures.py."""
import math

from PIL import Image, ImageDraw, ImageFilter

# Sky above, sky at the horizon, sun, then layers from the farthest to the nearest.
PALETTES = {
    'meadow': ('#cbd690', '#d6e8b4', '#e9fce0', '#a5b05c', '#667f47', '#3b5132', '#1d271c'),
    'dawn': ('#f2b880', '#fbe3c0', '#fff6dd', '#d98e63', '#a85f4d', '#6d3f42', '#33232b'),
    'violet': ('#8f93d6', '#c9b3e6', '#ffe6f3', '#6d66b0', '#4c4788', '#33305e', '#1d1b35'),
    'mint': ('#8ad3a8', '#c3eecb', '#f4fff0', '#58a878', '#357a5b', '#245342', '#142e28'),
    'rose': ('#d98fb8', '#f2c0cb', '#fff0ea', '#b05a86', '#803f63', '#552c45', '#2c1926'),
    'sand': ('#d8b48c', '#ecd9b8', '#fff8e6', '#b08a55', '#7f6a42', '#544a33', '#2b281e'),
    'teal': ('#86cfc7', '#bfe6dc', '#f2fffb', '#4fa29d', '#35767a', '#2b5360', '#182c38'),
    'night': ('#0e1530', '#2c3a66', '#f4eccb', '#26325a', '#1b2547', '#121a33', '#080c1b'),
    'dusk': ('#3a2f5f', '#d9776b', '#ffd9a0', '#7a4566', '#553359', '#362447', '#1b1430'),
    'mist': ('#b9c4cc', '#dfe5e6', '#fbfbf4', '#9aa8b0', '#788992', '#55656e', '#313d45'),
    'mars': ('#e0a577', '#f0cda2', '#fffbe9', '#c9764a', '#9a4f35', '#6a3428', '#37201d'),
    'frost': ('#a9c7e3', '#e3eef6', '#fffdf2', '#c7d8e6', '#94aec4', '#5d7891', '#2e4257'),
}


def rgb(text):
    return tuple(int(text[i:i + 2], 16) for i in (1, 3, 5))


def mix(a, b, share):
    return tuple(round(x + (y - x) * share) for x, y in zip(a, b))


class Canvas:
    """A picture being drawn, in units of its height; twice as fine as the finished one."""
    FINE = 2

    def __init__(self, size, palette, rng):
        self.size = (size[0] * self.FINE, size[1] * self.FINE)
        self.wide = size[0] / size[1]
        self.rng = rng
        colours = [rgb(c) for c in PALETTES[palette]]
        self.above, self.horizon, self.sun = colours[:3]
        self.layers = colours[3:]
        self.image = self.gradient(self.above, self.horizon)
        self.draw = ImageDraw.Draw(self.image)

    def gradient(self, above, below):
        column = Image.new('RGB', (1, 256))
        for y in range(256):
            column.putpixel((0, y), mix(above, below, y / 255))
        return column.resize(self.size, Image.BICUBIC)

    def _pixels(self, points):
        return [(x * self.size[1], y * self.size[1]) for x, y in points]

    def polygon(self, points, colour):
        self.draw.polygon(self._pixels(points), fill=colour)

    def box(self, left, top, right, bottom, colour):
        self.draw.rectangle(self._pixels([(left, top), (right, bottom)]), fill=colour)

    def disc(self, x, y, radius, colour):
        self.draw.ellipse(self._pixels([(x - radius, y - radius), (x + radius, y + radius)]), fill=colour)

    def line(self, points, colour, width=0.004):
        self.draw.line(self._pixels(points), fill=colour, width=max(1, round(width * self.size[1])), joint='curve')

    def glow(self, x, y, radius, colour, strength=0.6):
        layer = Image.new('L', (self.size[0] // 8, self.size[1] // 8))
        unit = layer.size[1]
        ImageDraw.Draw(layer).ellipse([(x - radius) * unit, (y - radius) * unit, (x + radius) * unit,
                                       (y + radius) * unit], fill=round(255 * strength))
        mask = layer.filter(ImageFilter.GaussianBlur(radius * unit * 0.6)).resize(self.size, Image.BICUBIC)
        self.image.paste(Image.new('RGB', self.size, colour), (0, 0), mask)

    def finished(self, size):
        return self.image.resize(size, Image.LANCZOS)


def ridge(c, base, swing, colour):
    """A layer of hills: a sum of slow waves."""
    waves = [(c.rng.uniform(0.4, 1.6), c.rng.uniform(0, 6.3), c.rng.uniform(0.3, 1)) for _ in range(4)]
    steps = 160
    top = []
    for i in range(steps + 1):
        x = c.wide * i / steps
        top.append((x, base - swing * sum(a * math.sin(f * x * 2.2 + p) for f, p, a in waves) / 2.2))
    c.polygon(top + [(c.wide, 1.05), (0, 1.05)], colour)


def sun(c, y=0.3, radius=0.07):
    x = c.wide * c.rng.uniform(0.25, 0.75)
    c.glow(x, y, radius * 2.6, c.sun, 0.45)
    c.disc(x, y, radius, c.sun)


def stars(c, count=260, until=0.62):
    for _ in range(count):
        c.disc(c.rng.uniform(0, c.wide), c.rng.uniform(0, until), c.rng.choice((0.0012, 0.0018, 0.003)),
               mix(c.above, (255, 250, 235), c.rng.uniform(0.4, 1)))


def water(c, top):
    """Water with a path of light in it."""
    near, far = c.layers[2], mix(c.horizon, c.layers[0], 0.6)
    steps = 40
    for i in range(steps):
        y = top + (1 - top) * i / steps
        c.box(0, y, c.wide, 1, mix(far, near, i / steps))
    for _ in range(240):
        y = top + (1 - top) * c.rng.random() ** 1.3
        length = 0.01 + 0.12 * (y - top)
        x = c.rng.uniform(0, c.wide)
        c.line([(x, y), (x + length, y)], mix(far, c.sun, c.rng.uniform(0.1, 0.7)), 0.0016 + 0.004 * (y - top))


def hills(c):
    sun(c)
    for i, colour in enumerate(c.layers):
        ridge(c, 0.55 + 0.12 * i, 0.05, colour)


def buildings(c, ground, colour, lit, least=0.08, most=0.28, width=(0.05, 0.13)):
    x = -0.02
    while x < c.wide:
        w, h = c.rng.uniform(*width), c.rng.uniform(least, most)
        c.box(x, ground - h, x + w, ground + 0.01, colour)
        if c.rng.random() < 0.45:
            c.polygon([(x - 0.006, ground - h), (x + w / 2, ground - h - w * 0.5), (x + w + 0.006, ground - h)], colour)
        rows, columns = int(h / 0.035), int(w / 0.024)
        for row in range(rows):
            for column in range(columns):
                if c.rng.random() < 0.5:
                    wx, wy = x + 0.008 + column * 0.024, ground - h + 0.012 + row * 0.035
                    c.box(wx, wy, wx + 0.009, wy + 0.015, mix(colour, lit, c.rng.uniform(0.35, 0.95)))
        x += w + c.rng.choice((0, 0, 0.012))


def city(c):
    sun(c, 0.26)
    buildings(c, 0.72, c.layers[0], c.horizon, 0.1, 0.22)
    buildings(c, 0.8, c.layers[2], c.sun, 0.12, 0.34)
    c.box(0, 0.8, c.wide, 1, c.layers[3])
    for _ in range(26):
        x = c.rng.uniform(0, c.wide)
        c.line([(x, 0.82), (x, 0.82 + c.rng.uniform(0.03, 0.15))], mix(c.layers[3], c.sun, 0.25), 0.004)


def crane(c, x, ground, height, colour):
    c.line([(x, ground), (x, ground - height)], colour, 0.012)
    c.line([(x + 0.07, ground), (x + 0.07, ground - height)], colour, 0.012)
    for i in range(5):
        y = ground - height * i / 5
        c.line([(x, y), (x + 0.07, y - height / 5)], colour, 0.004)
    c.line([(x - 0.1, ground - height), (x + 0.3, ground - height)], colour, 0.012)
    c.line([(x + 0.035, ground - height - 0.1), (x + 0.28, ground - height)], colour, 0.004)
    c.line([(x + 0.22, ground - height), (x + 0.22, ground - height * 0.6)], colour, 0.003)


def ship(c, x, waterline, length, colour, cargo=True):
    c.polygon([(x, waterline - length * 0.13), (x + length, waterline - length * 0.13),
               (x + length * 0.93, waterline), (x + length * 0.05, waterline)], colour)
    c.box(x + length * 0.05, waterline - length * 0.28, x + length * 0.2, waterline - length * 0.13, mix(colour, c.sun, 0.6))
    if cargo:
        tones = [mix(colour, other, 0.55) for other in (c.sun, c.horizon, c.layers[0], (190, 70, 50))]
        for column in range(9):
            for row in range(c.rng.randint(1, 4)):
                left = x + length * (0.24 + 0.078 * column)
                top = waterline - length * (0.13 + 0.04 * (row + 1))
                c.box(left, top, left + length * 0.072, top + length * 0.036, c.rng.choice(tones))


def harbour(c):
    sun(c, 0.28)
    ridge(c, 0.6, 0.02, c.layers[0])
    for i in range(3):
        crane(c, c.wide * (0.14 + 0.28 * i) + c.rng.uniform(-0.05, 0.05), 0.66, c.rng.uniform(0.24, 0.36), c.layers[1 + i % 2])
    c.box(0, 0.645, c.wide, 0.67, c.layers[2])
    water(c, 0.67)
    ship(c, c.wide * c.rng.uniform(0.1, 0.45), 0.8, 0.62, c.layers[3])


def ferry(c):
    stars(c, 120)
    sun(c, 0.22, 0.05)
    ridge(c, 0.56, 0.03, c.layers[1])
    water(c, 0.6)
    x, line, length = c.wide * 0.28, 0.76, 0.85
    c.polygon([(x, line - 0.1), (x + length, line - 0.1), (x + length * 0.94, line), (x + length * 0.05, line)], c.layers[3])
    for deck in range(3):
        left, top = x + 0.05 + 0.05 * deck, line - 0.16 - 0.06 * deck
        right = x + length - 0.07 - 0.08 * deck
        c.box(left, top, right, top + 0.06, mix(c.layers[2], c.sun, 0.25 + 0.2 * deck))
        for i in range(int((right - left) / 0.035)):
            c.box(left + 0.012 + 0.035 * i, top + 0.018, left + 0.03 + 0.035 * i, top + 0.036, c.sun)
    c.polygon([(x + 0.36, line - 0.28), (x + 0.44, line - 0.28), (x + 0.43, line - 0.38), (x + 0.37, line - 0.38)], (178, 58, 44))


def bridge(c, lifted=0.0):
    """A bascule bridge between two towers; lifted is the angle of its leaves in radians."""
    sun(c, 0.26)
    ridge(c, 0.58, 0.03, c.layers[0])
    buildings(c, 0.64, c.layers[1], c.horizon, 0.03, 0.1)
    water(c, 0.64)
    deck, middle, span = 0.62, c.wide / 2, 0.34
    dark = c.layers[3]
    c.box(0, deck, middle - span, deck + 0.03, dark)
    c.box(middle + span, deck, c.wide, deck + 0.03, dark)
    for side in (-1, 1):
        x = middle + side * span
        c.box(x - 0.05, deck - 0.2, x + 0.05, 0.8, c.layers[2])
        c.polygon([(x - 0.06, deck - 0.2), (x, deck - 0.28), (x + 0.06, deck - 0.2)], dark)
        c.box(x - 0.016, deck - 0.14, x + 0.016, deck - 0.09, c.sun)
        tip = (x - side * (span - 0.005) * math.cos(lifted), deck + 0.012 - (span - 0.005) * math.sin(lifted))
        c.line([(x, deck + 0.014), tip], dark, 0.028)
        c.line([(x, deck - 0.17), tip], dark, 0.004)
        for i in range(6):
            pillar = x + side * (0.2 + 0.16 * i)
            c.box(pillar - 0.012, deck, pillar + 0.012, 0.74, dark)


def open_bridge(c):
    bridge(c, 0.95)


def lighthouse(c):
    stars(c, 200)
    ridge(c, 0.7, 0.03, c.layers[0])
    water(c, 0.72)
    x, foot = c.wide * 0.6, 0.8
    c.polygon([(x + 0.03, 0.3), (-0.2, 0.06), (-0.2, 0.34)], mix(c.horizon, c.sun, 0.45))
    ridge(c, 0.86, 0.03, c.layers[3])
    for i in range(6):
        top, bottom = foot - 0.5 + 0.1 * i, foot - 0.4 + 0.1 * i
        wide_top, wide_bottom = 0.042 + 0.006 * i, 0.048 + 0.006 * i
        c.polygon([(x - wide_top, top), (x + wide_top, top), (x + wide_bottom, bottom + 0.02), (x - wide_bottom, bottom + 0.02)],
                  (184, 62, 48) if i % 2 else (236, 230, 216))
    c.box(x - 0.036, 0.25, x + 0.036, 0.3, c.sun)
    c.polygon([(x - 0.05, 0.25), (x, 0.19), (x + 0.05, 0.25)], c.layers[3])
    c.glow(x, 0.27, 0.1, c.sun, 0.5)


def tram(c):
    sun(c, 0.22)
    buildings(c, 0.62, c.layers[1], c.sun, 0.12, 0.3)
    c.box(0, 0.62, c.wide, 1, c.layers[2])
    c.line([(0, 0.2), (c.wide, 0.28)], c.layers[3], 0.003)
    left, top, right, bottom = c.wide * 0.2, 0.42, c.wide * 0.2 + 0.95, 0.7
    c.line([(left + 0.45, top), (left + 0.52, 0.32), (left + 0.6, 0.26)], c.layers[3], 0.005)
    c.draw.rounded_rectangle(c._pixels([(left, top), (right, bottom)]), radius=0.04 * c.size[1], fill=(196, 66, 50))
    c.box(left, 0.6, right, 0.63, (240, 232, 214))
    for i in range(9):
        wx = left + 0.03 + i * 0.1
        c.box(wx, 0.46, wx + 0.08, 0.57, mix(c.horizon, c.sun, 0.6))
    c.box(left + 0.03, bottom - 0.005, right - 0.03, 0.725, c.layers[3])
    for y in (0.735, 0.78):
        c.line([(0, y), (c.wide, y)], c.layers[3], 0.006)
    for i in range(30):
        x = c.wide * i / 29
        c.line([(x, 0.735), (x - 0.04, 0.78)], mix(c.layers[2], c.layers[3], 0.6), 0.004)


def windfarm(c):
    sun(c)
    water(c, 0.66)
    for i in range(9):
        scale = c.rng.uniform(0.5, 1.15)
        x, hub = c.wide * (0.06 + 0.11 * i), 0.7 - 0.36 * scale
        tone = mix(c.horizon, (250, 250, 246), scale - 0.4)
        c.line([(x, 0.66 + 0.05 * scale), (x, hub)], tone, 0.008 * scale)
        turn = c.rng.uniform(0, 2)
        for blade in range(3):
            angle = turn + blade * 2 * math.pi / 3
            c.line([(x, hub), (x + 0.15 * scale * math.sin(angle), hub - 0.15 * scale * math.cos(angle))], tone, 0.007 * scale)


def planet(c):
    c.image.paste(c.gradient((6, 8, 20), mix((6, 8, 20), c.layers[2], 0.5)))
    stars(c, 420, 1)
    x, y, radius = c.wide * 0.4, 1.05, 0.78
    c.glow(x, y, radius * 1.1, c.horizon, 0.4)
    for i in range(60):
        share = i / 60
        c.disc(x + 0.1 * share, y - 0.05 * share, radius * (1 - share * 0.9), mix(c.layers[1], c.horizon, share))
    for _ in range(16):
        angle, far = c.rng.uniform(0, 6.3), radius * c.rng.uniform(0.1, 0.85)
        c.disc(x + far * math.cos(angle), y + far * math.sin(angle), c.rng.uniform(0.012, 0.05), mix(c.layers[0], c.horizon, 0.4))
    px, py = c.wide * 0.74, 0.28
    for side in (-1, 1):
        c.polygon([(px + side * 0.05, py - 0.03), (px + side * 0.22, py - 0.05), (px + side * 0.22, py + 0.03), (px + side * 0.05, py + 0.04)], (70, 96, 160))
    c.box(px - 0.045, py - 0.06, px + 0.045, py + 0.06, (206, 196, 170))
    c.disc(px, py - 0.09, 0.04, (236, 232, 222))


def observatory(c):
    stars(c, 420)
    c.glow(c.wide * 0.3, 0.3, 0.3, c.horizon, 0.35)
    for i in (1, 2, 3):
        ridge(c, 0.62 + 0.11 * i, 0.04, c.layers[i])
    x = c.wide * 0.62
    c.disc(x, 0.62, 0.14, mix(c.layers[1], c.sun, 0.55))
    c.box(x - 0.14, 0.62, x + 0.14, 0.8, mix(c.layers[1], c.sun, 0.4))
    c.polygon([(x - 0.01, 0.47), (x + 0.03, 0.48), (x + 0.02, 0.62), (x - 0.02, 0.62)], c.layers[3])


def field(c):
    sun(c, 0.24)
    ridge(c, 0.52, 0.03, c.layers[0])
    c.box(0, 0.56, c.wide, 1, c.layers[1])
    for i in range(-22, 23):
        near = c.wide / 2 + i * 0.16
        c.polygon([(c.wide / 2 + i * 0.02, 0.56), (near, 1.02), (near + 0.07, 1.02)], c.layers[2] if i % 2 else mix(c.layers[0], c.sun, 0.25))
    for _ in range(500):
        y = 0.6 + 0.4 * c.rng.random() ** 0.7
        x = c.rng.uniform(0, c.wide)
        c.line([(x, y), (x + 0.004, y - 0.05 * (y - 0.5))], mix(c.layers[1], c.sun, c.rng.uniform(0.1, 0.6)), 0.0025)


def pasture(c):
    sun(c, 0.22)
    ridge(c, 0.6, 0.03, c.layers[0])
    ridge(c, 0.7, 0.025, c.layers[1])
    for _ in range(22):
        y = c.rng.uniform(0.74, 0.95)
        x, size = c.rng.uniform(0.05, c.wide - 0.05), 0.05 * (y - 0.4)
        c.disc(x, y, size, mix(c.sun, c.horizon, 0.2))
        c.disc(x + size * 0.9, y - size * 0.7, size * 0.5, c.layers[3])


def orchard(c):
    sun(c)
    ridge(c, 0.62, 0.03, c.layers[1])
    for row in range(4):
        ground = 0.68 + 0.1 * row
        c.box(0, ground - 0.01, c.wide, 1, mix(c.layers[0], c.layers[2], row / 4))
        for i in range(9 - row):
            x = (i + 0.5 * (row % 2) + 0.3) * c.wide / (9 - row)
            c.line([(x, ground), (x, ground - 0.1)], c.layers[3], 0.012)
            c.disc(x, ground - 0.13, 0.05 + 0.012 * row, mix(c.layers[1], c.layers[3], row / 5))
            for _ in range(6):
                c.disc(x + c.rng.uniform(-0.04, 0.04), ground - 0.13 + c.rng.uniform(-0.04, 0.04), 0.007, (200, 70, 52))


def sails(c):
    sun(c, 0.24)
    ridge(c, 0.55, 0.02, c.layers[1])
    water(c, 0.58)
    for i in range(7):
        y = 0.66 + 0.04 * i
        x, size = c.rng.uniform(0.08, c.wide - 0.15), 0.12 + 0.02 * i
        tone = c.rng.choice([(246, 240, 228), mix(c.sun, c.horizon, 0.4), (198, 74, 56)])
        c.polygon([(x, y), (x, y - size * 1.5), (x + size * 0.75, y)], tone)
        c.polygon([(x - 0.008, y), (x - 0.008, y - size * 1.2), (x - size * 0.4, y)], mix(tone, c.layers[2], 0.25))
        c.polygon([(x - size * 0.45, y + 0.008), (x + size * 0.8, y + 0.008), (x + size * 0.6, y + 0.035), (x - size * 0.3, y + 0.035)], c.layers[3])


def sea(c):
    sun(c, 0.24, 0.05)
    for i in range(9):
        share = i / 8
        ridge(c, 0.5 + 0.06 * i, 0.012 + 0.022 * share, mix(c.layers[0], c.layers[3], share))
    c.line([(c.wide * 0.7, 0.86), (c.wide * 0.7, 0.4)], (240, 236, 224), 0.014)
    for i in range(9):
        c.box(c.wide * 0.7 - 0.01, 0.42 + 0.05 * i, c.wide * 0.7 + 0.01, 0.44 + 0.05 * i, (190, 64, 48))


def depths(c):
    c.image.paste(c.gradient(c.horizon, c.layers[3]))
    for _ in range(70):
        x, height = c.rng.uniform(0, c.wide), c.rng.uniform(0.15, 0.6)
        bend, tone = c.rng.uniform(-0.08, 0.08), mix(c.layers[0], c.layers[2], c.rng.random())
        c.line([(x + bend * math.sin(k / 4) * k / 12, 1 - height * k / 12) for k in range(13)], tone, 0.012)
    for _ in range(40):
        c.disc(c.rng.uniform(0, c.wide), c.rng.uniform(0.05, 0.9), c.rng.uniform(0.003, 0.01), mix(c.horizon, c.sun, 0.7))


def stalls(c):
    buildings(c, 0.6, c.layers[0], c.sun, 0.14, 0.32)
    c.box(0, 0.6, c.wide, 1, mix(c.layers[1], c.horizon, 0.35))
    for i in range(int(c.wide / 0.3) + 1):
        left = 0.03 + 0.3 * i
        for stripe in range(6):
            tone = (198, 70, 54) if (stripe + i) % 2 else (244, 236, 220)
            c.polygon([(left + 0.045 * stripe + 0.01, 0.5), (left + 0.045 * (stripe + 1), 0.5), (left + 0.045 * (stripe + 1), 0.58), (left + 0.045 * stripe - 0.005, 0.58)], tone)
        c.box(left, 0.7, left + 0.25, 0.8, c.layers[2])
        for _ in range(22):
            c.disc(left + c.rng.uniform(0.02, 0.23), 0.69 - c.rng.uniform(0, 0.025), 0.014,
                   c.rng.choice([(214, 120, 48), (126, 150, 62), (186, 54, 48), (232, 200, 96)]))
        for x in (left, left + 0.25):
            c.line([(x, 0.52), (x, 0.84)], c.layers[3], 0.006)


def shelves(c):
    c.image.paste(c.gradient(c.layers[1], c.layers[3]))
    for row in range(6):
        floor = 0.16 + 0.165 * row
        x = 0.03
        while x < c.wide - 0.05:
            w, h = c.rng.uniform(0.014, 0.034), c.rng.uniform(0.09, 0.13)
            tone = mix(c.rng.choice([c.sun, c.horizon, c.layers[0], (178, 66, 52), (70, 96, 120)]), c.layers[2], c.rng.uniform(0, 0.5))
            c.box(x, floor - h, x + w, floor, tone)
            x += w + 0.003
        c.box(0, floor, c.wide, floor + 0.016, c.layers[3])
    c.glow(c.wide * 0.5, 0.3, 0.3, c.sun, 0.25)


def stage(c):
    c.image.paste(c.gradient(c.layers[3], c.layers[2]))
    for i in range(5):
        x = c.wide * (0.1 + 0.2 * i)
        c.polygon([(x, 0), (x - 0.16, 0.8), (x + 0.16, 0.8)], mix(c.layers[2], c.horizon, 0.2 + 0.12 * (i % 3)))
    c.box(0, 0.78, c.wide, 1, c.layers[3])
    for i in range(14):
        x, y = c.wide * (0.08 + 0.065 * i), 0.74 + 0.02 * (i % 3)
        c.disc(x, y - 0.1, 0.022, c.layers[3])
        c.polygon([(x - 0.035, y + 0.06), (x, y - 0.08), (x + 0.035, y + 0.06)], c.layers[3])
    for i in range(40):
        c.disc(c.wide * i / 39, 0.96 + 0.02 * (i % 2), 0.03, mix(c.layers[3], (0, 0, 0), 0.5))


def curves(c):
    """A chart of lines."""
    c.box(0, 0, c.wide, 1, (250, 249, 244))
    for i in range(7):
        c.line([(0.1, 0.12 + 0.12 * i), (c.wide - 0.06, 0.12 + 0.12 * i)], (214, 214, 206), 0.003)
    for colour in (c.layers[0], c.layers[2], (186, 58, 46)):
        level, points = c.rng.uniform(0.35, 0.65), []
        for i in range(29):
            level = min(0.82, max(0.14, level + c.rng.uniform(-0.06, 0.055)))
            points.append((0.1 + (c.wide - 0.16) * i / 28, level))
        c.line(points, colour, 0.009)
        c.disc(*points[-1], 0.014, colour)
    c.line([(0.1, 0.08), (0.1, 0.88), (c.wide - 0.06, 0.88)], (60, 62, 66), 0.005)


def bars(c):
    """A chart of bars."""
    c.box(0, 0, c.wide, 1, (250, 249, 244))
    for i in range(12):
        x, height = 0.12 + (c.wide - 0.2) * i / 12, c.rng.uniform(0.2, 0.7)
        c.box(x, 0.88 - height, x + 0.045, 0.88, c.layers[1])
        c.box(x + 0.05, 0.88 - height * c.rng.uniform(0.5, 1.1), x + 0.085, 0.88, (198, 110, 70))
    c.line([(0.08, 0.08), (0.08, 0.88), (c.wide - 0.05, 0.88)], (60, 62, 66), 0.005)


SCENES = {f.__name__: f for f in (hills, city, harbour, ferry, bridge, open_bridge, lighthouse, tram, windfarm, planet,
                                  observatory, field, pasture, orchard, sails, sea, depths, stalls, shelves, stage,
                                  curves, bars)}
