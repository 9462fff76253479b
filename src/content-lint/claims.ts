/** Counts the use of sources, and finds claims without a source. */
import type { Faults } from '../compiler/fault.ts';
import { passagesOn, type ModuleText, type TextScreen } from './module-text.ts';

/** Use of the sources. */
export interface SourceUse {
  /** Sources with the number of screens that cite them. */
  readonly used: readonly { readonly id: string; readonly screens: number }[];
  readonly unused: readonly string[];
}

/** Digits and words that indicate a verifiable claim. */
const claim = /\d|\b(?:prosent|forsk(?:ning|er|ere|erne|ningen)|studie[nrt]?|undersøkelse[nrt]?)\b/iu;

/** Counts the screens that cite each source. */
export function sourceUse(texts: readonly ModuleText[], sources: readonly { readonly id: string }[]): SourceUse {
  const perScreen = standardScreens(texts).map(({ screen }) => new Set(keysOf(screen)));
  const counted = sources.map(({ id }) => ({ id, screens: perScreen.filter((keys) => keys.has(id)).length }));
  return {
    used: counted.filter(({ screens }) => screens > 0),
    unused: counted.filter(({ screens }) => screens === 0).map(({ id }) => id),
  };
}

/** Reports screens with a claim and no source. */
export function checkClaims(texts: readonly ModuleText[], faults: Faults): void {
  for (const { text, screen } of standardScreens(texts)) {
    if (keysOf(screen).length > 0) continue;
    const passage = passagesOn(screen).find(({ written }) => claim.test(written));
    if (passage)
      faults.add(
        text.file,
        passage.line,
        `Skjermen «${screen.title}» har en påstand, «${claim.exec(passage.written)![0]}», men ingen kilde.`,
        'Skriv sources="…" på skjermen, med nøkkel fra sources.yaml.',
      );
  }
}

/** Source keys of a screen and of its blocks, without line numbers. */
function keysOf(screen: TextScreen): string[] {
  return [screen, ...screen.blocks].flatMap(({ attributes }) =>
    (attributes['sources'] ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((reference) => reference.split(':')[0]!),
  );
}

function standardScreens(texts: readonly ModuleText[]): { text: ModuleText; screen: TextScreen }[] {
  return texts
    .filter(({ register }) => register === 'standard')
    .flatMap((text) => text.screens.map((screen) => ({ text, screen })));
}
