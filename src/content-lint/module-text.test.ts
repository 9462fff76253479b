/** Tests that all text of a screen is read as passages with line numbers. */
import { expect, it } from 'vitest';
import { moduleText } from '../../tests/fixtures/module-text.ts';
import { passagesOn } from './module-text.ts';

const [screen] = moduleText(`## Skjerm {#s tracks="full"}

Første linje
og andre linje.

- A
- B
- c

:::case[Etikett]{#q note="Et varsel." staff="true"}
Hva gjør du? Ring :phone[politi-nod] etter :law[avverge].

- \`a\` Svaret

  Forklaringen med :term[ordet]{#ord}.
:::

::::scenario[Kveld]{#k child="Ali"}
Før.

### Scene {#start}
Det skjer.

- [Valget](#slutt)

  Fordi.
::::
`).screens;

it('reads headings, paragraphs, lists, labels, attributes, options and explanations', () => {
  expect(passagesOn(screen!).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'heading: Skjerm',
    'text: Første linje og andre linje.',
    'text: A',
    'text: B',
    'text: c',
    'attribute: Et varsel.',
    'heading: Etikett',
    'text: Hva gjør du? Ring 112 etter straffeloven § 196.',
    'option:  Svaret',
    'explanation: Forklaringen med ordet.',
    'attribute: Ali',
    'heading: Kveld',
    'text: Før.',
    'heading: Scene',
    'text: Det skjer.',
    'option: Valget',
    'explanation: Fordi.',
  ]);
});

it('keeps lines, scopes, terms, references and the targets of choices', () => {
  const passages = passagesOn(screen!);
  expect(screen!.tracks).toEqual(['full']);
  expect(passages[1]!.lineAt(passages[1]!.text.indexOf('andre'))).toBe(8);
  expect(passages[7]!.written).toBe('Hva gjør du? Ring  etter .');
  expect(passages[7]!.references).toEqual(['phone:politi-nod', 'law:avverge']);
  expect(passages[9]!.terms).toEqual([{ id: 'ord', line: 19 }]);
  expect(passages.find(({ text }) => text === 'Valget')).toMatchObject({ scene: 'start', target: 'slutt' });
});
