# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands at an address in an edition, with the validators that belong to it."""
import dataclasses
import datetime
import email.utils
import hashlib
import pathlib
import re

from press import feeds, pages

ROOT = pathlib.Path(__file__).resolve().parent.parent
_UTC = datetime.timezone.utc
_ARTICLE = re.compile(r'/([a-z-]+)/(\d{8})/[a-z0-9-]+-(\d+)\.html')
_FILE = re.compile(r'/(pictures|icons|audio)/([a-z0-9-]+\.[a-z]+)')
_LIST = re.compile(r'/([a-z-]+)/(?:([a-z-]+)/)?([a-z]+\.[a-z]+)?')
_TYPES = {'.jpg': 'image/jpeg', '.png': 'image/png', '.webp': 'image/webp', '.wav': 'audio/wav'}


@dataclasses.dataclass(frozen=True)
class Answer:
    body: bytes
    kind: str = 'text/plain; charset=utf-8'
    status: int = 200
    modified: str = ''    # HTTP date, '' when none is told
    etag: str = ''        # with its quotes, '' when none is told
    link: str = ''        # the Link header
    location: str = ''
    keep: str = 'no-cache'

    @property
    def compressible(self):
        return not self.kind.startswith(('image/', 'audio/'))


def etag(body):
    return f'"{hashlib.sha256(body).hexdigest()[:20]}"'


def _text(text, kind, modified=None, link='', validators='both'):
    """validators: 'both', 'modified' for Last-Modified alone, 'none'."""
    body = text.encode()
    told = email.utils.format_datetime(modified.astimezone(_UTC), usegmt=True) if modified else ''
    return Answer(body, f'{kind}; charset=utf-8', modified='' if validators == 'none' else told,
                  etag=etag(body) if validators == 'both' else '', link=link)


_MISSING = Answer(b'There is no such page.\n', status=404)


class Site:
    """An edition by address. Answers are made once and kept; threads may share it."""

    def __init__(self, edition):
        self.edition = edition
        self._kept = {}

    def answer(self, path):
        if path not in self._kept:
            self._kept[path] = self._make(path)
        return self._kept[path]

    def _make(self, path):
        edition = self.edition
        newest = max(edition.modified(a) for a in edition.articles)
        if path == '/':
            text, found = pages.house_page(edition)
            return _text(text, 'text/html', newest, pages.link_header(found))
        if path == '/subscriptions.opml':
            return _text(feeds.opml(edition), 'text/x-opml')
        if path == '/robots.txt':
            return _text(pages.robots(edition), 'text/plain')
        if path == '/sitemap-news.xml':
            return _text(pages.sitemap(edition), 'application/xml', newest)
        if path == '/favicon.ico':
            return self._file('icons', next(iter(edition.content.sources)) + '.png')
        if match := _FILE.fullmatch(path):
            return self._file(*match.groups())
        if match := _ARTICLE.fullmatch(path):
            return self._article(path, match.group(3))
        if match := _LIST.fullmatch(path):
            return self._list(*(part or '' for part in match.groups()))
        return _MISSING

    def _file(self, folder, name):
        file = ROOT / folder / name
        if not file.is_file():
            return _MISSING
        body = file.read_bytes()
        return Answer(body, _TYPES.get(file.suffix, 'application/octet-stream'), etag=etag(body), keep='max-age=86400')

    def _article(self, path, number):
        article = self.edition.by_id.get(number)
        if not article:
            return _MISSING
        address = self.edition.address(article)
        if address != self.edition.base + path:  # the day or the words of an old link
            return Answer(b'', status=301, location=address)
        return _text(pages.article_page(self.edition, article), 'text/html', self.edition.modified(article))

    def _list(self, key, section, file):
        source = self.edition.content.sources.get(key)
        if not source or section and section not in source['sections']:
            return _MISSING
        channel = feeds.Channel(self.edition, key, section)
        if not file:
            text, found = pages.list_page(self.edition, key, section)
            return _text(text, 'text/html', link=pages.link_header(found))
        if file not in feeds.FORMATS or not channel.items:
            return _MISSING
        return _text(feeds.write(channel, file), feeds.FORMATS[file], channel.modified,
                     validators=source.get('validators', 'both'))
