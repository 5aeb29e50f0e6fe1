# SPDX-License-Identifier: GPL-3.0-or-later
"""The plain markup of article texts, and its HTML.

Blocks stand between blank lines:
    ## Subhead            - item / 1. item        | cell | cell |  (first row is the head)
    > Quotation           > — who said it         ![picture] an own caption, or the picture's
    => slug               a card that leads to another article
Within a line: **strong**, _emphasis_, [[slug|words]] for a link to another article.
"""
import html
import re

_LINK = re.compile(r'\[\[([a-z0-9-]+)\|([^\]]+)\]\]')
_STRONG = re.compile(r'\*\*([^*]+)\*\*')
_EMPHASIS = re.compile(r'(?<!\w)_([^_]+)_(?!\w)')
_ORDERED = re.compile(r'\d+\.\s+')


def blocks(text):
    """The text as a list of (kind, lines without their marks)."""
    result = []
    for block in re.split(r'\n\s*\n', text.strip()):
        lines = [line.strip() for line in block.splitlines()]
        first = lines[0]
        if first.startswith('## '):
            result.append(('subhead', [first[3:]]))
        elif first.startswith('> '):
            result.append(('quote', [line[2:] for line in lines]))
        elif first.startswith('- '):
            result.append(('list', [line[2:] for line in lines]))
        elif _ORDERED.match(first):
            result.append(('steps', [_ORDERED.sub('', line, count=1) for line in lines]))
        elif first.startswith('|'):
            result.append(('table', lines))
        elif first.startswith('!['):
            result.append(('picture', [first[2:first.index(']')], first[first.index(']') + 1:].strip()]))
        elif first.startswith('=> '):
            result.append(('card', [first[3:]]))
        else:
            result.append(('text', [' '.join(lines)]))
    return result


def inline(text, address_of):
    """HTML of one line; address_of(slug) is the address of an article, or None when there is none now."""
    def link(match):
        address = address_of(match.group(1))
        return f'<a href="{html.escape(address)}">{match.group(2)}</a>' if address else match.group(2)

    result = html.escape(text, quote=False)
    result = _STRONG.sub(r'<strong>\1</strong>', result)
    result = _EMPHASIS.sub(r'<em>\1</em>', result)
    return _LINK.sub(link, result)


def _items(tag, lines, address_of):
    return f'<{tag}>' + ''.join(f'<li>{inline(line, address_of)}</li>' for line in lines) + f'</{tag}>'


def _quote(lines, address_of):
    who = lines.pop()[2:] if lines[-1].startswith('— ') else ''
    cite = f'<footer><cite>{inline(who, address_of)}</cite></footer>' if who else ''
    return f'<blockquote><p>{inline(" ".join(lines), address_of)}</p>{cite}</blockquote>'


def _table(lines, address_of):
    rows = [[inline(cell.strip(), address_of) for cell in line.strip('|').split('|')] for line in lines]
    head = ''.join(f'<th scope="col">{cell}</th>' for cell in rows[0])
    body = ''.join('<tr>' + ''.join(f'<td>{cell}</td>' for cell in row) + '</tr>' for row in rows[1:])
    return f'<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def render(text, address_of, figure, card):
    """The text as a list of (kind, HTML). figure(name, caption) and card(slug) make those blocks' HTML."""
    result = []
    for kind, lines in blocks(text):
        if kind == 'text':
            markup = f'<p>{inline(lines[0], address_of)}</p>'
        elif kind == 'subhead':
            markup = f'<h2>{inline(lines[0], address_of)}</h2>'
        elif kind == 'quote':
            markup = _quote(lines, address_of)
        elif kind == 'list':
            markup = _items('ul', lines, address_of)
        elif kind == 'steps':
            markup = _items('ol', lines, address_of)
        elif kind == 'table':
            markup = _table(lines, address_of)
        elif kind == 'picture':
            markup = figure(*lines)
        else:
            markup = card(lines[0])
        if markup:
            result.append((kind, markup))
    return result
