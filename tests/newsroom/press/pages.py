# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of an edition: articles, section and home pages with autodiscovery, sitemap, robots.txt."""
import html
from xml.sax.saxutils import escape

from press import feeds
from press.edition import json_text

_STYLE = ('body{font:17px/1.5 serif;max-width:44em;margin:0 auto;padding:1em}img{max-width:100%;height:auto}'
          'nav a{margin-right:1em}figure{margin:1em 0}.related-card img{float:left;margin-right:1em}'
          '.related-card{overflow:auto;border:1px solid #ddd;padding:.6em}')


def alternates(edition, key, section=''):
    """(address, media type, title) of the feeds that a page announces."""
    channel = feeds.Channel(edition, key, section)
    return [(channel.address(file), feeds.FORMATS[file], channel.title) for file in channel.source['editions']]


def link_header(found):
    return ', '.join(f'<{address}>; rel="alternate"; type="{kind}"' for address, kind, _ in found)


def _quoted(text):
    return html.escape(text)


def _feed_links(found):
    return ''.join(f'<link rel="alternate" type="{kind}" title="{_quoted(title)}" href="{address}">\n'
                   for address, kind, title in found)


def _page(edition, key, title, head, body):
    source = edition.content.sources[key]
    sections = ''.join(f'<a href="{edition.base}/{key}/{section}/">{name}</a>'
                       for section, name in source['sections'].items())
    words = source['words']
    return (f'<!DOCTYPE html>\n<html lang="{source["language"]}" dir="{source.get("direction", "ltr")}">\n<head>\n'
            f'<meta charset="utf-8"><title>{_quoted(title)}</title>\n<style>{_STYLE}</style>\n'
            f'<link rel="icon" type="image/png" href="{edition.base}/icons/{key}.png">\n{head}</head>\n<body>\n'
            f'<header class="site-header"><a href="{edition.base}/{key}/">{source["name"]}</a>'
            f'<nav class="site-nav">{sections}</nav></header>\n{body}\n'
            f'<footer class="site-footer"><p>{words["imprint"]}</p><nav><a href="{edition.base}/">'
            f'{_quoted(edition.content.house)}</a> <a href="{edition.base}/subscriptions.opml">OPML</a></nav></footer>\n'
            '</body>\n</html>\n')


def _image_object(lead):
    node = {'@type': 'ImageObject', 'url': lead['url'], 'width': lead['width'], 'height': lead['height'],
            'representativeOfPage': True}
    if lead['told'] != 'file':
        node |= {'caption': lead['caption'], 'creditText': lead['credit'],
                 'copyrightNotice': lead.get('copyright', ''),
                 'creator': {'@type': 'Person', 'name': lead.get('creator', '')}}
    return {key: value for key, value in node.items() if value not in ('', {'@type': 'Person', 'name': ''})}


def _json_ld(edition, article):
    source, lead = edition.source(article), edition.lead(article)
    node = {'@context': 'https://schema.org', '@type': 'NewsArticle', 'headline': article.title,
            'description': article.summary, 'mainEntityOfPage': edition.address(article),
            'datePublished': edition.published(article).isoformat(),
            'dateModified': edition.modified(article).isoformat(), 'inLanguage': source['language'],
            'articleSection': edition.section_name(article), 'keywords': list(article.tags),
            'author': [{'@type': 'Person', 'name': name} for name in article.authors],
            'publisher': {'@type': 'Organization', 'name': source['name'],
                          'logo': {'@type': 'ImageObject', 'url': f'{edition.base}/icons/{article.source}.png'}}}
    if lead:
        node['image'] = _image_object(lead)
    if others := edition.related(article):
        node['relatedLink'] = [edition.address(other) for other in others]
    return '<script type="application/ld+json">' + json_text(node).replace('</', '<\\/') + '</script>\n'


def _article_head(edition, article):
    lead = edition.lead(article)
    address = edition.address(article)
    properties = [('og:type', 'article'), ('og:title', article.title), ('og:description', article.summary),
                  ('og:url', address), ('og:site_name', edition.source(article)['name']),
                  ('article:published_time', edition.published(article).isoformat()),
                  ('article:modified_time', edition.modified(article).isoformat()),
                  ('article:section', edition.section_name(article))]
    properties += [('article:tag', word) for word in article.tags]
    if lead:
        properties += [('og:image', lead['url']), ('og:image:alt', lead.get('alt', ''))]
    meta = ''.join(f'<meta property="{name}" content="{_quoted(value)}">\n' for name, value in properties)
    return (f'<link rel="canonical" href="{address}">\n<meta name="description" content="{_quoted(article.summary)}">\n'
            f'<meta name="keywords" content="{_quoted(", ".join(article.tags))}">\n'
            f'<meta name="author" content="{_quoted(", ".join(article.authors))}">\n{meta}'
            + _feed_links(alternates(edition, article.source)) + _json_ld(edition, article))


