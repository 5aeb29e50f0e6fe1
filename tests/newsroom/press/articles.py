# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the content folder: sources, pictures, articles with their later revisions."""
import dataclasses
import datetime
import json
import pathlib
import re

_FIELD = re.compile(r'([a-z]+):\s*(.*)')
_EDITION = re.compile(r'^=== (\d+)\n', re.M)
_AGE = re.compile(r'(\d+)([dhm])')
_UNITS = {'d': 'days', 'h': 'hours', 'm': 'minutes'}


@dataclasses.dataclass(frozen=True)
class Revision:
    """What an edition changes: fields that replace, a text that is added at the end."""
    edition: int
    fields: dict
    text: str


@dataclasses.dataclass(frozen=True)
class Article:
    """One article as a certain edition has it."""
    id: str
    source: str
    slug: str
    title: str
    kicker: str
    section: str
    summary: str
    tags: tuple
    authors: tuple
    picture: str      # '' when it has none
    audio: str        # '' when it has none
    related: tuple    # slugs
    text: str
    age: datetime.timedelta  # before the moment of its first edition
    since: int        # the edition that brings it
    until: int        # the edition in whose feeds it is missing, or a number that is never reached
    revised: int      # the edition of the last revision, or since
    revisions: tuple = ()

    def at(self, edition):
        """The article with the revisions up to this edition."""
        result = self
        for revision in self.revisions:
            if revision.edition <= edition:
                text = f'{result.text}\n\n{revision.text}' if revision.text else result.text
                result = dataclasses.replace(result, text=text, revised=revision.edition, **revision.fields)
        return result


def parse_age(text):
    """'2d 4h 10m' as a timedelta."""
    return datetime.timedelta(**{_UNITS[unit]: int(number) for number, unit in _AGE.findall(text)})


def _words(text):
    return tuple(word.strip() for word in text.split(',') if word.strip())


def _split(block):
    """Head fields and the text below the first blank line."""
    head, _, text = block.strip().partition('\n\n')
    fields = {}
    for line in head.splitlines():
        match = _FIELD.fullmatch(line)
        if not match:
            raise ValueError(f'not a field: {line!r}')
        fields[match.group(1)] = match.group(2)
    return fields, text.strip()


def _typed(fields):
    lists = {key: _words(fields[key]) for key in ('tags', 'authors', 'related') if key in fields}
    return {**fields, **lists}


def read_article(path):
    first, *later = _EDITION.split(path.read_text(encoding='utf-8'))
    fields, text = _split(first)
    revisions = []
    for number, block in zip(later[::2], later[1::2]):
        changed, added = _split(block)
        revisions.append(Revision(int(number), _typed(changed), added))
    since = int(fields.pop('since', 0))
    optional = {'picture': '', 'audio': '', 'related': '', 'tags': '', 'authors': '', 'kicker': ''}
    return Article(source=path.parent.name, slug=path.stem, text=text, since=since, revised=since,
                   until=int(fields.pop('until', 10 ** 6)), age=parse_age(fields.pop('age')),
                   revisions=tuple(revisions), **_typed({**optional, **fields}))


@dataclasses.dataclass(frozen=True)
class Content:
    house: str
    sources: dict    # key → what sources.json says
    pictures: dict   # name → what pictures.json says
    articles: tuple

    @property
    def last_edition(self):
        return max(max([a.since, *(r.edition for r in a.revisions)]) for a in self.articles)


def read_content(folder):
    folder = pathlib.Path(folder)
    described = json.loads((folder / 'sources.json').read_text(encoding='utf-8'))
    pictures = json.loads((folder / 'pictures.json').read_text(encoding='utf-8'))
    articles = []
    for key in described['sources']:
        for path in sorted((folder / key).glob('*.txt')):
            try:
                articles.append(read_article(path))
            except (KeyError, TypeError, ValueError) as error:
                raise ValueError(f'{path}: {error}') from error
    return Content(described['house'], described['sources'], pictures, tuple(articles))
