/** The figures about guessing as rows of text, which the terminal and the HTML report set each in its way. */
import { percent } from '../summary.ts';
import { formatFigure, registerNames } from './gate.ts';
import { worstOfTracks, type GuessingReport } from './measure-guessing.ts';

/** A table: its heading, then a row for each thing measured. */
export interface Rows {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every figure with its goal. */
export function figureRows({ figures }: GuessingReport): Rows {
  return {
    head: ['Kan det gjettes?', 'Tall', 'Mål', 'Slik'],
    rows: figures.map(({ title, unit, value, limit, atLeast, detail, broken }) => [
      title,
      formatFigure(value, unit),
      limit === undefined ? '–' : `${atLeast ? 'minst' : 'høyst'} ${formatFigure(limit, unit)}`,
      broken ? `${detail}  ← bryter målet` : detail,
    ]),
  };
}

/** Every exercise with scenes. */
export function sceneRows({ scenes }: GuessingReport): Rows {
  return {
    head: ['Øvelse', 'Alltid første valg', 'Første valg nærmest', 'Tilfeldig: god slutt', 'Uferdig', 'Korteste vei'],
    rows: scenes.map((scene) => [
      scene.id,
      scene.firstEndsWell ? 'god slutt' : 'ikke god slutt',
      `${scene.firstNearest} av ${scene.scenes}`,
      percent(scene.random.good),
      percent(scene.random.unfinished),
      String(scene.shortest),
    ]),
  };
}

/** The path of each track on which guessing pays the most. */
export function pathRows({ paths }: GuessingReport): Rows {
  return {
    head: ['Spor', 'Tjeneste', 'Register', 'Går etter', 'Poeng'],
    rows: worstOfTracks(paths).map(({ track, service, register, byTone, share }) => [
      track,
      service,
      registerNames[register],
      byTone ? 'tone' : 'plass',
      percent(share),
    ]),
  };
}
