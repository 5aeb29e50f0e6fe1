#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sounds of audio/. Run by hand after a change here; the standard library is enough:  python3 make_sounds.py"""
import math
import pathlib
import wave

HERE = pathlib.Path(__file__).resolve().parent
RATE = 8000  # samples a second
SOUNDS = {'nebelhorn': (96, 0.5), 'boje': (660, 5.0), 'winsch': (220, 11.0), 'glocke': (523, 1.5)}  # pitch, beat in Hz


def make_sound(name, pitch, beat):
    """Two seconds of a tone with overtones that swells and fades."""
    samples = bytearray()
    for i in range(2 * RATE):
        t = i / RATE
        swell = math.sin(math.pi * t / 2) * (0.6 + 0.4 * math.cos(2 * math.pi * beat * t))
        tone = sum(math.sin(2 * math.pi * pitch * k * t) / k for k in (1, 2, 3)) / 1.9
        samples.append(round(128 + 90 * swell * tone))
    with wave.open(str(HERE / 'audio' / f'{name}.wav'), 'wb') as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(RATE)
        file.writeframes(bytes(samples))


def main():
    (HERE / 'audio').mkdir(exist_ok=True)
    for name, (pitch, beat) in SOUNDS.items():
        make_sound(name, pitch, beat)


if __name__ == '__main__':
    main()
