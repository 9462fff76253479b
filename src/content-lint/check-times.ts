/** Compares reading times with the promised minutes, and requires a place to stop in long modules. */
import type { Faults } from '../compiler/fault.ts';
import type { TrackTime } from './reading-time.ts';

/** A track that takes longer than promised by more than this share is a fault; a lesser difference is a warning. */
const timeFault = 0.25;
const timeWarning = 0.15;
/** Longest stretch of a module without a good place to stop, minutes. */
const longestBite = 10;

/** Adds a fault or a warning for each track, module and stretch that takes too long. */
export function checkTimes(tracks: readonly TrackTime[], faults: Faults, warnings: Faults): void {
  for (const { track, promised, most, testOnly, modules } of tracks) {
    const over = testOnly === undefined ? most / promised - 1 : testOnly / promised - 1;
    const words = `Sporet «${track}» lover ${promised} minutter og tar ${(testOnly ?? most).toFixed(0)}${testOnly === undefined ? '' : ' for den som klarer alle prøvene'}.`;
    if (over > timeFault)
      faults.add('course.yaml', 1, words, 'La noen skjermer gjelde bare de lengre sporene, eller rett minutes.');
    else if (Math.abs(over) > timeWarning && testOnly === undefined)
      warnings.add('course.yaml', 1, words, 'Se om innholdet eller tallet skal endres.');
    for (const { module, bite } of modules)
      if (testOnly === undefined && Math.round(bite) > longestBite)
        faults.add(
          `${module}/nb.md`,
          1,
          `På «${track}» går det ${bite.toFixed(1)} minutter uten et godt sted å stoppe.`,
          `Skriv :::rest{#hvil} og ::: nederst på en skjerm, så ingen del tar mer enn ${longestBite} minutter.`,
        );
    for (const module of modules)
      if (module.promised !== undefined && module.most > module.promised * (1 + timeFault))
        warnings.add(
          `${module.module}/module.yaml`,
          1,
          `Modulen lover ${module.promised} minutter på «${track}» og tar ${module.most.toFixed(1)}.`,
          'Kort ned for dette sporet, eller rett minutes.',
        );
  }
}
