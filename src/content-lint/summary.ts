/** Summarises the figures of a module's screens, for both reports. */
import type { ModuleFigures } from './lint-course.ts';

/** Figures of one module in one register. */
export interface ModuleSummary {
  readonly module: string;
  readonly register: ModuleFigures['register'];
  readonly words: number;
  /** Mean of the screens' LIX, weighted by words. */
  readonly meanLix: number;
  /** Highest LIX of a screen. */
  readonly maxLix: number;
  /** Words in the longest sentence. */
  readonly longest: number;
  /** Mean share of sentences with a passive, 0–1, weighted by words. */
  readonly passive: number;
}

/** Summarises a module. */
export function summarise({ module, register, screens }: ModuleFigures): ModuleSummary {
  const words = screens.reduce((sum, screen) => sum + screen.words, 0);
  const weighted = (of: (screen: ModuleFigures['screens'][number]) => number): number =>
    words === 0 ? 0 : screens.reduce((sum, screen) => sum + of(screen) * screen.words, 0) / words;
  return {
    module,
    register,
    words,
    meanLix: weighted((screen) => screen.lix),
    maxLix: Math.max(0, ...screens.map((screen) => screen.lix)),
    longest: Math.max(0, ...screens.map((screen) => screen.longest)),
    passive: weighted((screen) => screen.passive),
  };
}

/** A number with a decimal comma. */
export function formatDecimal(number: number, digits = 1): string {
  return number.toFixed(digits).replace('.', ',');
}

/** A share, 0–1, as integer per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
