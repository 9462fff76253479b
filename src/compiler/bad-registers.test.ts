/** Tests the messages for differences between the standard and klarspråk files. */
import { mkdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { change, folder } from '../../tests/fixtures/content-copy.ts';
import { itReports, type Mistake } from '../../tests/fixtures/mistakes.ts';

const mistakes: readonly Mistake[] = [
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
    'an option in one register only',
    () => change('ro/nb-klart.md', '- `b`', '- `c`'),
    'ro/nb-klart.md',
    16,
    /mangler b i klarspråk/,
    2,
  ],
  [
    'a block with another id in klarspråk',
    () => change('ro/nb-klart.md', '{#garderobe}', '{#gang}'),
    'ro/nb-klart.md',
    30,
    /«gang» heter «garderobe» i nb\.md/,
  ],
  [
    'a block in klarspråk only',
    () => change('ro/nb-klart.md', 'Slutt', ':::callout[Mer]{#mer-ro}\nRo.\n:::\n\nSlutt'),
    'ro/nb-klart.md',
    undefined,
    /«mer-ro» står bare i klarspråk/,
  ],
  [
    'an answer key in klarspråk',
    () => change('ro/nb-klart.md', ':::single{#forst}', ':::single{#forst answer="b"}'),
    'ro/nb-klart.md',
    16,
    /Feltet «answer» står i klarspråk/,
  ],
  [
    'screens in another order',
    () => change('ro/nb-klart.md', /(## Først[\s\S]*)(## Mer[\s\S]*)$/, '$2\n$1'),
    'ro/nb-klart.md',
    undefined,
    /skjermen «mer» står tidligere her enn i nb\.md/,
  ],
  [
    'a folder in place of a register’s file',
    () => {
      unlinkSync(join(folder, 'ro/nb.md'));
      mkdirSync(join(folder, 'ro/nb.md'));
    },
    'ro/nb.md',
    1,
    /er en mappe/,
  ],
  [
    'a duplicate screen id in one file',
    () => change('ro/nb.md', '{#mer', '{#start'),
    'ro/nb.md',
    28,
    /«start» står to ganger/,
  ],
  [
    'a misspelt id in one file',
    () => change('ro/nb-klart.md', '{#forst}', '{#foerst}'),
    'ro/nb-klart.md',
    16,
    /«foerst» heter «forst» i nb\.md/,
  ],
];

describe('reports differences between registers', () => {
  itReports(mistakes);
});
