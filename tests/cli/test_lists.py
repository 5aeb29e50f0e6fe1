#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Subscription lists that name further ones, and what other programs wrote into them."""
import unittest
import xml.etree.ElementTree

from loopback import ProgramTest, rss


def opml(outlines, head=''):
    return f'<opml version="2.0" xmlns:o="urn:other"><head>{head}</head><body>{outlines}</body></opml>'


def feed(name):
    return f'<outline type="rss" text="{name}" xmlUrl="https://{name}.example/feed"/>'


class FurtherLists(ProgramTest):
    def include(self, name):
        return f'<outline type="include" text="{name}" url="{self.server.url("/" + name)}"/>'

    def setUp(self):
        super().setUp()
        self.server.pages['/ost'] = opml(feed('ost') + self.include('ost') + self.include('west')).encode()
        self.server.pages['/west'] = opml(feed('west')).encode()
        self.list = self.write('list.opml', opml(feed('mitte') + self.include('ost')))

    def test_nothing_is_fetched_unasked(self):
        text = self.output('import-opml', self.list)
        self.assertIn('1 further list named and not fetched', text)
        self.assertEqual(self.server.requests, [])
        self.assertEqual(len(self.data('feeds')), 1)

    def test_on_request_they_are_imported_below_their_names(self):
        report = self.data('import-opml', '--follow-includes', self.list)
        self.assertEqual((report['added'], report['further_lists'], report['fetched_lists']), (3, 1, 2))
        self.assertEqual(len(self.server.asked('/ost')), 1)
        outline = xml.etree.ElementTree.fromstring(self.output('export-opml'))
        self.assertIsNotNone(outline.find(".//outline[@text='ost']/outline[@text='west']/outline[@xmlUrl]"))

    def test_what_could_not_be_fetched_is_named(self):
        del self.server.pages['/west']
        message = self.refused('import-opml', '--follow-includes', self.list)
        self.assertIn('2 feeds added', message)
        self.assertIn(self.server.url('/west'), message)
        self.assertIn('404', message)
        self.assertEqual(len(self.data('feeds')), 2)


class MarkupOfOthers(ProgramTest):
    def test_it_comes_back(self):
        head = '<ownerName>Eva</ownerName><o:key o:of="x">7</o:key>'
        outlines = f'<outline text="Norden" o:mark="3" isOpen="true">{feed("mitte")}</outline>'
        self.output('import-opml', self.write('list.opml', opml(outlines, head)))
        written = xml.etree.ElementTree.fromstring(self.output('export-opml'))
        folder = written.find('.//outline[@text="Norden"]')
        self.assertEqual((folder.get('{urn:other}mark'), folder.get('isOpen')), ('3', 'true'))
        self.assertEqual(written.find('head/ownerName').text, 'Eva')
        key = written.find('head/{urn:other}key')
        self.assertEqual((key.text, key.get('{urn:other}of')), ('7', 'x'))


class AddressesWithAccess(ProgramTest):
    def test_secrets_stay_with_the_host_of_the_address(self):
        other = type(self.server)()
        self.addCleanup(other.server_close)
        self.addCleanup(other.shutdown)
        other.pages['/feed'] = rss(['drei'])
        page = f'<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="{other.url("/feed")}">'
        self.server.pages['/'] = lambda request: (
            (200, {'Content-Type': 'text/html'}, page.encode()) if request.headers.get('X-Key') == '1'
            else (403, {}, b''))
        self.assertIn('403', self.refused('subscribe', self.server.url('/')))
        added = self.data('subscribe', '--header', 'X-Key: 1', self.server.url('/'))
        self.assertEqual((added['url'], added['secrets']), (other.url('/feed'), 'left-out'))
        self.data('refresh')
        self.assertEqual([headers.get('X-Key') for headers in other.asked('/feed')], [None, None])


if __name__ == '__main__':
    unittest.main()
