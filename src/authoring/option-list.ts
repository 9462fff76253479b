/** What question types with a list of options share: reading the list, and HTML that can be read before any script. */
import type { BlockSource, ByRegisterOf, MarkupContext, TellFault } from './block-type.ts';
import type { Html } from '../core/course/course.ts';
import { both, html, Markup, safe } from '../core/markup/markup.ts';

/** One option: its letter, its text, and what may happen if it is chosen. */
export interface Option {
  readonly key: string;
  readonly text: Html;
  readonly explanation: Html;
}

/** A question as it is read: what is asked, and the options in the writer's order. */
export interface OptionList {
  /** Paragraphs before the question itself. */
  readonly scene: Html;
  /** The last paragraph before the options, inline. */
  readonly prompt: Html;
  readonly options: readonly Option[];
}

/** Reads the prompt and the last list of a question; tells what is missing. */
export function readOptionList(source: BlockSource, tell: TellFault): OptionList | undefined {
  const list = source.parts.findLast((part) => part.kind === 'list');
  if (!list) {
    tell(source.line, 'Spørsmålet har ingen svar.', 'Skriv svarene som en liste: - `a` Første svar');
    return undefined;
  }
  const lists = source.parts.filter(
    (part) => part.kind === 'list' && part.items.some(({ key }) => /^[a-h]$/.test(key)),
  );
  const between = source.parts
    .slice(source.parts.indexOf(lists[0] ?? list) + 1)
    .find((part) => !lists.includes(part) || part === lists[1]);
  if (between && between !== list) {
    tell(
      between.line,
      'Her deles listen med svar i to.',
      'Rykk forklaringen inn med to mellomrom, og begynn hvert svar med - og et vanlig mellomrom.',
    );
    return undefined;
  }
  const after = source.parts[source.parts.indexOf(list) + 1];
  if (after)
    tell(
      after.line,
      'Det står tekst etter svarene.',
      'Flytt den opp foran spørsmålet eller ut av blokka. Er den en forklaring, rykkes den inn med to mellomrom.',
    );
  const before = source.parts.slice(0, source.parts.indexOf(list)).filter((part) => part.kind === 'prose');
  const prompt = before.at(-1)?.inline ?? '';
  if (prompt === '')
    tell(source.line, 'Spørsmålet mangler spørsmålstekst.', 'Skriv spørsmålet som et avsnitt før listen.');
  const readable = list.items.every(({ key }) => /^[a-h]$/.test(key));
  const options = list.items.map(({ key, line, paragraphs: [text = '', ...explanation] }) => {
    if (!/^[a-h]$/.test(key))
      tell(
        line,
        `Svaret «${text.slice(0, 40)}» har ingen bokstav.`,
        'Begynn svaret med en bokstav a–h mellom grave aksenter: - `a` …',
      );
    if (text === '') tell(line, `Svaret «${key}» har ingen tekst.`, 'Skriv svaret etter bokstaven: - `a` Første svar');
    if (explanation.length === 0)
      tell(
        line,
        `Svaret «${key}» har ingen forklaring.`,
        'Skriv et avsnitt under svaret, rykket inn to mellomrom: hva barnet kan kjenne, hva du kan gjøre.',
      );
    return { key, text, explanation: explanation.join('') };
  });
  const twice = options.find(({ key }, at) => options.findIndex((other) => other.key === key) !== at);
  if (twice && readable)
    tell(source.line, `Bokstaven «${twice.key}» er brukt to ganger.`, 'Gi hvert svar sin egen bokstav.');
  if (twice || !readable) return undefined;
  return {
    scene: before
      .slice(0, -1)
      .map((part) => part.html)
      .join(''),
    prompt,
    options,
  };
}

/** The letters of the options, in order. */
export function optionKeys({ options }: OptionList): readonly string[] {
  return options.map(({ key }) => key);
}

/** Tells when an answer names an option that is not there, or one twice. */
export function checkAnswer(answer: readonly string[], list: OptionList, source: BlockSource, tell: TellFault): void {
  const twice = answer.find((key, at) => answer.indexOf(key) !== at);
  if (twice) tell(source.line, `Fasiten nevner «${twice}» to ganger.`, 'Skriv hver bokstav én gang.');
  for (const key of answer)
    if (!list.options.some((option) => option.key === key))
      tell(
        source.line,
        `Fasiten peker på svaret «${key}», som ikke finnes.`,
        `Svarene er ${optionKeys(list).join(', ')}.`,
      );
}

/** The scene and a fieldset around the controls, with the prompt as its legend. */
export function fieldset(data: ByRegisterOf<OptionList>, controls: Markup): Markup {
  const scene = { standard: data.standard.scene, klart: data.klart.scene };
  const prompt = { standard: data.standard.prompt, klart: data.klart.prompt };
  return html`${scene.standard + scene.klart !== '' && both(scene)}<fieldset><legend>${both(prompt, 'span')}</legend>${controls}</fieldset>`;
}

/** Each option as a native radio button or checkbox with its label. */
export function inputs(id: string, data: ByRegisterOf<OptionList>, type: 'radio' | 'checkbox'): Markup {
  return eachOption(
    data,
    ({ key }, text) =>
      html`<label class="option"><input type="${type}" name="${id}" value="${key}"> <span>${text}</span></label>`,
  );
}

/** Maps the options of both registers to HTML, in the writer's order. */
export function eachOption(data: ByRegisterOf<OptionList>, map: (option: Option, text: Markup) => Markup): Markup {
  return safe(
    data.standard.options
      .map((option) => map(option, both({ standard: option.text, klart: twin(data, option.key).text }, 'span')).html)
      .join(''),
  );
}

/** Every option's explanation, open to a reader without script and to the print-out. @param more what stands before it */
export function explanations(
  data: ByRegisterOf<OptionList>,
  { t }: MarkupContext,
  more?: (key: string) => Markup,
): Markup {
  const each = data.standard.options.map(
    ({ key, text, explanation }) =>
      html`<div data-for="${key}"><p class="echo">${both({ standard: text, klart: twin(data, key).text }, 'span')}</p>${more?.(key)}${both(
        {
          standard: explanation,
          klart: twin(data, key).explanation,
        },
      )}</div>`,
  );
  return html`<details class="explanations"><summary>${t('content.explanations')}</summary>${each}</details>`;
}

function twin(data: ByRegisterOf<OptionList>, key: string): Option {
  return data.klart.options.find((option) => option.key === key) ?? { key, text: '', explanation: '' };
}
