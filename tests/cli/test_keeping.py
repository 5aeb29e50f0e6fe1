#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The newsrooms' pages of articles: kept, given away, taken away; full texts of single articles and back."""
import base64
import pathlib
import unittest

from loopback import ProgramTest

PICTURES = pathlib.Path(__file__).resolve().parent.parent / 'newsroom' / 'pictures'
PICTURE = next(iter(sorted(PICTURES.glob('*.jpg')))).read_bytes()

PARAGRAPHS = ''.join(
    f'<p>Absatz {n}: Am Montag hob sich die Brücke zum ersten Mal, und viele Leute standen am Ufer, um das zu sehen, '
    f'obwohl es den ganzen Tag geregnet hatte.</p>' for n in range(8))
PAGE = ('<!doctype html><html lang="de"><head><title>Klappbrücke | Nordblick</title><script>alert(1)</script></head><body>'
        '<article><h1>Klappbrücke</h1><figure><img src="/bruecke.jpg" alt="Brücke"><figcaption>Die Brücke. Foto: M. Holm'
        f'</figcaption></figure>{PARAGRAPHS}<img src="/fehlt.jpg"></article><iframe src="/karte"></iframe>'
        '<form action="/suche"><input name="q"></form></body></html>').encode()


class Keeping(ProgramTest):
    def setUp(self):
        super().setUp()
        self.server.pages['/feed'] = (f'<rss version="2.0"><channel><title>Nordblick</title><item><guid>1</guid><title>Brücke</title>'
                                      f'<link>{self.server.url("/bruecke")}</link><description>Kurz.</description></item>'
                                      f'</channel></rss>').encode()
        self.server.pages['/bruecke'] = (200, {'Content-Type': 'text/html; charset=utf-8'}, PAGE)
        self.server.pages['/bruecke.jpg'] = (200, {'Content-Type': 'image/jpeg'}, PICTURE)
        self.subscribe('/feed')
        self.data('refresh')
        self.article = self.data('list')[0]['id']

    def test_keep_and_give_away(self):
        kept = self.data('keep', self.article)
        self.assertEqual([(page['id'], page['pictures'], page['left_out']) for page in kept], [(self.article, 1, 2)])
        self.assertEqual(self.data('show', self.article)['kept_page']['bytes'], kept[0]['bytes'])
        page = self.output('export', '--kept-page', self.article)
        self.assertEqual(len(page.encode()), kept[0]['bytes'])
        self.assertIn(base64.b64encode(PICTURE).decode(), page)
        for part in ('Absatz 7', 'Die Brücke. Foto: M. Holm', '1 picture that could not be fetched', '1 frame with',
                     '/fehlt.jpg', '/karte', 'lang="de"'):
            self.assertIn(part, page)
        for part in ('<script', 'alert', '<iframe', '<form', '<input', ' src="http'):
            self.assertNotIn(part, page)
        file = self.folder / 'kept.html'
        self.assertEqual(self.data('export', '--kept-page', '--output', file, self.article)['file'], str(file))
        self.assertEqual(file.read_text(), page)
        report = self.data('doctor')
        self.assertTrue(report['ok'], report)
        self.assertEqual((report['kept_pages'], report['kept_page_bytes']), (1, kept[0]['bytes']))
        files = list((self.profile / 'pages').iterdir())
        self.assertEqual([file.stat().st_mode & 0o777 for file in files], [0o600])

    def test_take_away_and_bring_back(self):
        self.assertIn('no page is kept', self.refused('export', '--kept-page', self.article))
        self.assertIn('article', self.output('keep', self.article))
        self.assertEqual(self.data('unkeep', self.article)['changed'], [self.article])
        self.assertNotIn('kept_page', self.data('show', self.article))
        self.assertEqual(self.data('unkeep', self.article)['changed'], [])
        self.assertEqual(self.data('unkeep', '--undo', self.article)['changed'], [self.article])
        self.assertIn('Absatz 7', self.output('export', '--kept-page', self.article))

    def test_a_file_that_is_gone_is_told(self):
        self.data('keep', self.article)
        for file in (self.profile / 'pages').iterdir():
            file.unlink()
        self.assertIn('kept pages are gone', self.run_program('doctor').stdout.decode())
        self.assertTrue(self.data('doctor', '--repair')['ok'])
        self.assertNotIn('kept_page', self.data('show', self.article))

    def test_why_a_page_is_not_kept(self):
        self.server.pages['/bruecke'] = (404, {}, b'')
        self.assertIn(f'article {self.article} is not kept', self.refused('keep', self.article))
        self.server.pages['/bruecke'] = (200, {'Content-Type': 'application/pdf'}, b'%PDF-1.7')
        self.assertIn('no web page', self.refused('keep', self.article))
        self.assertIn('no such article', self.refused('keep', 99999))
        self.refused('keep', status=2)
        self.refused('keep', 'abc')

    def test_full_text_and_back(self):
        self.assertEqual(self.data('full-text', self.article)['full_texts'], 1)
        self.assertIn('Absatz 7', self.data('show', self.article)['content_text'])
        asked = len(self.server.requests)
        self.assertEqual(self.data('full-text', '--feed-text', self.article)['changed'], 1)
        self.assertEqual(self.data('show', self.article)['content_text'], 'Kurz.')
        self.assertEqual(self.data('full-text', '--feed-text', self.article)['changed'], 0)
        self.assertEqual(len(self.server.requests), asked)

    def test_why_there_is_no_full_text(self):
        self.server.pages['/bruecke'] = (404, {}, b'')
        result = self.run_program('full-text', self.article)
        self.assertEqual((result.returncode, result.stdout), (1, b''))
        self.assertIn(f'article {self.article}: '.encode(), result.stderr)
        self.assertIn('none of these', self.refused('full-text', 99999))


if __name__ == '__main__':
    unittest.main()
