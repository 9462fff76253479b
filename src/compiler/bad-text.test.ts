/** Tests the messages for unknown references and other mistakes in a module’s text. */
import { describe } from 'vitest';
import { change } from '../../tests/fixtures/content-copy.ts';
import { itReports, type Mistake } from '../../tests/fixtures/mistakes.ts';

const mistakes: readonly Mistake[] = [
  [
    'a question without a correct answer',
    () => change('ro/nb.md', 'answer="b" ', ''),
    'ro/nb.md',
    16,
    /mangler fasit: skriv answer="a"/,
  ],
  [
    'an answer that is not an option',
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
    'an unknown source',
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
    'a sentence of 31 words in klarspråk',
    () => change('ro/nb-klart.md', 'Barnet får ro av deg.', `Barnet ${'ser på deg og '.repeat(7)}får ro.`),
    'ro/nb-klart.md',
    25,
    /31 ord/,
  ],
  [
    'an unknown service',
    () => change('ro/nb.md', 'services="barnehage"', 'services="barnehagen"'),
    'ro/nb.md',
    30,
    /Ukjent tjeneste «barnehagen»/,
  ],
  [
    'an unknown helpline',
    () => change('ro/nb.md', ':phone[alarmtelefonen]', ':phone[alarm]'),
    'ro/nb.md',
    8,
    /Ukjent telefon «alarm»/,
  ],
  [
    'an answer without text',
    () => change('ro/nb.md', '- `a` Roper tilbake.', '- `a`'),
    'ro/nb.md',
    19,
    /«a» har ingen tekst/,
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
    2,
  ],
];

describe('reports mistakes in a text', () => {
  itReports(mistakes);
});