def _body(edition, article):
    """The text; a source with the dialect "blocks" puts each part into a block that names its type."""
    parts = edition.body(article)
    if edition.source(article).get('dialect') != 'blocks':
        return '<div class="article-body">' + '\n'.join(markup for _, markup in parts) + '</div>'
    types = {'subhead': 'h2', 'steps': 'list', 'picture': 'media', 'card': 'article'}
    return '<div class="article__body">' + '\n'.join(
        f'<div class="article__block" data-type="{types.get(kind, kind)}">'
        + (f'<div class="article__text">{markup}</div>' if kind == 'text' else markup) + '</div>'
        for kind, markup in parts) + '</div>'


def article_page(edition, article):
    source, words = edition.source(article), edition.source(article)['words']
    published, lead = edition.published(article), edition.lead(article)
    tags = ''.join(f'<li>{_quoted(word)}</li>' for word in article.tags)
    sound = f'<audio controls src="{edition.base}/audio/{article.audio}.wav"></audio>' if article.audio else ''
    others = ''.join(f'<li><a href="{edition.address(other)}">{_quoted(other.title)}</a></li>'
                     for other in edition.related(article))
    related = f'<aside class="related-articles"><h2>{words["related"]}</h2><ul>{others}</ul></aside>' if others else ''
    body = (f'<main><article>\n<header><p class="kicker">{_quoted(article.kicker)}</p><h1>{_quoted(article.title)}</h1>'
            f'<p class="standfirst">{_quoted(article.summary)}</p>'
            f'<p class="byline">{words["by"]} <span class="author">{_quoted(", ".join(article.authors))}</span> · '
            f'<time datetime="{published.isoformat()}">{published:%d.%m.%Y, %H:%M}</time></p></header>\n'
            + (edition.figure(article, lead) if lead else '') + sound + '\n' + _body(edition, article)
            + f'\n<ul class="tags">{tags}</ul>\n</article>\n{related}</main>')
    return _page(edition, article.source, f'{article.title} – {source["name"]}', _article_head(edition, article), body)


def _teaser(edition, article):
    lead = edition.lead(article)
    image = f'<img src="{lead["small"] or lead["url"]}" width="160" alt="" loading="lazy">' if lead else ''
    address = edition.address(article)
    return (f'<article class="teaser"><a href="{address}">{image}</a><h2><a href="{address}">'
            f'{_quoted(article.title)}</a></h2><p>{_quoted(article.summary)}</p></article>')


def list_page(edition, key, section=''):
    """A source's home page, or the page of one of its sections."""
    channel = feeds.Channel(edition, key, section)
    found = alternates(edition, key, section)
    teasers = '\n'.join(_teaser(edition, article) for article in channel.items)
    head = (f'<meta name="description" content="{_quoted(channel.source["about"])}">\n'
            f'<link rel="canonical" href="{channel.page}">\n' + _feed_links(found))
    return _page(edition, key, channel.title, head, f'<main><h1>{_quoted(channel.title)}</h1>\n{teasers}</main>'), found


def house_page(edition):
    """The publishing house: one link to each source, and each source's main feed."""
    found, entries = [], ''
    for key, source in edition.content.sources.items():
        channel = feeds.Channel(edition, key)
        found.append((channel.address(source['subscribe']), feeds.FORMATS[source['subscribe']], source['name']))
        entries += (f'<li lang="{source["language"]}"><a href="{channel.page}">{_quoted(source["name"])}</a> – '
                    f'{_quoted(source["about"])}</li>\n')
    title = _quoted(edition.content.house)
    return (f'<!DOCTYPE html>\n<html lang="de">\n<head>\n<meta charset="utf-8"><title>{title}</title>\n'
            f'<style>{_STYLE}</style>\n{_feed_links(found)}</head>\n<body><main><h1>{title}</h1>\n<ul>{entries}</ul>\n'
            f'<p><a href="{edition.base}/subscriptions.opml">OPML</a></p></main></body>\n</html>\n'), found


def robots(edition):
    return f'User-agent: *\nAllow: /\nDisallow: /_\nSitemap: {edition.base}/sitemap-news.xml\n'


def sitemap(edition):
    entries = ''
    for article in edition.articles:
        source = edition.source(article)
        entries += (f'<url><loc>{escape(edition.address(article))}</loc><news:news><news:publication>'
                    f'<news:name>{escape(source["name"])}</news:name><news:language>{source["language"]}</news:language>'
                    f'</news:publication><news:publication_date>{edition.published(article).isoformat()}'
                    f'</news:publication_date><news:title>{escape(article.title)}</news:title></news:news></url>\n')
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
            f'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n{entries}</urlset>\n')
