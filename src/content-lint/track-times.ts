/** Compares measured reading times with the promised minutes of tracks and modules. */
import type { Faults } from '../compiler/fault.ts';
import type { TrackTime } from './reading-time.ts';

/** Share by which a track may exceed its promised minutes; more is a fault. */
const faultShare = 0.25;
/** Share by which a track may differ from its promised minutes; more is a warning. */
const warningShare = 0.15;
/** Longest time between two good places to stop, minutes. */
const maxStretch = 10;

/** Reports tracks and modules that take too long. */
export function checkTrackTimes(tracks: readonly TrackTime[], faults: Faults, warnings: Faults): void {
  for (const track of tracks) {
    checkTrack(track, faults, warnings);
    if (track.testOnly === undefined) checkStretches(track, faults);
    checkModules(track, warnings);
  }
}

/** A track with tests is measured by the shortest path: every test passed. */
function checkTrack({ track, promised, most, testOnly }: TrackTime, faults: Faults, warnings: Faults): void {
  const minutes = testOnly ?? most;
  const excess = minutes / promised - 1;
  const condition = testOnly === undefined ? '' : ' for den som klarer alle prøvene';
  const cause = `Sporet «${track}» lover ${promised} minutter og tar ${minutes.toFixed(0)}${condition}.`;
  if (excess > faultShare)
    faults.add('course.yaml', 1, cause, 'La noen skjermer gjelde bare de lengre sporene, eller rett minutes.');
  else if (Math.abs(excess) > warningShare && testOnly === undefined)
    warnings.add('course.yaml', 1, cause, 'Se om innholdet eller tallet skal endres.');
}

function checkStretches({ track, modules }: TrackTime, faults: Faults): void {
  for (const { module, bite } of modules)
    if (Math.round(bite) > maxStretch)
      faults.add(
        `${module}/nb.md`,
        1,
        `På «${track}» går det ${bite.toFixed(1)} minutter uten et godt sted å stoppe.`,
        `Skriv :::rest{#hvil} og ::: nederst på en skjerm, så ingen del tar mer enn ${maxStretch} minutter.`,
      );
}

function checkModules({ track, modules }: TrackTime, warnings: Faults): void {
  for (const { module, promised, most } of modules)
    if (promised !== undefined && most > promised * (1 + faultShare))
      warnings.add(
        `${module}/module.yaml`,
        1,
        `Modulen lover ${promised} minutter på «${track}» og tar ${most.toFixed(1)}.`,
        'Kort ned for dette sporet, eller rett minutes.',
      );
}
