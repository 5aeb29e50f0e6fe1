# SPDX-License-Identifier: GPL-3.0-or-later
"""A live event: a storm tide, told entry by entry as a live blog, an Atom feed and an event stream."""
import datetime
import html
import json
import time

PAGE, FEED, STREAM = '/live/sturmflut', '/live/sturmflut.atom', '/live/sturmflut/events'
TITLE = 'Sturmflut an der Küste: die Nacht im Liveticker'
HEARTBEAT = 15  # seconds of silence before a comment
ROUNDS = 12     # of the pool below
SPACING = 60    # seconds of the event between two entries
EDIT, WITHDRAWN = 90, 150  # seconds after the entry

PICTURES = {
    'deichschafe': ('Die Schafe sind vom Vorland geholt.', 'Ines Carstens'),
    'hafen-kraene': ('Am Nordhafen stehen die Kräne still.', 'Nordblick / Hafenverwaltung'),
    'klappbruecke-nacht': ('Die Klappbrücke bleibt in dieser Nacht oben.', 'Ines Carstens'),
}
# headline, text, picture, key event, edited headline, is taken back
POOL = (
    ('Pegel steigt auf {m} Zentimeter über Mittel', 'Der Messpfahl in Tidenhub meldet {m} Zentimeter.', '', False, '', False),
    ('Fähre nach Sandöog fällt aus', 'Die Reederei holt die letzte Fähre in den Hafen.', '', False, '', False),
    ('Deichwacht besetzt', 'Sechzig Freiwillige gehen in dieser Nacht den Deich ab.', 'deichschafe', False, '', False),
    ('Fluttore geschlossen', 'Um {u} Uhr gingen die Tore zu.', '', True, 'Fluttore geschlossen, Straße gesperrt', False),
    ('Böen bis {b} Stundenkilometer', 'Am Leuchtturm wurden {b} Stundenkilometer gemessen.', '', False, '', False),
    ('Kräne stehen still', 'Im Nordhafen ruht der Umschlag.', 'hafen-kraene', False, '', False),
    ('Strom in der Altstadt ausgefallen', 'Das stellte sich als falsch heraus.', '', False, '', True),
    ('Brücke bleibt oben', 'Die Klappbrücke wird erst am Morgen gesenkt.', 'klappbruecke-nacht', False, '', False),
)
LENGTH = ROUNDS * len(POOL) * SPACING + 2 * EDIT


