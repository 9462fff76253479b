/** Branching scenes, which scenario and dialogue have in common: reading them, and checking that every way leads on. */
import type { BlockSource, ListItem, TellFault } from './block-type.ts';
import type { Html } from '../core/course/course.ts';

/** One thing to do or say in a scene, and where it leads. */
export interface SceneChoice {
  readonly line: number;
  /** The code before the choice: the kind of utterance in a dialogue, `''` in a scenario. */
  readonly kind: string;
  /** Id of the scene that follows. */
  readonly target: string;
  readonly text: Html;
  /** What may happen, and why. */
  readonly reply: Html;
}

/** One scene; `end` and the windows stand in the standard register only. */
export interface Scene {
  readonly line: number;
  readonly id: string;
  readonly title: Html;
  readonly attributes: Readonly<Record<string, string>>;
  readonly body: Html;
  readonly choices: readonly SceneChoice[];
}

/** A title, an introduction and the scenes in the writer's order; play begins with the first. */
export interface Scenes {
  readonly label: Html;
  readonly intro: Html;
  readonly scenes: readonly Scene[];
}

/** Id of a scene that shows how it can be done; nothing is chosen in it. */
export const exampleId = 'eksempel';

/** Reads scenes in one register; `end` and windows may be missing. @param kinds codes that a choice must begin with one of */
export function readScenes(source: BlockSource, tell: TellFault, kinds: readonly string[] = []): Scenes | undefined {
  const intro: Html[] = [];
  const scenes: (Omit<Scene, 'body' | 'choices'> & { body: Html[]; choices: SceneChoice[] })[] = [];
  for (const part of source.parts) {
    const scene = scenes.at(-1);
    if (part.kind === 'heading') {
      const { line, id, html: title, attributes } = part;
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
        tell(
          line,
          `Scenen «${title}» har ingen id som kan brukes («${id}»).`,
          'Skriv id-en etter tittelen, med små bokstaver, tall og bindestrek: ### Tittel {#kort-navn}',
        );
      if (scenes.some((other) => other.id === id))
        tell(line, `Scenen «${id}» står to ganger.`, 'Gi den ene en annen id, lik i begge filer.');
      scenes.push({ line, id, title, attributes, body: [], choices: [] });
    } else if (
      part.kind === 'list' &&
      scene &&
      part.items.some(({ key, target }) => key !== '' || target !== undefined)
    ) {
      scene.choices.push(...part.items.map((item) => readChoice(item, kinds, tell)));
    } else {
      (scene?.body ?? intro).push(part.kind === 'rule' ? '<hr>' : part.html);
    }
  }
  if (source.label === '')
    tell(
      source.line,
      'Øvelsen mangler tittel.',
      'Skriv tittelen i hakeparentes: ::::scenario[Kveld på klubben]{#klubben}',
    );
  for (const { line, target } of scenes.flatMap(({ choices }) => choices))
    if (target !== '' && !scenes.some(({ id }) => id === target))
      tell(
        line,
        `Valget går til «${target}», som ikke finnes.`,
        `Scenene er ${scenes.map(({ id }) => id).join(', ')}.`,
      );
  if (scenes.every(({ id }) => id === exampleId)) {
    tell(
      source.line,
      'Øvelsen har ingen scener.',
      'Skriv en scene: ### Tittel {#start}, og valg som lenker: - [Du går bort.](#neste)',
    );
    return undefined;
  }
  return {
    label: source.label,
    intro: intro.join(''),
    scenes: scenes.map((scene) => ({ ...scene, body: scene.body.join('') })),
  };
}

