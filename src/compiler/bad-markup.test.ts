/** Tests the messages for mark-up that cannot be read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { change, folder } from '../../tests/fixtures/content-copy.ts';
import { itReports, type Mistake } from '../../tests/fixtures/mistakes.ts';

const mistakes: readonly Mistake[] = [
  [
    'an unknown directive',
    () => change('ro/nb.md', ':::callout', ':::boks'),
    'ro/nb.md',
    10,
    /Ukjent blokk «boks»[\s\S]*callout/,
  ],
  [
    'a script',
    () => change('ro/nb.md', 'Kjenn etter', '<script>alert(1)</script> Kjenn etter'),
    'ro/nb.md',
    8,
    /Rå HTML: <script>/,
  ],
  [
    'a link with a javascript address',
    () => change('ro/nb.md', 'Kjenn etter', '[x](javascript:alert(1)) Kjenn etter'),
    'ro/nb.md',
    8,
    /«javascript:alert\(1\)» er ikke tillatt/,
  ],
  [
    'an image in running text',
    () => change('ro/nb.md', 'Kjenn etter', '![x](https://example.org/x.png) Kjenn etter'),
    'ro/nb.md',
    8,
    /Bruk :::figure/,
  ],
  [
    'a block that is not closed',
    () => change('ro/nb.md', 'Pust slik du pleier.\n:::', 'Pust slik du pleier.'),
    'ro/nb.md',
    10,
    /«callout» er ikke lukket/,
  ],
  [
    'a block that is not closed at the end of the file',
    () => change('ro/nb.md', 'garderoben.\n:::\n\nSlutt.\n', 'garderoben.\n'),
    'ro/nb.md',
    30,
    /«case» er ikke lukket før fila slutter/,
  ],
  [
    'a space before a block’s attributes',
    () => change('ro/nb.md', '[Tre pust]{', '[Tre pust] {'),
    'ro/nb.md',
    10,
    /kan ikke leses som en blokk/,
  ],
  [
    'a quotation mark that is not closed',
    () => change('ro/nb.md', 'kind="tool"', 'kind="tool'),
    'ro/nb.md',
    10,
    /kan ikke leses som en blokk/,
  ],
  [
    'a ::: without an open block',
    () => change('ro/nb.md', 'Så snakker du.', ':::\n\nSå snakker du.'),
    'ro/nb.md',
    14,
    /lukker ingen blokk/,
  ],
  ['a block with two colons', () => change('ro/nb.md', ':::callout', '::callout'), 'ro/nb.md', 10, /to kolon/],
  [
    'curly quotation marks',
    () => change('ro/nb.md', 'kind="tool"', 'kind=”tool”'),
    'ro/nb.md',
    10,
    /krøllete anførselstegn/,
  ],
  [
    'a heading without a space',
    () => change('ro/nb.md', '## Mer', '##Mer'),
    'ro/nb.md',
    28,
    /mangler mellomrom etter ##/,
  ],
  [
    'a heading without a closing brace',
    () => change('ro/nb.md', '{#mer tracks="full"}', '{#mer tracks="full"'),
    'ro/nb.md',
    28,
    /etter tittelen, kan ikke leses/,
  ],
  [
    'an explanation that is not indented',
    () => change('ro/nb.md', '  Det kan skje dette: begge', 'Det kan skje dette: begge'),
    'ro/nb.md',
    21,
    /deles listen med svar i to/,
  ],
  [
    'a text directive that is not parsed',
    () => change('ro/nb.md', 'Så snakker du.', 'Så : term[snakker]{#ro} du.'),
    'ro/nb.md',
    14,
    /blir stående som tekst/,
  ],
  [
    'a file in Latin-1',
    () =>
      writeFileSync(join(folder, 'ro/nb.md'), Buffer.from(readFileSync(join(folder, 'ro/nb.md'), 'utf8'), 'latin1')),
    'ro/nb.md',
    3,
    /ikke lagret som UTF-8/,
  ],
  ['empty front matter', () => change('ro/nb.md', /^---[\s\S]*?\n---/, '---\n---'), 'ro/nb.md', 1, /tittel og lead/],
  [
    'a colon in a title',
    () => change('ro/nb.md', 'title: Ro', 'title: Ro: en'),
    'ro/nb.md',
    2,
    /kolon til på samme linje[\s\S]*anførselstegn/,
  ],
  [
    'a number as title',
    () => change('ro/nb.md', 'title: Ro', 'title: 20'),
    'ro/nb.md',
    2,
    /title: feil slags verdi[\s\S]*skal det stå tekst/,
  ],
  ['a file without front matter', () => change('ro/nb.md', /^---[\s\S]*?---\n/, ''), 'ro/nb.md', 1, /tittel og lead/],
];

describe('reports mark-up that cannot be read', () => {
  itReports(mistakes);
});
