/** A figure about guessing with the blocks behind it, and the report of those that must be mended. */
import type { Register } from '../../core/course/course.ts';
import type { Faults } from '../../compiler/fault.ts';
import { percent } from '../summary.ts';
import type { SourceLine } from './exercise.ts';
import { fewest } from './limits.ts';

/** The registers in a writer's words. */
export const registerNames: Readonly<Record<Register, string>> = { standard: 'standard', klart: 'klarspråk' };

/** A measured figure; with a limit it is a gate. */
export interface GuessingFigure {
  /** Name in `--json`. */
  readonly id: string;
  /** What is measured, in Norwegian. */
  readonly title: string;
  /** Undefined when the registers cannot differ. */
  readonly register?: Register | undefined;
  readonly unit: 'share' | 'count';
  readonly value: number;
  /** Most that the value may be, or least with `atLeast`. Undefined for a figure that is only shown. */
  readonly limit?: number | undefined;
  readonly atLeast?: boolean;
  /** What the value is made of, in Norwegian. */
  readonly detail: string;
}

/** A block that makes a figure worse. */
export interface GateFinding {
  readonly at: SourceLine;
  /** The findings with the largest weight are reported first. */
  readonly weight: number;
  /** In Norwegian, one sentence. */
  readonly cause: string;
}

/** A figure, and what a writer mends to reach its goal. */
export interface Gate {
  readonly figure: GuessingFigure;
  readonly findings: readonly GateFinding[];
  /** How many of the findings must be mended, at least. */
  readonly excess: number;
  /** What the writer does, in Norwegian. */
  readonly remedy: string;
}

/** What a gate over a share of some exercises is made of. */
export interface ShareGate extends Pick<GuessingFigure, 'id' | 'title' | 'register' | 'detail'> {
  /** Exercises that count, and those of them that tell; what is tied counts in parts. */
  readonly of: number;
  readonly hits: number;
  readonly limit: number;
  readonly findings: readonly GateFinding[];
  readonly remedy: string;
}

/** A gate over a share; with fewer exercises than {@link fewest} there is no limit. */
export function shareGate({ of, hits, limit, findings, remedy, ...about }: ShareGate): Gate {
  const value = of === 0 ? 0 : hits / of;
  return {
    figure: { ...about, unit: 'share', value, limit: of < fewest ? undefined : limit },
    findings,
    excess: Math.ceil(hits - limit * of - 1e-9),
    remedy,
  };
}

/** True when the figure breaks its goal; rounding does not. */
export function isBroken({ value, limit, atLeast = false }: GuessingFigure): boolean {
  if (limit === undefined) return false;
  return atLeast ? value < limit - 1e-9 : value > limit + 1e-9;
}

/** A figure or its limit as a writer reads it. */
export function formatFigure(value: number, unit: GuessingFigure['unit']): string {
  return unit === 'share' ? percent(value) : String(value);
}

/** Reports the worst blocks of a broken gate, as many as must be mended. */
export function tellGate({ figure, findings, excess, remedy }: Gate, faults: Faults): void {
  if (!isBroken(figure) || figure.limit === undefined) return;
  const { title, unit, value, limit, atLeast } = figure;
  const goal = `${title}: ${formatFigure(value, unit)}. Målet er ${atLeast ? 'minst' : 'høyst'} ${formatFigure(limit, unit)}.`;
  const worst = [...findings].sort((a, b) => b.weight - a.weight).slice(0, excess);
  for (const { at, cause } of worst) faults.add(at.file, at.line, `${cause} ${goal}`, remedy);
}
