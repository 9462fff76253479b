/** What question types with things and places share at build time: the answer `a=over b=i`, and the HTML. */
import type { BlockSource, ByRegisterOf, MarkupContext, TellFault } from './block-type.ts';
import { html, type Markup } from '../core/markup/markup.ts';
import { checkAnswer, eachOption, explanations, fieldset, optionKeys, type OptionList } from './option-list.ts';
import type { PairingKey } from '../core/scoring/pairing.ts';

/** A place that things can be put in. */
export interface Place {
  /** The word a writer uses in `answer`. */
  readonly id: string;
  /** The one character that stands for it in a response. */
  readonly value: string;
  readonly text: Markup;
}

/** Reads `a=over b=i` as the place of each thing. */
export function readAnswer(answer: string): ReadonlyMap<string, string> {
  return new Map(answer.split(' ').map((pair) => pair.split('=') as [string, string]));
}

/** The key of an answer; tells of things and places that are missing or unknown. */
export function placingKey(
  answer: string,
  list: OptionList,
  places: readonly Omit<Place, 'text'>[],
  source: BlockSource,
  tell: TellFault,
): PairingKey {
  const right = readAnswer(answer);
  checkAnswer(
    answer.split(' ').map((pair) => pair.split('=')[0]!),
    list,
    source,
    tell,
  );
  const known = places.map(({ id }) => id);
  for (const [thing, place] of right)
    if (!known.includes(place))
      tell(
        source.line,
        `Fasiten legger «${thing}» i «${place}», som ikke finnes.`,
        `Bruk en av disse: ${known.join(', ')}.`,
      );
  const missing = optionKeys(list).filter((key) => !right.has(key));
  if (missing.length > 0)
    tell(
      source.line,
      `Fasiten sier ikke hvor ${missing.join(', ')} hører til.`,
      `Skriv for eksempel ${missing[0]}=${known[0]} i answer.`,
    );
  const value = (id: string | undefined): string => places.find((place) => place.id === id)?.value ?? '';
  return {
    answer: optionKeys(list)
      .map((key) => key + value(right.get(key)))
      .join(''),
    places: places.map((place) => place.value).join(''),
  };
}

/** How a type draws its places. */
export interface PlacingLook {
  /** Class of the list of places. */
  readonly look: string;
  /** Buttons show the place's number instead of its text, which may then be long. */
  readonly numbered?: boolean;
}

/** The places, then each thing with one radio button a place; all of it readable and printable before any script. */
export function placing(
  id: string,
  data: ByRegisterOf<OptionList>,
  places: readonly Place[],
  rightPlace: (thing: string) => string | undefined,
  { look, numbered = false }: PlacingLook,
  context: MarkupContext,
): Markup {
  const textId = (place: Place): string => `${id}-plass-${place.value}`;
  const list = html`<ul class="places ${look}">${places.map(
    (place, at) =>
      html`<li data-place="${place.value}"><span id="${textId(place)}">${numbered && html`<b>${at + 1}</b> `}${place.text}</span></li>`,
  )}</ul>`;
  const radio = (thing: string, place: Place, at: number): Markup =>
    html`<label class="option"><input type="radio" name="${id}-${thing}" value="${place.value}"${numbered && html` aria-labelledby="${textId(place)}"`}> <span>${numbered ? at + 1 : place.text}</span></label>`;
  const things = eachOption(
    data,
    ({ key }, text) =>
      html`<fieldset class="thing" data-thing="${key}"><legend>${text}</legend><div class="row">${places.map((place, at) => radio(key, place, at))}</div></fieldset>`,
  );
  const belongs = (thing: string): Markup =>
    html`<p class="belongs">${context.t('content.belongs')} ${places.find((place) => place.id === rightPlace(thing))?.text}</p>`;
  return html`${fieldset(data, html`${list}${things}`)}${explanations(data, context, belongs)}`;
}
