/** Extracts the numbers of a text, written in digits or in Norwegian words, for the comparison of two texts. */
import type { Passage } from './passage.ts';

/** Numbers of a text as digit strings. */
export interface Numbers {
  /** Those written in digits. */
  readonly digits: ReadonlySet<string>;
  /** Those written in words. */
  readonly words: ReadonlySet<string>;
}

/** 0 to 19. «en» and «ett» are excluded, since they are usually articles. */
const small =
  '- - to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten'.split(' ');
const tens = ['tjue', 'tretti', 'førti', 'femti', 'seksti', 'sytti', 'åtti', 'nitti'];
const units = ['en', ...small.slice(2, 10)];
const values = new Map<string, number>([
  ...small.map((word, value) => [word, value] as const).slice(2),
  ...tens.flatMap((ten, at) => [
    [ten, 20 + 10 * at] as const,
    ...units.map((unit, one) => [`${ten}${unit}`, 21 + 10 * at + one] as const),
  ]),
  ...([
    ['hundre', 100],
    ['tusen', 1000],
    ['begge', 2],
    ['kvarter', 15],
    ['kvarteret', 15],
  ] as const),
  ...'andre tredje fjerde femte sjette sjuende åttende niende tiende ellevte tolvte'
    .split(' ')
    .map((word, at) => [word, at + 2] as const),
  ...tens.map((ten, at) => [`${ten}nde`, 20 + 10 * at] as const),
]);
/** Matches «sekstenåring», «toårig», «tredelt»; group 1 is the number. */
const compound = /^(\p{L}+?)(?:år(?:ing|ig)|delt)\p{L}*$/u;

/** The numbers of some passages, without those of law and phone references. */
export function numbersIn(passages: readonly Pick<Passage, 'written'>[]): Numbers {
  const digits = new Set<string>();
  const words = new Set<string>();
  for (const { written } of passages) {
    const text = written
      .replace(/(?<=\d)[ \u00a0](?=\d{3}(?!\d))/g, '')
      .replace(/(?<!\d)(\d{1,2})\.(\d{2})(?!\d)/g, (_, hour: string) => `klokka ${hour}`);
    for (const match of text.matchAll(/(klokka )?(\d+(?:,\d+)?)/gi))
      digits.add(match[1] ? toTwelveHours(match[2]!) : match[2]!);
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
      const value = values.get(word) ?? values.get(compound.exec(word)?.[1] ?? '');
      if (value !== undefined) words.add(String(value));
    }
  }
  return { digits, words };
}

/** Hour on the 12-hour clock: «klokka 22» equals «klokka ti». */
function toTwelveHours(hour: string): string {
  return String(Number(hour) > 12 ? Number(hour) - 12 : Number(hour));
}
