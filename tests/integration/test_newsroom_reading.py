# SPDX-License-Identifier: GPL-3.0-or-later
"""From a list of subscriptions to articles that are read with the newsroom gone, through depesche-cli."""
import pathlib
import sys
import unittest
import urllib.parse

TESTS = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TESTS / 'newsroom'), str(TESTS / 'integration')]

from commandline import CommandLine  # noqa: E402
from press import articles, edition, markup  # noqa: E402
from running import Running  # noqa: E402

NOW = '2026-11-23T14:32:00+01:00'
CONTENT = articles.read_content(TESTS / 'newsroom' / 'content')
SOURCES = CONTENT.sources


def out_at(number):
    """Article by id as an edition's feeds have it."""
    return {a.id: a.at(number) for a in CONTENT.articles if a.since <= number < a.until}


def article_id(row):
    """The newsroom's number at the end of an address."""
    return row['url'].rsplit('-', 1)[1].removesuffix('.html')


class Reading(unittest.TestCase):
    def setUp(self):
        self.room = Running(now=NOW)
        self.addCleanup(self.room.stop)
        self.cli = CommandLine()
        self.addCleanup(self.cli.__exit__)
        subscriptions = self.cli.folder / 'list.opml'
        subscriptions.write_bytes(self.room.get('/subscriptions.opml')[2])
        self.cli.text('import-opml', subscriptions)
        self.room.control('reset')

    def texts(self, number):
        """What an article says in one edition after another, each once; a card in it may say something new, too."""
        found = []
        moments = [edition.datetime.datetime.fromisoformat(moment) for moment in self.room.control('state')['moments']]
        for at in range(len(moments)):
            shown = edition.Edition(CONTENT, at, moments, self.room.base)
            article = shown.by_id.get(number)
            if article and at < article.until:
                text = (article.title, article.summary, shown.body_html(article, with_lead=True))
                found += [text] if [text] != found[-1:] else []
        return found

    def refresh(self):
        """Outcome of a refresh by the name of the source."""
        return {feed['title']: feed for feed in self.cli.json('refresh')['feeds']}

    def rows(self):
        """Row of the list by the newsroom's number; fails on doubles."""
        rows = self.cli.json('list')
        by_id = {article_id(row): row for row in rows}
        self.assertEqual(len(by_id), len(rows), 'an article is there twice')
        return by_id

    def articles(self):
        """Every stored article, whole, by the newsroom's number."""
        rows = self.rows()
        return dict(zip(rows, self.cli.json('show', *(row['id'] for row in rows.values()))))

    def path_of(self, key):
        return f'/{key}/{SOURCES[key]["subscribe"]}'

    def requests(self, path):
        return [entry for entry in self.room.log() if entry['path'] == path]

    def check_picture(self, shown, article, from_file):
        """Caption and credit of the lead picture: those of the source, or of the file once it is here."""
        if not article.picture:
            self.assertEqual(shown['images'], [])
            return
        language = SOURCES[article.source]['language']
        picture, lead = CONTENT.pictures[article.picture], shown['images'][0]
        name = pathlib.PurePosixPath(urllib.parse.urlsplit(lead['url']).path).name
        self.assertTrue(name.startswith(article.picture), name)
        hidden = picture.get('told') == 'file'
        if hidden and not from_file:
            self.assertNotIn('caption', lead)
            self.assertNotIn('credit', lead)
            return
        self.assertEqual(lead.get('caption'), picture['caption'][language])
        self.assertEqual(lead.get('credit', '').removeprefix('© '), picture['credit'].removeprefix('© '))

    def check_article(self, shown, article, from_file=False):
        source = SOURCES[article.source]
        self.assertEqual(shown['title'], article.title)
        self.assertEqual(shown['feed'], source['name'])
        self.assertEqual([author['name'] for author in shown['authors']], list(article.authors))
        self.assertEqual(shown['tags'], list(dict.fromkeys([source['sections'][article.section], *article.tags])))
        self.assertEqual(shown['language'], source['language'])
        self.assertEqual(shown['summary'], article.summary)
        self.check_picture(shown, article, from_file)
        if source['subscribe'] != 'short.xml':
            for kind, lines in markup.blocks(article.text):
                if kind == 'text' and not set('_*[') & set(lines[0]):
                    self.assertIn(lines[0], shown['content_text'])

    def check_all(self, number, from_file=False):
        stored = self.articles()
        for key, article in out_at(number).items():
            with self.subTest(article.slug):
                self.check_article(stored[key], article, from_file)
        return stored

    def test_first_refresh_brings_everything_as_the_sources_say_it(self):
        outcomes = self.refresh()
        self.assertEqual({title: feed['status'] for title, feed in outcomes.items()},
                         {source['name']: 'ok' for source in SOURCES.values()})
        self.assertEqual(set(self.rows()), set(out_at(0)))
        self.check_all(0)
        folders = {feed['title']: feed['folder'] for feed in self.cli.json('feeds')}
        self.assertEqual(folders, {source['name']: [source['folder']] for source in SOURCES.values()})

    def test_times_are_those_of_the_source(self):
        self.refresh()
        moment = edition.datetime.datetime.fromisoformat(NOW)
        for number, row in self.rows().items():
            published = moment - out_at(0)[number].age
            self.assertEqual(edition.datetime.datetime.fromisoformat(row['published']), published, row['title'])

    def test_related_links_and_sounds(self):
        self.refresh()
        stored = self.articles()
        episode = stored['8101']
        self.assertEqual([sound['mime_type'] for sound in episode['attachments']], ['audio/wav'])
        self.assertEqual([article_id(link) for link in episode['related']], ['4206', '5304', '8104'])

    def test_an_edited_article_is_the_same_article(self):
        self.refresh()
        before = self.rows()
        for number in range(1, CONTENT.last_edition + 1):
            self.room.control('advance')
            outcomes = self.refresh()
            for key, source in SOURCES.items():
                new = [a for a in out_at(number).values() if a.source == key and a.since == number]
                self.assertEqual(outcomes[source['name']]['added'], len(new), source['name'])
        stored = self.check_all(CONTENT.last_edition)
        for number, article in out_at(CONTENT.last_edition).items():
            with self.subTest(article.slug):
                self.assertEqual(stored[number]['revision'], len(self.texts(article.id)))
                if number in before:
                    self.assertEqual(stored[number]['id'], before[number]['id'])
        self.assertEqual(set(before) - set(stored), set(), 'what left the feed stays here')

    def test_unchanged_sources_are_asked_with_their_own_validators(self):
        self.refresh()
        sent = {key: self.requests(self.path_of(key))[-1]['sent'] for key in SOURCES}
        outcomes = self.refresh()
        for key, source in SOURCES.items():
            with self.subTest(key):
                entry = self.requests(self.path_of(key))[-1]
                validators = source.get('validators', 'both')
                self.assertEqual(entry['status'], 200 if validators == 'none' else 304)
                self.assertEqual(entry['headers'].get('If-None-Match'), sent[key].get('ETag'))
                self.assertEqual(entry['headers'].get('If-Modified-Since'), sent[key].get('Last-Modified'))
                self.assertEqual(outcomes[source['name']]['status'], 'unchanged')
                self.assertIn('gzip', entry['headers']['Accept-Encoding'])
                self.assertTrue(entry['headers']['User-Agent'].startswith('Depesche/'))
                self.assertNotIn('Cookie', entry['headers'])

    def test_one_bad_source_never_holds_the_others(self):
        bad = {'nordblick': {'status': 503}, 'harbour-times': {'status': 404}, 'senkblei': {'how': 'noise'},
               'mayachny-listok': {'how': 'cut'}}
        for key, how in bad.items():
            self.room.control('fail', path=self.path_of(key), **how)
        outcomes = self.refresh()
        self.assertEqual({key for key, source in SOURCES.items() if outcomes[source['name']]['status'] == 'failed'},
                         set(bad))
        good = {number for number, a in out_at(0).items() if a.source not in bad}
        self.assertEqual(set(self.rows()), good)
        marked = {feed['title']: feed for feed in self.cli.json('feeds')}
        for key in bad:
            self.assertTrue(outcomes[SOURCES[key]['name']]['error'])
            self.assertTrue(marked[SOURCES[key]['name']]['error'])
        self.assertEqual(marked['Nordblick']['http_status'], 503)
        line = next(line for line in self.cli.text('refresh', 'Nordblick').splitlines() if 'Nordblick' in line)
        self.assertIn('503', line)
        for key in bad:
            self.room.control('fail', path=self.path_of(key), status=200)
        self.assertEqual({feed['status'] for feed in self.refresh().values()}, {'ok', 'unchanged'})
        self.assertEqual(set(self.rows()), set(out_at(0)))

    def test_a_document_that_breaks_off_is_read_as_far_as_it_goes(self):
        self.room.control('fail', path='/nordblick/rss.xml', how='half')
        outcome = self.refresh()['Nordblick']
        self.assertEqual((outcome['status'], outcome['malformed']), ('ok', True))
        self.assertGreater(outcome['added'], 5)
        self.room.control('fail', path='/nordblick/rss.xml', status=200)
        outcome = self.refresh()['Nordblick']
        self.assertEqual((outcome['status'], outcome['malformed']), ('ok', False))
        self.assertEqual(set(self.rows()), set(out_at(0)))

    def test_everything_is_here_when_the_newsroom_is_gone(self):
        self.refresh()
        wanted = {(a.source, a.picture) for a in out_at(0).values() if a.picture}
        done = self.cli.json('download', '--all')
        self.assertEqual(done['failed'], 0)
        self.assertGreaterEqual(done['pictures'], len({picture for _, picture in wanted}))
        self.room.stop()
        stored = self.check_all(0, from_file=True)
        for article in stored.values():
            self.assertEqual(article['offline'], 'complete', article['title'])
        outcomes = self.refresh()
        self.assertEqual({feed['status'] for feed in outcomes.values()}, {'failed'})
        self.assertEqual(set(self.rows()), set(stored))
        self.assertEqual(self.cli.json('doctor')['ok'], True)

    def test_full_texts_take_the_place_of_teasers_and_stay(self):
        self.refresh()
        short = {key: a for key, a in out_at(0).items() if SOURCES[a.source]['subscribe'] == 'short.xml'}
        rows = self.rows()
        ids = [rows[key]['id'] for key in short]
        walled, *whole = short
        self.room.control('fail', path=urllib.parse.urlsplit(rows[walled]['url']).path, status=403)
        done = self.cli.json('download', '--full-text', *ids)
        self.assertEqual(done['full_texts'] + done['full_texts_not_shown'], len(short))
        self.assertEqual(done['full_texts_not_shown'], 1)
        self.room.stop()
        stored = self.articles()
        self.assertEqual((stored[walled]['shows_page'], stored[walled]['page_outcome']), (False, 'failed'))
        for key in whole:
            with self.subTest(short[key].slug):
                shown = stored[key]
                self.assertEqual((shown['shows_page'], shown['page_outcome'], shown['offline']),
                                 (True, 'article', 'complete'))
                self.check_article(shown, short[key], from_file=True)
                for kind, lines in markup.blocks(short[key].text):
                    if kind == 'text' and not set('_*[') & set(lines[0]):
                        self.assertIn(lines[0], shown['content_text'])
        found = [article_id(hit) for hit in self.cli.json('search', '"trugen drei Bäume eines"')]
        self.assertEqual(found, ['6103'] if '6103' in whole else [])
        self.assertEqual(self.cli.json('doctor')['ok'], True)

    def test_words_are_found_however_they_are_written(self):
        self.refresh()
        for words, number in (('Klappbrücke', '3101'), ('klappbrucke', '3101'), ('KLAPPBRUECKE', '3101'),
                              ('höög', '7101'), ('hoog', '7101'), ('façades', '4208'), ('facades', '4208'),
                              ('актёрам', '5305'), ('актерам', '5305'), ('МЁЛЛЕР', '5311'), ('меллер', '5311'),
                              ('"night ferries"', '4201'), ('الجسر', '9101')):
            with self.subTest(words):
                found = [article_id(hit) for hit in self.cli.json('search', words)]
                self.assertIn(number, found)
        self.assertEqual(self.cli.json('search', 'Klappbrücke', '-Serviette', 'Kühl'), [])


if __name__ == '__main__':
    unittest.main()
