# SPDX-License-Identifier: GPL-3.0-or-later
"""The newsroom at one moment: which articles are out, where they stand, what their bodies look like."""
import datetime
import html
import json

from press import markup


class Edition:
    """Everything that feeds and pages need; it never changes once made, so threads may share it."""

    def __init__(self, content, number, moments, base):
        """moments[n] is when edition n came out; base is the server's address without a last slash."""
        self.content = content
        self.number = number
        self.base = base
        self._moments = moments
        self.articles = [a.at(number) for a in content.articles if a.since <= number]
        self.articles.sort(key=lambda a: (self.published(a), a.id), reverse=True)
        self._by_slug = {a.slug: a for a in self.articles}
        self.by_id = {a.id: a for a in self.articles}

    def source(self, article):
        return self.content.sources[article.source]

    def published(self, article):
        zone = datetime.timezone(datetime.timedelta(hours=self.source(article).get('zone', 1)))
        return (self._moments[article.since] - article.age).astimezone(zone)

    def modified(self, article):
        if article.revised == article.since:
            return self.published(article)
        return self._moments[article.revised].astimezone(self.published(article).tzinfo)

    def in_feed(self, source, section=''):
        """The articles of a source's feed, or of one section's, newest first."""
        return [a for a in self.articles if a.source == source and self.number < a.until
                and (not section or a.section == section)]

    def address(self, article):
        return f'{self.base}/{article.source}/{self.published(article):%Y%m%d}/{article.slug}-{article.id}.html'

    def address_of(self, slug):
        article = self._by_slug.get(slug)
        return self.address(article) if article else None

    def related(self, article):
        return [self._by_slug[slug] for slug in article.related if slug in self._by_slug]

    def section_name(self, article):
        return self.source(article)['sections'][article.section]

    # Pictures

    def picture(self, name, language):
        """What is known of a picture, in this language: url, small, width, height, type, caption, credit, …"""
        known = self.content.pictures[name]
        captions = known['caption']
        stem, kind = name, known.get('format', 'jpg')
        small = f'{self.base}/pictures/{stem}-640.{kind}' if known.get('small') else ''
        width, height = known['size']
        return {**known, 'url': f'{self.base}/pictures/{stem}.{kind}', 'small': small, 'width': width,
                'height': height, 'type': 'image/' + {'jpg': 'jpeg'}.get(kind, kind),
                'caption': captions.get(language) or next(iter(captions.values())),
                'told': known.get('told', 'everywhere')}

    def lead(self, article):
        return self.picture(article.picture, self.source(article)['language']) if article.picture else None

    def image_element(self, picture, alt=''):
        small = f' srcset="{picture["small"]} 640w, {picture["url"]} {picture["width"]}w"' if picture['small'] else ''
        return (f'<img src="{picture["url"]}"{small} width="{picture["width"]}" height="{picture["height"]}" '
                f'alt="{html.escape(alt)}">')

    def figure(self, article, picture, caption=''):
        """A figure in the source's own manner; a picture may leave caption and credit to its file alone."""
        element = self.image_element(picture, picture.get('alt', ''))
        if picture['told'] == 'file':
            return f'<figure>{element}</figure>'
        words = html.escape(caption or picture['caption'], quote=False)
        credit = html.escape(picture['credit'], quote=False)
        template = self.source(article)['figure' if credit else 'figure_uncredited']
        if '© {credit}' in template:
            credit = credit.removeprefix('© ')
        return template.format(image=element, caption=words, credit=credit)

    def card(self, slug):
        article = self._by_slug.get(slug)
        if not article:
            return ''
        lead = self.lead(article)
        image = f'<img src="{lead["small"] or lead["url"]}" width="160" height="90" alt="">' if lead else ''
        return (f'<aside class="related-card" data-type="article"><a href="{self.address(article)}">{image}'
                f'<strong>{html.escape(article.title, quote=False)}</strong></a></aside>')

    def body(self, article):
        """The text below the lead as a list of (kind, HTML)."""
        language = self.source(article)['language']
        return markup.render(article.text, self.address_of,
                             lambda name, caption: self.figure(article, self.picture(name, language), caption),
                             self.card)

    def body_html(self, article, with_lead):
        lead = self.lead(article)
        first = self.figure(article, lead) + '\n' if lead and with_lead else ''
        return first + '\n'.join(block for _, block in self.body(article))


def json_text(value):
    return json.dumps(value, ensure_ascii=False, indent=1)
