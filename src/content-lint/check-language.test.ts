/** Tests that long sentences and screens with a high LIX are reported. */
import { expect, it } from 'vitest';
import { collectFaults, moduleText } from '../../tests/fixtures/module-text.ts';
import { checkLanguage } from './check-language.ts';

const thirty = `Vi ${'ser det '.repeat(14)}nå.`;

it('reports a sentence of thirty words in klarspråk on its own line', () => {
  const text = moduleText(`## Skjerm {#s}\n\nKort setning.\n\n- Kort punkt.\n- ${thirty}\n`, 'klart');
  expect(collectFaults((faults) => checkLanguage(text, [], faults))).toEqual([
    {
      file: 'm/nb-klart.md',
      line: 10,
      cause: expect.stringContaining('En setning har 30 ord: «Vi ser det ser det ser …».'),
      remedy: expect.stringContaining('del setningen'),
    },
  ]);
});

it('allows at most fifteen words in klarspråk and twenty-five in standard', () => {
  const words = (count: number): string => `## S {#s}\n\n${Array.from({ length: count }, () => 'du').join(' ')}.\n`;
  const count = (text: ReturnType<typeof moduleText>): number =>
    collectFaults((faults) => checkLanguage(text, [], faults)).length;
  expect([
    count(moduleText(words(15), 'klart')),
    count(moduleText(words(16), 'klart')),
    count(moduleText(words(25))),
    count(moduleText(words(26))),
  ]).toEqual([0, 1, 0, 1]);
});

it('reports a screen with a high LIX on the line of its title', () => {
  const text = moduleText(
    '## S {#s}\n\nTjenestemottakernes tilstandsavhengige fungering vanskeliggjør samhandlingen betydelig.\n',
  );
  expect(collectFaults((faults) => checkLanguage(text, [], faults))).toMatchObject([
    { line: 5, cause: expect.stringContaining('LIX') },
  ]);
});

it('checks the lead and content notes', () => {
  const note = moduleText(`## S {#s}\n\n:::callout[A]{#a note="${thirty}"}\nKort.\n:::\n`);
  expect(
    collectFaults((faults) =>
      [note, { ...note, screens: [], lead: thirty }].forEach((one) => checkLanguage(one, [], faults)),
    ).map(({ line }) => line),
  ).toEqual([3, 7]);
});
