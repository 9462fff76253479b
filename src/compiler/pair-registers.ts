/** Pairs the screens or blocks of a module's two files by id, and reports those without a counterpart. */
import type { TellFault } from '../authoring/block-type.ts';

/** A screen or block of one file; only a block has a `type`. */
export interface Paired {
  readonly id: string;
  readonly line: number;
  readonly type?: string;
}

/** State and messages of a pairing. */
export interface PairingContext {
  /** Noun for the messages, in definite form: `skjermen` or `blokka`. */
  readonly what: string;
  /** Ids of the module so far; those of the standard file are added. */
  readonly seen: Set<string>;
  /** True when a block could not be read; then missing counterparts are not reported. */
  readonly incomplete: boolean;
  /** Reports a fault in the standard file. */
  readonly tell: TellFault;
  /** Reports a fault in the klarspråk file. */
  readonly tellPlain: TellFault;
}

/** The pairs, in the standard file's order. Reports items that are in one file only, duplicate, or in another order. */
export function pairRegisters<T extends Paired>(
  standard: readonly T[],
  plain: readonly T[],
  context: PairingContext,
): [T, T][] {
  const { seen, incomplete, tell, tellPlain } = context;
  const rest = new Map<string, T>();
  // A duplicate id usually replaces another by mistake. Reporting that other one as missing would be a second message.
  let checkMissing = !incomplete;
  const tellDuplicate = (tellFile: TellFault, { id, line }: T): void => {
    tellFile(line, `Id-en «${shortId(id)}» står to ganger.`, 'Gi den ene en annen id, lik i begge filer.');
    checkMissing = false;
  };
  for (const item of plain) {
    if (rest.has(item.id)) tellDuplicate(tellPlain, item);
    else rest.set(item.id, item);
  }
  const pairs: [T, T][] = [];
  const missing: T[] = [];
  for (const item of standard) {
    if (seen.has(item.id)) {
      tellDuplicate(tell, item);
      continue;
    }
    seen.add(item.id);
    const counterpart = rest.get(item.id);
    if (counterpart) pairs.push([item, counterpart]);
    else missing.push(item);
    rest.delete(item.id);
  }
  if (!checkMissing) return pairs;
  const extra = [...rest.values()];
  if (areRenamed(missing, extra)) {
    tellRenamed(missing, extra, context);
    return pairs;
  }
  for (const item of missing) tellMissing(item, context);
  for (const item of extra) tellExtra(item, context);
  tellOrder(pairs, plain, context);
  return pairs;
}

/** True when the unpaired items of both files seem to be the same under different ids. */
function areRenamed(missing: readonly Paired[], extra: readonly Paired[]): boolean {
  return (
    missing.length > 0 &&
    missing.length === extra.length &&
    missing.every(({ type }, at) => type !== 'text' && type === extra[at]!.type)
  );
}

function tellRenamed(missing: readonly Paired[], extra: readonly Paired[], { what, tellPlain }: PairingContext): void {
  for (const [at, { id, line }] of extra.entries())
    tellPlain(
      line,
      `${what} «${shortId(id)}» heter «${shortId(missing[at]!.id)}» i nb.md.`,
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

/** Reports the first item that comes earlier in the klarspråk file than in the standard file. */
function tellOrder<T extends Paired>(
  pairs: readonly [T, T][],
  plain: readonly T[],
  { what, tellPlain }: PairingContext,
): void {
  const positions = pairs.map(([, counterpart]) => plain.indexOf(counterpart));
  const early = pairs.find((_, at) => at > 0 && positions[at]! < positions[at - 1]!)?.[1];
  if (early)
    tellPlain(
      early.line,
      `${what} «${shortId(early.id)}» står tidligere her enn i nb.md.`,
      'Ha samme rekkefølge i begge filer: leseren møter nb.md sin.',
    );
}

/** An id as it is written in the file, without the module prefix. */
export function shortId(id: string): string {
  return id.slice(id.indexOf('_') + 1);
}
