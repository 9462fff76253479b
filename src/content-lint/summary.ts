/** Sums a module's screens up in the few figures both reports show. */
import type { ModuleFigures } from './lint-course.ts';

/** One module in one register. */
export interface ModuleSummary {
  readonly module: string;
  readonly register: ModuleFigures['register'];
  readonly words: number;
  readonly meanLix: number;
  readonly mostLix: number;
  readonly longest: number;
  /** Share of sentences, 0–1, weighted by words. */
  readonly passive: number;
}

/** The figures of a module. */
export function summarise({ module, register, screens }: ModuleFigures): ModuleSummary {
  const words = screens.reduce((sum, screen) => sum + screen.words, 0);
  const weighted = (of: (screen: ModuleFigures['screens'][number]) => number): number =>
    words === 0 ? 0 : screens.reduce((sum, screen) => sum + of(screen) * screen.words, 0) / words;
  return {
    module,
    register,
    words,
    meanLix: weighted((screen) => screen.lix),
    mostLix: Math.max(0, ...screens.map((screen) => screen.lix)),
    longest: Math.max(0, ...screens.map((screen) => screen.longest)),
    passive: weighted((screen) => screen.passive),
  };
}

/** A decimal number as Norwegian writes it. */
export function formatDecimal(number: number, digits = 1): string {
  return number.toFixed(digits).replace('.', ',');
}

/** A share as per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
