// SPDX-License-Identifier: GPL-3.0-or-later
// Themes and the style sheet, with the person's font, size and column width.
#include "rendering/page_style.h"

#include <algorithm>

namespace depesche::rendering
{
namespace
{

// %names% are replaced by styleSheet().
const char kSheet[] = R"css(
html { background: %ground%; color-scheme: %scheme%; }
body { margin: 0; background: %ground%; color: %ink%; font-family: %serif%; font-size: %size%px; line-height: %line%;
  overflow-wrap: break-word; -webkit-text-size-adjust: none; }
main { box-sizing: content-box; max-width: %column%ch; margin: 0 auto; padding: 20px 48px 64px; }
@media (max-width: 520px) { main { padding: 16px 20px 48px; } }
::-webkit-scrollbar { width: 12px; height: 12px; }
::-webkit-scrollbar-thumb { background: %thumb%; border: 3px solid transparent; background-clip: padding-box;
  border-radius: 6px; }
::-webkit-scrollbar-thumb:hover { background-color: %muted%; }
::selection { background: %accent%; color: %ground%; }
a { color: inherit; text-decoration: underline; text-decoration-color: %muted%; text-decoration-thickness: 1px;
  text-underline-offset: 0.18em; }
a:hover { text-decoration-color: currentColor; }
a:focus-visible { outline: 2px solid %accent%; outline-offset: 2px; border-radius: 2px; }
.kicker, .byline, .changed, .versions, .gap, .host, summary, .note, figcaption, .missing, .card, .attachments, footer {
  font-family: system-ui, "Inter", "Noto Sans", "DejaVu Sans", sans-serif; line-height: 1.45; }
.kicker { margin: 0; color: %accent%; font-size: %kicker%px; font-weight: 700; letter-spacing: 0.05em;
  text-transform: uppercase; }
[dir="rtl"] .kicker, [dir="rtl"] .heading { letter-spacing: 0; }
h1 { margin: 4px 0 0; font-size: %headline%px; line-height: 1.2; font-weight: 700; letter-spacing: -0.008em; }
.byline { display: flex; flex-wrap: wrap; align-items: center; gap: 0 14px; margin: 8px 0 12px; color: %muted%;
  font-size: %small%px; }
.byline .offline { margin-inline-start: auto; display: inline-flex; align-items: center; gap: 5px; }
.byline svg { width: 1.15em; height: 1.15em; flex: none; }
.changed { margin: -6px 0 12px; color: %muted%; font-size: %small%px; }
ins, del { border-radius: 3px; padding: 0 1px; }
ins { background: %added%; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
del { background: %removed%; text-decoration: line-through; }
.changes h1 { line-height: 1.4; }
.told { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  user-select: none; }
.versions { display: flex; flex-wrap: wrap; gap: 6px; margin: 0 0 20px; font-size: %small%px; }
.versions a { padding: 3px 10px; background: %panel%; border: 1px solid %hairline%; border-radius: 12px;
  text-decoration: none; }
.versions a:hover { border-color: %muted%; }
.versions a[aria-current] { border-color: %accent%; color: %accent%; font-weight: 600; }
.gap, .host, summary { color: %muted%; font-size: %small%px; }
details { margin: 0 0 0.85em; } details[open] > summary { margin: 0 0 0.85em; } summary { cursor: pointer; }
summary:focus-visible { outline: 2px solid %accent%; outline-offset: 2px; border-radius: 2px; }
.note { margin: 0 0 12px; padding: 7px 12px; background: %panel%; border: 1px solid %hairline%; border-radius: 6px;
  color: %muted%; font-size: %small%px; }
.note a, .missing a { color: %ink%; }
figure { margin: 1.3em 0; }
figure.lead { margin: 0 0 1em; }
figure img { display: block; max-width: 100%; max-height: 85vh; width: auto; margin: 0 auto; border-radius: 6px; }
figure img.wide { width: 100%; max-height: none; }
img { max-width: 100%; height: auto; }
a.picture { cursor: zoom-in; text-decoration: none; } figure a.picture { display: block; }
figcaption { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 20px; margin-top: 8px;
  font-size: %small%px; }
figcaption .caption { flex: 0 1 auto; color: %ink%; font-weight: 500; }
figcaption .credit { flex: 0 1 auto; margin-inline-start: auto; color: %muted%; }
figcaption .credit a { color: inherit; }
.missing { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 4px 14px;
  min-height: 5.5em; padding: 10px 16px; box-sizing: border-box; background: %panel%; border: 1px dashed %hairline%;
  border-radius: 6px; color: %muted%; font-size: %small%px; text-align: center; }
.text { hyphens: %hyphens%; text-align: %align%; }
.text > :first-child { margin-top: 0; }
p { margin: 0 0 0.85em; }
h2, h3, h4, h5, h6 { margin: 1.5em 0 0.45em; line-height: 1.28; hyphens: manual; }
h2 { font-size: 1.28em; } h3 { font-size: 1.12em; } h4, h5, h6 { font-size: 1em; }
ul, ol { margin: 0 0 0.85em; padding-inline-start: 1.5em; } li { margin: 0 0 0.3em; } li > p { margin: 0 0 0.3em; }
dl { margin: 0 0 0.85em; } dt { font-weight: 700; } dd { margin: 0 0 0.4em; margin-inline-start: 1.5em; }
blockquote { margin: 1.2em 0; padding-inline-start: 1em; border-inline-start: 3px solid %hairline%; color: %ink%; }
hr { margin: 1.8em 0; border: 0; border-top: 1px solid %hairline%; }
pre, code, kbd, samp, tt { font-family: "Source Code Pro", "Noto Sans Mono", "DejaVu Sans Mono", monospace;
  font-size: 0.86em; hyphens: manual; }
code, kbd, samp, tt { padding: 0.08em 0.3em; background: %panel%; border-radius: 4px; }
pre { margin: 1.2em 0; padding: 12px 14px; overflow-x: auto; background: %panel%; border: 1px solid %hairline%;
  border-radius: 6px; line-height: 1.45; white-space: pre; direction: ltr; text-align: left; }
pre code { padding: 0; background: none; font-size: 1em; }
.table { margin: 1.2em 0; overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9em; line-height: 1.4; hyphens: manual; }
th, td { padding: 6px 12px; border-bottom: 1px solid %hairline%; text-align: start; vertical-align: top; }
caption { padding: 0 0 6px; color: %muted%; text-align: start; }
sup, sub { line-height: 1; } mark { background: %mark%; color: %ink%; } small { font-size: 0.85em; }
.cards { margin: 1.6em 0 0; padding: 0; list-style: none; }
.cards > li { margin: 0; }
.heading { margin: 2em 0 0.6em; font-family: system-ui, "Inter", "Noto Sans", "DejaVu Sans", sans-serif;
  font-size: %kicker%px; font-weight: 700; letter-spacing: 0.05em; color: %muted%; text-transform: uppercase; }
.heading + .cards { margin-top: 0; }
.contents { margin: 1.4em 0; padding: 12px 18px 14px; background: %panel%; border: 1px solid %hairline%; border-radius: 8px;
  font-family: system-ui, "Inter", "Noto Sans", "DejaVu Sans", sans-serif; font-size: %card%px; line-height: 1.4; }
.contents .heading { margin: 0 0 0.5em; }
.contents ul { margin: 0; padding: 0; list-style: none; columns: 2 220px; column-gap: 28px; }
.contents li { margin: 0; padding: 3px 0; break-inside: avoid; }
.contents .deeper { padding-inline-start: 1.2em; }
.contents a { text-decoration: none; }
.contents a:hover, .contents a:focus-visible { text-decoration: underline; }
.card { display: flex; align-items: center; gap: 14px; margin: 0 0 10px; padding: 10px 12px; background: %panel%;
  border: 1px solid %hairline%; border-radius: 8px; text-decoration: none; hyphens: manual; }
.card:hover { border-color: %muted%; }
.card .thumb { display: block; flex: none; width: 108px; height: 72px; border-radius: 5px; object-fit: cover; margin: 0; }
.card .title { font-family: %serif%; font-size: %card%px; line-height: 1.3; font-weight: 700; }
.attachments { margin: 0; padding: 0; list-style: none; font-size: %small%px; }
.attachments li { margin: 0; padding: 7px 0; border-bottom: 1px solid %hairline%; }
.attachments li:last-child { border-bottom: 0; }
.attachments .facts { color: %muted%; white-space: nowrap; }
.attachments .play { margin-inline-start: 10px; padding: 1px 10px; background: %panel%; border: 1px solid %hairline%;
  border-radius: 10px; text-decoration: none; white-space: nowrap; }
.attachments .play::before { content: "\25B8\00A0" / ""; }
.attachments .play:hover { border-color: %muted%; }
footer { display: flex; flex-wrap: wrap; gap: 4px 18px; margin-top: 2.2em; padding-top: 12px;
  border-top: 1px solid %hairline%; color: %muted%; font-size: %small%px; }
footer a { color: %ink%; }
footer .rights { flex-basis: 100%; }
@media print {
  html, body { background: #ffffff; color: #000000; }
  main { max-width: none; padding: 0; }
  .note, .missing, .byline .offline, .play { display: none; }
  figure, .card, pre, tr { break-inside: avoid; } h1, h2, h3 { break-after: avoid; }
  figcaption .credit, .byline { color: #333333; }
  .changed, .versions { display: none; }
  .text a[href^="http"]::after, footer a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.8em; overflow-wrap: anywhere; }
}
)css";

// Paper is white, whatever the screen's theme is.
const char kPaperColors[] = R"css(
@media print {
  html { color-scheme: light; }
  h1, figcaption .caption, blockquote, .card, .contents a, footer a, mark, pre, code, kbd, samp, tt { color: %ink%; }
  .kicker { color: %accent%; }
  .heading, .attachments .facts, caption, footer { color: %muted%; }
  pre, code, kbd, samp, tt, .card, .contents { background: %panel%; border-color: %hairline%; }
  pre code { background: none; }
  mark { background: #fff0a8; }
  hr, th, td, blockquote, footer, .attachments li { border-color: %hairline%; }
}
)css";

// What QTextDocument understands.
const char kRichTextSheet[] = R"css(
body { background-color: %ground%; color: %ink%; font-family: %serif%; font-size: %size%px; }
a { color: %ink%; }
p { margin-top: 0px; margin-bottom: %gap%px; line-height: %richline%%; }
p.kicker { color: %accent%; font-size: %kicker%px; font-weight: bold; margin-bottom: 4px; }
h1 { font-size: %headline%px; margin-top: 0px; margin-bottom: 8px; }
h2, h3, h4 { margin-top: %gap%px; margin-bottom: 6px; }
div.byline { color: %muted%; font-size: %small%px; margin-bottom: 10px; }
div.changed, div.versions, p.gap, span.gap, bdi.host { color: %muted%; font-size: %small%px; }
ins { background-color: %added%; text-decoration: underline; }
del { background-color: %removed%; text-decoration: line-through; }
div.note, p.note, span.missing { color: %muted%; background-color: %panel%; font-size: %small%px; }
div.heading { color: %muted%; font-size: %kicker%px; font-weight: bold; margin-top: 24px; margin-bottom: 6px; }
span.caption { font-size: %small%px; }
span.credit { color: %muted%; font-size: %small%px; }
span.title { font-weight: bold; }
span.facts { color: %muted%; }
pre, code { background-color: %panel%; }
th, td { padding: 6px; }
footer { color: %muted%; font-size: %small%px; margin-top: 24px; }
)css";

// A digit is wider than the average letter of running text; `ch` is the width of a digit.
constexpr double kDigitsPerLetter = 0.93;

/// A family name as a CSS string: nothing in it can end the string or the style element.
QString cssString(const QString &text)
{
    QString quoted = QStringLiteral("\"");
    for (const QChar c : text.left(100)) {
        if (c.isLetterOrNumber() || c == QLatin1Char(' ') || c == QLatin1Char('-') || c == QLatin1Char('_'))
            quoted += c;
    }
    return quoted + QLatin1Char('"');
}

QString paperColors()
{
    const ThemeColors &light = themeColors(Theme::Light);
    QString sheet = QString::fromLatin1(kPaperColors);
    sheet.replace(QLatin1String("%ink%"), light.ink).replace(QLatin1String("%accent%"), light.accent);
    sheet.replace(QLatin1String("%muted%"), light.muted).replace(QLatin1String("%panel%"), light.panel);
    return sheet.replace(QLatin1String("%hairline%"), light.hairline);
}

QString serifChain(const QString &chosen)
{
    const QString chain =
        QStringLiteral("\"Source Serif 4\", \"Noto Serif\", \"Charter\", \"DejaVu Serif\", serif");
    return chosen.trimmed().isEmpty() ? chain : cssString(chosen.trimmed()) + QStringLiteral(", ") + chain;
}

} // namespace

const ThemeColors &themeColors(Theme theme)
{
    const auto color = [](const char *hex) { return QString::fromLatin1(hex); };
    static const ThemeColors kLight{color("#ffffff"), color("#fafaf8"), color("#1d1f21"), color("#6b7075"),
                                    color("#e2e2de"), color("#b3261e"), color("#d6f0dc"), color("#fbdcd9")};
    static const ThemeColors kDark{color("#1f2124"), color("#25282b"), color("#e9e9e6"), color("#9a9ea4"),
                                   color("#303338"), color("#ff6f61"), color("#1f4a2c"), color("#5a2623")};
    static const ThemeColors kSepia{color("#f7f0e2"), color("#f1e8d6"), color("#3a3226"), color("#6c604d"),
                                    color("#ded2ba"), color("#9c2a1c"), color("#d5e6bb"), color("#f3cfbf")};
    switch (theme) {
    case Theme::Dark:
        return kDark;
    case Theme::Sepia:
        return kSepia;
    case Theme::Light:
        break;
    }
    return kLight;
}

QString styleSheet(const PageStyle &style)
{
    const int size = std::clamp(style.fontPixels, 12, 40);
    const int columns = std::clamp(style.columnCharacters, 40, 120);
    const int line = std::clamp(style.linePercent, 120, 220);
    const ThemeColors &colors = themeColors(style.theme);
    const bool dark = style.theme == Theme::Dark;
    const auto pixels = [size](double factor, int least) {
        return QString::number(std::max(least, qRound(size * factor)));
    };
    const std::pair<const char *, QString> values[] = {
        {"%ground%", colors.ground},
        {"%panel%", colors.panel},
        {"%ink%", colors.ink},
        {"%muted%", colors.muted},
        {"%hairline%", colors.hairline},
        {"%accent%", colors.accent},
        {"%added%", colors.added},
        {"%removed%", colors.removed},
        {"%mark%", dark ? QStringLiteral("#5a4a12") : QStringLiteral("#fff0a8")},
        {"%thumb%", dark ? QStringLiteral("#4b4f55") : QStringLiteral("#c4c3bc")},
        {"%scheme%", dark ? QStringLiteral("dark") : QStringLiteral("light")},
        {"%serif%", serifChain(style.fontFamily)},
        {"%size%", QString::number(size)},
        {"%column%", QString::number(columns * kDigitsPerLetter, 'f', 1)},
        {"%line%", QString::number(line / 100.0, 'f', 2)},
        // QTextDocument counts from the font's own line, which is a fifth higher than its size.
        {"%richline%", QString::number(line - 20)},
        {"%align%", style.justified ? QStringLiteral("justify") : QStringLiteral("start")},
        {"%hyphens%", style.hyphenated ? QStringLiteral("auto") : QStringLiteral("manual")},
        {"%headline%", pixels(1.78, 20)},
        {"%card%", pixels(0.9, 13)},
        {"%gap%", pixels(0.85, 8)},
        {"%small%", pixels(0.72, 12)},
        {"%kicker%", pixels(0.7, 12)},
    };
    QString sheet = QString::fromLatin1(style.richText ? kRichTextSheet : kSheet);
    for (const auto &[name, value] : values)
        sheet.replace(QLatin1String(name), value);
    if (!style.reducedMotion && !style.richText)
        sheet +=
            QStringLiteral("a, .card { transition: border-color 120ms, text-decoration-color 120ms; }\n");
    if (style.theme != Theme::Light && !style.richText)
        sheet += paperColors();
    return sheet;
}

} // namespace depesche::rendering