function readChoice(
  { line, key, target = '', paragraphs: [text = '', ...reply] }: ListItem,
  kinds: readonly string[],
  tell: TellFault,
): SceneChoice {
  const short = text.replace(/<[^>]+>|[«»]/g, '').slice(0, 40);
  if (target === '')
    tell(
      line,
      `Valget «${short}» går ikke til noen scene.`,
      'Skriv hele valget som en lenke til en scene: - [Du går bort.](#neste)',
    );
  if (reply.length === 0)
    tell(
      line,
      `Valget «${short}» har ingen tilbakemelding.`,
      'Skriv et avsnitt under valget, rykket inn to mellomrom: «Det kan skje dette: …»',
    );
  if (/<a |data-term/.test(text))
    tell(
      line,
      `Valget «${short}» har en kode eller lenke inni seg.`,
      'Et valg er en knapp. Flytt ordet fra ordlista, nummeret eller lenken til scenens tekst.',
    );
  if (kinds.length > 0 && !kinds.includes(key))
    tell(
      line,
      `Valget «${short}» har ikke noe slag${key && `, men «${key}»`}.`,
      `Begynn valget med et slag mellom grave aksenter: ${kinds.join(', ')}.`,
    );
  if (kinds.length === 0 && key !== '')
    tell(line, `Valget «${short}» begynner med koden «${key}».`, 'Ta bort koden. Bare dialogue har slag.');
  return { line, kind: key, target, text, reply: reply.join('') };
}

/** Scenes and where their choices lead: the same in both registers. */
export function sceneIds({ scenes }: Scenes): readonly string[] {
  return scenes.flatMap(({ id, choices }) => [
    id,
    ...choices.map(({ kind, target }) => `${id}→${target}${kind && ` (${kind})`}`),
  ]);
}

/** The scenes in which something is chosen or ends. */
export function playedScenes({ scenes }: Scenes): readonly Scene[] {
  return scenes.filter(({ id }) => id !== exampleId);
}

/** The scenes that end, in the writer's order. */
export function endsOf(data: Scenes): readonly Scene[] {
  return playedScenes(data).filter(({ attributes }) => attributes['end'] !== undefined);
}

/** Tells of what is missing on a way through the standard register's scenes. @param known attributes a scene may have */
export function checkScenes(
  data: Scenes,
  source: BlockSource,
  tell: TellFault,
  known: readonly string[] = ['end'],
): void {
  const scenes = playedScenes(data);
  for (const { line, id, attributes, choices } of scenes) {
    const { end } = attributes;
    for (const name of Object.keys(attributes))
      if (!known.includes(name)) tell(line, `Ukjent felt «${name}» på scenen «${id}».`, `Bruk ${known.join(', ')}.`);
    if (end !== undefined && end !== 'good' && end !== 'other')
      tell(
        line,
        `Scenen «${id}» har end="${end}".`,
        'Skriv end="good" for en god slutt, eller end="other" for en annen.',
      );
    if (end === undefined && choices.length === 0)
      tell(
        line,
        `Scenen «${id}» har ingen valg og er ingen slutt.`,
        'Skriv valg som lenker: - [Du går bort.](#neste), eller gjør den til en slutt med end="good" eller end="other".',
      );
  }
  const reached = closure(scenes.slice(0, 1), ({ choices }) =>
    scenes.filter(({ id }) => choices.some(({ target }) => target === id)),
  );
  for (const { line, id } of scenes.filter((scene) => !reached.has(scene)))
    tell(line, `Ingen valg fører til scenen «${id}».`, `La et valg gå hit: [Valget](#${id}), eller ta scenen bort.`);
  const good = scenes.filter(({ attributes }) => attributes['end'] === 'good');
  if (good.length === 0) {
    tell(source.line, 'Øvelsen har ingen god slutt.', 'Gi minst én scene end="good".');
    return;
  }
  const solvable = closure(good, ({ id }) =>
    scenes.filter(({ choices }) => choices.some(({ target }) => target === id)),
  );
  for (const { line, id, attributes, choices } of scenes.filter((scene) => !solvable.has(scene)))
    if (choices.length > 0 || attributes['end'] !== undefined)
      tell(
        line,
        `Fra scenen «${id}» finnes det ingen vei til en god slutt.`,
        'Legg til et valg som fører videre eller tilbake: - [Du begynner på nytt.](#…)',
      );
}

/** Everything that can be reached from some scenes, with themselves. */
function closure(from: readonly Scene[], next: (scene: Scene) => readonly Scene[]): ReadonlySet<Scene> {
  const found = new Set(from);
  for (const scene of found) for (const other of next(scene)) found.add(other);
  return found;
}