class Event:
    """What it says depends on the time since its start and on the speed alone."""

    def __init__(self, base, speed=1.0, start=None):
        self.base, self.speed = base, speed
        self.begun = time.monotonic()
        self.start = (start or datetime.datetime.now(datetime.timezone.utc)).replace(microsecond=0)

    def elapsed(self):
        """Seconds of the event; it runs `speed` times as fast as the clock."""
        return (time.monotonic() - self.begun) * self.speed

    def has_ended(self):
        return self.elapsed() >= LENGTH

    def moment(self, offset):
        """Told times are those of the clock, so that none lies ahead."""
        told = self.start + datetime.timedelta(seconds=offset / self.speed)
        return told.isoformat(timespec='milliseconds').replace('+00:00', 'Z')

    def happenings(self, until):
        """(moment, number, what) up to a second of the event, in order; what is new, edit or gone."""
        found = []
        for number in range(ROUNDS * len(POOL)):
            at = number * SPACING
            _, _, _, _, edited, gone = POOL[number % len(POOL)]
            found.append((at, number, 'new'))
            if edited:
                found.append((at + EDIT, number, 'edit'))
            if gone:
                found.append((at + WITHDRAWN, number, 'gone'))
        return sorted(one for one in found if one[0] <= until)

    def entry(self, number, edited):
        headline, text, picture, key, later, _ = POOL[number % len(POOL)]
        values = {'m': 80 + 3 * number, 'u': 18 + number // 40, 'b': 70 + number % 45}
        item = {'id': f'sturmflut-{number}', 'url': f'{self.base}{PAGE}#e{number}',
                'title': (later if edited else headline).format(**values),
                'content_html': f'<p>{html.escape(text.format(**values))}</p>',
                'date_published': self.moment(number * SPACING), 'tags': ['key event'] if key else []}
        if edited:
            item['date_modified'] = self.moment(number * SPACING + EDIT)
        if picture:
            caption, credit = PICTURES[picture]
            item['content_html'] += (f'<figure><img src="{self.base}/pictures/{picture}.jpg" alt="">'
                                     f'<figcaption>{caption} <small>Foto: {credit}</small></figcaption></figure>')
            item['_picture'] = (f'{self.base}/pictures/{picture}.jpg', caption, credit)
        return item

    def state(self):
        """The entries that stand now, oldest first, and the numbers of those that were taken back."""
        shown, gone = {}, []
        for _, number, what in self.happenings(self.elapsed()):
            if what == 'gone':
                shown.pop(number, None)
                gone.append(number)
            else:
                shown[number] = self.entry(number, what == 'edit')
        return list(shown.values()), gone

    def page(self):
        posts = []
        for item in self.state()[0]:
            post = {'@type': 'BlogPosting', '@id': item['id'], 'url': item['url'], 'headline': item['title'],
                    'articleBody': item['content_html'].split('<figure>')[0], 'datePublished': item['date_published'],
                    'author': {'@type': 'Person', 'name': 'Ines Carstens'}, 'keywords': item['tags']}
            if 'date_modified' in item:
                post['dateModified'] = item['date_modified']
            if '_picture' in item:
                url, caption, credit = item['_picture']
                post['image'] = {'@type': 'ImageObject', 'url': url, 'caption': caption, 'creditText': credit}
            posts.append(post)
        data = {'@context': 'https://schema.org', '@type': 'LiveBlogPosting', 'headline': TITLE,
                'coverageStartTime': self.moment(0), 'coverageEndTime': self.moment(LENGTH), 'liveBlogUpdate': posts[::-1]}
        shown = ''.join(f'<article id="{p["url"].split("#")[1]}"><h2>{html.escape(p["headline"])}</h2>{p["articleBody"]}'
                        f'</article>' for p in posts[::-1])
        return (f'<!doctype html><html lang="de"><head><meta charset="utf-8"><title>{TITLE} | Nordblick</title>'
                f'<link rel="alternate" type="application/atom+xml" href="{FEED}">'
                f'<link rel="alternate" type="text/event-stream" href="{STREAM}">'
                f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False).replace("</", "<" + chr(92) + "/")}'
                f'</script></head><body><h1>{TITLE}</h1>{shown}</body></html>\n').encode()

    def feed(self):
        items, gone = self.state()
        entries = ''.join(
            f'<entry><id>{i["id"]}</id><title>{html.escape(i["title"])}</title><link href="{i["url"]}"/>'
            f'<published>{i["date_published"]}</published><updated>{i.get("date_modified", i["date_published"])}</updated>'
            + ''.join(f'<category term="{tag}"/>' for tag in i['tags'])
            + f'<content type="html">{html.escape(i["content_html"])}</content></entry>' for i in items[:-61:-1])
        removed = ''.join(f'<at:deleted-entry ref="sturmflut-{n}" when="{self.moment(n * SPACING + WITHDRAWN)}"/>' for n in gone)
        return (f'<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" '
                f'xmlns:at="http://purl.org/atompub/tombstones/1.0"><id>{self.base}{FEED}</id><title>{TITLE}</title>'
                f'<updated>{self.moment(min(self.elapsed(), LENGTH))}</updated>{entries}{removed}</feed>\n').encode()

    def events(self, last_id):
        """Bytes of the stream after the event of that id, as they fall due; ends with the event."""
        done = int(last_id) + 1 if last_id.isdigit() else 0
        everything = self.happenings(LENGTH)
        yield b'retry: 2000\n\n'
        silent_since = time.monotonic()
        while done < len(everything) or not self.has_ended():
            at, number, what = everything[done] if done < len(everything) else (LENGTH, None, None)
            if number is not None and at <= self.elapsed():
                item = self.entry(number, what == 'edit')
                item.pop('_picture', None)
                kind, data = ('delete', {'id': item['id']}) if what == 'gone' else ('entry', item)
                yield f'event: {kind}\nid: {done}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n'.encode()
                done += 1
                silent_since = time.monotonic()
                continue
            if time.monotonic() - silent_since >= HEARTBEAT:
                silent_since = time.monotonic()
                yield b': still here\n'
            time.sleep(min(0.2, max(0.005, (at - self.elapsed()) / self.speed)))

    def is_behind(self, last_id):
        """True where a stream after this id has anything left to say."""
        done = int(last_id) + 1 if last_id.isdigit() else 0
        return done < len(self.happenings(LENGTH))
