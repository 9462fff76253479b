/** Pairs the screens or blocks of a module's two files by id, and tells of those that do not pair. */
import type { TellFault } from '../authoring/block-type.ts';

/** A screen or block as it stands in one file; `type` is a block's. */
export interface Paired {
  readonly id: string;
  readonly line: number;
  readonly type?: string;
}

/** How a pairing is told of. */
export interface PairingContext {
  /** What is paired, in Norwegian, definite form: `skjermen` or `blokka`. */
  readonly what: string;
  /** Ids met in the module so far; the standard file's are added. */
  readonly seen: Set<string>;
  /** True when a block could not be read: what seems to be missing may be there, and is not told. */
  readonly incomplete: boolean;
  readonly tell: TellFault;
  readonly tellPlain: TellFault;
}

/** What stands in both files, in the standard file's order. Tells what stands in one only, twice, or in another order. */
export function pairRegisters<T extends Paired>(
  standard: readonly T[],
  plain: readonly T[],
  context: PairingContext,
): [T, T][] {
  const { seen, incomplete, tell, tellPlain } = context;
  const rest = new Map<string, T>();
  // One id too many is one too few of another: what seems to be missing is then not told.
  let sure = !incomplete;
  const twice = (tellOfFile: TellFault, { id, line }: T): void => {
    tellOfFile(line, `Id-en «${shortId(id)}» står to ganger.`, 'Gi den ene en annen id, lik i begge filer.');
    sure = false;
  };
  for (const item of plain) {
    if (rest.has(item.id)) twice(tellPlain, item);
    else rest.set(item.id, item);
  }
  const pairs: [T, T][] = [];
  const alone: T[] = [];
  for (const item of standard) {
    if (seen.has(item.id)) {
      twice(tell, item);
      continue;
    }
    seen.add(item.id);
    const twin = rest.get(item.id);
    if (twin) pairs.push([item, twin]);
    else alone.push(item);
    rest.delete(item.id);
  }
  if (!sure) return pairs;
  const extra = [...rest.values()];
  if (areRenamed(alone, extra)) {
    tellRenamed(alone, extra, context);
    return pairs;
  }
  for (const item of alone) tellMissing(item, context);
  for (const item of extra) tellExtra(item, context);
  tellOrder(pairs, plain, context);
  return pairs;
}

/** True when what each file has alone seems to be the same blocks under other ids. */
function areRenamed(alone: readonly Paired[], extra: readonly Paired[]): boolean {
  return (
    alone.length > 0 &&
    alone.length === extra.length &&
    alone.every(({ type }, at) => type !== 'text' && type === extra[at]!.type)
  );
}

function tellRenamed(alone: readonly Paired[], extra: readonly Paired[], { what, tellPlain }: PairingContext): void {
  for (const [at, { id, line }] of extra.entries())
    tellPlain(
      line,
      `${what} «${shortId(id)}» heter «${shortId(alone[at]!.id)}» i nb.md.`,
      'Bruk samme id i begge filer: den som var der fra før.',
    );
}

function tellMissing({ id, line, type }: Paired, { what, tell }: PairingContext): void {
  if (type === 'text')
    tell(
      line,
      'Teksten her mangler i klarspråk.',
      'Skriv den samme teksten på samme sted i nb-klart.md, utenfor ::: og :::.',
    );
  else
    tell(line, `${what} «${shortId(id)}» mangler i klarspråk.`, 'Skriv den samme delen, med samme id, i nb-klart.md.');
}

function tellExtra({ id, line, type }: Paired, { what, tellPlain }: PairingContext): void {
  if (type === 'text')
    tellPlain(
      line,
      'Teksten her står bare i klarspråk.',
      'Skriv den samme teksten på samme sted i nb.md, utenfor ::: og :::.',
    );
  else tellPlain(line, `${what} «${shortId(id)}» står bare i klarspråk.`, 'Skriv den i nb.md også, eller rett id-en.');
}

/** Tells of the first that stands earlier in the plain file than in the standard one. */
function tellOrder<T extends Paired>(
  pairs: readonly [T, T][],
  plain: readonly T[],
  { what, tellPlain }: PairingContext,
): void {
  const places = pairs.map(([, twin]) => plain.indexOf(twin));
  const early = pairs.find((_, at) => at > 0 && places[at]! < places[at - 1]!)?.[1];
  if (early)
    tellPlain(
      early.line,
      `${what} «${shortId(early.id)}» står tidligere her enn i nb.md.`,
      'Ha samme rekkefølge i begge filer: leseren møter nb.md sin.',
    );
}

/** An id as the writer wrote it, without the module. */
export function shortId(id: string): string {
  return id.slice(id.indexOf('_') + 1);
}
