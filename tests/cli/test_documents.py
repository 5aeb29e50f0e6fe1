#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Commands that read a document: no profile, no network; and how the program says that it was called wrongly."""
import json
import pathlib
import subprocess
import unittest

from loopback import PROGRAM, ProgramTest, environment, rss

PICTURES = pathlib.Path(__file__).resolve().parent.parent / 'newsroom' / 'pictures'

PAGE = '''<!doctype html><html lang="de"><head><title>Neue Klappbrücke | Nordblick</title>
<meta property="og:title" content="Neue Klappbrücke"><meta property="og:site_name" content="Nordblick">
<meta name="description" content="Nach zwölf Jahren öffnet sie zum ersten Mal."></head>
<body><article><h1>Neue Klappbrücke</h1>''' + ''.join(
    f'<p>Absatz {n}: Am Montag hob sich die Brücke zum ersten Mal, und viele Leute standen am Ufer, um das zu '
    f'sehen, obwohl es den ganzen Tag geregnet hatte.</p>' for n in range(8)) + '</article></body></html>'


class Documents(ProgramTest):
    def test_parse_feed(self):
        file = self.write('feed.xml', rss(['eins', 'zwei']))
        feed = self.data('parse-feed', '--url', 'https://nordblick.example/feed', file)
        self.assertEqual(feed['version'], 'https://jsonfeed.org/version/1.1')
        self.assertEqual(feed['title'], 'Nordblick')
        self.assertEqual([item['title'] for item in feed['items']], ['eins', 'zwei'])
        self.assertEqual(feed['_depesche']['format'], 'rss-2.0')
        self.assertEqual(self.data('parse-feed', '-', stdin=rss(['drei']))['items'][0]['title'], 'drei')

    def test_parse_feed_of_several_files(self):
        files = [self.write(f'{n}.xml', rss([f'nr{n}'])) for n in range(3)]
        lines = self.output('parse-feed', *files).splitlines()
        self.assertEqual([json.loads(line)['items'][0]['title'] for line in lines], ['nr0', 'nr1', 'nr2'])

    def test_parse_feed_refuses(self):
        for name, content, words in (('page.html', '<!doctype html><html></html>', 'web page'),
                                     ('other.xml', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'not a feed'),
                                     ('empty.xml', '', 'empty')):
            with self.subTest(name):
                message = self.refused('parse-feed', self.write(name, content))
                self.assertIn(words, message)
                self.assertIn(name, message)
        self.assertIn('missing.xml', self.refused('parse-feed', self.folder / 'missing.xml'))

    def test_sanitize(self):
        html = '<p onclick="x()">Guten <b>Tag</b><script>alert(1)</script> <a href="seite">hier</a></p>'
        clean = self.output('sanitize', '--url', 'https://nordblick.example/', self.write('a.html', html))
        self.assertIn('<b>Tag</b>', clean)
        self.assertIn('https://nordblick.example/seite', clean)
        self.assertNotIn('onclick', clean)
        self.assertNotIn('alert', clean)

    def test_extract(self):
        page = self.data('extract', '--url', 'https://nordblick.example/bruecke', self.write('p.html', PAGE))
        self.assertEqual(page['title'], 'Neue Klappbrücke')
        self.assertEqual(page['site_name'], 'Nordblick')
        self.assertEqual(page['language'], 'de')
        self.assertIn('Absatz 7', page['text'])
        self.refused('extract', '--url', 'https://nordblick.example/', self.write('e.html', '<html></html>'))

    def test_parse_ticker(self):
        stream = 'id: 1\ndata: Eins\n\nid: 2\ndata: Zwei\n\nevent: delete\ndata: 1\n\n'
        ticker = self.data('parse-ticker', '--url', 'https://nordblick.example/live', self.write('s.sse', stream))
        self.assertEqual(ticker['live'], True)
        self.assertEqual([(entry['id'], entry['text']) for entry in ticker['entries']], [('2', 'Zwei')])
        self.assertEqual(ticker['withdrawn'], ['1'])
        self.assertEqual(self.data('parse-ticker', '--url', 'https://nordblick.example/f', '-',
                                   stdin=rss(['drei']))['live'], False)
        self.assertIn('no live coverage', self.refused('parse-ticker', '--url', 'https://nordblick.example/',
                                                       self.write('p.html', PAGE)))

    def test_image_info(self):
        info = self.data('image-info', PICTURES / 'klappbruecke-morgen.jpg')
        self.assertIn('Klappbrücke', info['caption'])
        self.assertEqual(info['credit'], '© Nordblick / Hafenverwaltung')
        self.assertEqual(info['creator'], 'Ines Carstens')
        self.refused('image-info', self.write('no.jpg', b'no picture'))


class Usage(ProgramTest):
    def test_help_of_everything(self):
        general = self.output('--help')
        commands = [line.split()[0] for line in general.split('Commands:\n')[1].split('\n\n')[0].splitlines()
                    if line.startswith('  ') and not line.startswith('   ')]
        self.assertEqual(len(commands), 24)
        for command in commands:
            self.assertTrue(self.output(command, '--help').startswith(f'Usage: depesche-cli {command} '))
        self.assertRegex(self.output('--version'), r'\Adepesche-cli \d+\.\d+\.\d+\n\Z')

    def test_the_manual_names_every_command_and_option(self):
        manual = (pathlib.Path(__file__).resolve().parents[2] / 'packaging/man/depesche-cli.1').read_text()
        manual = manual.replace('\\-', '-')
        general = self.output('--help')
        for line in general.split('Commands:\n')[1].split('\n\n')[0].splitlines():
            command = line.split()[0] if line.startswith('  ') and not line.startswith('   ') else None
            if command is None:
                continue
            self.assertIn(command, manual)
            for word in self.output(command, '--help').split():
                if word.startswith('--'):
                    self.assertIn(word.strip('.,:;'), manual, command)

    def test_wrong_usage(self):
        for words in ([], ['fly'], ['list', '--colour'], ['list', 'surplus'], ['show'], ['show', '--html=yes', '1'],
                      ['list', '--limit', 'many'], ['list', '--limit'], ['mark', '1'], ['mark', '--read', '--unread', '1'],
                      ['download'], ['refresh', '--due', '1'], ['extract'], ['parse-ticker', '-'], ['ticker'], ['ticker', 'fly'], ['ticker', 'follow']):
            with self.subTest(words):
                self.refused(*words, status=2)
        self.assertFalse(self.profile.exists() and list(self.profile.glob('*.xml')))

    def test_output_that_cannot_be_written(self):
        with open('/dev/full', 'wb') as full:
            result = subprocess.run([PROGRAM, '--help'], stdout=full, stderr=subprocess.PIPE, timeout=60,
                                    env=environment())
        self.assertEqual(result.returncode, 1)
        self.assertIn('standard output', result.stderr.decode())


if __name__ == '__main__':
    unittest.main()
