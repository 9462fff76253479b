/** Finds the passive by a simple rule: verbs in -s, and «bli» with a participle close behind; words that only look so are listed. */
import type { Sentence } from './sentences.ts';

/** Passives of one sentence: `s` as in «meldes», `bli` as in «blir meldt». */
export interface Passives {
  readonly s: readonly string[];
  readonly bli: readonly string[];
}

/** Ends in -s without being a passive: pronouns, genitives, and verbs that have no other form or mean «hverandre». */
const notPassive = new Set(
  `alles andres annerledes ansattes begges deres felles fremdeles finnes fantes føles føltes hennes høres hørtes kjennes kjentes
  lykkes lyktes minnes mislykkes mislyktes morges møtes omgås skyldes slåss synes syntes særdeles trengtes trives trivdes unges vennes virkes voksnes`.split(
    /\s+/,
  ),
);

/** Follows «bli» without being its participle: nouns, adverbs, and adjectives for how one is. */
const notParticiple = new Set(
  `aktivert alt ansiktet ansvaret arbeidet barnet bekymret bevisste bort borte det dette ditt drøfte engasjert ett fast først fort fortsatt fortvilet godt
  hardt helt hent hett hodet irritert kaldt kjent kjente kort korte kvitt langt lett lite litt livet midt mitt neste nytt ofte oppgitt opptatt private redd respekt rett
  rommet sinte sint sitt slutt slutte spente språket stresset svaret svart trangt trygt tørt verdt vondt`.split(/\s+/),
);

const sForm = /^\p{Ll}{2,}(?:es|ås)$/u;
const genitive = /(?:enes|anes|ernes|nas)$/u;
const bli = /^(?:bli|blir|ble|blitt)$/u;
const participle = /(?:et|[bdfgklmnprsv]t|ått|dd)$/u;

/** The passives of a sentence, as written. */
export function passivesIn({ words }: Pick<Sentence, 'words'>): Passives {
  const lower = words.map((word) => word.toLowerCase());
  return {
    s: words.filter((word) => sForm.test(word) && !genitive.test(word) && !notPassive.has(word)),
    bli: lower.flatMap((word, at) => {
      const after = bli.test(word)
        ? lower
            .slice(at + 1, at + 3)
            .find((next) => participle.test(next) && next.length > 3 && !notParticiple.has(next))
        : undefined;
      return after ? [`${word} ${after}`] : [];
    }),
  };
}

/** Share of sentences with a passive, 0–1. */
export function passiveShare(sentences: readonly Sentence[]): number {
  const passive = sentences.filter((sentence) => {
    const { s, bli: withBli } = passivesIn(sentence);
    return s.length + withBli.length > 0;
  });
  return sentences.length === 0 ? 0 : passive.length / sentences.length;
}
