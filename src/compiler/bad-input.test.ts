/** Tests that bad input gets one clear message: file, line, cause and remedy. */
import { mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { change, faults, figure, folder } from '../../tests/fixtures/content-copy.ts';
import { formatFault } from './fault.ts';

/** Bad input, the line it stands on, and words that the message must have. */
const mistakes: readonly (readonly [
  name: string,
  spoil: () => void,
  file: string,
  line: number | undefined,
  says: RegExp,
])[] = [
  [
    'a missing register file',
    () => unlinkSync(join(folder, 'ro/nb-klart.md')),
    'ro/nb-klart.md',
    1,
    /mangler[\s\S]*både standard og klarspråk/,
  ],
  [
    'a duplicate block id',
    () => change('ro/nb.md', ':::case[Garderoben]{#garderobe', ':::case[Garderoben]{#verktoy'),
    'ro/nb.md',
    30,
    /«verktoy» står to ganger/,
  ],
  [
    'an unknown directive',
    () => change('ro/nb.md', ':::callout', ':::boks'),
    'ro/nb.md',
    10,
    /Ukjent blokk «boks»[\s\S]*callout/,
  ],
  [
    'a question without a correct answer',
    () => change('ro/nb.md', 'answer="b" ', ''),
    'ro/nb.md',
    16,
    /mangler fasit: skriv answer="a"/,
  ],
  [
    'an answer that is not there',
    () => change('ro/nb.md', 'answer="b"', 'answer="h"'),
    'ro/nb.md',
    16,
    /«h», som ikke finnes[\s\S]*a, b/,
  ],
  [
    'an option without explanation',
    () => change('ro/nb.md', /\n\n {2}Da låner barnet roen din\./, ''),
    'ro/nb.md',
    23,
    /«b» har ingen forklaring/,
  ],
  [
    'a source that does not exist',
    () => change('ro/nb.md', 'sources="ramboll:10"', 'sources="ingen"'),
    'ro/nb.md',
    6,
    /Kilden «ingen» finnes ikke/,
  ],
  [
    'an unknown objective',
    () => change('ro/nb.md', 'objectives="H1"', 'objectives="H9"'),
    'ro/nb.md',
    16,
    /Ukjent læringsmål «H9»/,
  ],
  [
    'an objective that the module does not teach',
    () => change('ro/nb.md', 'objectives="H1"', 'objectives="K1"'),
    'ro/nb.md',
    undefined,
    /ikke har som mål/,
  ],
  [
    'a sentence of 30 words in plain language',
    () => change('ro/nb-klart.md', 'Barnet får ro av deg.', `Barnet ${'ser på deg og '.repeat(7)}får ro.`),
    'ro/nb-klart.md',
    25,
    /31 ord/,
  ],
  [
    'a script',
    () => change('ro/nb.md', 'Kjenn etter', '<script>alert(1)</script> Kjenn etter'),
    'ro/nb.md',
    8,
    /Rå HTML: <script>/,
  ],
  [
    'a link that runs code',
    () => change('ro/nb.md', 'Kjenn etter', '[x](javascript:alert(1)) Kjenn etter'),
    'ro/nb.md',
    8,
    /«javascript:alert\(1\)» er ikke tillatt/,
  ],
  [
    'a picture from elsewhere',
    () => change('ro/nb.md', 'Kjenn etter', '![x](https://example.org/x.png) Kjenn etter'),
    'ro/nb.md',
    8,
    /Bruk :::figure/,
  ],
  [
    'an option only in one register',
    () => change('ro/nb-klart.md', '- `b`', '- `c`'),
    'ro/nb-klart.md',
    16,
    /mangler b i klarspråk/,
  ],
  [
    'a block only in one register',
    () => change('ro/nb-klart.md', '{#garderobe}', '{#gang}'),
    'ro/nb-klart.md',
    30,
    /«gang» heter «garderobe» i nb\.md/,
  ],
  [
    'a block more in one register',
    () => change('ro/nb-klart.md', 'Slutt', ':::callout[Mer]{#mer-ro}\nRo.\n:::\n\nSlutt'),
    'ro/nb-klart.md',
    undefined,
    /«mer-ro» står bare i klarspråk/,
  ],
  [
    'the answer in the plain file',
    () => change('ro/nb-klart.md', ':::single{#forst}', ':::single{#forst answer="b"}'),
    'ro/nb-klart.md',
    16,
    /Feltet «answer» står i klarspråk/,
  ],
  [
    'an unknown service',
    () => change('ro/nb.md', 'services="barnehage"', 'services="barnehagen"'),
    'ro/nb.md',
    30,
    /Ukjent tjeneste «barnehagen»/,
  ],
  [
    'an unknown telephone',
    () => change('ro/nb.md', ':phone[alarmtelefonen]', ':phone[alarm]'),
    'ro/nb.md',
    8,
    /Ukjent telefon «alarm»/,
  ],
  [
    'a field that is not known',
    () => change('course.yaml', 'mastery: 80', 'mastery: 80\nmaster: 9'),
    'course.yaml',
    undefined,
    /master/,
  ],
  [
    'a reporting level that is not known',
    () => change('course.yaml', 'reporting: score', 'reporting: alt'),
    'course.yaml',
    7,
    /completion, score, answers/,
  ],
  [
    'YAML that cannot be read',
    () => change('course.yaml', 'title: Test', 'title: [Test'),
    'course.yaml',
    undefined,
    /YAML kan ikke leses/,
  ],
  [
    'a module with the name of a building block',
    () => change('course.yaml', 'common: [ro]', 'common: [ro, kunnskap]'),
    'course.yaml',
    16,
    /kan ikke hete «kunnskap»/,
  ],
  [
    'a module without a folder',
    () => change('course.yaml', 'common: [ro]', 'common: [ro, uro]'),
    'course.yaml',
    16,
    /«uro» har ingen mappe/,
  ],
  [
    'an objective of the module that nobody has',
    () => change('ro/module.yaml', 'H1', 'H11'),
    'ro/module.yaml',
    undefined,
    /Skriv en av disse: K1/,
  ],
  [
    'screens in another order',
    () => change('ro/nb-klart.md', /(## Først[\s\S]*)(## Mer[\s\S]*)$/, '$2\n$1'),
    'ro/nb-klart.md',
    undefined,
    /skjermen «mer» står tidligere her enn i nb\.md/,
  ],
  [
    'words that the page says already',
    () =>
      writeFileSync(
        join(folder, 'ordliste.yaml'),
        "- { id: ro, word: ro, short: Ro., example: Ro., not: 'ikke det samme som søvn' }",
      ),
    'ordliste.yaml',
    1,
    /står der fra før/,
  ],
  ['a figure that is not there', () => figure(), 'figures/vindu.svg', 1, /Fila mangler/],
  [
    'a figure with a script',
    () => figure('<svg><script>alert(1)</script></svg>'),
    'figures/vindu.svg',
    1,
    /Ta bort «<script»/,
  ],
  [
    'a figure that is cut off',
    () => figure('<svg viewBox="0 0 1 1">\n  <g>\n    <rect/>\n'),
    'figures/vindu.svg',
    3,
    /ikke hel SVG/,
  ],
  [
    'a module twice in a track',
    () => change('course.yaml', 'modules: common', 'modules: [ro, ro]'),
    'course.yaml',
    18,
    /«ro» står to ganger i sporet/,
  ],
  [
    'a code that stands twice',
    () => change('course.yaml', 'code: B', 'code: S'),
    'course.yaml',
    15,
    /«S» står to ganger/,
  ],
  [
    'a track that follows none',
    () => change('course.yaml', 'as: full', 'as: fyll'),
    'course.yaml',
    19,
    /«fyll» er ikke et spor[\s\S]*full, paminnelse, enkel/,
  ],
  [
    'advice to take a track that is not there',
    () => change('course.yaml', '{ when: {}, track: full', '{ when: {}, track: ful'),
    'course.yaml',
    25,
    /sporet «ful»/,
  ],
  [
    'advice on a question that is not asked',
    () => change('course.yaml', '{ when: {}, track: full', '{ when: { tjeneste: [skole] }, track: full'),
    'course.yaml',
    25,
    /spørsmålet «tjeneste»[\s\S]*Spørsmålene er service/,
  ],
  [
    'advice on an answer that cannot be given',
    () => change('course.yaml', '{ when: {}, register: standard', '{ when: { service: [skolen] }, register: standard'),
    'course.yaml',
    27,
    /svaret «skolen»[\s\S]*Svarene er skole, barnehage/,
  ],
  ['a figure that listens', () => figure('<svg onload="alert(1)"/>'), 'figures/vindu.svg', 1, /Ta bort «onload=»/],
  [
    'a figure that fetches',
    () => figure('<svg><rect fill="url(https://example.org/x)"/></svg>'),
    'figures/vindu.svg',
    1,
    /Ta bort «url\(»/,
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
    'a space that makes a block plain text',
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
    'a ::: that closes nothing',
    () => change('ro/nb.md', 'Så snakker du.', ':::\n\nSå snakker du.'),
    'ro/nb.md',
    14,
    /lukker ingen blokk/,
  ],
  ['two colons', () => change('ro/nb.md', ':::callout', '::callout'), 'ro/nb.md', 10, /to kolon/],
  [
    'curly quotation marks',
    () => change('ro/nb.md', 'kind="tool"', 'kind=”tool”'),
    'ro/nb.md',
    10,
    /krøllete anførselstegn/,
  ],
  [
    'a heading without space',
    () => change('ro/nb.md', '## Mer', '##Mer'),
    'ro/nb.md',
    28,
    /mangler mellomrom etter ##/,
  ],
  [
    'a heading whose braces are open',
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
    'an answer without text',
    () => change('ro/nb.md', '- `a` Roper tilbake.', '- `a`'),
    'ro/nb.md',
    19,
    /«a» har ingen tekst/,
  ],
  [
    'a code that is left as text',
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
  [
    'a data file in Latin-1',
    () => writeFileSync(join(folder, 'helplines.yaml'), Buffer.from([0x61, 0xe5])),
    'helplines.yaml',
    1,
    /ikke lagret som UTF-8/,
  ],
  ['an empty front', () => change('ro/nb.md', /^---[\s\S]*?\n---/, '---\n---'), 'ro/nb.md', 1, /tittel og lead/],
  [
    'a colon in a title',
    () => change('ro/nb.md', 'title: Ro', 'title: Ro: en'),
    'ro/nb.md',
    2,
    /kolon til på samme linje[\s\S]*anførselstegn/,
  ],
  [
    'a number for a title',
    () => change('ro/nb.md', 'title: Ro', 'title: 20'),
    'ro/nb.md',
    2,
    /title: feil slags verdi[\s\S]*skal det stå tekst/,
  ],
  [
    'a date that is to come',
    () => change('helplines.yaml', /\d{4}-\d\d-\d\d/, '2031-01-01'),
    'helplines.yaml',
    1,
    /fram i tid/,
  ],
  [
    'a date that is not',
    () => change('helplines.yaml', /\d{4}-\d\d-\d\d/, '2026-02-31'),
    'helplines.yaml',
    1,
    /datoen finnes ikke/,
  ],
  [
    'an empty list of tracks',
    () => change('ro/nb.md', 'tracks="full"', 'tracks=""'),
    'ro/nb.md',
    28,
    /vises dette for ingen/,
  ],
  [
    'an empty screen',
    () => {
      for (const file of ['ro/nb.md', 'ro/nb-klart.md']) change(file, '## Mer', '## Tom {#tom}\n\n## Mer');
    },
    'ro/nb.md',
    28,
    /er tom/,
  ],
  [
    'a folder where a register file should be',
    () => {
      unlinkSync(join(folder, 'ro/nb.md'));
      mkdirSync(join(folder, 'ro/nb.md'));
    },
    'ro/nb.md',
    1,
    /er en mappe/,
  ],
  [
    'a folder where a data file should be',
    () => {
      unlinkSync(join(folder, 'law.yaml'));
      mkdirSync(join(folder, 'law.yaml'));
    },
    'law.yaml',
    1,
    /er en mappe/,
  ],
  [
    'a service that stands twice',
    () => change('course.yaml', 'id: barnehage', 'id: skole'),
    'course.yaml',
    15,
    /«skole» står to ganger/,
  ],
  [
    'a track that stands twice',
    () => change('course.yaml', 'id: full', 'id: enkel'),
    'course.yaml',
    20,
    /«enkel» står to ganger/,
  ],
  [
    'a screen id that stands twice in one file',
    () => change('ro/nb.md', '{#mer', '{#start'),
    'ro/nb.md',
    28,
    /«start» står to ganger/,
  ],
  [
    'an id that is misspelt in one file',
    () => change('ro/nb-klart.md', '{#forst}', '{#foerst}'),
    'ro/nb-klart.md',
    16,
    /«foerst» heter «forst» i nb\.md/,
  ],
  [
    'a wrong indent',
    () => change('course.yaml', '  - { id: paminnelse', '   - { id: paminnelse'),
    'course.yaml',
    19,
    /nnrykk/,
  ],
  [
    'a tab for an indent',
    () => change('course.yaml', '    - { id: service', '\t- { id: service'),
    'course.yaml',
    23,
    /nnrykk/,
  ],
  ['a file without title', () => change('ro/nb.md', /^---[\s\S]*?---\n/, ''), 'ro/nb.md', 1, /tittel og lead/],
];

/** Those of which one slip gives just one message, and no English. */
const alone =
  /folder where|twice|misspelt|indent|block only in|duplicate block|unknown service|not closed|plain text|closes nothing|two colons|curly|heading|without text|left as text|Latin-1|front|colon|number for|date/;

describe('bad input gets one clear message', () => {
  it('and the fixture itself has none', async () => {
    expect((await faults()).map(formatFault)).toEqual([]);
  });

  it.each(mistakes)('for %s', async (_name, spoil, file, line, says) => {
    spoil();
    const found = await faults();
    const texts = found
      .filter((fault) => fault.file === file && (line === undefined || fault.line === line))
      .map(formatFault);
    expect(texts.join('\n'), found.map(formatFault).join('\n')).toMatch(says);
    for (const fault of found) expect([fault.cause, fault.remedy].every((text) => text.length > 5)).toBe(true);
  });

  it.each(mistakes.filter(([name]) => alone.test(name)))('and no other, for %s', async (_name, spoil) => {
    spoil();
    const found = (await faults()).map(formatFault);
    expect(found, found.join('\n')).toHaveLength(1);
    expect(found[0]).not.toMatch(/Invalid|expected|at line/);
  });

  it('in the text also of a module whose module.yaml cannot be read', async () => {
    change('ro/module.yaml', 'id: ro', 'id: ro\n\tx');
    change('ro/nb.md', 'sources="ramboll:10"', 'sources="ingen"');
    expect((await faults()).map(({ file, line }) => `${file}:${line}`)).toEqual(['ro/module.yaml:2', 'ro/nb.md:6']);
  });

  it('for all mistakes of a run at once', async () => {
    change('ro/nb.md', 'sources="ramboll:10"', 'sources="ingen"');
    change('ro/nb.md', ':::callout', ':::boks');
    unlinkSync(join(folder, 'helplines.yaml'));
    expect(new Set((await faults()).map((fault) => fault.cause)).size).toBeGreaterThanOrEqual(3);
  });
});
