/** Detects the passive by rules and exception lists: verbs in -s, and «bli» with a participle shortly after. */
import type { Sentence } from './sentences.ts';

/** Passives of one sentence. */
export interface Passives {
  /** As in «meldes». */
  readonly s: readonly string[];
  /** As in «blir meldt». */
  readonly bli: readonly string[];
}

/** Words in -s that are no passive: pronouns, genitives, deponent and reciprocal verbs. */
const notPassive = wordSet(`
  alles andres annerledes ansattes begges deres felles fremdeles finnes fantes føles føltes hennes høres hørtes
  kjennes kjentes lykkes lyktes minnes mislykkes mislyktes morges møtes omgås skyldes slåss synes syntes
  særdeles trengtes trives trivdes unges vennes virkes voksnes
`);

/** Words after «bli» that are no participle: nouns, adverbs and adjectives of state. */
const notParticiple = wordSet(`
  aktivert alt ansiktet ansvaret arbeidet barnet bekymret bevisste bort borte det dette ditt drøfte engasjert
  ett fast først fort fortsatt fortvilet godt hardt helt hent hett hodet irritert kaldt kjent kjente kort korte
  kvitt langt lett lite litt livet midt mitt neste nytt ofte oppgitt opptatt private redd respekt rett rommet
  sinte sint sitt slutt slutte spente språket stresset svaret svart trangt trygt tørt verdt vondt
`);

const sForm = /^\p{Ll}{2,}(?:es|ås)$/u;
const genitive = /(?:enes|anes|ernes|nas)$/u;
const bli = /^(?:bli|blir|ble|blitt)$/u;
const participle = /(?:et|[bdfgklmnprsv]t|ått|dd)$/u;

/** The passives of a sentence; those with «bli» in lower case. */
export function passivesIn({ words }: Pick<Sentence, 'words'>): Passives {
  const lower = words.map((word) => word.toLowerCase());
  return {
    s: words.filter((word) => sForm.test(word) && !genitive.test(word) && !notPassive.has(word)),
    bli: lower.flatMap((word, at) => {
      if (!bli.test(word)) return [];
      const next = lower.slice(at + 1, at + 3).find(isParticiple);
      return next === undefined ? [] : [`${word} ${next}`];
    }),
  };
}

/** The words of a list that is separated by white space. */
function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

function isParticiple(word: string): boolean {
  return participle.test(word) && word.length > 3 && !notParticiple.has(word);
}

/** Share of sentences with a passive, 0–1. */
export function passiveShare(sentences: readonly Sentence[]): number {
  const passive = sentences.filter((sentence) => {
    const { s, bli: withBli } = passivesIn(sentence);
    return s.length + withBli.length > 0;
  });
  return sentences.length === 0 ? 0 : passive.length / sentences.length;
}
